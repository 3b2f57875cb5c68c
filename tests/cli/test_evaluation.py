"""The arithmetic of `schoolgate evaluate`."""

from typing import Any

import pytest

from schoolgate.advice.values import Advice
from schoolgate.cli.evaluation import evaluate, place_of
from schoolgate.detectors.analysis import Analysis
from schoolgate.text.draft import Draft
from schoolgate.text.spans import Span
from schoolgate.verdict import Level, ShownFinding, Verdict


def verdict(draft: Draft, level: Level, *findings: tuple[str, str, int, int]) -> Verdict:
    shown = tuple(
        ShownFinding(act, target, level, (Span(a, b),), 0.9, (), "t", "w", None)  # type: ignore[arg-type]  # plain strings
        for act, target, a, b in findings
    )
    return Verdict(level, shown, Advice(), "s", "p", "en", True, Analysis(draft, (), ()))


def labelled(text: str, *findings: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "x", "site": "whatsapp", "where": "class group", "text": text, "findings": list(findings), **more}


def label(act: str, target: str, quote: str, optional: bool = False) -> dict[str, Any]:
    return {"act": act, "target": target, "quote": quote, "optional": optional}


def test_hits_misses_targets_and_spans() -> None:
    drafts = [labelled("Mr A is rude", label("complaint", "staff", "rude"), label("abuse", "staff", "rude"))]
    scores = evaluate(drafts, lambda d: verdict(d, "pause", ("complaint", "school", 8, 12), ("threat", "staff", 0, 4)))
    assert dict(scores.acts["complaint"]) == {"required": 1, "hit": 1, "target": 0, "span": 1, "found": 1, "right": 1}
    assert scores.acts["abuse"]["hit"] == 0
    assert scores.acts["threat"] == {"found": 1, "right": 0}
    assert scores.misses == [("x", ["missed abuse", "false threat"])]


def test_optional_labels_count_for_precision_only() -> None:
    draft = labelled("rude", label("complaint", "staff", "rude", optional=True))
    scores = evaluate([draft], lambda d: verdict(d, "note", ("complaint", "staff", 0, 4)))
    assert scores.acts["complaint"] == {"found": 1, "right": 1}
    assert scores.drafts == {}


def test_false_alarms_and_pauses_count_on_clean_drafts() -> None:
    scores = evaluate([labelled("hello")], lambda d: verdict(d, "pause", ("abuse", "staff", 0, 5)))
    assert (scores.drafts["clean"], scores.drafts["alarm"], scores.drafts["pause"]) == (1, 1, 1)


def test_help_stands_alone() -> None:
    draft = labelled("he hurts", label("safeguarding", "pupil", "hurts"), label("complaint", "staff", "he"))
    scores = evaluate([draft], lambda d: verdict(d, "help", ("safeguarding", "pupil", 3, 8)))
    assert scores.acts["complaint"]["required"] == 0
    assert scores.macro_f1() == pytest.approx(1.0)


def test_in_a_chat_between_two_only_what_is_heard_there_is_asked_for() -> None:
    labels = [label("personal_details", "staff", "07700 900111"), label("threat", "staff", "watch out")]
    draft = labelled("07700 900111, watch out", *labels, where="direct message")
    scores = evaluate([draft], lambda d: verdict(d, "pause", ("threat", "staff", 14, 23)))
    assert (scores.acts["personal_details"]["required"], scores.acts["threat"]["hit"]) == (0, 1)


def test_name_origins() -> None:
    names = [{"text": "Ola", "role": "pupil", "origin": "polish"}]
    draft = labelled("Ola ran", label("identifies_pupil", "pupil", "Ola"), names=names)
    scores = evaluate([draft], lambda d: verdict(d, "note"))
    assert scores.origins["polish"] == {"n": 1, "hit": 0}


@pytest.mark.parametrize(
    "site, where, place",
    [
        ("facebook", "school page comment", "school"),
        ("facebook", "own timeline", "own"),
        ("facebook", "town group", "public"),
        ("facebook", "PTA chat", "group"),
        ("whatsapp", "one to one", "direct"),
        ("whatsapp", "mums chat", "group"),
    ],
)
def test_places(site: str, where: str, place: str) -> None:
    assert place_of(site, where) == place
