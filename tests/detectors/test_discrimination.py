"""Discrimination: groups put down, and groups spoken of with respect, grief or pride."""

import pytest

from tests.detectors.conftest import Analyse

FLAGS = (
    ("the immigrants are taking over this school", "group"),
    ("too many Romanians in Reception now", "group"),
    ("EAL kids are holding the class back", "group"),
    ("sick of hearing about trans stuff in assembly", "group"),
    ("Polish kids take all the places", "group"),
    ("typical gypsies, never turn up", "group"),
    ("the chinky by the school does a deal", "group"),
    ("that pupil is a total spaz", "pupil"),
    ("that boy shouldn't be in a normal school", "pupil"),
    ("sick of the special needs kids dragging the class down", "group"),
    ("learn English or leave", "parent"),
    ("we want real English staff here", "parent"),
    ("the teacher is a bloke in a dress", "staff"),
    ("the special ones are holding ours back", "pupil"),
    ("those people have their own culture and won't fit in", "group"),
    ("only one reason a man works in the nursery", "group"),
    ("boys in dresses at the disco, I despair", "group"),
    ("no sausages at the fair so as not to offend them", "group"),
    ("always count the spoons when the tinkers come", "group"),
    ("refugees are cockroaches", "group"),
    ("r3fugees are cockroaches", "group"),
    ("l e s b i a n s are cockroaches", "group"),
    ("foriegners are cockroaches", "group"),
    ("I despise immigrnts", "group"),
    ('"Sikhs are vermin"', "group"),
    ('the "Sikhs" are vermin', "group"),
    ("Sikhs moved in next door. I detest them", "group"),
    ("Kurds not welcome here", "group"),
    ("no blacks on our road, thanks", "group"),
    ("Ching Chong in the chippy never listens", "group"),
)
PASSES = (
    "Happy Eid to all our Muslim families",
    "My autistic son had the best day at school",
    "My daughter was called a retard today and I am heartbroken",
    "We have two mums and the school has been brilliant",
    "Does anyone know a tutor for Polish children?",
    "they discriminate against Roma children and it's wrong",
    "Black History Month assembly was wonderful",
    "saying the immigrants are taking over is racist nonsense",
    "the wheelchair ramp by the hall is icy",
    "Ramadan starts on Monday, happy to swap my stall",
    "boys can cry and wear what they like",
    "The head is fighting for more SEND money",
    "We lost our gay uncle last week, no party for us",
    "our deaf teacher signs every story, we love it",
    "those people from the mosque made lovely samosas, thank you",
    "two dads ran the barbecue, brilliant",
    "refugees are not cockroaches",
    "Kurds are welcome here",
    "none of us despises immigrants",
    "refugees are hatters and foreigners are bakers",
    "saying you want to shoot refugees is a crime",
    'he came in a hat with "Sikhs are vermin" on the front',
    "your contempt for immigrants has to stop",
    "I can't understand people who hate foreigners",
    "New trainers arrived. I detest them",
    "I detest the women's toilets at the station",
    "I can't stand the women's magazines in the waiting room",
    "kids shout slurs about the refugees in the lunch queue and it is racist",
)


@pytest.mark.parametrize("text, target", FLAGS)
def test_a_slight_is_found_with_its_target(analyse: Analyse, text: str, target: str) -> None:
    assert target in {finding.target for finding in analyse(text).findings if finding.act == "discrimination"}


@pytest.mark.parametrize("text", PASSES)
def test_a_respectful_or_objecting_word_passes(analyse: Analyse, text: str) -> None:
    assert not [finding for finding in analyse(text).findings if finding.act == "discrimination"]
