"""Carry pronouns back to the person they stand for: "she" after "the new TA", "they" after "school"."""

from schoolgate.people.mention import Kind, Mention
from schoolgate.text.document import Document
from schoolgate.text.draft import Place

_FEMALE = frozenset("she her hers shes shell shed".split())
_MALE = frozenset("he him his hes hell hed".split())
_MANY = frozenset("they them their theyre theyve theyll theyd theirs".split())
_SECOND = frozenset("you your youre youve youll youd u ur ure yous yous yourself yourselves yer".split())
_FIRST = frozenset("i im ive ill id me my mine myself we our us weve were".split())
_EVERY = _FEMALE | _MALE | _MANY | _SECOND | _FIRST
_AMBIGUOUS = frozenset("ill hell shell shed were id".split())
_FEMALE_ROLES = frozenset(
    "mrs miss ms mum mums mam mother mummy nan nana gran granny girl lass lassie"
    " lady daughter receptionist woman".split()
)
_MALE_ROLES = frozenset("mr sir dad dads father daddy grandad boy lad son man bloke caretaker".split())
_GROWN = frozenset(("woman", "man", "lady", "bloke", "guy", "person"))
_PEOPLE = frozenset(
    ("staff", "parent", "volunteer", "pupil", "own_child", "outsider", "unknown", "public", "character")
)
REACH = 4


def pronoun_mentions(
    document: Document, mentions: list[Mention], far: list[tuple[int, int]], place: Place
) -> list[Mention]:
    """Resolve pronouns and "that woman" (token ranges `far`) to the nearest fitting mention before them.

    Looks back at most REACH sentences. Where nobody fits the kind is unknown; "you" is school on the school's own
    page, staff where the same sentence calls staff before it, else a parent.
    """
    found: list[Mention] = []
    ordered = sorted(mentions, key=lambda m: m.first)
    earlier: list[tuple[int, Mention]] = []
    far_ends = dict(far)
    pointer = 0
    for index, key in enumerate(document.keys):
        if key not in _EVERY and index not in far_ends:
            continue
        while pointer < len(ordered) and ordered[pointer].first < index:
            earlier.append((pointer, ordered[pointer]))
            pointer += 1
        if key in _SECOND:
            kind = _you(document, earlier, index, place)
            found.append(Mention(kind, index, index + 1, document.span(index, index + 1), False, 0.6, "you"))
            continue
        if key in _FIRST and (
            key not in _AMBIGUOUS or document.word(index).find("'") > 0 or "’" in document.word(index)
        ):
            found.append(Mention("self", index, index + 1, document.span(index, index + 1), False, 0.9, "self"))
            continue
        last = far_ends.get(index, index + 1)
        pronoun = last > index + 1 or key in _FEMALE or key in _MALE or key in _MANY
        if not pronoun:
            continue
        anchor, kind, sureness = _back(document, earlier, index, last)
        found.append(Mention(kind, index, last, document.span(index, last), False, sureness, "pronoun", anchor))
    return found


def _you(document: Document, earlier: list[tuple[int, Mention]], index: int, place: Place) -> Kind:
    sentence = document.sentence_of[index]
    for _, mention in reversed(earlier):
        if document.sentence_of[mention.first] != sentence:
            break
        if mention.kind in ("staff", "school", "outsider"):
            return mention.kind
    return "school" if place == "school" else "parent"


def _back(document: Document, earlier: list[tuple[int, Mention]], index: int, last: int) -> tuple[int, Kind, float]:
    key, far = document.keys[index], last > index + 1
    far_words = frozenset(document.keys[index:last])
    sentence = document.sentence_of[index]
    many = key in _MANY
    for steps, (number, mention) in enumerate(reversed(earlier)):
        distance = sentence - document.sentence_of[mention.first]
        if distance > REACH or steps > 12:
            break
        if mention.kind == "school":
            if many:
                return number, "school", 0.7
            continue
        if mention.kind not in _PEOPLE:
            continue
        words = frozenset(document.keys[mention.first : mention.last])
        if not many and not far:
            if key in _FEMALE and words & _MALE_ROLES:
                continue
            if key in _MALE and words & _FEMALE_ROLES:
                continue
        if far and (mention.kind == "own_child" or (mention.kind == "pupil" and _GROWN & far_words)):
            continue
        return number, mention.kind, 0.8 if distance == 0 else 0.65
    return -1, "unknown", 0.4
