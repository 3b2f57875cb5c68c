"""Which drafts let a group tell a child, and which names are a grown-up's, a pet's or nobody's. All are invented."""

import pytest

from schoolgate.text.draft import Place
from tests.detectors.conftest import Analyse

FLAGS: list[tuple[str, Place]] = [
    ("Has anybody picked up Zuri's water bottle by mistake?", "group"),
    ("Well done to Kwabena and Eilidh on their solos tonight", "school"),
    ("leo t in 2w has been kicking off every day", "group"),
    ("Does anyone know who RJ in 5C is friends with?", "group"),
    ("J.K. in 3M has lost a tooth", "group"),
    ("Tadhg's nan is collecting today", "group"),
    ("playdate at wiktorias went well, home at 5", "group"),
    ("#TeamZainab what a spell", "own"),
    ("Karen's lad in Y4 has the lead", "public"),
    ("she's the only kid in Y2 with a wheelchair", "public"),
    ("The lad with the eye patch was brilliant in assembly", "school"),
    ("the new girl in reception whose mum drives the taxi", "group"),
    ("the Begum girls need a lift to netball", "group"),
    ("I hear Mrs Holt's daughter won again", "group"),
    ("Party bag left for Oluwadamilola", "group"),
    ("Ellie-Mae has left her recorder on the bus", "group"),
]
PASSES: list[tuple[str, Place]] = [
    ("Priya is bringing the crisps and Tolu is doing the cake", "group"),
    ("Thanks Ola! You're a lifesaver x", "group"),
    ("Ngozi has the key to the shed", "group"),
    ("Ask Dele about the coach money", "group"),
    ("Our labrador Alfie ran off again", "group"),
    ("She is going as Matilda on World Book Day", "group"),
    ("My daughter loved the Rosa Parks topic", "group"),
    ("See you in the hall on Tuesday", "group"),
    ("Need holly and ivy for the wreath stall", "group"),
    ("Danny the plumber sorted our leak", "public"),
    ("Miss Chaudhry is leaving in July", "school"),
    ("every girl in Year 8 was on the bus", "group"),
    ("My son left his bag on the bus", "group"),
    ("Turn left at Victoria Road for the match", "group"),
]


@pytest.mark.parametrize("text, place", FLAGS)
def test_a_child_can_be_told(analyse: Analyse, text: str, place: Place) -> None:
    assert ("identifies_pupil", "pupil") in {(f.act, f.target) for f in analyse(text, place).findings}


@pytest.mark.parametrize("text, place", PASSES)
def test_no_child_can_be_told(analyse: Analyse, text: str, place: Place) -> None:
    assert "identifies_pupil" not in {f.act for f in analyse(text, place).findings}


def test_all_names_stand_in_one_finding(analyse: Analyse) -> None:
    text = "Kindness: Chidera\nSport: Callum\nReading: Fatima"
    found = [f for f in analyse(text, "school").findings if f.act == "identifies_pupil"]
    assert [[text[span.start : span.end] for span in f.spans] for f in found] == [["Chidera", "Callum", "Fatima"]]


def test_a_name_makes_the_finding_named_and_a_description_does_not(analyse: Analyse) -> None:
    named = next(f for f in analyse("Zuri's bottle is here").findings if f.act == "identifies_pupil")
    told = next(f for f in analyse("the tall girl in Year 8 fell over").findings if f.act == "identifies_pupil")
    assert (named.named, told.named) == (True, False)
