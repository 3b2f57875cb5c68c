"""What holds under every policy, whoever wrote it, over HTTP: help alone, no way barred, quiet where it must be."""

from collections.abc import Mapping
from typing import Any

import pytest

from schoolgate.checker import load_policies
from schoolgate.detectors.finding import OPTIONAL_ACTS
from schoolgate.policy.model import Policy
from tests.policy.packs import EVERY, ask, checker

SCHOOLS = [(file, policy) for file in EVERY for policy in load_policies(file)]
PLACES = ("group", "public", "school", "own", "direct", "unknown")
every_school = pytest.mark.parametrize("file, policy", SCHOOLS, ids=lambda case: getattr(case, "slug", ""))


def answer(file: Any, policy: Policy, text: str, place: str, **fields: Any) -> Mapping[str, Any]:
    named = {"school": policy.slug} if len(checker(file).schools) > 1 else {}
    return ask(file, text, place, **fields, **named)


DISCLOSURES = (
    "My daughter told me her uncle touches her and she is scared to go home",
    "He said he wants to kill himself, I don't know what to do",
    "Alfie in Year 3 keeps coming in with bruises and says his dad hits him with a belt",
)


@every_school
@pytest.mark.parametrize("text", DISCLOSURES)
def test_a_disclosure_brings_help_alone(file: Any, policy: Policy, text: str) -> None:
    for place in PLACES:
        found = answer(file, policy, f"{text}. Mrs Holt is useless.", place)

        assert found["level"] == "help"
        assert {(f["act"], f["level"], f["clause"] and 1) for f in found["findings"]} == {
            ("safeguarding", "help", None)
        }
        assert found["advice"]["help"]
        assert (found["advice"]["routes"], found["advice"]["message"]) == ([], None)


TURNING_ELSEWHERE = (
    "I've reported the school to Ofsted",
    "I have written to my MP about the school",
    "I've told the police what happened at school",
    "I rang the union about it and they will write to the school",
    "I spoke to a journalist about our school",
    "My solicitor has written to the school",
)
# Words that would tell a parent not to.
DISCOURAGING = ("do not go to", "don't go to", "not report", "do not contact", "before you go to", "rather than ofsted")


@every_school
@pytest.mark.parametrize("text", TURNING_ELSEWHERE)
def test_turning_elsewhere_is_at_most_a_note_and_never_told_not_to(file: Any, policy: Policy, text: str) -> None:
    for place in PLACES:
        found = answer(file, policy, text, place)

        assert found["level"] in ("clear", "note")
        said = " ".join(f"{f['title']} {f['why']} {(f['clause'] or {}).get('text', '')}" for f in found["findings"])
        assert not [words for words in DISCOURAGING if words in said.lower()]


@every_school
def test_saying_that_one_is_discriminated_against_is_never_discrimination(file: Any, policy: Policy) -> None:
    for place in PLACES:
        text = "They discriminate against my son and I am making a formal complaint"
        assert "discrimination" not in {f["act"] for f in answer(file, policy, text, place)["findings"]}


@every_school
def test_thanks_are_quiet_unless_the_school_asks_not_to_name_staff(file: Any, policy: Policy) -> None:
    for place in PLACES:
        found = answer(file, policy, "Well done Year 6 and thank you Miss Begum", place)
        shown = {f["act"] for f in found["findings"]}
        asked = [
            r for r in policy.rules if "names_person" in r.acts and place in (r.places or PLACES[:-2] + PLACES[-1:])
        ]
        assert shown == ({"names_person"} if asked else set())


def test_some_school_of_these_asks_not_to_name_staff_and_none_that_comes_with_schoolgate() -> None:
    asking = {policy.slug for _, policy in SCHOOLS for rule in policy.rules if set(rule.acts) & set(OPTIONAL_ACTS)}
    assert asking == {"glenwhin-parent-council", "larkrise"}


NOBODYS_BUSINESS = (
    "Stuck in traffic on the bypass for an hour this morning",
    "That referee was absolutely useless last night",
    "The council never empties our bins, useless lot",
    "The trains are a joke, cancelled again",
    "Cake sale on Friday, bring a tin",
    "What time does the hall open?",
)


@every_school
@pytest.mark.parametrize("text", NOBODYS_BUSINESS)
def test_traffic_football_and_the_council_are_quiet(file: Any, policy: Policy, text: str) -> None:
    for place in PLACES:
        assert answer(file, policy, text, place)["level"] == "clear", place


EVERYTHING_ELSE = (
    "Mrs Holt is useless and everyone knows it",
    "Mr Osei hit a boy in the PE shed",
    "Well done Tomasz in Y4, what a race",
    "That mum Karolina is a vile cow",
    "The code for the side gate is 4482",
    "I've sent Miss Adeyemi a friend request on Facebook",
    "Please all sign my petition against the new uniform",
    "Karen's number is 07700 900123",
    "What the fuck is going on at that school",
    "Half of Year 4 have got Snapchat now",
    "Thank you Miss Begum",
)


@every_school
@pytest.mark.parametrize("text", EVERYTHING_ELSE)
def test_a_one_to_one_chat_is_quiet(file: Any, policy: Policy, text: str) -> None:
    found = answer(file, policy, text, "direct", media={"images": 2, "videos": 1}, anonymous=True)

    assert (found["level"], found["findings"]) == ("clear", [])


@every_school
def test_criticism_of_the_school_and_campaigns_are_never_more_than_a_note(file: Any, policy: Policy) -> None:
    for text in (
        "The school's new homework policy is ridiculous",
        "Please all sign my petition against the new uniform",
    ):
        for place in PLACES:
            assert answer(file, policy, text, place)["level"] in ("clear", "note")
