"""What advice is made of: plain values that the checker passes on and the parent sees."""

from dataclasses import field

from schoolgate.text.spans import Span
from schoolgate.value import value


@value
class Route:
    """One person or office to turn to, as the school writes it.

    `topics` are matters it takes ("homework", "safeguarding", …); `about` are the roles that it must never hear a
    concern about, because it is they ("head"); `rung` orders the ladder, 1 first, equal rungs stand in parallel.
    """

    role: str
    address: str
    name: str | None = None
    hours: str | None = None
    reply: str | None = None
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    rung: int = 1


@value
class Message:
    """The half-written private message; `kinds` maps feedback, concern and complaint to an opening sentence each.

    `strikes` are stretches of `facts` (code points) that the parent may leave out: insults and swear words.
    """

    subject: str
    about: str
    facts: str
    wants: tuple[str, ...]
    kinds: dict[str, str]
    strikes: tuple[Span, ...] = ()


@value
class Edit:
    """Replace one span of the draft (code points) to take a name out."""

    span: Span
    replacement: str


@value
class HelpLine:
    """One line of the help card: whom to turn to when a child may be at risk."""

    name: str
    what: str
    phone: str | None
    url: str | None


@value
class Advice:
    """All that goes beside the findings."""

    routes: tuple[Route, ...] = ()
    message: Message | None = None
    names_out: tuple[Edit, ...] = ()
    help: tuple[HelpLine, ...] = field(default_factory=tuple)
