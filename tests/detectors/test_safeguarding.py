"""A child at risk is found; bumps, grief, films and tiredness are not. All drafts are invented."""

import pytest

from tests.detectors.conftest import Analyse

FLAGS = [
    "she let slip that mum's new partner slaps her",
    "there's smashing through the wall every night and then the kids crying",
    "that toddler was wandering down the main road in a nappy",
    "a bloke in a blue van slowed down and asked the girls to get in",
    "He flinches when his grandad comes to collect him",
    "she swallowed a whole packet of paracetamol last night",
    "the girls say he put his hand up her skirt",
    "My daughter's friend showed her the cuts on her wrists",
    "he's eleven and he told me he wants to kill himself",
    "a boy in Y4 told mine he hasn't had any tea for three days",
    "she comes to school filthy and hungry, there's no food in that house",
    "they've left the five year old alone in the flat all night again",
    "her stepdad hits her with a belt",
    "He has bruises all over his back and won't say how",
    "he says his uncle makes him touch him",
    "someone on snapchat is asking my daughter for nudes",
    "a man tried to get a girl into his car by the school at 3.20",
    "kids in Y9 are doing the blackout challenge",
    "a lad pulled a knife on my son at the gates",
    "a child disclosed something to me and I don't know who to tell",
    "he's thirteen and carrying drugs for older lads",
]
PASSES = [
    "My daughter came home with no coat again, has anyone seen it?",
    "My toddler was barefoot on the beach all day, bliss",
    "he said he would rather die than wear tights in the play",
    "My mum passed away on Friday, the kids are heartbroken",
    "Please don't send nuts, one child in the class is allergic",
    "steaming hot chocolate at the gate for the kids",
    "He fell off the monkey bars and has a massive bruise on his shin",
    "I want to die, I just called Miss mum",
    "Mine cried all night because the goldfish died",
    "They watched a film where a boy is beaten by his dad with a belt",
    "She's eaten nothing but toast since Monday",
    "My boy is starving the second he walks out of school",
    "kids home alone with dad for the weekend, pray for the kitchen",
    "The man at the gate with the clipboard was counting cars",
    "There's a knife and a cake stand in the PTA cupboard",
    "My son won't sit on Santa's knee so we need a plan",
    "Our safeguarding training is on Thursday",
    "Don't tell the kids but the trip is to the zoo!",
    "Our lot got beaten 6-0 and they were freezing",
    "Is anyone else's full of nits again?",
]


@pytest.mark.parametrize("text", FLAGS)
def test_a_child_may_be_at_risk(analyse: Analyse, text: str) -> None:
    assert ("safeguarding", "pupil") in {(f.act, f.target) for f in analyse(text).findings}


@pytest.mark.parametrize("text", PASSES)
def test_nobody_is_at_risk(analyse: Analyse, text: str) -> None:
    assert "safeguarding" not in {f.act for f in analyse(text).findings}
