"""What the checker reads well must stay read: floors a little below the scores of today, on our own drafts.

Scores on the training drafts flatter and are not asked for; those drafts serve here only where nothing is to be found.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from schoolgate.checker import Checker, build_checker
from schoolgate.cli.evaluation import Scores, as_draft, evaluate, f1
from schoolgate.detectors.finding import OPTIONAL_ACTS
from schoolgate.detectors.registry import DETECTORS
from tests.corpora.reading import FOLDER, read

ACTS = [detector.act for detector in DETECTORS if detector.act not in OPTIONAL_ACTS]
# The lowest F1 of any act, and the lowest mean of all, on drafts that nothing was fitted on.
FLOORS = {"development": (0.64, 0.83), "untouched": (0.71, 0.815)}
# Of the drafts with nothing to mention, so many may get a finding, and so many a pause.
ALARMS = {"development": (0.05, 0.008), "untouched": (0.056, 0.007)}
# Of what holds a post back, so much is right.
RIGHT_PAUSES = {"development": 0.955, "untouched": 0.96}
# Of neutral, proud and grieving words about groups of people, so many findings that no label asks for, by act.
BESIDE_GROUPS = Counter(identifies_pupil=1, complaint=3, private_matter=1, safeguarding=1)
EVERYDAY = ("everyday", "small_talk", "weekdays", "plain", "plain_spoken", "innocent_prose", "neighbours")


@pytest.fixture(scope="module")
def checker() -> Checker:
    return build_checker()


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(checker: Checker, request: pytest.FixtureRequest) -> tuple[str, Scores]:
    name: str = request.param
    drafts = read(*sorted((FOLDER / name).glob("*.jsonl")))
    assert len(drafts) >= 600
    return name, evaluate(drafts, checker.check)


def test_each_act_is_found(scored: tuple[str, Scores]) -> None:
    name, scores = scored
    low = {act: round(f1(scores.acts[act]), 3) for act in ACTS if f1(scores.acts[act]) < FLOORS[name][0]}
    assert low == {}


def test_all_acts_together(scored: tuple[str, Scores]) -> None:
    name, scores = scored
    assert scores.macro_f1() >= FLOORS[name][1]


def test_few_false_alarms(scored: tuple[str, Scores]) -> None:
    name, scores = scored
    clean = scores.drafts["clean"]
    assert scores.drafts["alarm"] <= ALARMS[name][0] * clean
    assert scores.drafts["pause"] <= ALARMS[name][1] * clean


@pytest.mark.parametrize("name", sorted(RIGHT_PAUSES))
def test_what_holds_a_post_back_is_right(checker: Checker, name: str) -> None:
    paused = right = 0
    for labelled in read(*sorted((FOLDER / name).glob("*.jsonl"))):
        allowed = {label["act"] for label in labelled["findings"]}
        for finding in checker.check(as_draft(labelled)).findings:
            if finding.level == "pause":
                paused += 1
                right += finding.act in allowed or "safeguarding" in allowed
    assert right >= RIGHT_PAUSES[name] * paused


def levels(checker: Checker, drafts: Iterable[dict[str, Any]]) -> list[str]:
    return [checker.check(as_draft(labelled)).level for labelled in drafts]


def test_three_thousand_innocent_messages_are_left_alone(checker: Checker) -> None:
    drafts = read(*(FOLDER / "training" / f"{name}.jsonl" for name in EVERYDAY))
    innocent = [draft for draft in drafts if not draft["findings"]]
    assert len(innocent) >= 3_000

    found = levels(checker, innocent)

    assert sum(level != "clear" for level in found) <= 0.01 * len(found)
    assert sum(level in ("pause", "help") for level in found) <= 0.003 * len(found)


def test_a_child_named_in_passing_rarely_holds_a_post_back(checker: Checker) -> None:
    drafts = read(*sorted((FOLDER / "training").glob("*.jsonl")))
    alone = [d for d in drafts if d["findings"] and {label["act"] for label in d["findings"]} == {"identifies_pupil"}]
    named = [labelled for labelled in alone if as_draft(labelled).place == "group"]
    assert len(named) >= 200

    assert sum(level in ("pause", "help") for level in levels(checker, named)) <= 0.02 * len(named)


def test_to_be_of_a_group_is_never_a_finding(checker: Checker) -> None:
    drafts = read(FOLDER / "groups.jsonl")
    assert len(drafts) >= 200
    texts = {draft["text"] for draft in drafts}
    assert len(texts) == len(drafts)
    assert not texts & {draft["text"] for draft in read(*sorted((FOLDER / "training").glob("*.jsonl")))}

    beside = Counter(
        finding.act
        for labelled in drafts
        for finding in checker.check(as_draft(labelled)).findings
        if finding.act not in {label["act"] for label in labelled["findings"]}
    )

    assert beside["discrimination"] <= BESIDE_GROUPS["discrimination"]
    assert beside["abuse"] == beside["allegation"] == 0
    assert beside.total() <= BESIDE_GROUPS.total()


def test_no_draft_stands_in_two_parts() -> None:
    parts = {name: {d["text"] for d in read(*sorted((FOLDER / name).glob("*.jsonl")))} for name in FLOORS}
    training = {draft["text"] for draft in read(*sorted((FOLDER / "training").glob("*.jsonl")))}
    assert not training & parts["development"]
    assert not (training | parts["development"]) & parts["untouched"]
