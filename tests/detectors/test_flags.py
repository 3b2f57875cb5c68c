"""Flags: the special cases of a finding that a school's rule can tell apart."""

import pytest

from schoolgate.detectors.flags import FLAGS
from schoolgate.lexicons.entries import Entry, load_entries
from schoolgate.lexicons.phrases import labels_in, phrase_book
from tests.detectors.conftest import Analyse

ENTRIES = load_entries("flags")


def flags(analyse: Analyse, act: str, text: str, images: int = 0) -> tuple[str, ...]:
    """The flags of the first finding of an act, which must be there."""
    return next(finding.flags for finding in analyse(text, "group", images).findings if finding.act == act)


@pytest.mark.parametrize("entry, text", [(entry, text) for entry in ENTRIES for text in entry.flag])
def test_a_text_with_the_words(entry: Entry, text: str) -> None:
    assert entry.label in labels_in(text, phrase_book("flags"))


@pytest.mark.parametrize("entry, text", [(entry, text) for entry in ENTRIES for text in entry.passes])
def test_a_text_without_the_words(entry: Entry, text: str) -> None:
    assert entry.label not in labels_in(text, phrase_book("flags"))


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("Here are my photos of the whole class in the nativity", ("taken_at_school",)),
        ("Pics of the kids from assembly, both families have said yes", ("taken_at_school", "families_agree")),
        ("Pics of the kids from assembly, I haven't asked but the parents agreed last year", ("taken_at_school",)),
        (
            "I've checked with all the parents, here are pics of the kids in assembly",
            ("taken_at_school", "families_agree"),
        ),
        ("Pics of the kids from assembly. The mums are all fine with it", ("taken_at_school", "families_agree")),
        ("Pics of the kids from assembly, are the parents ok with it?", ("taken_at_school",)),
        ("Pics of the kids from assembly, I'll post more if the parents are happy", ("taken_at_school",)),
        ("Snow day! Pics of the kids sledging on the hill", ()),
        ("My daughter at sports day today", ("taken_at_school", "own_child_only")),
        ("My daughter and her friend at sports day today", ("taken_at_school",)),
        ("My daughter and her class at sports day today", ("taken_at_school",)),
        ("My daughter and Tomasz at sports day today", ("taken_at_school",)),
        ("First day of Year 3! So proud of my boy in his uniform", ("taken_at_school", "uniform", "own_child_only")),
        ("Birthday party pics of the kids at ours on Saturday", ()),
        ("Pics of the kids at the class party", ("taken_at_school",)),
    ],
)
def test_pictures(analyse: Analyse, text: str, wanted: tuple[str, ...]) -> None:
    assert flags(analyse, "photo", text, images=1) == wanted


@pytest.mark.parametrize(
    "act, text, wanted",
    [
        ("abuse", "You are a useless idiot Karen", ("said_to_them",)),
        ("abuse", "Karen is a vile cow", ()),
        ("abuse", "Did you see what that idiot Mr Cole did?", ()),
        ("threat", "I'll smash your face in Karen", ("said_to_them",)),
        ("threat", "I will smash Karen's face in", ()),
    ],
)
def test_words_said_to_somebody(analyse: Analyse, act: str, text: str, wanted: tuple[str, ...]) -> None:
    assert flags(analyse, act, text) == wanted


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("Too many foreigners in that school now, they should go back where they came from", ("race_or_religion",)),
        ("It's always the Muslims at that school causing trouble", ("race_or_religion",)),
        ("Kids with special needs are ruining that class, put them somewhere else", ()),
    ],
)
def test_what_a_slight_is_about(analyse: Analyse, text: str, wanted: tuple[str, ...]) -> None:
    assert flags(analyse, "discrimination", text) == wanted


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("The school car park is a disgrace", ("practical",)),
        ("The school dinners are shocking, cold again", ("practical",)),
        ("The school's behaviour policy is ridiculous", ()),
        ("The school's homework policy is ridiculous and the lunches are shocking", ()),
        ("This school is a joke", ()),
    ],
)
def test_what_a_complaint_is_about(analyse: Analyse, text: str, wanted: tuple[str, ...]) -> None:
    assert flags(analyse, "complaint", text) == wanted


def test_only_acts_with_flags_carry_any(analyse: Analyse) -> None:
    text = "You are a useless idiot Karen and the car park is a joke, here are the pics of the kids in assembly. Shit"
    found = analyse(text, "group", 1).findings

    assert {finding.act for finding in found if finding.flags} == {"abuse", "complaint", "photo"}
    assert all(set(finding.flags) <= set(FLAGS.get(finding.act, ())) for finding in found)
