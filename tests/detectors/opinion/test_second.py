"""What the second opinion does with the rules' findings, by weights made for one test each."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from schoolgate.detectors.analyse import analyse, examine
from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.knowledge import Knowledge, load_knowledge
from schoolgate.detectors.opinion.second import one_of_each, with_opinion
from schoolgate.detectors.opinion.weighing import heads, names_of_features
from schoolgate.lexicons.weights import DraftWeights, Weights
from schoolgate.text.draft import Draft
from schoolgate.text.spans import Span
from tests.detectors.opinion.own_units import OwnUnits

ACTS: tuple[Act, ...] = (
    "personal_details",
    "abuse",
    "complaint",
    "threat",
    "safeguarding",
    "photo",
    "anonymity",
    "identifies_pupil",
)
TARGETS = ("staff", "school", "parent", "pupil", "group")
MADE = OwnUnits(heads(ACTS), TARGETS, step=0.1)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(opinion=False)


def made(
    words: Mapping[str, Mapping[str, int]], bias: float = -3.0, trust: Mapping[str, float] | None = None
) -> Weights:
    """Weights by which an act's chance is that of its best sentence; speaks from 0.5, is firm from 0.9."""
    names = names_of_features()
    of_its_own = tuple(float(name == "highest") for name in names)
    by_act: dict[str, tuple[float, ...]] = dict.fromkeys(map(str, ACTS), of_its_own)
    level = {number: dict.fromkeys(map(str, ACTS), number) for number in (0.0, 0.5, 0.9)}
    drafts = DraftWeights(names, by_act, level[0.0], level[0.5], level[0.9])
    return Weights(MADE.weights(words, bias=bias), drafts, trust or {})


def heard(knowledge: Knowledge, text: str, weights: Weights, **about: object) -> dict[str, Finding]:
    draft = Draft(text, "facebook", "group", **about)  # type: ignore[arg-type]  # tests hand on what Draft takes
    scene, findings = examine(draft, knowledge)
    return {finding.act: finding for finding in with_opinion(scene, findings, weights)}


def marked(text: str, finding: Finding) -> list[str]:
    return [text[span.start : span.end] for span in finding.spans]


def test_it_adds_what_no_rule_found_and_marks_the_words_that_moved_it(knowledge: Knowledge) -> None:
    text = "Lovely fair. That new deputy is a right flumpwaggle of a man honestly."
    weights = made({"flumpwaggle": {"abuse": 60, "to staff": 30}})

    abuse = heard(knowledge, text, weights)["abuse"]

    assert (abuse.target, abuse.firm) == ("staff", True)
    assert "flumpwaggle" in marked(text, abuse)[0]
    assert "Lovely" not in marked(text, abuse)[0]
    assert abuse.grounds[0].rule == "opinion.abuse"
    assert "'flumpwaggle'" in abuse.grounds[0].note


def test_what_it_is_not_sure_of_is_not_firm(knowledge: Knowledge) -> None:
    weights = made({"flumpwaggle": {"abuse": 35}})

    assert heard(knowledge, "what a flumpwaggle he is", weights)["abuse"].firm is False


def test_it_says_nothing_below_its_threshold(knowledge: Knowledge) -> None:
    assert heard(knowledge, "what a flumpwaggle he is", made({"flumpwaggle": {"abuse": 25}})) == {}


def test_it_takes_back_what_it_hardly_believes(knowledge: Knowledge) -> None:
    assert "abuse" in heard(knowledge, "that head is an idiot", made({}, bias=1.0))
    assert "abuse" not in heard(knowledge, "that head is an idiot", made({}))


@pytest.mark.parametrize("bias, kept", [(1.0, True), (0.2, False)])
def test_with_a_rule_less_is_enough_than_alone(knowledge: Knowledge, bias: float, kept: bool) -> None:
    weights = made({"flumpwaggle": {"abuse": 10}}, bias=bias)
    strict = replace(weights, drafts=replace(weights.drafts, speak=dict.fromkeys(map(str, ACTS), 0.9)))

    assert ("abuse" in heard(knowledge, "that head is an idiot", strict)) is kept
    assert "abuse" not in heard(knowledge, "what a flumpwaggle he is", strict)
    assert "abuse" in heard(knowledge, "what a flumpwaggle he is", weights)


def test_a_rule_that_is_nearly_always_right_is_not_overruled(knowledge: Knowledge) -> None:
    _, findings = examine(Draft("that head is an idiot", "facebook", "group"), knowledge)
    (rule,) = {ground.rule for finding in findings if finding.act == "abuse" for ground in finding.grounds}

    kept = {trust: heard(knowledge, "that head is an idiot", made({}, trust={rule: trust})) for trust in (0.8, 0.92)}

    assert "abuse" not in kept[0.8]
    assert kept[0.92]["abuse"].firm is False


@pytest.mark.parametrize("bias, firm", [(0.7, False), (1.5, True)])
def test_a_sure_rule_and_an_opinion_that_agrees_are_firm_together(
    knowledge: Knowledge, bias: float, firm: bool
) -> None:
    assert heard(knowledge, "that head is an idiot", made({}, bias=bias))["abuse"].firm is firm


@pytest.mark.parametrize(
    "text, about, act",
    [
        ("Is the school fair on Friday?", {"anonymous": True}, "anonymity"),
        ("He told his teacher his dad beats him with a belt", {}, "safeguarding"),
        ("fuck this", {}, "bad_language"),
        ("they live at 9 Ferrier Row", {}, "personal_details"),
    ],
)
def test_what_it_never_takes_back(knowledge: Knowledge, text: str, about: dict[str, object], act: str) -> None:
    assert act in heard(knowledge, text, made({}), **about)


@pytest.mark.parametrize("bias, kept", [(-1.5, False), (-0.5, True)])
def test_it_may_know_that_a_number_is_the_writers_own(knowledge: Knowledge, bias: float, kept: bool) -> None:
    found = heard(knowledge, "her number is 07700 900141", made({}, bias=bias))

    assert ("personal_details" in found) is kept


def test_it_turns_a_finding_to_the_one_who_is_far_likelier(knowledge: Knowledge) -> None:
    text = "what an idiot that flumpwaggle is"
    towards = {strength: made({"flumpwaggle": {"to staff": strength}}, bias=1.0) for strength in (10, 60)}

    assert heard(knowledge, text, towards[10])["abuse"].target != "staff"
    assert heard(knowledge, text, towards[60])["abuse"].target == "staff"


def test_plain_words_about_somebody_named_are_not_overruled(knowledge: Knowledge) -> None:
    named, unnamed = (heard(knowledge, f"{who} is useless", made({}, bias=-1.0)) for who in ("Mrs Holt", "The head"))

    assert named["complaint"].target == "staff"
    assert "complaint" not in unnamed


def test_two_findings_that_come_to_mean_the_same_are_one() -> None:
    found = [
        Finding("abuse", "staff", (Span(0, 4),), 0.9, firm=False),
        Finding("abuse", "staff", (Span(9, 12),), 0.7, named=True),
        Finding("abuse", "pupil", (), 0.5),
    ]

    staff, pupil = one_of_each(found)

    assert (staff.spans, staff.firm, staff.named, pupil.target) == ((Span(0, 4), Span(9, 12)), True, True, "pupil")


def test_it_marks_the_sentence_that_a_rule_overlooked(knowledge: Knowledge) -> None:
    text = "Mr Falle is an idiot. He is the flumpwaggle of the whole place."

    abuse = heard(knowledge, text, made({"flumpwaggle": {"abuse": 60}}, bias=1.0))["abuse"]

    assert len(marked(text, abuse)) == 2


def test_a_name_is_marked_alone(knowledge: Knowledge) -> None:
    text = "Well done Zofia in 3B. What a flumpwaggle afternoon that was."

    found = heard(knowledge, text, made({"flumpwaggle": {"identifies_pupil": 60}}, bias=1.0))["identifies_pupil"]

    assert all("flumpwaggle" not in words for words in marked(text, found))


def test_no_words_no_opinion(knowledge: Knowledge) -> None:
    assert heard(knowledge, "", made({}, bias=9.0)) == {}
    assert heard(knowledge, "👏👏 … !!", made({}, bias=-3.0)) == {}


def test_only_the_words_around_the_heavy_ones_are_marked(knowledge: Knowledge) -> None:
    text = (
        "The weather was fine and the cakes were all sold out before that flumpwaggle shouted at everyone in the hall"
    )

    (words,) = marked(text, heard(knowledge, text, made({"flumpwaggle": {"abuse": 60}}))["abuse"])

    assert "flumpwaggle" in words
    assert len(words.split()) == 5


@pytest.mark.parametrize(
    "text, heard_of",
    [
        ("Jutro o ósmej zbieramy się przed szkołą, proszę zabrać kanapki i wodę dla dzieci", False),
        ("Tomorrow at eight we all meet in front of the school, please bring lunch and water", True),
    ],
)
def test_other_languages_are_left_to_the_rules(knowledge: Knowledge, text: str, heard_of: bool) -> None:
    everywhere = replace(knowledge, weights=made({}, bias=4.0))

    found = analyse(Draft(text, "whatsapp", "group"), everywhere).findings

    assert bool([ground for finding in found for ground in finding.grounds if "opinion" in ground.rule]) is heard_of
