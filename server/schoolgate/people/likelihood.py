"""How likely a token is a first name at all, from the name table, how it is written and what stands beside it.

The numbers were read off our own drafts; all lie between 0 and 1.
"""

from schoolgate.people.names import NameHit
from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape

_CAPITAL, _UPPER, _FIRST, _HASH = (int(s) for s in (Shape.CAPITAL, Shape.UPPER, Shape.FIRST, Shape.HASH))
# "the Echo", "a jack in the boot": what stands behind an article is seldom a first name.
ARTICLES = frozenset(("the", "a", "an", "every", "each", "no", "some"))
# By tier, 1 commonest to 4 rarest: written with a capital, with one that opens a sentence, with none.
_CAPITAL_SURENESS = (0.95, 0.92, 0.9, 0.8)
_OPENING_SURENESS = (0.95, 0.9, 0.85, 0.65)
_LOWER_SURENESS = (0.85, 0.75, 0.6, 0.35)
_LIKELY = 0.5
# Names that are everyday words too, by tier: with a capital inside a sentence, with one that opens it, with none.
_WORD_CAPITAL_SURENESS = (0.72, 0.72, 0.6, 0.5)
_WORD_OPENING_SURENESS = (0.22, 0.15, 0.15, 0.1)
_WORD_LOWER_SURENESS = (0.15, 0.08, 0.05, 0.05)
# Whoever begins a draft with a capital gives names one too: of 34 bare lower-case candidates in such drafts one was a
# name (our corpora), of 46 in drafts that begin without a capital 31.
_CAREFUL = 0.45
# What may stand before a first name with a capital of its own: "Happy Birthday Poppy", "Big Nic".
_BEFORE_NAMES = frozenset(
    "happy birthday well done little wee big tall baby lil thanks thank you dear hi hello hey team go congratulations "
    "and for to with is my our love from x i poor sweet darling uncle aunty auntie nanny miss young master".split()
)
# What has a capital and is no listed name counts only where the words around it speak of a child by name.
UNLISTED = 0.16
_UNLISTED_WITH_INITIAL = 0.4
_RAREST = 4


def how_likely(document: Document, index: int, hit: NameHit, capital: bool, doubtful: bool) -> float:
    """How likely a token that the table holds is a name here, before the words around it are weighed."""
    shape = document.shapes[index]
    opening = bool(shape & _FIRST)
    before = document.keys[index - 1] if index and not opening else ""
    if doubtful:
        return 0.15 if capital and not opening else 0.1
    if before in ARTICLES and document.between(index) == " ":
        return 0.2 if capital else 0.05
    if shape & _HASH:
        return 0.9
    if before == "in" and not hit.possessive:
        # "in Beverley", "in Zara": 9 of 12 of our own are places, and a child's class still lifts the others.
        return 0.3
    if hit.word and capital and (shape & _UPPER or (before and _follows_capital(document, index))):
        return 0.1
    return _as_name(hit.tier, hit.word, capital, opening, hit.sureness)


def _follows_capital(document: Document, index: int) -> bool:
    """Tell whether a word with a capital stands right before: "Milk Tray", "Old Trafford", but not "Wee Poppy"."""
    if not index or document.between(index) != " ":
        return False
    before = document.shapes[index - 1]
    return bool(before & _CAPITAL) and not before & _FIRST and document.keys[index - 1] not in _BEFORE_NAMES


def _as_name(tier: int, word: bool, capital: bool, opening: bool, alone: float) -> float:
    """How likely the token is a name at all, by tier, being a word, and its writing."""
    if word:
        if not capital:
            return _WORD_LOWER_SURENESS[tier - 1]
        return (_WORD_OPENING_SURENESS if opening else _WORD_CAPITAL_SURENESS)[tier - 1]
    if not capital:
        return min(_LOWER_SURENESS[tier - 1], alone)
    return (_OPENING_SURENESS if opening else _CAPITAL_SURENESS)[tier - 1]


def with_more(sureness: float, hit: NameHit, initial: bool, surname: bool) -> float:
    """Weigh what stands behind a first name: "Dorwena C", "Coco Pops" (as likely as "Poppy Nguyen"), "Isla Nguyen"."""
    if initial and sureness <= UNLISTED and hit.tier == _RAREST and not hit.word:
        return _UNLISTED_WITH_INITIAL
    if surname and hit.word:
        return min(sureness, 0.6)
    return max(sureness, 0.8) if (initial or surname) and sureness >= _LIKELY else sureness


def care(shape: int, *, careful: bool, capital: bool, word: bool) -> float:
    """Give what a lower-case name is worth where the writer is `careful`, and begins with a capital."""
    if not careful or capital or shape & _HASH:
        return 1.0
    return 0.0 if word else _CAREFUL
