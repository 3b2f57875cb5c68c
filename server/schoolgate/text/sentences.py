"""Where sentences end, whether they ask, and which tokens stand in quotation marks."""

import re

from schoolgate.text.tokens import Shape, Tokens
from schoolgate.value import value

_STOPS = re.compile("[.!?…\u203d。！？]")
_ABBREVIATIONS = frozenset("mr mrs ms miss dr prof rev fr st sr jr mx eg ie etc approx tel no vs dept yr".split())
_LINKS = frozenset((", ", "-", "/", " - ", " & "))
_CAPITAL = int(Shape.CAPITAL)
_EMOJI = int(Shape.EMOJI)

# A late-night message without a full stop is read in stretches of this many tokens, which also bounds all work that
# looks through a sentence.
LONGEST = 120


@value
class Sentence:
    """Tokens [first, last) and whether the sentence ends with a question mark or an exclamation mark."""

    first: int
    last: int
    asks: bool
    exclaims: bool


def parted(tokens: Tokens) -> list[int]:
    """Give the indexes of the tokens before which a sentence may end: not where one space parts two words."""
    gaps, shapes = tokens.gaps, tokens.shapes
    return [i for i in range(1, len(tokens.keys)) if gaps[i] != " " or shapes[i - 1] & _EMOJI]


def split(tokens: Tokens, places: list[int], links: tuple[tuple[int, int], ...]) -> tuple[Sentence, ...]:
    """Group tokens into sentences by what stands between them: stops, line breaks, an emoji before a capital.

    `places` are what `parted` gives; no sentence ends inside one of `links`, token ranges [first, last).
    """
    if links:
        inside = {index for first, last in links for index in range(first + 1, last)}
        places = [index for index in places if index not in inside]
    sentences: list[Sentence] = []
    first = 0
    count, gaps, shapes = len(tokens.keys), tokens.gaps, tokens.shapes
    for index in places:
        first = _cut(sentences, first, index)
        between = gaps[index]
        # `first` stands here already where a stretch without a stop has just become too long.
        if first < index and (between not in _LINKS or shapes[index - 1] & _EMOJI) and _breaks(between, tokens, index):
            sentences.append(_sentence(first, index, between))
            first = index
    if count:
        first = _cut(sentences, first, count - 1)
        sentences.append(_sentence(first, count, gaps[count][:12]))
    return tuple(sentences)


def _cut(sentences: list[Sentence], first: int, index: int) -> int:
    """Cut what stands between two places into sentences no longer than LONGEST; give the place of the last cut."""
    while index - first >= LONGEST:
        sentences.append(Sentence(first, first + LONGEST, False, False))
        first += LONGEST
    return first


def _sentence(first: int, last: int, behind: str) -> Sentence:
    return Sentence(first, last, "?" in behind or "\uff1f" in behind, "!" in behind)


def _breaks(between: str, tokens: Tokens, index: int) -> bool:
    if "\n" in between or "\r" in between or "\u2029" in between:
        return True
    if _STOPS.search(between):
        if "!" in between or "?" in between:
            # "sh!t" keeps together, "Sorry!see you" parts: a mark without a space after it parts only long words.
            return len(between) > 1 or between in "\u203d。！？" or len(tokens.keys[index]) > 3
        previous = tokens.keys[index - 1]
        if previous in _ABBREVIATIONS or (len(previous) == 1 and tokens.shapes[index - 1] & _CAPITAL):
            return False
        spaced = any(map(str.isspace, between))
        if previous[-1].isdigit() and tokens.keys[index][0].isdigit() and not spaced:
            return False
        return spaced or len(tokens.keys[index]) > 1
    return bool(tokens.shapes[index - 1] & _EMOJI and tokens.shapes[index] & _CAPITAL)


def quoted(text: str, tokens: Tokens) -> tuple[tuple[int, int], ...]:
    """Token ranges that stand between double quotation marks (straight or curly); unclosed marks are ignored."""
    if '"' not in text and "\u201c" not in text and "\u201e" not in text:
        return ()
    ranges: list[tuple[int, int]] = []
    opened = -1
    count = len(tokens.keys)
    for index in range(count + 1):
        start = tokens.ends[index - 1] if index else 0
        end = tokens.starts[index] if index < count else len(text)
        for character in text[start:end]:
            if character not in '"\u201c\u201d\u201e':
                continue
            if opened < 0:
                opened = index
            else:
                if opened < index:
                    ranges.append((opened, index))
                opened = -1
    return tuple(ranges)
