"""What no policy file can change, tried on policies that want all that the model can say."""

from dataclasses import replace
from itertools import product

import pytest

from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Target
from schoolgate.policy.judge import judge, weigh
from schoolgate.policy.laws import SENTENCES, why_refused
from schoolgate.policy.model import ACTS, LEVELS, PLACES, TARGETS, Clause, Level, Policy, RouteEntry, Rule
from schoolgate.text.draft import Draft, Place
from tests.advice.marked import finding

CLAUSE = Clause("all", "Everything", "We ask about everything.")
ROUTE = RouteEntry("Head", "Ask at the office")


def wants(level: Level) -> Policy:
    """A policy that wants one level for everything everywhere, made past the loader."""
    rule = Rule("all", ACTS, level, clause="all")
    return Policy("x", "P", "S", "england", (rule,), (CLAUSE,), (ROUTE,))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("beside", [act for act in ACTS if act != "safeguarding"])
def test_a_child_at_risk_is_help_and_stands_alone(beside: Act, level: Level, place: Place) -> None:
    made = Analysis(Draft("words", place=place), (), (finding(beside, "staff"), finding("safeguarding", "pupil")))

    shown = judge(made, wants(level))

    if level == "help":  # such a policy cannot be loaded
        shown = tuple(judged for judged in shown if judged.finding.act == "safeguarding")
    assert [(judged.finding.act, judged.level, judged.clause) for judged in shown] == [("safeguarding", "help", None)]


@pytest.mark.parametrize("place", PLACES)
def test_a_child_at_risk_is_help_without_any_rule(place: Place) -> None:
    empty = Policy("x", "P", "S", "england", (Rule("t", ("threat",), "note"),), (), (ROUTE,))
    made = Analysis(Draft("words", place=place), (), (finding("safeguarding", "pupil"),))

    assert [judged.level for judged in judge(made, empty)] == ["help"]


@pytest.mark.parametrize("act, target", list(product(ACTS, TARGETS)))
@pytest.mark.parametrize("level", ["note", "pause"])
def test_direct_is_quiet_but_for_threat_and_help(act: Act, target: Target, level: Level) -> None:
    made = Analysis(Draft("words", place="direct"), (), (finding(act, target),))

    shown = {judged.finding.act for judged in judge(made, wants(level))}

    assert shown == ({act} if act in ("threat", "safeguarding") else set())


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("place", [place for place in PLACES if place != "direct"])
def test_campaigns_are_never_above_a_note(target: Target, place: Place) -> None:
    made = Analysis(Draft("words", place=place), (), (finding("campaign", target),))

    assert [judged.level for judged in judge(made, wants("pause"))] == ["note"]
    assert judge(made, wants("off")) == ()


@pytest.mark.parametrize("place", [place for place in PLACES if place != "direct"])
def test_complaints_about_the_school_are_never_above_a_note(place: Place) -> None:
    made = Analysis(Draft("words", place=place), (), (finding("complaint", "school"), finding("complaint", "staff")))

    levels = {judged.finding.target: judged.level for judged in judge(made, wants("pause"))}

    assert levels == {"school": "note", "staff": "pause"}


def test_the_law_that_moved_a_level_is_named() -> None:
    draft = Draft("words", place="direct")
    made = Analysis(draft, (), (finding("complaint", "staff"), finding("threat", "staff")))
    laws = {judged.finding.act: judged.law for judged in weigh(made, wants("pause"))}
    assert laws == {"complaint": "direct-is-quiet", "threat": ""}

    made = Analysis(Draft("words"), (), (finding("campaign", "school"), finding("safeguarding", "pupil")))
    laws = {judged.finding.act: judged.law for judged in weigh(made, wants("pause"))}
    assert laws == {"campaign": "never-above-note", "safeguarding": "help-alone"}
    made = Analysis(Draft("words"), (), (replace(finding("abuse", "staff"), firm=False), finding("threat", "staff")))
    moved = {judged.finding.act: (judged.level, judged.law) for judged in weigh(made, wants("pause"))}
    assert moved == {"abuse": ("note", "unsure-is-a-note"), "threat": ("pause", "")}
    assert set(SENTENCES) == {"direct-is-quiet", "never-above-note", "unsure-is-a-note", "help-alone"}


@pytest.mark.parametrize(
    "rule, key",
    [
        (Rule("r", ("safeguarding",), "note"), "level"),
        (Rule("r", ("safeguarding",), "off"), "level"),
        (Rule("r", ("safeguarding", "threat"), "help"), "acts"),
        (Rule("r", ("safeguarding",), "help", clause="c"), "clause"),
        (Rule("r", ("threat",), "help"), "level"),
        (Rule("r", ("complaint",), "note", places=("direct",)), "places"),
        (Rule("r", ("threat", "abuse"), "pause", places=("group", "direct")), "places"),
        (Rule("r", ("campaign",), "pause"), "level"),
        (Rule("r", ("campaign",), "pause", targets=("staff",)), "level"),
        (Rule("r", ("complaint",), "pause", targets=("school",)), "level"),
        (Rule("r", ("complaint", "campaign"), "pause", targets=("school",)), "level"),
    ],
)
def test_a_rule_that_asks_only_for_what_a_law_forbids_is_refused(rule: Rule, key: str) -> None:
    refused = why_refused(rule)

    assert refused is not None
    assert refused[0] == key


@pytest.mark.parametrize(
    "rule",
    [
        Rule("r", ("safeguarding",), "help"),
        Rule("r", ("threat",), "pause", places=("direct",)),
        Rule("r", ("threat",), "off", places=("direct",)),
        Rule("r", ("complaint",), "off", places=("direct",)),
        Rule("r", ("complaint",), "pause"),
        Rule("r", ("complaint", "campaign"), "pause"),
        Rule("r", ("campaign",), "note"),
        Rule("r", ("complaint",), "pause", targets=("school", "staff")),
    ],
)
def test_other_rules_are_not(rule: Rule) -> None:
    assert why_refused(rule) is None
