"""What a school asks of parents online, as values: rules, clauses, routes and the people the school names."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from schoolgate.detectors.finding import Act, Finding, Target
from schoolgate.text.draft import Place
from schoolgate.value import value

Level = Literal["off", "note", "pause", "help"]
Nation = Literal["england", "wales", "scotland", "northern-ireland", "jersey"]
Choice = Literal["any", "yes", "no"]

ACTS: tuple[Act, ...] = get_args(Act)
TARGETS: tuple[Target, ...] = get_args(Target)
PLACES: tuple[Place, ...] = get_args(Place)
LEVELS: tuple[Level, ...] = get_args(Level)
NATIONS: tuple[Nation, ...] = get_args(Nation)
CHOICES: tuple[Choice, ...] = get_args(Choice)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the school's policy, in the school's own voice."""

    id: str
    title: str
    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """Which findings get which level. Empty `targets`, `places`, `flags` and `beside` mean "any".

    `flags`: the finding carries at least one of them. `beside`: at least one other finding of the draft is of one
    of these acts. `clause` is a clause's id, `topic` what a route must take; both are empty where none is named.
    """

    id: str
    acts: tuple[Act, ...]
    level: Level
    targets: tuple[Target, ...] = ()
    named: Choice = "any"
    places: tuple[Place, ...] = ()
    media: Choice = "any"
    flags: tuple[str, ...] = ()
    beside: tuple[Act, ...] = ()
    clause: str = ""
    topic: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RouteEntry:
    """One person or office to turn to. The fields are those of `schoolgate.advice.values.Route`, one for one."""

    role: str
    address: str
    name: str | None = None
    hours: str | None = None
    reply: str | None = None
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    rung: int = 1


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """A member of staff whom the school names, with role ("class teacher") and class ("4B") as it writes them."""

    name: str
    role: str = ""
    class_name: str = ""


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """The school's own names: staff, classes, words for places and things, neighbouring schools."""

    staff: tuple[StaffEntry, ...] = ()
    classes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """Invented drafts that prove a clause: each of `shows` brings it, under each of `quiet` nothing at all is shown.

    `clause` is the clause's id; the rest says where the drafts stand and what is attached.
    """

    clause: str
    place: Place = "group"
    images: int = 0
    videos: int = 0
    anonymous: bool = False
    shows: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unseen:
    """A clause of the school's paper that no draft can show, and why; it is listed in docs and shown to nobody."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Policy:
    """One school's policy. `name` is the policy's own title, `source` says where it comes from.

    Later rules override earlier ones. `rules_by_act` and `clauses_by_id` are made from `rules` and `clauses`.
    """

    slug: str
    name: str
    school: str
    nation: Nation
    rules: tuple[Rule, ...]
    clauses: tuple[Clause, ...]
    routes: tuple[RouteEntry, ...]
    roster: RosterEntry = RosterEntry()
    source: str = ""
    examples: tuple[Example, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    rules_by_act: dict[Act, tuple[Rule, ...]] = field(init=False, compare=False, repr=False)
    clauses_by_id: dict[str, Clause] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        by_act = {act: tuple(rule for rule in self.rules if act in rule.acts) for act in ACTS}
        object.__setattr__(self, "rules_by_act", by_act)
        object.__setattr__(self, "clauses_by_id", {clause.id: clause for clause in self.clauses})


@value
class PassedOver:
    """A rule about the same act that did not decide, and why."""

    rule: str
    why: str


@value
class Judged:
    """A finding with the level that the policy gives it.

    `rule` is the id of the rule that decided, empty where none fits; `law` says which law moved the level or took
    the clause away, empty where none did; `passed_over` are the act's other rules, in the order of the file.
    """

    finding: Finding
    level: Level
    clause: Clause | None
    route_topic: str
    rule: str
    passed_over: tuple[PassedOver, ...] = ()
    law: str = ""
