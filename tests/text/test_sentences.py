"""Where sentences end, and what stands in quotation marks."""

import pytest

from schoolgate.text.document import read


def sentences(text: str) -> list[str]:
    document = read(text)
    return [document.text[document.starts[s.first] : document.ends[s.last - 1]] for s in document.sentences]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("One. Two", ["One", "Two"]),
        ("Mr. Abara said so. Then he left", ["Mr. Abara said so", "Then he left"]),
        ("line one\nline two", ["line one", "line two"]),
        ("Is it? Yes", ["Is it", "Yes"]),
        ("at 3.15 by the gate", ["at 3.15 by the gate"]),
        ("so sad 😢 Mrs Holt left", ["so sad 😢", "Mrs Holt left"]),
        ("so sad 😢 for her", ["so sad 😢 for her"]),
        ("what a sh!t day", ["what a sh!t day"]),
        ("J. K. and me", ["J. K. and me"]),
        ("", []),
        ("...", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_question_is_known_by_its_mark() -> None:
    document = read("Is it PE? Yes it is.")
    assert [s.asks for s in document.sentences] == [True, False]


@pytest.mark.parametrize(
    "text, expected",
    [
        ('he said "no way" twice', ["no way"]),
        ("he said “no way” twice", ["no way"]),
        ('an unclosed " mark', []),
        ("no marks", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    document = read(text)
    found = [document.text[document.starts[a] : document.ends[b - 1]] for a, b in document.quotes]
    assert found == expected
