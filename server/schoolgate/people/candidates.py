"""Which tokens may be a first name, before anybody asks whose."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from schoolgate.lexicons.name_table import NameTable
from schoolgate.people.names import NameHit, look_up, split_ending
from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape

_CAPITAL, _UPPER, _FIRST, _EMOJI, _HASH, _POSSESSIVE = (
    int(s) for s in (Shape.CAPITAL, Shape.UPPER, Shape.FIRST, Shape.EMOJI, Shape.HASH, Shape.POSSESSIVE)
)
_NOT_SURNAMES = frozenset(
    "i the and or but is was has in on at to for from with of my our your his her mr mrs miss ms mum dad gran nan "
    "you street road avenue close lane hall park court hospital drive grove hotel arms bakery cafe church centre "
    "building room medal trophy terrace crescent way gardens station bridge square school primary academy college "
    "infants juniors inn island club class house farm cup day week monday tuesday wednesday thursday friday "
    "saturday sunday whatsapp facebook tiktok instagram snapchat youtube year yr".split()
)
# "the Echo", "a jack in the boot": what stands behind an article is seldom a first name.
_ARTICLES = frozenset(("the", "a", "an", "every", "each", "no", "some"))
# By tier, 1 commonest to 4 rarest: written with a capital, with one that opens a sentence, with none.
_CAPITAL_SURENESS = (0.95, 0.92, 0.9, 0.8)
_OPENING_SURENESS = (0.95, 0.9, 0.85, 0.65)
_LOWER_SURENESS = (0.85, 0.75, 0.6, 0.35)
_LIKELY = 0.5
_SHORTEST_UNLISTED = 4
# What has a capital and is no listed name counts only where the words around it speak of a child by name.
_UNLISTED_SURENESS = 0.16
_PARTS = re.compile(r"[A-Z][a-z]+|^[a-z]+")
_HASHTAG_OPENERS = (
    "welldone",
    "happybirthday",
    "justicefor",
    "congratulations",
    "congrats",
    "team",
    "go",
    "vote",
    "for",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible first name: tokens [first, last), its look-up key, how it was written, and how likely a name it is.

    `sureness` is that of being a name at all; `adult` says that today it is mostly an adult's; `possessive` covers
    "Maisie's" and "maisies"; `word` that it is an everyday word too; `initial` that one letter followed ("Alfie B");
    `surname` that a capital word did; `linked` that "and" or a comma joins it to the candidate before it.
    """

    first: int
    last: int
    key: str
    sureness: float
    adult: bool
    possessive: bool
    word: bool
    initial: bool
    surname: bool
    linked: bool = False


def find_candidates(
    document: Document, table: NameTable, never: Collection[int] = (), doubtful: Collection[int] = ()
) -> list[Candidate]:
    """Look every token up in the name table and see what stands around it. One look-up for each token.

    `never` are tokens that are no name whatever stands beside them; `doubtful` are months, places and peoples, which
    a capital alone does not make a name.
    """
    found: list[Candidate] = []
    keys = document.keys
    shouting = _shouts(document)
    index = 0
    while index < len(keys):
        candidate = None
        if index not in never and len(keys[index]) > 1 and keys[index][0].isalpha():
            candidate = _candidate(document, table, index, index in doubtful, shouting)
        if candidate is not None:
            linked = bool(found) and _are_linked(document, found[-1].last, index)
            found.append(replace(candidate, linked=linked))
        index = candidate.last if candidate is not None else index + 1
    return found


def _candidate(document: Document, table: NameTable, index: int, doubtful: bool, shouting: bool) -> Candidate | None:
    """Read one token, with what belongs to it, as a name; whether it is linked is left to the caller."""
    shape = document.shapes[index]
    capital = bool(shape & _CAPITAL) and not shouting
    last = _hyphened(document, table, index)
    hit = look_up(table, document.text[document.starts[index] : document.ends[last - 1]])
    if hit is None and shape & _HASH:
        hit = _in_hashtag(table, document.word(index))
    if hit is None:
        if not capital or len(document.keys[index]) < _SHORTEST_UNLISTED or not shape & _POSSESSIVE:
            return None
        hit = NameHit(document.keys[index].removesuffix("s"), 4, False, False, True, _UNLISTED_SURENESS)
        sureness = _UNLISTED_SURENESS
    else:
        sureness = _sureness(document, index, hit, capital, doubtful)
    last, initial = _with_initial(document, last, capital)
    surname = False
    if not initial and not hit.possessive:
        last, surname = _with_surname(document, last, capital)
    if (initial or surname) and sureness >= _LIKELY:
        sureness = max(sureness, 0.8)
    possessive = hit.possessive or (surname and split_ending(document.word(last - 1))[1] == "s")
    return Candidate(index, last, hit.key, sureness, hit.adult, possessive, hit.word, initial, surname)


def _sureness(document: Document, index: int, hit: NameHit, capital: bool, doubtful: bool) -> float:
    """How likely a token that the table holds is a name here, before the words around it are weighed."""
    shape = document.shapes[index]
    opening = bool(shape & _FIRST)
    if doubtful:
        return 0.1
    if index and not opening and document.keys[index - 1] in _ARTICLES and document.between(index) == " ":
        return 0.2
    if shape & _HASH:
        return 0.9
    return _as_name(hit.tier, hit.word, capital, opening, hit.sureness)


def _shouts(document: Document) -> bool:
    """Tell whether capitals say nothing, because most words are written in them."""
    upper = sum(1 for shape in document.shapes if shape & _UPPER)
    return upper >= 4 and upper * 2 >= len(document.shapes)


def _as_name(tier: int, word: bool, capital: bool, opening: bool, alone: float) -> float:
    """How likely the token is a name at all, by tier, being a word, and its writing."""
    if word:
        if capital and not opening:
            return 0.72
        return 0.2 if capital else 0.12
    if not capital:
        return min(_LOWER_SURENESS[tier - 1], alone)
    return (_OPENING_SURENESS if opening else _CAPITAL_SURENESS)[tier - 1]


def _hyphened(document: Document, table: NameTable, index: int) -> int:
    """Give the end of a double name whose halves a hyphen parts ("Ellie-Mae", "Min-jun", "joon-ho")."""
    last = index + 1
    if last < len(document.keys) and document.between(last) == "-" and document.keys[last][0].isalpha():
        written = document.text[document.starts[index] : document.ends[last]]
        if look_up(table, written) is not None:
            return last + 1
    return last


def _in_hashtag(table: NameTable, word: str) -> NameHit | None:
    """Find a name inside a hashtag: "#TeamZainab", "#goPoppyR", "#welldonemaisie"."""
    lower = word.lower()
    opened = lower.startswith(_HASHTAG_OPENERS)
    for part in reversed(_PARTS.findall(word)):
        hit = look_up(table, part) if len(part) > 2 else None
        if hit is not None and (not hit.word or opened) and hit.tier < 4:
            return hit
    for opener in _HASHTAG_OPENERS:
        if lower.startswith(opener) and len(lower) > len(opener) + 2:
            hit = look_up(table, lower[len(opener) :])
            if hit is not None and not hit.word and hit.tier < 3:
                return hit
    return None


def _are_linked(document: Document, end: int, index: int) -> bool:
    """Tell whether nothing but a comma, "and", "&" or "n" stands between two candidates."""
    if document.sentence_of[end - 1] != document.sentence_of[index]:
        return False
    between = document.text[document.ends[end - 1] : document.starts[index]].strip()
    return between in (",", "&", "+", "/") or (
        index - end == 1 and document.keys[end] in ("and", "n", "an", "plus", "or") and document.between(index) == " "
    )


def _with_initial(document: Document, last: int, capital: bool) -> tuple[int, bool]:
    """Take in the initial of a surname: "Alfie B", "Priya K."; lower-case names may have a lower-case one."""
    if last >= len(document.keys) or document.between(last) not in (" ", "-"):
        return last, False
    key, shape = document.keys[last], document.shapes[last]
    if len(key) != 1 or not key.isalpha() or (key in "ixaukrncb" and not (key not in "ix" and shape & _CAPITAL)):
        return last, False
    if capital and not shape & _CAPITAL:
        return last, False
    return last + 1, True


def _with_surname(document: Document, last: int, capital: bool) -> tuple[int, bool]:
    """Take in a second name in capitals ("Isla Nguyen", "Theo Banks's", "Sam Lee-Hughes")."""
    if last >= len(document.keys):
        return last, False
    between, shape = document.between(last), document.shapes[last]
    if between == "-" and shape & _CAPITAL:
        return last + 1, False
    if between != " " or not capital or not shape & _CAPITAL or shape & _UPPER:
        return last, False
    if document.keys[last] in _NOT_SURNAMES or len(document.keys[last]) < 2 or document.shapes[last - 1] & _UPPER:
        return last, False
    last += 1
    if last < len(document.keys) and document.between(last) == "-" and document.shapes[last] & _CAPITAL:
        last += 1
    return last, True
