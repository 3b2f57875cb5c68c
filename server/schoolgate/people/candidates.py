"""Which tokens may be a first name, before anybody asks whose."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from dataclasses import replace

from schoolgate.lexicons.name_table import NameTable
from schoolgate.lexicons.syllables import SyllableTable
from schoolgate.people.following import (
    NOT_SURNAMES,
    ends_a_place,
    is_of_a_place,
    owns_after_s,
    with_initial,
    with_surname,
)
from schoolgate.people.hashtags import look_up_hashtag
from schoolgate.people.names import NameHit, look_up, split_ending
from schoolgate.people.romanised import look_up_romanised
from schoolgate.people.writing import asks_or_elides, begins_with_capital, shouts
from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape
from schoolgate.value import value

_CAPITAL, _UPPER, _FIRST, _EMOJI, _HASH, _POSSESSIVE = (
    int(s) for s in (Shape.CAPITAL, Shape.UPPER, Shape.FIRST, Shape.EMOJI, Shape.HASH, Shape.POSSESSIVE)
)
# "the Echo", "a jack in the boot": what stands behind an article is seldom a first name.
_ARTICLES = frozenset(("the", "a", "an", "every", "each", "no", "some"))
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
_NO_SYLLABLES = SyllableTable((), frozenset())
# What may stand before a first name with a capital of its own: "Happy Birthday Poppy", "Big Nic".
_BEFORE_NAMES = frozenset(
    "happy birthday well done little wee big tall baby lil thanks thank you dear hi hello hey team go congratulations "
    "and for to with is my our love from x i poor sweet darling uncle aunty auntie nanny miss young master".split()
)
# "St Anne's" is a school or a church.
_SAINTS = frozenset(("st", "saint", "sts", "saints"))
_SHORTEST_UNLISTED = 4
# What has a capital and is no listed name counts only where the words around it speak of a child by name.
_UNLISTED_SURENESS = 0.16
_UNLISTED_WITH_INITIAL = 0.4
_RAREST = 4


@value
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


@value
class Unlisted:
    """How names that the table lacks are known: by their `syllables`, or by a capital where no lexicon holds the token.

    `known` are the tokens that some lexicon holds.
    """

    syllables: SyllableTable = _NO_SYLLABLES
    known: AbstractSet[int] = frozenset()


@value
class _Source:
    """What a candidate is read from: the draft, the table, and what is known of the whole draft."""

    document: Document
    table: NameTable
    unlisted: Unlisted
    doubtful: frozenset[int]
    shouting: bool
    careful: bool


def find_candidates(
    document: Document,
    table: NameTable,
    never: Collection[int] = (),
    doubtful: Collection[int] = (),
    unlisted: Unlisted | None = None,
) -> list[Candidate]:
    """Look every token up in the name table and see what stands around it. One look-up for each token.

    `never` are tokens that are no name whatever stands beside them; `doubtful` are months, places and peoples, which
    a capital alone does not make a name; `unlisted` says how names that the table lacks are known.
    """
    found: list[Candidate] = []
    keys = document.keys
    shouting = shouts(document)
    careful = not shouting and begins_with_capital(document)
    source = _Source(document, table, unlisted or Unlisted(), frozenset(doubtful), shouting, careful)
    index = 0
    while index < len(keys):
        candidate = None
        key = keys[index]
        if index not in never and len(key) > 1 and key[0].isalpha() and not _is_plain_word(source, index):
            saint = index > 0 and keys[index - 1] in _SAINTS
            candidate = None if saint or _is_welsh_is(source, index) else _candidate(source, index)
        if candidate is not None:
            linked = bool(found) and _are_linked(document, found[-1].last, index)
            found.append(replace(candidate, linked=True) if linked else candidate)
        index = candidate.last if candidate is not None else index + 1
    return found


def _is_plain_word(source: _Source, index: int) -> bool:
    """Tell whether a token is a lexicon's word in small letters and no name, so that nothing beside it matters.

    Says no more than `_candidate` would, at a third of the time: most tokens are such words.
    """
    document, entries = source.document, source.table.entries
    if document.shapes[index] & ~_FIRST or index not in source.unlisted.known:
        return False
    start, end = document.starts[index], document.ends[index]
    word = document.text[start:end]
    if document.text[end : end + 1] == "-" or not (word.isascii() and word.isalpha()):
        return False
    key = document.keys[index]
    return key not in entries and not (key[-1] == "s" and key[:-1] in entries)


def _is_welsh_is(source: _Source, index: int) -> bool:
    """Tell whether "Mae" opens a Welsh sentence: "Mae Alfie yn …" is "Alfie is …", and Mae is nobody there."""
    document = source.document
    after = index + 1
    if document.keys[index] != "mae" or not document.shapes[index] & _FIRST or after >= len(document.keys):
        return False
    return bool(document.shapes[after] & _CAPITAL) and look_up(source.table, document.word(after)) is not None


def _candidate(source: _Source, index: int) -> Candidate | None:
    """Read one token, with what belongs to it, as a name; whether it is linked is left to the caller."""
    document, table, unlisted = source.document, source.table, source.unlisted
    known = index in unlisted.known
    shape = document.shapes[index]
    capital = bool(shape & _CAPITAL) and not source.shouting
    if asks_or_elides(document, index):
        return None
    last = _hyphened(document, table, index)
    hit = look_up(table, document.text[document.starts[index] : document.ends[last - 1]])
    if hit is None and shape & _HASH:
        hit = look_up_hashtag(table, document.word(index))
    if hit is None and not known:
        hit = look_up_romanised(unlisted.syllables, document.text[document.starts[index] : document.ends[last - 1]])
    if hit is None:
        possessive = bool(shape & _POSSESSIVE)
        if not capital or len(document.keys[index]) < _SHORTEST_UNLISTED:
            return None
        if not possessive and (known or _heads(document, index) or ends_a_place(document, index)):
            return None
        key = document.keys[index]
        hit = NameHit(key.removesuffix("s") if possessive else key, 4, False, False, possessive, _UNLISTED_SURENESS)
        sureness = _UNLISTED_SURENESS
    else:
        sureness = _sureness(document, index, hit, capital, index in source.doubtful)
        sureness *= _care(source, shape, capital=capital, word=hit.word)
    last, initial = with_initial(document, last, capital)
    if not initial and not hit.possessive and is_of_a_place(document, last, capital):
        return None
    surname = False
    if not initial and not hit.possessive:
        last, surname = with_surname(document, last, capital)
    sureness = _with_more(sureness, hit, initial, surname)
    possessive = hit.possessive or (surname and split_ending(document.word(last - 1))[1] == "s")
    possessive = possessive or owns_after_s(document, last)
    return Candidate(index, last, hit.key, sureness, hit.adult, possessive, hit.word, initial, surname)


def _care(source: _Source, shape: int, *, capital: bool, word: bool) -> float:
    """Give what a lower-case name is worth where the writer begins with a capital."""
    if not source.careful or capital or shape & _HASH:
        return 1.0
    return 0.0 if word else _CAREFUL


def _with_more(sureness: float, hit: NameHit, initial: bool, surname: bool) -> float:
    """Weigh what stands behind a first name: "Dorwena C", "Coco Pops" (as likely as "Poppy Nguyen"), "Isla Nguyen"."""
    if initial and sureness <= _UNLISTED_SURENESS and hit.tier == _RAREST and not hit.word:
        return _UNLISTED_WITH_INITIAL
    if surname and hit.word:
        return min(sureness, 0.6)
    return max(sureness, 0.8) if (initial or surname) and sureness >= _LIKELY else sureness


def _heads(document: Document, index: int) -> bool:
    """Tell whether a capital may be the sentence's, an article's thing, all capitals or one of a row of them."""
    shapes, keys = document.shapes, document.keys
    if shapes[index] & (_FIRST | _UPPER | _HASH) or (index and keys[index - 1] in _ARTICLES):
        return True
    after = index + 1 < len(keys) and document.between(index + 1) == " " and bool(shapes[index + 1] & _CAPITAL)
    return after and (len(keys[index + 1]) > 3 or keys[index + 1] in NOT_SURNAMES)


def _sureness(document: Document, index: int, hit: NameHit, capital: bool, doubtful: bool) -> float:
    """How likely a token that the table holds is a name here, before the words around it are weighed."""
    shape = document.shapes[index]
    opening = bool(shape & _FIRST)
    before = document.keys[index - 1] if index and not opening else ""
    if doubtful:
        return 0.15 if capital and not opening else 0.1
    if before in _ARTICLES and document.between(index) == " ":
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


def _hyphened(document: Document, table: NameTable, index: int) -> int:
    """Give the end of a double name whose halves a hyphen parts ("Ellie-Mae", "Min-jun", "joon-ho")."""
    last, end = index + 1, document.ends[index]
    if document.text[end : end + 1] != "-":
        return last
    if last < len(document.keys) and document.between(last) == "-" and document.keys[last][0].isalpha():
        written = document.text[document.starts[index] : document.ends[last]]
        if look_up(table, written) is not None:
            return last + 1
    return last


def _are_linked(document: Document, end: int, index: int) -> bool:
    """Tell whether nothing but a comma, "and", "&" or "n" stands between two candidates."""
    if document.sentence_of[end - 1] != document.sentence_of[index]:
        return False
    between = document.text[document.ends[end - 1] : document.starts[index]].strip()
    return between in (",", "&", "+", "/") or (
        index - end == 1 and document.keys[end] in ("and", "n", "an", "plus", "or") and document.between(index) == " "
    )
