"""Threats: harm that is intended, wished for or urged, and the idioms that mean none."""

import pytest

from tests.detectors.conftest import Analyse

FLAGS = (
    ("I'll knock that teacher's teeth out", "staff"),
    ("somebody needs to give that caretaker a good hiding", "staff"),
    ("that teacher is gonna get flattened", "staff"),
    ("I hope Mrs Carrow gets hit by a bus", "staff"),
    ("hope sir chokes on his sandwich", "staff"),
    ("my husband will knock the deputy out", "staff"),
    ("Watch your back, I know where you live", "parent"),
    ("keep it up and your car is getting keyed", "parent"),
    ("we'll be waiting for you at the gates", "parent"),
    ("you'll regret messing with my family", "parent"),
    ("somebody ought to bulldoze that school", "school"),
    ("I will torch that school", "school"),
    ("that pupil deserves a good hiding", "pupil"),
    ("We'll see how brave Mr Deane is when my brothers turn up", "staff"),
    ("I've worked out what time that deputy finishes", "staff"),
    ("nice car that teacher has, be a shame if it got scratched", "staff"),
    ("that deputy won't be smirking when I've finished with him", "staff"),
    ("I'll drag that caretaker out by his collar", "staff"),
    ("the school could do with a bulldozer", "school"),
    ("I've told my son to punch him back", "pupil"),
)
PASSES = (
    "could murder a cuppa after assembly",
    "he'll kill me if I forget the kit again",
    "I'd kill for a coffee at the school gate",
    "this hill on the school run is killing me",
    "the kids absolutely killed it in the show",
    "I could strangle whoever invented glitter",
    "I'll be waiting at the gate with the lost hat",
    "Anyone know where Mrs Penn parks? I have her umbrella",
    "bring a hammer and nails to the school garden",
    "Please watch your bags at the fair",
    "We burned the sausages at the school barbecue",
    "I hope she gets better soon",
    "I'll kill him 😂 he has left his boots again",
    "it would be a shame if it rained on sports day",
    "Mrs Penn won't be walking until the cast is off, poor love",
    "hope he is out of hospital soon, the lollipop man",
    "I'll drop her at the pond with the class",
)


@pytest.mark.parametrize("text, target", FLAGS)
def test_a_threat_is_found_with_its_target(analyse: Analyse, text: str, target: str) -> None:
    assert target in {finding.target for finding in analyse(text).findings if finding.act == "threat"}


@pytest.mark.parametrize("text", PASSES)
def test_an_idiom_passes(analyse: Analyse, text: str) -> None:
    assert not [finding for finding in analyse(text).findings if finding.act == "threat"]
