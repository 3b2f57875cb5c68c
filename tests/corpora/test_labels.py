"""The labels of our own drafts must follow the rules of labelling, or what is fitted on them learns otherwise."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FILES = sorted(Path(__file__).parent.rglob("*.jsonl"))
# Who accuses, insults or calls to act against somebody grumbles as well: to say so is never wrong.
GRUMBLES = ("abuse", "allegation", "campaign")


def read(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def lacking_complaints(draft: dict[str, Any]) -> list[str]:
    at = {label["target"] for label in draft["findings"] if label["act"] == "complaint"}
    grumbled_at = {label["target"] for label in draft["findings"] if label["act"] in GRUMBLES}
    return sorted(grumbled_at - at - {"group", "none"})


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_complaint_may_be_found_where_somebody_is_accused_or_insulted(file: Path) -> None:
    assert {draft["id"]: lacking for draft in read(file) if (lacking := lacking_complaints(draft))} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_each_label_quotes_its_draft_and_stands_once(file: Path) -> None:
    for draft in read(file):
        pairs = Counter((label["act"], label["target"]) for label in draft["findings"])
        assert all(label["quote"] and label["quote"] in draft["text"] for label in draft["findings"]), draft["id"]
        assert max(pairs.values(), default=1) == 1, draft["id"]
