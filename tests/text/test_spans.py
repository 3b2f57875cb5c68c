"""Code points inside, UTF-16 units outside: one function converts."""

from hypothesis import given
from hypothesis import strategies as st

from schoolgate.text.spans import Span, merge, to_utf16

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)


def test_plain_text_keeps_its_numbers() -> None:
    assert to_utf16("abc", [Span(0, 2)]) == (Span(0, 2),)


def test_an_emoji_counts_twice() -> None:
    assert to_utf16("a😀b", [Span(0, 1), Span(1, 2), Span(2, 3)]) == (Span(0, 1), Span(1, 3), Span(3, 4))


@given(ANY_TEXT, st.data())
def test_the_same_words_stand_at_the_converted_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    (span,) = to_utf16(text, [Span(start, end)])
    units = text.encode("utf-16-le")
    assert units[span.start * 2 : span.end * 2].decode("utf-16-le") == text[start:end]


def test_merge_joins_what_touches() -> None:
    assert merge([Span(5, 7), Span(0, 2), Span(2, 3)]) == (Span(0, 3), Span(5, 7))
