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
from schoolgate.people.likelihood import ARTICLES, UNLISTED, care, how_likely, with_more
from schoolgate.people.names import NameHit, look_up, split_ending
from schoolgate.people.romanised import look_up_romanised
from schoolgate.people.writing import asks_or_elides, begins_with_capital, shouts
from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape
from schoolgate.value import value

_CAPITAL, _UPPER, _FIRST, _EMOJI, _HASH, _POSSESSIVE = (
    int(s) for s in (Shape.CAPITAL, Shape.UPPER, Shape.FIRST, Shape.EMOJI, Shape.HASH, Shape.POSSESSIVE)
)
_NO_SYLLABLES = SyllableTable((), frozenset())
# "St Anne's" is a school or a church.
_SAINTS = frozenset(("st", "saint", "sts", "saints"))
_SHORTEST_UNLISTED = 4


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
        hit = NameHit(key.removesuffix("s") if possessive else key, 4, False, False, possessive, UNLISTED)
        sureness = UNLISTED
    else:
        sureness = how_likely(document, index, hit, capital, index in source.doubtful)
        sureness *= care(shape, careful=source.careful, capital=capital, word=hit.word)
    last, initial = with_initial(document, last, capital)
    if not initial and not hit.possessive and is_of_a_place(document, last, capital):
        return None
    surname = False
    if not initial and not hit.possessive:
        last, surname = with_surname(document, last, capital)
    sureness = with_more(sureness, hit, initial, surname)
    possessive = hit.possessive or (surname and split_ending(document.word(last - 1))[1] == "s")
    possessive = possessive or owns_after_s(document, last)
    return Candidate(index, last, hit.key, sureness, hit.adult, possessive, hit.word, initial, surname)


def _heads(document: Document, index: int) -> bool:
    """Tell whether a capital may be the sentence's, an article's thing, all capitals or one of a row of them."""
    shapes, keys = document.shapes, document.keys
    if shapes[index] & (_FIRST | _UPPER | _HASH) or (index and keys[index - 1] in ARTICLES):
        return True
    after = index + 1 < len(keys) and document.between(index + 1) == " " and bool(shapes[index + 1] & _CAPITAL)
    return after and (len(keys[index + 1]) > 3 or keys[index + 1] in NOT_SURNAMES)


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
