"""The default levels of DESIGN.md, as a table of act, target and place; the default pack must give exactly these."""

from itertools import product

import pytest

from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import OPTIONAL_ACTS, Act, Target
from schoolgate.policy.judge import judge
from schoolgate.policy.loader import load_pack
from schoolgate.policy.model import ACTS, PLACES, TARGETS, Level
from schoolgate.policy.wishes import wish_in
from schoolgate.text.draft import Draft, Media, Place
from tests.advice.marked import finding

PACK = load_pack()
PERSONS: tuple[Target, ...] = ("staff", "parent", "pupil", "volunteer")
EVERYWHERE_BUT_DIRECT: tuple[Place, ...] = ("own", "public", "school", "group", "unknown")

# (act, targets) -> level wherever it is not a one-to-one chat, for a finding that stands alone.
PAUSES: dict[Act, tuple[Target, ...]] = {
    "threat": TARGETS,
    "abuse": TARGETS,
    "discrimination": TARGETS,
    "personal_details": TARGETS,
    "security": TARGETS,
    "allegation": PERSONS,
    "complaint": ("staff",),
}
NEGATIVE_OR_PRIVATE: tuple[Act, ...] = (
    "threat", "discrimination", "abuse", "personal_details", "allegation", "private_matter", "complaint", "campaign",
)  # fmt: skip
FRIENDLY: tuple[Act, ...] = ("security", "photo", "staff_contact", "underage", "anonymity", "bad_language")


def expected(act: Act, target: Target, place: Place) -> Level:
    if act == "safeguarding":
        return "help"
    if act in OPTIONAL_ACTS:
        return "off"
    if place == "direct":
        return "pause" if act == "threat" else "off"
    if act == "identifies_pupil":
        return "pause" if place in ("public", "school") else "note"
    return "pause" if target in PAUSES.get(act, ()) else "note"


def level(made: Analysis, act: Act) -> Level:
    return next((judged.level for judged in judge(made, PACK) if judged.finding.act == act), "off")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("act, target", list(product(ACTS, TARGETS)))
def test_a_finding_that_stands_alone(act: Act, target: Target, place: Place) -> None:
    for named in (False, True):
        made = Analysis(Draft("words", place=place), (), (finding(act, target, named=named),))

        assert level(made, act) == expected(act, target, place)


@pytest.mark.parametrize("place", EVERYWHERE_BUT_DIRECT)
@pytest.mark.parametrize("beside", NEGATIVE_OR_PRIVATE)
def test_a_pupil_named_beside_anything_negative_or_private_is_a_pause(beside: Act, place: Place) -> None:
    made = Analysis(Draft("words", place=place), (), (finding("identifies_pupil", "pupil"), finding(beside, "school")))

    assert level(made, "identifies_pupil") == "pause"


@pytest.mark.parametrize("beside", FRIENDLY)
def test_a_pupil_named_beside_anything_else_is_as_if_alone(beside: Act) -> None:
    made = Analysis(Draft("words", place="group"), (), (finding("identifies_pupil", "pupil"), finding(beside, "none")))

    assert level(made, "identifies_pupil") == "note"


@pytest.mark.parametrize("place", EVERYWHERE_BUT_DIRECT)
@pytest.mark.parametrize("media, wanted", [(Media(), "note"), (Media(images=1), "pause"), (Media(videos=2), "pause")])
def test_photos_pause_only_where_one_is_attached(media: Media, wanted: Level, place: Place) -> None:
    made = Analysis(Draft("words", place=place, media=media), (), (finding("photo", "pupil"),))

    assert level(made, "photo") == wanted


def test_an_attachment_changes_nothing_else() -> None:
    for act in ACTS:
        without = Analysis(Draft("words", place="group"), (), (finding(act, "school"),))
        attached = Analysis(Draft("words", place="group", media=Media(images=1)), (), (finding(act, "school"),))
        if act != "photo":
            assert level(without, act) == level(attached, act)


def test_every_act_has_a_rule_and_every_rule_but_help_a_clause() -> None:
    assert {act for rule in PACK.rules for act in rule.acts} == set(ACTS) - set(OPTIONAL_ACTS)
    assert [rule.id for rule in PACK.rules if not rule.clause] == ["child-at-risk"]
    assert {rule.clause for rule in PACK.rules} - {""} == {clause.id for clause in PACK.clauses}
    assert all(rule.reason for rule in PACK.rules)


def test_the_pack_is_for_no_school_in_particular() -> None:
    assert PACK.slug == "default"
    assert PACK.nation == "england"
    assert all(route.name is None and "@" not in route.address for route in PACK.routes)
    ladder = [
        route.role for route in sorted(PACK.routes, key=lambda route: route.rung) if route.topics[:1] != ("send",)
    ]
    assert ladder[0] == "Class teacher"
    assert ladder[-2:] == ["Chair of governors", "Clerk to the governors"]


def test_no_clause_threatens_or_judges() -> None:
    verdicts = (
        "breach",
        "inappropriate",
        "illegal",
        "offensive",
        "defamatory",
        "libel",
        "not tolerate",
        "unacceptable",
    )
    for clause in PACK.clauses:
        text = f"{clause.title}. {clause.text}"
        assert wish_in(text) is None
        assert not [verdict for verdict in verdicts if verdict in text.lower()]
