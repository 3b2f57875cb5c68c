"""People called by a title: staff as a rule, for parents call each other by first names; strangers where words say so.

"Mrs Holt", "mr tansley", "Miss H", "Mme Belrose"; but "our neighbour Mr Patel", "Mr Dunn next door", "Sir Lancelot".
"""

from schoolgate.people.mention import Kind, Mention
from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape
from schoolgate.text.vocabulary import Unit

_CAPITAL = int(Shape.CAPITAL)
# The labels that this file makes mentions of.
TITLES = frozenset(("title", "title_doctor", "title_honour"))
_NOT_SURNAMES = frozenset(
    "the a an is are was were and or but you u i we they he she it that this of to in on at for from with said "
    "says my our your his her their x xx xxx please pls not no yes will can has have had who what when where how "
    "all so if do does did never always just still also then now again again really very been be being gone going "
    "about as than because cos calling home school out them him me us one day bus train flight call goodbye".split()
)
# A verb as often as a title, or a calling: only a capital makes them titles.
_NEED_CAPITAL = frozenset("miss sir doctor father fr prof pastor bishop deacon judge inspector sergeant canon".split())
# "found miss abernethy on insta": what stands before a title and seldom before the verb.
_BEFORE_MISS = frozenset(
    "its is found with from ask asked tell told by add added friended messaged that because cos when love loves of on "
    "for about than wee poor lovely and thinks saw seen met dear hi hello hey thanks thank ^".split()
)
# What stands before the surname proper in Welsh, Gaelic, Dutch, German, French, Spanish, Portuguese, Italian, Arabic.
_PARTICLES = frozenset(
    "ap ab mac mc nic van von der den de del della di da do dos das du la le el al bin bint ibn ben o".split()
)
MOST_PARTICLES = 3
SHORTEST_HIDDEN = 3
# Behind a title and a name, these tell that the bearer is not of the school.
_AROUND = (
    ("next", "door"),
    ("across", "the"),
    ("from", "next"),
    ("from", "across"),
    ("from", "number"),
    ("at", "number"),
    ("taught", "me"),
)
_OF_SCHOOL = frozenset("school office kitchen nursery class".split())
# Right before the title: "our neighbour Mr Patel", "my old boss Mrs Penrose".
_STRANGERS = frozenset(
    "neighbour neighbours boss gp dentist optician solicitor landlord landlady mp consultant surgeon orthodontist "
    "vicar builder barber vet colleague manager councillor physio midwife accountant".split()
)


def titled_mentions(document: Document, units: list[Unit]) -> list[Mention]:
    """Find titles with a name behind them. One step for each title."""
    found: list[Mention] = []
    known = {unit.first for unit in units}
    for unit in units:
        if unit.label not in TITLES or unit.disguised:
            continue
        surname = unit.last
        if surname >= len(document.keys) or document.sentence_of[surname] != document.sentence_of[unit.first]:
            continue
        key = document.keys[surname]
        if document.between(surname).strip(" .") or key in _NOT_SURNAMES or not _begins_a_name(key):
            continue
        if not _is_title(document, unit, surname, known):
            continue
        last = _past_particles(document, surname) + 1
        if last < len(document.keys) and document.between(last) == "-":
            last += 1
        kind = _kind(document, unit, last)
        sureness = 0.9 if document.shapes[surname] & _CAPITAL else 0.75
        found.append(Mention(kind, unit.first, last, document.span(unit.first, last), True, sureness, "teacher"))
    return found


def _begins_a_name(key: str) -> bool:
    """Tell whether a token may be a surname: in letters, or with a digit that hides its first one ("0kafor")."""
    return key[0].isalpha() or (len(key) > SHORTEST_HIDDEN and key[1:].isalpha())


def _past_particles(document: Document, surname: int) -> int:
    """Give the token that ends "ap Rhys", "van der Berg", "de la Cruz": as many particles as a capital follows."""
    last = surname
    while last < surname + MOST_PARTICLES and document.keys[last] in _PARTICLES and last + 1 < len(document.keys):
        if document.between(last + 1) not in (" ", "-", "'", "’"):
            break
        last += 1
    return last if document.shapes[last] & _CAPITAL else surname


def _is_title(document: Document, unit: Unit, surname: int, known: set[int]) -> bool:
    capital = bool(document.shapes[surname] & _CAPITAL)
    titled = bool(document.shapes[unit.first] & _CAPITAL)
    if unit.label == "title_honour":
        return capital and titled
    title = document.keys[unit.first]
    if title not in _NEED_CAPITAL or capital:
        return title not in ("miss", "sir") or titled or _calls(document, unit, surname, known)
    return title == "miss" and _calls(document, unit, surname, known)


def _calls(document: Document, unit: Unit, surname: int, known: set[int]) -> bool:
    """Tell whether a small "miss" calls a teacher: "its miss hargest", but not "dont miss archie on stage"."""
    sentence = document.sentences[document.sentence_of[unit.first]]
    before = document.keys[unit.first - 1] if unit.first > sentence.first else "^"
    return before in _BEFORE_MISS and surname not in known and len(document.keys[surname]) > 1


def _kind(document: Document, unit: Unit, last: int) -> Kind:
    if unit.label == "title_honour":
        return "public"
    after = document.keys[last : last + 3]
    around = tuple(after[:2]) in _AROUND and not _OF_SCHOOL.intersection(after)
    before = document.keys[unit.first - 1] if unit.first else ""
    if before in _STRANGERS or around:
        return "outsider"
    return "staff" if unit.label == "title" else "unknown"
