"""Why a level is what it is, in lines."""

from dataclasses import replace

from schoolgate.detectors.analysis import Analysis
from schoolgate.policy.explain import PRINCIPLE, explain
from schoolgate.policy.loader import load_pack
from schoolgate.text.draft import Draft
from tests.advice.marked import finding

PACK = load_pack()


def test_the_rule_that_fired_its_clause_and_those_passed_over() -> None:
    made = Analysis(
        Draft("A name", place="group"), (), (finding("identifies_pupil", "pupil"), finding("abuse", "staff"))
    )

    lines = explain(made, PACK)

    assert lines[0] == PRINCIPLE
    assert lines[1] == "abuse about staff: pause"
    start = lines.index("identifies_pupil about pupil: pause")
    assert lines[start + 1].startswith("  rule child-named-beside-trouble, the last that fits, says pause: A child's")
    assert lines[start + 2] == "  clause names: Children are not named online"
    assert lines[start + 3 :] == (
        "  passed over child-named: the later rule child-named-beside-trouble overrides it",
        "  passed over child-named-where-anyone-reads: it is for the place public or school, this is group",
    )


def test_flags_are_told() -> None:
    made = Analysis(Draft("words"), (), (replace(finding("photo", "pupil"), flags=("uniform", "families_agree")),))

    assert "photo about pupil (uniform, families_agree): note" in explain(made, PACK)


def test_a_law_is_told() -> None:
    made = Analysis(Draft("words", place="direct"), (), (finding("complaint", "staff"),))

    lines = explain(made, PACK)

    assert lines[1] == "complaint about staff: off"
    assert any(line.startswith("  law direct-is-quiet: In a one-to-one chat") for line in lines)


def test_what_help_hides_is_told() -> None:
    made = Analysis(Draft("words"), (), (finding("complaint", "staff"), finding("safeguarding", "pupil")))

    lines = explain(made, PACK)

    assert lines[1] == "safeguarding about pupil: help"
    assert "  route for safeguarding" in lines
    assert "  not shown, because help stands alone" in lines


def test_an_act_without_a_rule_is_told_from_rules_that_do_not_fit() -> None:
    made = Analysis(
        Draft("words", place="group"), (), (finding("names_person", "staff"), finding("identifies_pupil", "pupil"))
    )
    lines = explain(made, load_pack("dauvergne"))

    assert lines[lines.index("names_person about staff: off") + 1] == "  this policy has no rule for it"
    assert lines[lines.index("identifies_pupil about pupil: off") + 1] == "  no rule of this policy fits"


def test_no_finding_and_no_rule() -> None:
    assert explain(Analysis(Draft("words"), (), ()), PACK) == ("Nothing was found, so no rule was asked.",)


def test_no_word_of_the_draft_is_repeated() -> None:
    made = Analysis(Draft("Zebedee hit Florence"), (), (finding("allegation", "pupil"),))

    assert not {"Zebedee", "Florence"} & set(" ".join(explain(made, PACK)).split())
