"""Allegations: stated and hinted, against whom, and what only looks like one. All drafts are invented."""

import pytest

from schoolgate.detectors.finding import Target
from schoolgate.text.draft import Place
from tests.detectors.conftest import Analyse

FLAGS: list[tuple[str, Target]] = [
    ("Mr Garrity grabbed my son by the arm", "staff"),
    ("Miss Yarrow turns up hungover most Mondays", "staff"),
    ("Mr Penfold smelled of whisky at parents evening", "staff"),
    ("Our head is on the fiddle", "staff"),
    ("Apparently the caretaker was drunk on Friday", "staff"),
    ("The school lied to us about the boiler", "school"),
    ("The attendance figures at our school were altered", "school"),
    ("The treasurer has been helping herself to the raffle money", "volunteer"),
    ("wonder where the raffle money went, PTA", "volunteer"),
    ("Kayleigh's mum slapped a little girl at the gate", "parent"),
    ("That dad was drunk at pick up", "parent"),
    ("that boy in 4C punched my daughter again", "pupil"),
    ("One of the year six boys stole my lad's scooter", "pupil"),
    ("That girl bullies the little ones", "pupil"),
    ("Funny how the head's nephew got the building contract", "staff"),
    ("The head shredded all of our complaint letters", "staff"),
    ("Some of that PTA disco money went on a handbag", "volunteer"),
    ("Mr Harris was scrolling while he had the wheel of the minibus", "staff"),
    ("The school swept the whole thing under the carpet", "school"),
    ("Miss Arden told her class the test answers before the exam", "staff"),
    ("The school kitchen fed him peanuts at lunch", "school"),
]
PASSES: list[tuple[str, Place]] = [
    ("Mrs Bell never hit anyone", "group"),
    ("Miss Orme hit the high note and we all cried", "school"),
    ("She stole the show in the nativity", "group"),
    ("our cat stole a whole chicken", "public"),
    ("My husband was plastered at the wedding", "own"),
    ("Nobody here is a bully", "group"),
    ("is it true the head is retiring?", "group"),
    ("somebody stole my bike outside the station", "public"),
    ("funny how the rain always waits for sports day", "group"),
    ("Miss Noor pushed my daughter to try the solo and I am so grateful", "group"),
    ("My own son lied about brushing his teeth", "group"),
    ("The raffle money is in the envelope, thanks all", "group"),
    ("Stop spreading rumours, Mr Kay never lied to us", "group"),
    ("Year 3 smashed the assembly", "school"),
    ("The cake money went on new swings, thank you PTA", "group"),
    ("Off sick today, mine, so no PE", "group"),
    ("They gave her the lead in the school play", "group"),
]


@pytest.mark.parametrize("text, target", FLAGS)
def test_flags(analyse: Analyse, text: str, target: Target) -> None:
    assert target in {finding.target for finding in analyse(text).findings if finding.act == "allegation"}


@pytest.mark.parametrize("text, place", PASSES)
def test_passes(analyse: Analyse, text: str, place: Place) -> None:
    assert not [finding for finding in analyse(text, place=place).findings if finding.act == "allegation"]
