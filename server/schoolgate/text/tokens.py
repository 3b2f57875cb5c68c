"""Cut a draft into tokens: words, numbers, emoji and own-child runs, each with its place in the original.

Punctuation makes no tokens; what stands between two tokens decides about sentences (`sentences`) and hidden
spellings (`disguises`). Hyphens part words ("two-faced" is two tokens), apostrophes inside a word do not.
"""

import re
from enum import IntFlag
from itertools import accumulate

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

_OWN_CHILD = "|".join(f"{chr(number)}+" for number in range(0xE000, 0xE010))
# Most words are plain letters with a plain end, which the first alternative finds in half the time of the second.
_TOKEN = re.compile(
    rf"([A-Za-z0-9]+(?=[ ,.!?\n])"
    rf"|{_LETTER}(?:[^\W_]+|[\u24b6-\u24e9]|{_INNER}|{_APOSTROPHE}(?={_LETTER}))*"
    rf"|{_EMOJI}{_EMOJI_TAIL}*"
    rf"|(?=[\ue000-\ue00f])(?:{_OWN_CHILD}))"
)
# The same for text of ASCII letters only, which is most of it.
_ASCII_TOKEN = re.compile(r"([A-Za-z0-9]+(?:'[A-Za-z0-9]+)*)")
# Blanks of other widths (text from a word processor has them), a tab, and marks of direction and of no width around
# them: between two words they are a space.
_WIDE = dict.fromkeys(map(ord, "\t\u00a0\u1680\u202f\u205f\u3000"), " ") | dict.fromkeys(range(0x2000, 0x200B), " ")
_NO_WIDTH = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF)
_BLANKS = _WIDE | dict.fromkeys(_NO_WIDTH, "")

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
    """Columns of equal length: half-open places in code points, words as written, look-up keys, and shapes (`Shape`).

    `gaps` holds what stands before each token, and last what stands behind all of them, every kind of blank as a space.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]
    shapes: tuple[int, ...]
    gaps: tuple[str, ...]


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens, in one pass. Never raises; every place lies inside the text."""
    plain = text.isascii()
    # Gaps and tokens in turns. Whole columns are made of them, because a step in Python for each token takes longer.
    parts = (_ASCII_TOKEN if plain else _TOKEN).split(text)
    places = list(accumulate(map(len, parts)))
    words = parts[1::2]
    keys = list(map(str.lower, words))
    shapes = [0] * len(words)
    for index in _unlike_their_keys(words, plain=plain):
        keys[index], shapes[index] = _key_and_shape(words[index][:LONGEST_KEY])
    starts, ends, gaps = places[:-1:2], places[1::2], parts[::2]
    if not all(keys):
        # Marks that show nothing by themselves are no words: they belong to the gap around them.
        kept = [index for index, key in enumerate(keys) if key]
        starts, ends = [starts[index] for index in kept], [ends[index] for index in kept]
        words, keys = [words[index] for index in kept], [keys[index] for index in kept]
        shapes = [shapes[index] for index in kept]
        gaps = [text[end:start] for end, start in zip([0, *ends], [*starts, len(text)], strict=True)]
    if not plain or "\t" in text:
        gaps = [gap if gap == " " else gap.translate(_BLANKS) for gap in gaps]
    if "#" in text or "@" in text:
        shapes = [shape | _sign_before(gap, shape) for gap, shape in zip(gaps, shapes, strict=False)]
    return Tokens(tuple(starts), tuple(ends), tuple(words), tuple(keys), tuple(shapes), tuple(gaps))


def _unlike_their_keys(words: list[str], *, plain: bool) -> list[int]:
    """Give the places of all words but those of small ASCII letters alone, which are their own keys."""
    if words and len(max(words, key=len)) > LONGEST_KEY:
        return list(range(len(words)))
    if plain:
        return [index for index, word in enumerate(words) if not (word.islower() and word.isalpha())]
    return [index for index, word in enumerate(words) if not (word.isascii() and word.islower() and word.isalpha())]


def _key_and_shape(word: str) -> tuple[str, int]:
    first = word[0]
    if word.isascii():
        return word.lower().replace("'", "").replace("`", ""), _word_shape(word)
    if "\ue000" <= first <= "\ue00f":
        return first, _OWN
    # What begins with no letter or figure, circled ones among them, is an emoji.
    if not (first.isalnum() or "\u24b6" <= first <= "\u24e9"):
        return first, _EMOJI_SHAPE
    return fold(word), _word_shape(word)


def _sign_before(gap: str, shape: int) -> int:
    before = "" if shape & _SYMBOLS else gap[-1:]
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
