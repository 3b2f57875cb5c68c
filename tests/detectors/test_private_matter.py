"""Whose affairs are whose: matters of particular people are found, the writer's own in passing are not. Invented."""

import pytest

from schoolgate.detectors.finding import Target
from tests.detectors.conftest import Analyse

FLAGS: list[tuple[str, Target]] = [
    ("Tamsin is still on pink books, shocking", "pupil"),
    ("Idris is repeating reception", "pupil"),
    ("his mum's in a refuge, apparently", "parent"),
    ("Mrs Ferris lost the baby, that's why there's supply", "staff"),
    ("Mr Lund's been struck off", "staff"),
    ("noticed how thin Miss Orrell's got?", "staff"),
    ("Did you hear Jayden's been permanently excluded?", "pupil"),
    ("Three days isolation for Lucia, about time", "pupil"),
    ("Apparently Aleksy is being assessed for ADHD", "pupil"),
    ("Dewi is still not toilet trained, bless", "pupil"),
    ("Farah had another seizure on the coach", "pupil"),
    ("I heard Sienna got bottom marks in the mocks", "pupil"),
    ("Morgan came out as gay in form time", "pupil"),
    ("Zoe's mum and dad are getting divorced", "parent"),
    ("Leah's dad is back in prison", "parent"),
    ("social workers were at Mason's house yesterday", "parent"),
    ("Miss Price is off with depression again", "staff"),
    ("Mrs Tan is having an affair with the PE teacher", "staff"),
    ("Ask yourselves why the bursar left so quickly", "staff"),
    ("the caretaker got sacked for drinking", "staff"),
]
PASSES = [
    "Parents who get universal credit can claim help with uniform",
    "Mr Lund ran the marathon for the hospice",
    "message from the PTA: bring a tin",
    "the staff bake off was 🔥",
    "Mrs Ferris lost the register again",
    "My son got a detention for no tie",
    "my daughter has chickenpox so she's off till Monday",
    "SATs results are out on Tuesday",
    "The exclusion policy is on the website",
    "Is the SEND coffee morning still on?",
    "Sticker charts got mine toilet trained in a week",
    "Miss Ray left at 3.15 with the choir",
    "My ex has the kids this weekend",
    "screenshot of the menu attached",
    "Elif scored twice for the under nines",
    "Custody of the class hamster passes to us on Friday",
    "Thinking of Mrs Holt on her last day",
]


@pytest.mark.parametrize("text, target", FLAGS)
def test_somebody_elses_affairs(analyse: Analyse, text: str, target: Target) -> None:
    assert ("private_matter", target) in {(f.act, f.target) for f in analyse(text).findings}


@pytest.mark.parametrize("text", PASSES)
def test_nobody_elses_affairs(analyse: Analyse, text: str) -> None:
    assert "private_matter" not in {f.act for f in analyse(text).findings}
