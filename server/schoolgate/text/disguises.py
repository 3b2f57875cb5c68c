"""Hidden spellings: further look-up keys for a token, and tokens that are really one word.

`f*ck`, `sh!t`, `b1tch`, `i d i o t`, `f-u-c-k` and `fuuuuck` are found; `class hit`, `pen is` and `Scunthorpe` are
not, because two words of two letters and more are never joined unless a mask character without spaces parts them,
and because a joined or altered key counts only where the whole of it is in the vocabulary.
"""

import re
from collections.abc import Iterable

from schoolgate.text.folding import latinise
from schoolgate.text.tokens import Tokens
from schoolgate.value import value

_LEET = str.maketrans("01345789@$!€|+£", "oieastbgasielt" + "l")
_LEET_ONE_AS_L = _LEET | str.maketrans("1!", "ll")
_LETTER_SIGNS = frozenset("@$!€|+£")
_MASK_SIGNS = frozenset("*#_~·•✱＊×")
_SIGNS = _LETTER_SIGNS | _MASK_SIGNS
_ANY_SIGN = re.compile("[" + re.escape("".join(sorted(_SIGNS))) + "]")
_FEWEST_LETTERS = 3
_OPENING_SIGNS = frozenset("@$")
_SPACERS = frozenset(" .-_*·•~/,'’")
_THRICE = re.compile(r"(.)\1\1+")
_RUN = re.compile(r"(.)\1+")

MAXIMUM_SPACED_LETTERS = 14
MASK = "*"


@value
class Join:
    """Tokens [first, last) read as one word. `key` may hold `*` for a letter that was masked."""

    first: int
    last: int
    key: str
    start: int
    end: int


def is_drawn_out(key: str) -> bool:
    """Tell whether some letter stands three times or more in a row."""
    return _THRICE.search(key) is not None


def variants(text: str, tokens: Tokens) -> dict[int, tuple[str, ...]]:
    """Give further keys for single tokens: without 's, with repeats cut, digits read as letters, look-alikes."""
    found: dict[int, tuple[str, ...]] = {}
    plain = text.isascii()
    keys, shapes = tokens.keys, tokens.shapes
    odd: Iterable[int] = range(len(keys))
    # One look over all keys spares most drafts a look at each.
    joined = " ".join(keys)
    if not _THRICE.search(joined):
        odd = [index for index, shape in enumerate(shapes) if shape & 12 or not (plain or keys[index].isascii())]
    for index in odd:
        key, shape = keys[index], shapes[index]
        thrice = len(key) > 2 and _THRICE.search(key)
        if not thrice and not shape & 12 and (plain or key.isascii()):
            continue
        more: list[str] = []
        if shape & 8 and len(key) > 2:
            more.append(key[:-1])
        if thrice:
            cut = _THRICE.sub(r"\1\1", key)
            more += [cut, _THRICE.sub(r"\1", key), _RUN.sub(r"\1", key)]
        if shape & 4 and len(key) > 2 and not key.isdigit():
            more += [key.translate(_LEET), key.translate(_LEET_ONE_AS_L)]
        if not plain and not key.isascii():
            latin = latinise(key)
            if latin != key:
                more.append(latin)
        if more:
            found[index] = tuple(dict.fromkeys(more))
    return found


def joins(text: str, tokens: Tokens) -> tuple[Join, ...]:
    """Find tokens that may be one word: parted by a mask, or single letters in a row with one kind of spacer."""
    found: list[Join] = []
    keys, starts, ends = tokens.keys, tokens.starts, tokens.ends
    if list(map(len, keys)).count(1) < _FEWEST_LETTERS and not _ANY_SIGN.search(text):
        return ()
    size = len(text)
    index = 0
    while index < len(keys):
        if len(keys[index]) == 1:
            last = _letter_run(text, tokens, index)
            if last - index >= _FEWEST_LETTERS:
                found += _spaced(tokens, index, last)
                index = last
                continue
        end = ends[index]
        if (end < size and text[end] in _SIGNS) or (starts[index] and text[starts[index] - 1] in _OPENING_SIGNS):
            masked = _masked(text, tokens, index)
            if masked is not None:
                found.append(masked)
        index += 1
    return tuple(found)


def _letter_run(text: str, tokens: Tokens, first: int) -> int:
    """Return the end of the run of single letters that begins at token `first`."""
    if tokens.shapes[first] & 0x90:
        return first
    last = first + 1
    spacer = ""
    while last < len(tokens.keys) and len(tokens.keys[last]) == 1 and not tokens.shapes[last] & 0x90:
        between = text[tokens.ends[last - 1] : tokens.starts[last]]
        if len(between) > 3 or not between or between[0] not in _SPACERS or (spacer and between != spacer):
            break
        spacer = between
        last += 1
    return last


def _spaced(tokens: Tokens, first: int, last: int) -> list[Join]:
    """Read a run of letters as one word, and, where it is long, its beginnings and endings as words too."""
    letters = "".join(tokens.keys[first:last]).translate(_LEET)
    size = last - first
    cuts = {(0, min(size, MAXIMUM_SPACED_LETTERS))}
    for length in range(4, min(size, MAXIMUM_SPACED_LETTERS)):
        cuts.add((0, length))
        cuts.add((size - length, size))
    # "i f u c k i n g hate": what a lone "i", "u" or "a" before the word leaves must be found as well.
    if 4 <= size <= MAXIMUM_SPACED_LETTERS:
        cuts.add((1, size))
    return [
        Join(first + a, first + b, letters[a:b], tokens.starts[first + a], tokens.ends[first + b - 1])
        for a, b in sorted(cuts)
    ]


def _masked(text: str, tokens: Tokens, first: int) -> Join | None:
    """Read tokens parted by mask characters without spaces as one word (`f*ck`, `a$$hole`, `@ss`, `b****`)."""
    start, position = tokens.starts[first], tokens.ends[first]
    key = tokens.keys[first]
    signs = 0
    if start and text[start - 1] in _OPENING_SIGNS and (start == 1 or not text[start - 2].isalnum()):
        start -= 1
        key = text[start].translate(_LEET) + key
        signs += 1
    last = first + 1
    while position < len(text):
        sign_end = position
        while sign_end < len(text) and sign_end - position < 8 and text[sign_end] in _SIGNS:
            sign_end += 1
        if sign_end == position:
            break
        run = text[position:sign_end]
        follows = last < len(tokens.keys) and tokens.starts[last] == sign_end and not tokens.shapes[last] & 0x90
        if not follows:
            if run[0] in _MASK_SIGNS and run[0] != "_":
                key += MASK * len(run)
                position = sign_end
                signs += 1
            break
        key += "".join(MASK if sign in _MASK_SIGNS else sign.translate(_LEET) for sign in run)
        key += tokens.keys[last]
        position = tokens.ends[last]
        signs += 1
        last += 1
        if last - first > 6:
            break
    if not signs or len(key) < 3 or len(key) > 24:
        return None
    return Join(first, last, key.translate(_LEET), start, position)
