"""Complaints: what is one, about whom, and what only looks like one. All drafts are invented."""

import pytest

from schoolgate.detectors.finding import Target
from schoolgate.text.draft import Place
from tests.detectors.conftest import Analyse

FLAGS: list[tuple[str, Target]] = [
    ("Mrs Ondaatje is so dismissive whenever I ring", "staff"),
    ("The receptionist had the cheek to tell me I was late", "staff"),
    ("Our new head just fobs us off every time", "staff"),
    ("Mr Lindqvist always picks the same ones for the team", "staff"),
    ("The new uniform rules are ridiculous", "school"),
    ("far too much homework for six year olds", "school"),
    ("The office never answers the phone", "school"),
    ("Emailed school three times and heard nothing back", "school"),
    ("Another masterclass in planning from our school 👏", "school"),
    ("is it just me or is the new lunch menu at school dire", "school"),
    ("Would it kill the school to give us a week's notice", "school"),
    ("Bullying gets swept under the carpet at this school", "school"),
    ("Certain parents still park on the zigzags every morning", "parent"),
    ("The mums in this class are so cliquey", "parent"),
    ("that boy in 3B is so disruptive, he ruins every lesson", "pupil"),
    ("The governors are a bunch of jobsworths", "volunteer"),
]
PASSES: list[tuple[str, Place]] = [
    ("What time does school finish on Friday?", "group"),
    ("Please could the office send the form on paper?", "school"),
    ("The council are useless, that hole has been there a year", "public"),
    ("My own kids are a nightmare this half term", "group"),
    ("Mr Abiola is not dismissive at all, he rang me twice", "group"),
    ("I'm hopeless at fractions, can anybody help?", "group"),
    ("Thank you to the office for such a quick reply", "school"),
    ("Is PE on Tuesday this week?", "group"),
    ("I have raised it with the office", "group"),
    ("I used to think the homework was pointless but it all makes sense now", "group"),
    ("One dad said the head is rude. Nothing could be further from it, quite the opposite.", "group"),
    ("Well done to the whole choir 👏👏", "school"),
    ("Parking at the hospital is a joke", "public"),
    ("Mrs Sato is strict but fair and mine adores her", "group"),
]


@pytest.mark.parametrize("text, target", FLAGS)
def test_flags(analyse: Analyse, text: str, target: Target) -> None:
    assert target in {finding.target for finding in analyse(text).findings if finding.act == "complaint"}


@pytest.mark.parametrize("text, place", PASSES)
def test_passes(analyse: Analyse, text: str, place: Place) -> None:
    assert not [finding for finding in analyse(text, place=place).findings if finding.act == "complaint"]


def test_own_child_before_does_not_hide_whom_it_is_about(analyse: Analyse) -> None:
    found = analyse("My daughter cried all the way home. The school handled it badly. Absolute disgrace.").findings
    assert {finding.target for finding in found if finding.act == "complaint"} == {"school"}


def test_still_not_sorted_is_not_solved(analyse: Analyse) -> None:
    found = analyse("The toilets at school are disgusting. Still not been sorted.").findings
    assert any(finding.act == "complaint" for finding in found)
