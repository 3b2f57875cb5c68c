"""Abuse: what is an insult to somebody of the school community, whom it is about, and what only looks like one."""

import pytest

from tests.detectors.conftest import Analyse

FLAGS = (
    ("that new deputy is a brainless oaf", "staff"),
    ("Mrs Carrow is a vile woman", "staff"),
    ("Mr Deane looks like a boiled potato 😂", "staff"),
    ("Mr Hill is a nasty little dictator", "staff"),
    ("The teachers are a bunch of jobsworths", "staff"),
    ("some gobby mare on the front desk again", "staff"),
    ("the numpty who runs the cloakroom binned it", "staff"),
    ("the governors are spineless cowards", "volunteer"),
    ("this school is run by morons", "school"),
    ("you gormless plank, the class party was yesterday", "parent"),
    ("whoever took the gazebo is a greedy toad", "parent"),
    ("those kids are feral little thugs", "pupil"),
    ("your kids are spoilt little brats", "pupil"),
    ("the headteacher couldn't teach a dog to sit", "staff"),
    ("the deputy sent it again 🤡", "staff"),
    ("Mrs Carrow has a voice like a cement mixer", "staff"),
    ("the deputy couldn't run a lemonade stand", "staff"),
    ("I wouldn't trust that head with a pot plant", "staff"),
    ("her ladyship on reception wouldn't let me in", "staff"),
    ("the bursar is a total windsock", "staff"),
    ("that gormless lump of a TA lost his coat", "staff"),
    ("the playground mafia have spoken", "parent"),
)
PASSES = (
    "I'm a total muppet, left the PE bag on the bus",
    "What a wally, I forgot it's inset day",
    "my husband is such an idiot, he put diesel in",
    "my lot are feral by Friday",
    "you absolute wally, love you",
    "the referee was a clown",
    "some idiot in a BMW cut me up on the roundabout",
    "this printer is a moron",
    "he called my daughter an idiot and I want to talk to the school",
    "The dragon in the school play was hilarious",
    "Mrs Holt is not an idiot",
    "Year 2 are sheep in the nativity",
    "the weather is vile for sports day",
    "Silly question, is it non uniform tomorrow?",
    "I couldn't boil an egg",
    "Ella sounds like an owl in the school play",
    "Amir plays the Grinch in the show",
    "the fire brigade came to school",
)


@pytest.mark.parametrize("text, target", FLAGS)
def test_an_insult_is_found_with_its_target(analyse: Analyse, text: str, target: str) -> None:
    assert target in {finding.target for finding in analyse(text).findings if finding.act == "abuse"}


@pytest.mark.parametrize("text", PASSES)
def test_what_only_looks_like_an_insult_passes(analyse: Analyse, text: str) -> None:
    assert not [finding for finding in analyse(text).findings if finding.act == "abuse"]
