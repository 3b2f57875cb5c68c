"""The people, classes and places that a school lists of itself: how a draft may write them, and who is meant."""

from collections import Counter

from schoolgate.lexicons.phrases import labels_in, phrase_book, words_of
from schoolgate.people.knowledge import KINDS
from schoolgate.people.mention import Kind, Mention
from schoolgate.people.roster import ROLES, Roster, StaffMember
from schoolgate.text.document import Document
from schoolgate.text.labelling import label
from schoolgate.text.tokens import Shape
from schoolgate.text.vocabulary import Ending, Hit, Term, Unit, Vocabulary, build, phrase_keys

_CAPITAL = int(Shape.CAPITAL)
_TITLES = ("mr", "mrs", "miss", "ms", "mx", "dr", "sir", "madam", "mister")
_STAFF, _CLASS, _WORD, _NEIGHBOUR = "roster.staff.", "roster.class", "roster.school", "roster.neighbour"
_PLACES: dict[str, Kind] = {_WORD: "school", _NEIGHBOUR: "outsider"}
# Posts that people hold who do not work for the school.
_VOLUNTEERS = frozenset(("chair", "clerk", "governor", "trustee", "parent-group"))
_HELPS = frozenset("volunteer volunteers rep reps helper helpers pta friends".split())
# Beside these a class or a house in small letters is meant: "any acorns parents going?"
_OF_A_CLASS = frozenset("class parents mums dads kids children teacher teachers house room".split())
_BESIDE = _OF_A_CLASS | {"in", "from"}
_COMES_FROM = _OF_A_CLASS | set(
    "kid child boy boys girl girls pupil pupils mum dad someone somebody anyone lot".split()
)
# "Elm Lane School", where the list has "Elm Lane".
_KINDS = ("school", "primary", "primary school", "academy", "infants", "juniors", "junior school", "infant school")
_NAMED = frozenset(("listed", "class", "school", "outsider"))


def roster_terms(roster: Roster) -> Vocabulary:
    """Make the labelled words of one school's roster: staff, classes, the school's own words, neighbours."""
    terms = [Term(keys, "listed", f"{_STAFF}{number}") for keys, number in _spellings(roster.staff).items()]
    listed = (*roster.classes, *(member.class_name for member in roster.staff if member.class_name))
    classes = dict.fromkeys(spelling for name in listed for spelling in _class_spellings(name))
    neighbours = (*roster.neighbours, *(f"{name} {kind}" for name in roster.neighbours for kind in _KINDS))
    for name, entry, phrases in (
        ("class", _CLASS, tuple(classes)),
        ("school", _WORD, roster.school_words),
        ("outsider", _NEIGHBOUR, neighbours),
    ):
        terms += [Term(keys, name, entry) for phrase in phrases for keys in phrase_keys(phrase)]
    return build(terms, KINDS)


def _spellings(staff: tuple[StaffMember, ...]) -> dict[tuple[str, ...], int]:
    """Map each way to write a member of staff to their number: as listed, and with any title before the name.

    A way that would mean two of them means neither, unless one of them is listed just so.
    """
    exact = {keys: number for number, member in enumerate(staff) for keys in phrase_keys(member.name)}
    others = [
        (keys, number)
        for number, member in enumerate(staff)
        for title in _TITLES
        for name in _names_after_a_title(member.name)
        for keys in phrase_keys(f"{title} {name}")
    ]
    counts = Counter(keys for keys, _ in dict.fromkeys(others))
    return {keys: number for keys, number in others if counts[keys] == 1} | exact


def _names_after_a_title(name: str) -> tuple[str, ...]:
    """Give what may follow a title: the last name, and a first name where there is one ("Miss Amina")."""
    words = name.split()
    titled = words[0].casefold().rstrip(".") in _TITLES
    words = words[1:] if titled else words
    longer = tuple(dict.fromkeys((words[-1], *((words[0],) if len(words) > 1 else ())))) if words else ()
    return tuple(word for word in longer if len(word.rstrip(".")) > 1)


def _class_spellings(name: str) -> tuple[str, ...]:
    """Give the ways to write a class: "3C" is "Y3C" or "P3C" too, the Kingfishers are Kingfisher class."""
    if name[:1].isdigit():
        return name, f"Y{name}", f"P{name}"
    return (name, name.removesuffix("s")) if name.endswith("s") and len(name) > 4 else (name,)


def listed_hits(document: Document, extra: Vocabulary) -> list[Hit]:
    """Find the roster's words that are meant, one label each: "the hub of the matter" is not the Hub.

    A single word is a name where it has a capital or a digit, a class also by the words beside it.
    """
    units = label(document, extra)
    return [
        Hit(unit.first, unit.last, Ending([(unit.label, unit.entry)], unit.last - unit.first, extra.kinds))
        for unit in units
        if unit.label not in _NAMED or _is_meant(document, unit)
    ]


def _is_meant(document: Document, unit: Unit) -> bool:
    if unit.last - unit.first > 1 or document.shapes[unit.first] & _CAPITAL:
        return True
    key = document.keys[unit.first]
    if any(character.isdigit() for character in key):
        return True
    before, after = _neighbours(document, unit)
    return unit.label == "class" and (before in _BESIDE or after in _BESIDE)


def listed_classes(document: Document, hits: list[Hit]) -> list[tuple[int, int]]:
    """Give the places where a listed class is meant though a child may be called so: "Alfie in Willow" is one child."""
    units = (unit for hit in hits for unit in hit.units(document))
    return [(unit.first, unit.last) for unit in units if unit.entry == _CLASS and _is_a_class(document, unit)]


def _is_a_class(document: Document, unit: Unit) -> bool:
    before, after = _neighbours(document, unit)
    if before == "in" or after in _OF_A_CLASS:
        return True
    # "Alfie from Willow" and "the kids from Willow", but "a card from Willow".
    whom = unit.first - 2
    told = whom >= 0 and (document.keys[whom] in _COMES_FROM or bool(document.shapes[whom] & _CAPITAL))
    return before == "from" and told


def _neighbours(document: Document, unit: Unit) -> tuple[str, str]:
    """Give the words before and behind a unit, each empty at an end of the draft."""
    before = document.keys[unit.first - 1] if unit.first else ""
    after = document.keys[unit.last] if unit.last < len(document.keys) else ""
    return before, after


def listed_mentions(document: Document, hits: list[Hit], roster: Roster) -> list[Mention]:
    """Give a mention for each person, place and neighbour that the school lists, with the role listed there."""
    found = []
    for unit in (unit for hit in hits for unit in hit.units(document)):
        if unit.label == "listed":
            span = document.span(unit.first, unit.last)
            member = roster.staff[int(unit.entry.removeprefix(_STAFF))]
            role = member.role.casefold()
            found.append(Mention(_kind(role), unit.first, unit.last, span, True, 0.95, role))
        elif unit.entry in _PLACES:
            span = document.span(unit.first, unit.last)
            role = " ".join(document.keys[unit.first : unit.last])
            found.append(Mention(_PLACES[unit.entry], unit.first, unit.last, span, False, 0.9, role))
    # Of two that begin alike the longer one is meant: "Elm Lane School" before "Elm Lane".
    return sorted(found, key=lambda mention: (mention.first, -mention.last))


def _kind(role: str) -> Kind:
    """Tell staff from volunteers; whoever is both, such as a teacher among the governors, is staff."""
    helping = [
        bool(_VOLUNTEERS.intersection(labels_in(one, phrase_book("posts"))) or _HELPS.intersection(words_of(one)))
        for one in role.split(ROLES)
    ]
    return "volunteer" if all(helping) else "staff"
