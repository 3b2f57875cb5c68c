"""When the second opinion takes back what a rule found, by weights made for one test each."""

from dataclasses import replace

import pytest

from schoolgate.detectors.analyse import examine
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.text.draft import Draft, Place
from tests.detectors.opinion.hearing import ACTS, heard, made

# An insult that its rule holds for one, but not surely.
UNSURE = "the head is a snob"


def test_it_takes_back_what_it_hardly_believes(knowledge: Knowledge) -> None:
    assert "abuse" in heard(knowledge, UNSURE, made({}, bias=1.0))
    assert "abuse" not in heard(knowledge, UNSURE, made({}))


@pytest.mark.parametrize("bias, kept", [(1.0, True), (0.2, False)])
def test_with_a_rule_less_is_enough_than_alone(knowledge: Knowledge, bias: float, kept: bool) -> None:
    weights = made({"flumpwaggle": {"abuse": 10}}, bias=bias)
    strict = replace(weights, drafts=replace(weights.drafts, speak=dict.fromkeys(map(str, ACTS), 0.9)))

    assert ("abuse" in heard(knowledge, UNSURE, strict)) is kept
    assert "abuse" not in heard(knowledge, "what a flumpwaggle he is", strict)
    assert "abuse" in heard(knowledge, "what a flumpwaggle he is", weights)


@pytest.mark.parametrize("trust, bias, kept", [(0.8, -1.0, False), (0.92, -1.0, True), (0.92, -1.5, False)])
def test_a_rule_that_is_nearly_always_right_is_overruled_by_a_clear_no_alone(
    knowledge: Knowledge, trust: float, bias: float, kept: bool
) -> None:
    _, findings = examine(Draft(UNSURE, "facebook", "group"), knowledge)
    (rule,) = {ground.rule for finding in findings if finding.act == "abuse" for ground in finding.grounds}

    found = heard(knowledge, UNSURE, made({}, bias=bias, trust={rule: trust}))

    assert {finding.firm for act, finding in found.items() if act == "abuse"} == ({False} if kept else set())


@pytest.mark.parametrize(
    "text, act, bias, kept",
    [
        (UNSURE, "abuse", -1.0, False),
        ("that head is an idiot", "abuse", -1.0, True),
        ("that head is an idiot", "abuse", -1.5, False),
        ("the head stole the money", "allegation", -1.5, True),
        ("the head stole the money", "allegation", -2.5, False),
    ],
)
def test_the_surer_a_rule_the_clearer_the_no_that_overrules_it(
    knowledge: Knowledge, text: str, act: str, bias: float, kept: bool
) -> None:
    assert (act in heard(knowledge, text, made({}, bias=bias))) is kept


@pytest.mark.parametrize(
    "text, about, act",
    [
        ("Is the school fair on Friday?", {"anonymous": True}, "anonymity"),
        ("He told his teacher his dad beats him with a belt", {}, "safeguarding"),
        ("fuck this", {}, "bad_language"),
    ],
)
def test_what_it_never_takes_back(knowledge: Knowledge, text: str, about: dict[str, object], act: str) -> None:
    assert act in heard(knowledge, text, made({}), **about)


@pytest.mark.parametrize("text", ["her number is 07700 900141", "they live at 9 Ferrier Row"])
@pytest.mark.parametrize("bias, kept", [(-1.5, False), (-0.5, True)])
def test_it_may_know_that_a_detail_is_the_writers_own(knowledge: Knowledge, text: str, bias: float, kept: bool) -> None:
    assert ("personal_details" in heard(knowledge, text, made({}, bias=bias))) is kept


@pytest.mark.parametrize("place, bias, kept", [("group", -0.5, False), ("group", 0.5, True), ("school", -0.5, True)])
def test_a_name_alone_is_overruled_like_any_word_but_not_on_a_schools_page(
    knowledge: Knowledge, place: Place, bias: float, kept: bool
) -> None:
    found = heard(knowledge, "Well done Zofia in 3B", made({}, bias=bias), place=place)

    assert ("identifies_pupil" in found) is kept


@pytest.mark.parametrize(
    "text, bias, kept",
    [
        ("Zainab has a new bike", 0.4, False),
        ("Zainab has a new bike", 1.0, True),
        ("Zainab has a new teacher", 0.4, True),
    ],
)
def test_far_from_school_a_name_needs_more(knowledge: Knowledge, text: str, bias: float, kept: bool) -> None:
    assert ("identifies_pupil" in heard(knowledge, text, made({}, bias=bias))) is kept
