"""What holds for any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolgate.text.document import read
from schoolgate.text.spans import Span, to_utf16
from tests.steps import steps

ANY = st.text(alphabet=st.characters(), max_size=200)
# Letters, masks, spacers, marks, emoji and surrogates that the disguises work on.
SIGNS = "fuckasit1!3$@*_-. '’😀👏🏽\u200d\ufe0f\u0301\u200b\ue000\ue001\ud800іаЅ\n?" + '"'
TRICKY = st.text(alphabet=st.sampled_from(list(SIGNS)), max_size=80)


@given(ANY | TRICKY)
def test_reading_never_raises_and_places_lie_inside(text: str) -> None:
    document = read(text)
    size = len(document.text)
    assert size == len(text)
    for start, end in zip(document.starts, document.ends, strict=True):
        assert 0 <= start < end <= size
    for join in document.joins:
        assert 0 <= join.start < join.end <= size
        assert 0 <= join.first < join.last <= len(document.keys)


@given(ANY | TRICKY)
def test_tokens_stand_in_order_and_sentences_cover_them(text: str) -> None:
    document = read(text)
    assert all(a <= b for a, b in zip(document.ends, document.starts[1:], strict=False))
    covered = [index for s in document.sentences for index in range(s.first, s.last)]
    assert covered == list(range(len(document.keys)))
    assert all(key for key in document.keys)


@given(ANY | TRICKY)
def test_the_same_text_reads_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(TRICKY)
def test_token_places_fall_on_utf16_boundaries(text: str) -> None:
    document = read(text)
    units = document.text.encode("utf-16-le")
    places = [Span(a, b) for a, b in zip(document.starts, document.ends, strict=True)]
    for place, unit in zip(places, to_utf16(document.text, places), strict=True):
        assert units[unit.start * 2 : unit.end * 2].decode("utf-16-le") == document.text[place.start : place.end]


@pytest.mark.parametrize(
    "piece",
    [
        *("f u ", "* ", "a", "*", "f*", "é\u0301", "😀", "you are ", "i d i o t ", '"no" '),
        *("@", "1!", "…", "\ue000\ue001", "a.b.", "ß", "ﷺ"),
    ],
)
def test_work_grows_with_length_alone(piece: str) -> None:
    small, large = piece * (2_000 // len(piece)), piece * (8_000 // len(piece))
    first, second = steps(lambda: read(small)), steps(lambda: read(large))
    assert second <= 4.4 * first + 2_000
