"""Slips of the keyboard are read as the word that was meant, and words of their own are left alone."""

import pytest

from schoolgate.text.document import read
from schoolgate.text.labelling import label
from schoolgate.text.slips import slips, slips_of
from schoolgate.text.vocabulary import Kinds, Term, Vocabulary, build

KINDS = Kinds(misspelt=frozenset({"people"}))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    words = (
        ("drummers", "people"),
        ("drumers", "kit"),
        ("carollers", "people"),
        ("trombones", "kit"),
        ("choir", "people"),
    )
    return build([Term((word,), name, "test") for word, name in words], KINDS)


def test_a_letter_left_out_and_two_swapped() -> None:
    assert set(slips("harp")) == {"hrp", "hap", "hrap"}


@pytest.mark.parametrize(
    "text, found",
    [
        ("the carollers came", {"carollers"}),
        ("the carllers came", {"carllers"}),
        ("the caorllers came", {"caorllers"}),
        ("CARLOLERS!", {"CARLOLERS"}),
        ("the arollers came", set()),
        ("the caroller came", set()),
        ("the carlers came", set()),
        ("two trmobones", set()),
        ("the chior sang", set()),
    ],
)
def test_only_slips_of_longer_words_that_may_be_misspelt(vocabulary: Vocabulary, text: str, found: set[str]) -> None:
    document = read(text)
    units = label(document, vocabulary)
    assert {text[unit.start : unit.end] for unit in units if unit.label == "people"} == found


def test_a_slip_counts_as_written_in_disguise(vocabulary: Vocabulary) -> None:
    (unit,) = label(read("carllers"), vocabulary)
    assert unit.disguised


def test_a_slip_that_is_a_word_itself_stays_that_word(vocabulary: Vocabulary) -> None:
    assert [unit.label for unit in label(read("drumers"), vocabulary)] == ["kit"]


def test_a_slip_of_two_words_stands_for_neither() -> None:
    assert "stanger" not in slips_of(["stranger", "staanger"], [])
    assert slips_of(["stranger"], [])["stanger"] == "stranger"
