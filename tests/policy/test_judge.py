"""How a rule comes to fit, which of several decides, and in what order findings are shown."""

from dataclasses import replace

import pytest

from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Finding
from schoolgate.policy.judge import judge, weigh
from schoolgate.policy.model import Clause, Judged, Policy, RouteEntry, Rule
from schoolgate.text.draft import Draft, Media, Place
from schoolgate.text.spans import Span
from tests.advice.marked import finding


def policy(*rules: Rule) -> Policy:
    clause = Clause("names", "Names", "No names, please.")
    return Policy("x", "Policy", "School", "england", rules, (clause,), (RouteEntry("Head", "Ask at the office"),))


def only(rules: tuple[Rule, ...], *findings: Finding, place: Place = "group", media: Media | None = None) -> Judged:
    """What becomes of the first finding."""
    made = Analysis(Draft("words", place=place, media=media or Media()), (), findings)
    return next(judged for judged in weigh(made, policy(*rules)) if judged.finding is findings[0])


COMPLAINT = finding("complaint", "staff")
NOTE = Rule("note", ("complaint",), "note")
PAUSE = Rule("pause", ("complaint",), "pause")


def test_an_act_without_a_rule_is_left_alone() -> None:
    judged = only((Rule("threat", ("threat",), "pause"),), COMPLAINT)

    assert (judged.level, judged.rule, judged.clause, judged.route_topic) == ("off", "", None, "")
    assert judged.passed_over == ()


def test_a_later_rule_overrides_an_earlier_one_whatever_their_levels() -> None:
    assert only((NOTE, PAUSE), COMPLAINT).rule == "pause"
    assert only((PAUSE, NOTE), COMPLAINT).rule == "note"
    assert only((PAUSE, NOTE), COMPLAINT).level == "note"
    assert only((PAUSE, replace(NOTE, level="off")), COMPLAINT).level == "off"


def test_the_rules_that_were_passed_over_are_told_in_the_order_of_the_file() -> None:
    rules = (
        NOTE,
        replace(PAUSE, targets=("pupil", "parent")),
        Rule("other", ("threat",), "pause"),
        replace(PAUSE, id="z"),
    )
    judged = only(rules, COMPLAINT)

    assert judged.rule == "z"
    assert [(passed.rule, passed.why) for passed in judged.passed_over] == [
        ("note", "the later rule z overrides it"),
        ("pause", "it is about pupil or parent, this is about staff"),
    ]


@pytest.mark.parametrize(
    "condition, fits, fits_not, why",
    [
        ({"targets": ("staff", "parent")}, {}, {"target": "pupil"}, "about staff or parent"),
        ({"named": "yes"}, {"named": True}, {"named": False}, "asks for a name"),
        ({"named": "no"}, {"named": False}, {"named": True}, "asks for no name"),
        (
            {"flags": ("court_case", "accused")},
            {"flags": ("accused",)},
            {"flags": ("other",)},
            "flag court_case or acc",
        ),
    ],
)
def test_a_condition_about_the_finding(
    condition: dict[str, object], fits: dict[str, object], fits_not: dict[str, object], why: str
) -> None:
    rule = replace(PAUSE, **condition)  # type: ignore[arg-type]  # fields of several types in one table

    assert only((rule,), replace(COMPLAINT, **fits)).level == "pause"  # type: ignore[arg-type]  # as above
    judged = only((rule,), replace(COMPLAINT, **fits_not))  # type: ignore[arg-type]  # as above
    assert judged.level == "off"
    assert why in judged.passed_over[0].why


@pytest.mark.parametrize(
    "condition, place, media, level",
    [
        ({"places": ("group", "school")}, "group", Media(), "pause"),
        ({"places": ("group", "school")}, "own", Media(), "off"),
        ({"places": ("unknown",)}, "unknown", Media(), "pause"),
        ({"media": "yes"}, "group", Media(), "off"),
        ({"media": "yes"}, "group", Media(videos=1), "pause"),
        ({"media": "no"}, "group", Media(), "pause"),
        ({"media": "no"}, "group", Media(images=1), "off"),
    ],
)
def test_a_condition_about_the_draft(condition: dict[str, object], place: Place, media: Media, level: str) -> None:
    rule = replace(PAUSE, **condition)  # type: ignore[arg-type]  # fields of several types in one table

    assert only((rule,), COMPLAINT, place=place, media=media).level == level


def test_all_conditions_of_a_rule_must_fit() -> None:
    rule = replace(PAUSE, targets=("staff",), places=("group",), named="yes")

    assert only((rule,), replace(COMPLAINT, named=True)).level == "pause"
    assert only((rule,), replace(COMPLAINT, named=True), place="own").level == "off"
    assert only((rule,), COMPLAINT).level == "off"


def test_beside_needs_another_finding_of_one_of_the_acts() -> None:
    rule = Rule("beside", ("complaint",), "pause", beside=("complaint", "abuse"))

    assert only((rule,), COMPLAINT).level == "off"
    assert only((rule,), COMPLAINT, finding("abuse", "pupil")).level == "pause"
    assert only((rule,), COMPLAINT, finding("photo", "pupil")).level == "off"
    assert only((rule,), COMPLAINT, finding("complaint", "parent")).level == "pause"


def test_what_is_not_sure_makes_nothing_beside_it_more() -> None:
    rule = replace(PAUSE, beside=("threat",))
    threat = finding("threat", "staff")

    assert only((NOTE, rule), COMPLAINT, threat).level == "pause"
    assert only((NOTE, rule), COMPLAINT, replace(threat, firm=False)).level == "note"


def test_a_rule_brings_its_clause_and_its_topic() -> None:
    judged = only((replace(PAUSE, clause="names", topic="money"),), COMPLAINT)

    assert judged.clause is not None
    assert judged.clause.title == "Names"
    assert judged.route_topic == "money"


def test_a_rule_may_speak_of_several_acts() -> None:
    rules = (Rule("both", ("threat", "complaint"), "pause"),)

    assert only(rules, COMPLAINT).rule == "both"
    assert only(rules, finding("threat", "staff")).rule == "both"


def test_what_is_off_is_not_shown() -> None:
    made = Analysis(Draft("words", place="group"), (), (COMPLAINT, finding("photo", "pupil")))

    assert [judged.finding.act for judged in judge(made, policy(NOTE))] == ["complaint"]
    assert len(weigh(made, policy(NOTE))) == 2


def test_the_most_serious_comes_first() -> None:
    acts: tuple[Act, ...] = ("bad_language", "complaint", "abuse", "threat", "identifies_pupil")
    findings = tuple(finding(act, "staff") for act in acts)
    rules = (
        Rule("notes", ("bad_language", "complaint"), "note"),
        Rule("pauses", ("abuse", "threat", "identifies_pupil"), "pause"),
    )
    made = Analysis(Draft("words", place="group"), (), findings)

    assert [judged.finding.act for judged in judge(made, policy(*rules))] == [
        "threat", "abuse", "identifies_pupil", "complaint", "bad_language",
    ]  # fmt: skip


def test_findings_of_one_act_stand_in_the_order_of_the_draft() -> None:
    late = finding("complaint", "staff", (Span(9, 12),))
    early = finding("complaint", "parent", (Span(2, 5),))
    made = Analysis(Draft("words " * 3, place="group"), (), (late, early))

    assert [judged.finding for judged in judge(made, policy(PAUSE))] == [early, late]


def test_a_finding_without_spans_is_judged_too() -> None:
    assert only((PAUSE,), finding("complaint", "staff", ())).level == "pause"


def test_the_same_draft_is_judged_the_same_twice() -> None:
    made = Analysis(Draft("words", place="group"), (), (COMPLAINT, finding("threat", "staff")))
    rules = policy(NOTE, PAUSE, Rule("t", ("threat",), "pause"))

    assert judge(made, rules) == judge(made, rules)
