"""Which spans share a character with which."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schoolgate.text.overlap import toucher
from schoolgate.text.spans import Span


@pytest.mark.parametrize(
    "span, touches",
    [
        (Span(0, 2), False),
        (Span(0, 3), True),
        (Span(4, 5), True),
        (Span(4, 9), True),
        (Span(5, 7), False),
        (Span(6, 8), True),
        (Span(9, 12), False),
        (Span(0, 20), True),
    ],
)
def test_neighbours_do_not_touch(span: Span, touches: bool) -> None:
    assert toucher([Span(7, 9), Span(2, 5)])(span) is touches


def test_nothing_touches_nothing() -> None:
    assert not toucher([])(Span(0, 9))


SPANS = some.tuples(some.integers(0, 20), some.integers(1, 6)).map(lambda drawn: Span(drawn[0], drawn[0] + drawn[1]))


@given(some.lists(SPANS, max_size=6), SPANS)
def test_the_same_as_asking_each(spans: list[Span], span: Span) -> None:
    assert toucher(spans)(span) == any(other.start < span.end and span.start < other.end for other in spans)
