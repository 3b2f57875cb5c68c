"""The labels of our own drafts must follow the rules of labelling, or what is fitted on them learns otherwise."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.corpora.reading import FOLDER, read

FILES = sorted(FOLDER.rglob("*.jsonl"))
# Who accuses, insults or calls to act against somebody grumbles as well: to say so is never wrong.
GRUMBLES = ("abuse", "allegation", "campaign")


def lacking_complaints(draft: dict[str, Any]) -> list[str]:
    at = {label["target"] for label in draft["findings"] if label["act"] == "complaint"}
    grumbled_at = {label["target"] for label in draft["findings"] if label["act"] in GRUMBLES}
    return sorted(grumbled_at - at - {"group", "none"})


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_complaint_may_be_found_where_somebody_is_accused_or_insulted(file: Path) -> None:
    assert {draft["id"]: lacking for draft in read(file) if (lacking := lacking_complaints(draft))} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_labels_are_whole(file: Path) -> None:
    drafts = read(file)
    assert len({draft["id"] for draft in drafts}) == len(drafts)
    for draft in drafts:
        pairs = Counter((label["act"], label["target"]) for label in draft["findings"])
        assert all(label["quote"] and label["quote"] in draft["text"] for label in draft["findings"]), draft["id"]
        assert max(pairs.values(), default=1) == 1, draft["id"]
