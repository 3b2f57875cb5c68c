"""Children named otherwise than by a first name: "J.P. in 5B", "the Begum girls", "young Master Ogunleye"."""

from collections.abc import Set as AbstractSet

from schoolgate.people.mention import Mention
from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape

_CAPITAL, _UPPER, _POSSESSIVE = int(Shape.CAPITAL), int(Shape.UPPER), int(Shape.POSSESSIVE)
_POINTING = frozenset("the that wee both them young little thon those these two lil an and or our a".split())
_CHILDREN = frozenset(
    "boy boys girl girls lad lads lass lassie lasses laddie twin twins kid kids children child bairn bairns wean weans"
    " sisters brothers triplets yin family".split()
)
_TITLES = frozenset(("master",))
_OPENERS = _POINTING | _TITLES
_BEFORE_TITLES = frozenset(("young", "little", "wee", "dear"))
# Pairs of capitals that are no child's initials even beside a class.
_NOT_INITIALS = frozenset(
    "pe ta tas re it uk us eu pm am dt mfl ks ok tv pc ai ot ep gp mp pta la hr id dj wc nb ps qr br ni bsl eal "
    "rwi".split()
)
_BETWEEN = frozenset("in from of out off and (".split())
# How far from its initials a class may stand, in tokens.
REACH = 10


def indirect_mentions(document: Document, classes: list[tuple[int, int]], known: AbstractSet[int]) -> list[Mention]:
    """Find children by initials beside a class and by a surname with a child's word.

    `known` are the tokens that are a day, a place, a class or another labelled word, hence no surname.
    """
    found = _families(document, known)
    if classes:
        found += _initials(document, classes)
    return found


def _pupil(document: Document, first: int, last: int) -> Mention:
    return Mention("pupil", first, last, document.span(first, last), True, 0.8)


def _families(document: Document, known: AbstractSet[int]) -> list[Mention]:
    found = []
    keys, shapes = document.keys, document.shapes
    for index in range(1, len(keys)):
        if index in known or keys[index - 1] not in _OPENERS:
            continue
        shape = shapes[index]
        if shape & _UPPER or len(keys[index]) < 3 or document.between(index) != " ":
            continue
        before = keys[index - 1]
        surname = bool(shape & _CAPITAL) or "'" in document.word(index)[:3]
        if not surname:
            continue
        follower = keys[index + 1] if index + 1 < len(keys) and document.between(index + 1) == " " else ""
        if before in _POINTING and follower in _CHILDREN and before != "a":
            found.append(_pupil(document, index, index + 2))
        elif before == "both" and keys[index].endswith("s") and not shape & _POSSESSIVE:
            found.append(_pupil(document, index, index + 1))
        elif before in _TITLES and index > 1 and keys[index - 2] in _BEFORE_TITLES:
            found.append(_pupil(document, index - 1, index + 1))
    return found


def _initials(document: Document, classes: list[tuple[int, int]]) -> list[Mention]:
    found = []
    keys, shapes = document.keys, document.shapes
    begins = {first for first, _ in classes}
    for index, key in enumerate(keys):
        if not shapes[index] & _CAPITAL or not key.isalpha():
            continue
        if len(key) == 1 and index + 1 < len(keys) and len(keys[index + 1]) == 1 and shapes[index + 1] & _CAPITAL:
            dotted = document.between(index + 1).strip(" ") == "." and keys[index + 1].isalpha()
            dotted = dotted and key + keys[index + 1] not in _NOT_INITIALS
            if dotted and _class_near(document, index, begins):
                found.append(_pupil(document, index, index + 2))
        elif len(key) == 2 and shapes[index] & _UPPER and key not in _NOT_INITIALS:
            follows = index + 1 < len(keys) and keys[index + 1] in _BETWEEN
            if follows and index + 2 in begins:
                found.append(_pupil(document, index, index + 1))
    return found


def _class_near(document: Document, index: int, begins: set[int]) -> bool:
    sentence = document.sentences[document.sentence_of[index]]
    nearby = range(max(sentence.first, index - REACH), min(sentence.last, index + REACH + 1))
    return any(place in begins for place in nearby)
