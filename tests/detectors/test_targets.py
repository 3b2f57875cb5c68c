"""About whom a statement is, and that one act and target stand once."""

from collections.abc import Callable

import pytest

from schoolgate.detectors.analyse import analyse as analyse_draft
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.people.listed import roster_terms
from schoolgate.people.roster import Roster, StaffMember
from schoolgate.text.draft import Draft

Analyse = Callable[..., Analysis]


def targets(analysis: Analysis, act: str) -> set[str]:
    return {finding.target for finding in analysis.findings if finding.act == act}


@pytest.mark.parametrize(
    "text, target",
    [
        ("Mrs Holt is useless", "staff"),
        ("the dinner ladies are useless", "staff"),
        ("this school is useless", "school"),
        ("The new TA started Monday. She is useless", "staff"),
        ("the PTA is useless", "volunteer"),
    ],
)
def test_the_one_spoken_of_is_the_target(analyse: Analyse, text: str, target: str) -> None:
    assert targets(analyse(text), "complaint") == {target}


def test_a_pronoun_goes_back_to_its_person_and_not_to_the_writers_child(analyse: Analyse) -> None:
    analysis = analyse("My son loves maths. Mrs Holt has him on Fridays. She is useless")
    assert targets(analysis, "complaint") == {"staff"}


def test_each_act_and_target_stands_once(analyse: Analyse) -> None:
    analysis = analyse("Mrs Holt is useless. Mr Tansley is useless. Mrs Holt is hopeless. This school is useless")
    pairs = [(finding.act, finding.target) for finding in analysis.findings]
    assert len(pairs) == len(set(pairs))
    assert {("complaint", "staff"), ("complaint", "school")} <= set(pairs)


def test_naming_is_told(analyse: Analyse) -> None:
    named = {f.target: f.named for f in analyse("Mrs Holt is useless").findings if f.act == "complaint"}
    unnamed = {f.target: f.named for f in analyse("the receptionist is useless").findings if f.act == "complaint"}
    assert (named, unnamed) == ({"staff": True}, {"staff": False})


def test_a_roster_brings_a_schools_own_names(knowledge: Knowledge) -> None:
    roster = Roster(staff=(StaffMember("Biscuit", "school dog handler"),), neighbours=("Hawthorn House",))
    terms = roster_terms(roster)

    def ask(text: str) -> Analysis:
        return analyse_draft(Draft(text, "whatsapp", "group"), knowledge, roster, terms)

    assert targets(ask("honestly Biscuit is useless"), "complaint") == {"staff"}
    assert targets(ask("Hawthorn House is useless"), "complaint") == set()
