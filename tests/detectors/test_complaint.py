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
    ("The choir has been scrapped", "school"),
    ("Bravo to the school for another late coach 👏", "school"),
    ("A text from school at 9pm to say there is no club tomorrow", "school"),
    ("What precisely is the school teaching them?", "school"),
    ("Getting an answer from the office is like pulling teeth", "school"),
    ("Mr Harker gave us two minutes at parents evening", "staff"),
    ("Whoever keeps blocking the gate, some of us have jobs, school run is at 8.40", "school"),
    ("Let's all boycott the school fair until they bring back the TAs", "school"),
    ("The bursar has been stealing the dinner money", "staff"),
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
    ("Ten out of ten for the cake stall, what a day", "group"),
    ("Two minutes to the school gate from ours", "group"),
    ("How hard is the Spanish test for adults?", "group"),
    ("To the mum who found my purse, thank you", "group"),
    ("The council scrapped our bin day again", "public"),
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
