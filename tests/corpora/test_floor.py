"""What the checker already reads well must stay read: floors a little below the scores of today, on our own drafts."""

import json
from pathlib import Path

import pytest

from schoolgate.checker import build_checker
from schoolgate.cli.evaluation import Scores, evaluate, f1
from schoolgate.detectors.finding import OPTIONAL_ACTS
from schoolgate.detectors.registry import DETECTORS

FOLDER = Path(__file__).parent
FLOOR_OF_AN_ACT = 0.68
FLOOR_OF_ALL = 0.80


@pytest.fixture(scope="module")
def scores() -> Scores:
    checker = build_checker()
    files = sorted(FOLDER.glob("*.jsonl"))
    drafts = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(drafts) > 2_000
    return evaluate(drafts, checker.check)


@pytest.mark.parametrize("act", [d.act for d in DETECTORS if d.act not in OPTIONAL_ACTS])
def test_each_act_is_found(scores: Scores, act: str) -> None:
    assert f1(scores.acts[act]) >= FLOOR_OF_AN_ACT


def test_all_acts_together(scores: Scores) -> None:
    assert scores.macro_f1() >= FLOOR_OF_ALL


def test_few_false_alarms(scores: Scores) -> None:
    clean = scores.drafts["clean"]
    assert scores.drafts["alarm"] <= 0.08 * clean
    assert scores.drafts["pause"] <= 0.04 * clean


def test_labels_are_whole() -> None:
    for file in sorted(FOLDER.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            draft = json.loads(line)
            for finding in draft["findings"]:
                assert finding["quote"] in draft["text"], draft["id"]
