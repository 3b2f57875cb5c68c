"""Ask of many spans whether they touch given ones, in a time that grows with their number and not with its square."""

from bisect import bisect_left
from collections.abc import Callable, Iterable

from schoolgate.text.spans import Span, merge


def toucher(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """Give a function that says whether a span shares at least one character with `spans`."""
    merged = merge(spans)
    ends = [span.end for span in merged]

    def touches(span: Span) -> bool:
        place = bisect_left(ends, span.start + 1)
        return place < len(merged) and merged[place].start < span.end

    return touches
