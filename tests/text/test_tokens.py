"""Cutting a draft into tokens."""

import pytest

from schoolgate.text.document import read
from schoolgate.text.tokens import Shape, tokenise


def words(text: str) -> list[str]:
    document = read(text)
    return [document.word(index) for index in range(len(document.keys))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mrs Holt's class", ["mrs", "holts", "class"]),
        ("don’t", ["dont"]),
        ("two-faced", ["two", "faced"]),
        ("Łukasz and Zoë", ["lukasz", "and", "zoe"]),
        ("Zoe\u0308", ["zoe"]),
        ("ｆｕｌｌ", ["full"]),
        ("pass\u200bword", ["password"]),
        ("4B in Y4", ["4b", "in", "y4"]),
        ("well done👏🏽!", ["well", "done", "👏"]),
        ("🤷‍♀️ ok", ["🤷", "ok"]),
    ],
)
def test_keys(text: str, expected: list[str]) -> None:
    assert list(read(text).keys) == expected


def test_words_stand_as_they_were_typed() -> None:
    assert words("Ellie-Mae’s “coat”") == ["Ellie", "Mae’s", "coat"]


@pytest.mark.parametrize(
    "text, shape",
    [
        ("Grace", Shape.CAPITAL),
        ("GRACE", Shape.UPPER),
        ("grace's", Shape.POSSESSIVE),
        ("#grace", Shape.HASH),
        ("@grace", Shape.AT),
        ("4B", Shape.DIGIT),
        ("🐍", Shape.EMOJI),
        ("\ue003\ue003\ue003", Shape.OWN_CHILD),
    ],
)
def test_shapes(text: str, shape: Shape) -> None:
    assert read(text).shapes[-1] & shape


def test_lower_case_has_no_shape_but_being_first() -> None:
    assert read("grace").shapes == (int(Shape.FIRST),)


def test_runs_of_different_own_children_are_two_tokens() -> None:
    document = read("\ue000\ue000\ue001\ue001\ue001")
    assert [document.ends[i] - document.starts[i] for i in range(2)] == [2, 3]


@pytest.mark.parametrize(
    "blank", ["\u00a0", "\t", "\u2009", "\u202f", "\u3000", " \u200e", " \u2068", " \u200b", " \u202e"]
)
def test_blanks_of_any_width_stand_for_a_space(blank: str) -> None:
    tokens = tokenise(f"Mrs{blank}Ashdown,{blank}again")

    assert tokens.keys == ("mrs", "ashdown", "again")
    assert tokens.gaps == ("", " ", ", ", "")


def test_a_line_break_stays_one() -> None:
    assert tokenise("Łukasz\nMrs").gaps[1] == "\n"
