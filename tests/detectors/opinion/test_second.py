"""What the second opinion adds to the rules' findings, and how it marks them, by weights made for one test each."""

from dataclasses import replace

import pytest

from schoolgate.detectors.analyse import analyse
from schoolgate.detectors.finding import Finding
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.opinion.second import one_of_each
from schoolgate.text.draft import Draft
from schoolgate.text.spans import Span
from tests.detectors.opinion.hearing import heard, made


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


@pytest.mark.parametrize(
    "text, act, bias, firm",
    [
        ("that head is an idiot", "abuse", 2.0, False),
        ("that head is an idiot", "abuse", 2.4, True),
        ("Mrs Holt is useless", "complaint", 0.7, False),
        ("Mrs Holt is useless", "complaint", 1.0, True),
    ],
)
def test_a_sure_rule_and_an_opinion_that_agrees_are_firm_together(
    knowledge: Knowledge, text: str, act: str, bias: float, firm: bool
) -> None:
    assert heard(knowledge, text, made({}, bias=bias))[act].firm is firm


@pytest.mark.parametrize(
    "text, act, is_heard",
    [
        ("she lay down and flumpwaggled for us", "abuse", True),
        ("she was lying down and flumpwaggled for us", "abuse", False),
        ("she was lying down and flumpwaggled for us", "threat", False),
        ("she was lying down and flumpwaggled for us", "complaint", True),
        ("she was lying down on the sofa the whole long evening, and the next day he flumpwaggled us", "abuse", True),
    ],
)
def test_words_with_a_figure_of_speech_in_them_show_no_harm(
    knowledge: Knowledge, text: str, act: str, is_heard: bool
) -> None:
    found = heard(knowledge, text, made({"flumpwaggled": {act: 60}}), place="school")
    assert (act in found) is is_heard


@pytest.mark.parametrize(
    "text, named",
    [
        ("Mrs Okonjo is a flumpwaggle", True),
        ("Mrs Okonjo sings. She is a flumpwaggle", True),
        ("Mrs Okonjo. Flumpwaggle!", True),
        ("Mrs Okonjo sings. The office lady is a flumpwaggle", False),
        ("The office lady is a flumpwaggle. Mrs Okonjo sings.", False),
    ],
)
def test_only_who_stands_with_the_words_is_named_by_them(knowledge: Knowledge, text: str, named: bool) -> None:
    assert heard(knowledge, text, made({"flumpwaggle": {"abuse": 60, "to staff": 60}}))["abuse"].named is named


def test_it_turns_a_finding_to_the_one_who_is_far_likelier(knowledge: Knowledge) -> None:
    text = "what an idiot that flumpwaggle is"
    towards = {strength: made({"flumpwaggle": {"to staff": strength}}, bias=1.0) for strength in (10, 60)}

    assert heard(knowledge, text, towards[10])["abuse"].target != "staff"
    assert heard(knowledge, text, towards[60])["abuse"].target == "staff"


@pytest.mark.parametrize("text, target", [("Tomasz in 3M bit mine", "pupil"), ("that boy in 3M bit mine", "staff")])
def test_it_does_not_turn_what_is_said_of_somebody_by_name(knowledge: Knowledge, text: str, target: str) -> None:
    weights = made({"flumpwaggle": {"to staff": 60}}, bias=1.0)

    assert heard(knowledge, f"the flumpwaggle is late and {text}", weights)["allegation"].target == target


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


def test_it_marks_the_heavy_words_beside_a_rules_own_in_each_sentence_that_says_nearly_as_much(
    knowledge: Knowledge,
) -> None:
    text = (
        "Mr Falle is an idiot and all the long week in the hall he was nothing but a flumpwaggle. "
        "Then he was grumblefussing. He was wobblesome at tea."
    )
    weights = made({"flumpwaggle": {"abuse": 60}, "grumblefussing": {"abuse": 45}, "wobblesome": {"abuse": 30}})

    abuse = heard(knowledge, text, weights)["abuse"]
    words = " … ".join(text[span.start : span.end] for span in (*abuse.spans, *abuse.beside))

    assert "idiot" in words
    assert "flumpwaggle" in words
    assert "grumblefussing" in words
    assert "long week" not in words
    assert "wobblesome" not in words


def test_a_word_more_at_the_edge_of_a_rules_own_is_not_marked(knowledge: Knowledge) -> None:
    text = "Flumpwaggle Mr Falle is an idiot"

    abuse = heard(knowledge, text, made({"flumpwaggle": {"abuse": 60}}, bias=1.0))["abuse"]

    assert abuse.beside == ()
    assert "Flumpwaggle" not in marked(text, abuse)[0]


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
