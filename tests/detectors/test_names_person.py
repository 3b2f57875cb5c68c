"""names_person: which grown-ups it finds, as whom, and whom it leaves alone; off unless a school switches it on."""

import pytest

from schoolgate.policy.loader import load_pack, pack_names
from tests.detectors.conftest import Analyse

ACT = "names_person"


def found(analyse: Analyse, text: str) -> dict[str, list[str]]:
    """The names, by target."""
    return {
        finding.target: [text[span.start : span.end] for span in finding.spans]
        for finding in analyse(text).findings
        if finding.act == ACT
    }


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("Well done Year 6 and thank you Miss Begum", {"staff": ["Miss Begum"]}),
        ("Mr Cole and Mrs Yilmaz were great on the trip", {"staff": ["Mr Cole", "Mrs Yilmaz"]}),
        ("Thank you Karen for the lift", {"parent": ["Karen"]}),
        ("Sarah and Dave did the stall at the fair, thank you both", {"parent": ["Sarah", "Dave"]}),
        ("thanks to our class rep Joanne for sorting it", {"volunteer": ["Joanne"]}),
        ("Priya from the PTA has the tin", {"volunteer": ["Priya"]}),
        ("Thanks to David Hargreaves the chair of governors for the barbecue", {"volunteer": ["David Hargreaves"]}),
        ("governor Ian Whitlock came to assembly", {"volunteer": ["Ian Whitlock"]}),
    ],
)
def test_grown_ups_are_found(analyse: Analyse, text: str, wanted: dict[str, list[str]]) -> None:
    assert found(analyse, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Well done Year 6 and thank you to all the staff",
        "Well done Tomasz in Y4",
        "Taylor Swift tickets, anyone?",
        "The head and the class rep sorted it",
        "\ue000\ue000\ue000\ue000 loved the trip",
        "Our dog Bella ran off again",
        "",
    ],
)
def test_nobody_else_is(analyse: Analyse, text: str) -> None:
    assert found(analyse, text) == {}


def test_it_is_off_unless_a_school_switches_it_on() -> None:
    for slug in pack_names():
        assert not [rule.id for rule in load_pack(slug).rules if ACT in rule.acts]
