"""Stretches of a draft, and the one place where code points become UTF-16 units.

Python counts code points, a browser counts UTF-16 units; an emoji is one of the former and two of the latter.
Everything inside the checker counts code points; `to_utf16` is called once, when the answer is written.
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch [start, end) of a text. A tuple, because spans are sorted and compared all the time."""

    start: int
    end: int


def to_utf16(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Convert spans from code points to UTF-16 units, in order.

    One pass over the text finds the characters above U+FFFF (they take two units); each end of a span then needs
    one binary search.
    """
    if text.isascii():
        return tuple(spans)
    wide = [index for index, character in enumerate(text) if character > "\uffff"]
    return tuple(Span(s.start + bisect_left(wide, s.start), s.end + bisect_left(wide, s.end)) for s in spans)


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that touch or overlap."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
