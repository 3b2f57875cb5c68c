"""Cut a draft into tokens: words, numbers, emoji and own-child runs, each with its place in the original.

Punctuation makes no tokens; what stands between two tokens decides about sentences (`sentences`) and hidden
spellings (`disguises`). Hyphens part words ("two-faced" is two tokens), apostrophes inside a word do not.
"""

import re
from enum import IntFlag

from schoolgate.text.folding import fold
from schoolgate.value import value

_LETTER = r"(?:[^\W_]|[\u24b6-\u24e9])"
# Combining marks and characters of no width, which stand inside a word without parting it.
_INNER = (
    r"[\u0300-\u036f\u0483-\u0489\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"
)
_APOSTROPHE = r"['\u2018\u2019\u02bc\u0060\u00b4\uff07]"
_EMOJI = r"[\u203c\u2049\u2190-\u21ff\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_EMOJI_TAIL = (
    r"(?:\ufe0f|\u20e3|[\U0001f3fb-\U0001f3ff]|\u200d[\u2600-\u27bf\U0001f000-\U0001faff]|[\U000e0020-\U000e007f])"
)

_TOKEN = re.compile(
    rf"(?P<word>{_LETTER}(?:[^\W_]+|[\u24b6-\u24e9]|{_INNER}|{_APOSTROPHE}(?={_LETTER}))*)"
    rf"|(?P<emoji>{_EMOJI}{_EMOJI_TAIL}*)"
    rf"|(?P<own>([\ue000-\ue00f])\4*)"
)
# The same for text of ASCII letters only, which is most of it.
_ASCII_TOKEN = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")


# Nobody writes a longer word; one character may fold to eighteen (U+FDFA), so that a draft of them would be a million.
LONGEST_KEY = 64


class Shape(IntFlag):
    """What can be seen of a token at a glance."""

    NONE = 0
    CAPITAL = 1
    UPPER = 2
    DIGIT = 4
    POSSESSIVE = 8
    EMOJI = 16
    HASH = 32
    AT = 64
    OWN_CHILD = 128
    FIRST = 256


# Plain integers: IntFlag arithmetic costs a microsecond a time, and this runs for every token.
_CAPITAL, _UPPER, _DIGIT, _POSSESSIVE = (int(s) for s in (Shape.CAPITAL, Shape.UPPER, Shape.DIGIT, Shape.POSSESSIVE))
_EMOJI_SHAPE, _HASH, _AT, _OWN = (int(s) for s in (Shape.EMOJI, Shape.HASH, Shape.AT, Shape.OWN_CHILD))
_SYMBOLS = _EMOJI_SHAPE | _OWN


@value
class Tokens:
    """Columns of equal length: half-open places in code points, look-up keys, and shapes (see `Shape`)."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    shapes: tuple[int, ...]


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens, in one pass. Never raises; every place lies inside the text."""
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    shapes: list[int] = []
    plain = text.isascii()
    for match in (_ASCII_TOKEN if plain else _TOKEN).finditer(text):
        start, end = match.span()
        word = text[start:end]
        if word.isascii():
            if end - start > LONGEST_KEY:
                word = word[:LONGEST_KEY]
            # Most words are letters and nothing else, and lower-case ones are their own keys.
            if word.isalpha():
                key = word.lower()
                shape = 0 if key == word else _shape_of_letters(word)
            else:
                key, shape = word.lower().replace("'", "").replace("`", ""), _word_shape(word)
        elif match.lastgroup != "word":
            key, shape = word[0], _OWN if match.group("own") else _EMOJI_SHAPE
        else:
            if end - start > LONGEST_KEY:
                word = word[:LONGEST_KEY]
            key, shape = fold(word), _word_shape(word)
            if not key:
                continue
        starts.append(start)
        ends.append(end)
        keys.append(key)
        shapes.append(shape)
    if "#" in text or "@" in text:
        shapes = [shape | _sign_before(text, start, shape) for start, shape in zip(starts, shapes, strict=True)]
    return Tokens(tuple(starts), tuple(ends), tuple(keys), tuple(shapes))


def _sign_before(text: str, start: int, shape: int) -> int:
    before = text[start - 1] if start and not shape & _SYMBOLS else ""
    return _HASH if before == "#" else _AT if before == "@" else 0


def _shape_of_letters(word: str) -> int:
    if not (word[0].isupper() or word[0].istitle()):
        return 0
    return _CAPITAL | _UPPER if len(word) > 1 and word.isupper() else _CAPITAL


def _word_shape(word: str) -> int:
    if word.islower() and word.isalpha():
        return 0
    shape = _shape_of_letters(word)
    if not word.isalpha():
        if any(map(str.isdigit, word)):
            shape |= _DIGIT
        if len(word) > 2 and word[-1] in "sS" and not word[-2].isalnum():
            shape |= _POSSESSIVE
    return shape
