"""How well the checker answers labelled drafts: precision and recall of each act, targets, spans, false alarms.

A draft's labels are required or optional. Recall counts the required ones; precision counts as right whatever stands
among the labels, required or optional. Where safeguarding is required, the help card stands alone; in a one-to-one chat
only what is heard there is required.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from schoolgate.policy.laws import HEARD_IN_DIRECT
from schoolgate.text.draft import Draft, Media, Place
from schoolgate.verdict import ShownFinding, Verdict

LabelledDraft = Mapping[str, Any]
_VOLUNTEER = frozenset(("parent", "school", "staff", "volunteer"))


@dataclass(slots=True)
class Scores:
    """Counts, by act: required, hit, found, right, target, span; by name origin; and over all drafts."""

    acts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    origins: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    drafts: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, list[str]]] = field(default_factory=list)

    def macro_f1(self) -> float:
        """Give the mean F1 of the acts that stand required in the drafts."""
        values = [f1(counts) for counts in self.acts.values() if counts["required"]]
        return sum(values) / len(values) if values else 0.0


def f1(counts: Counter[str]) -> float:
    """Give the harmonic mean of recall and precision of one act."""
    recall = counts["hit"] / counts["required"] if counts["required"] else 0.0
    precision = counts["right"] / counts["found"] if counts["found"] else 0.0
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def evaluate(drafts: Iterable[LabelledDraft], check: Callable[[Draft], Verdict]) -> Scores:
    """Check each draft and count. Raises KeyError where a draft lacks a field."""
    scores = Scores()
    for labelled in drafts:
        _count(labelled, check(as_draft(labelled)), scores)
    return scores


def as_draft(labelled: LabelledDraft) -> Draft:
    """Make a draft of a labelled line: its place is told from where it says it was posted."""
    media = labelled.get("media", {})
    return Draft(
        labelled["text"],
        labelled["site"],
        place_of(labelled["site"], labelled["where"]),
        Media(media.get("images", 0), media.get("videos", 0)),
        labelled.get("anonymous", False),
    )


def place_of(site: str, where: str) -> Place:
    """Tell the kind of place from the words that a labelled line uses for it."""
    words = where.lower()
    if "school" in words and ("page" in words or "comment" in words):
        return "school"
    if site == "whatsapp":
        return "direct" if "direct" in words or "one to one" in words else "group"
    if words.startswith("own ") or "timeline" in words or "profile" in words:
        return "own"
    closed = ("class", "pta", "parents", "mums", "dads", "chat", "rep")
    return "group" if any(word in words for word in closed) else "public"


def _count(labelled: LabelledDraft, verdict: Verdict, scores: Scores) -> None:
    found: dict[str, list[ShownFinding]] = defaultdict(list)
    for finding in verdict.findings:
        found[finding.act].append(finding)
    labels = labelled["findings"]
    required = {label["act"] for label in labels if not label.get("optional")}
    if place_of(labelled["site"], labelled["where"]) == "direct":
        required.intersection_update(HEARD_IN_DIRECT)
    allowed = {label["act"] for label in labels}
    if "safeguarding" in required:
        required, allowed = {"safeguarding"}, allowed | set(found)
    wrong = []
    for act in sorted(required):
        counts = scores.acts[act]
        counts["required"] += 1
        if act not in found:
            wrong.append(f"missed {act}")
            continue
        same = [label for label in labels if label["act"] == act]
        counts["hit"] += 1
        counts["target"] += _target_right(same, found[act])
        counts["span"] += _overlaps(labelled["text"], same, found[act])
    for act in found:
        scores.acts[act]["found"] += 1
        scores.acts[act]["right"] += act in allowed
        if act not in allowed:
            wrong.append(f"false {act}")
    _count_origin(labelled, scores, required, found)
    _count_draft(verdict, scores.drafts, required, allowed)
    if wrong:
        scores.misses.append((str(labelled.get("id", "?")), wrong))


def _count_draft(verdict: Verdict, counts: Counter[str], required: set[str], allowed: set[str]) -> None:
    if required:
        counts["need"] += 1
        counts["spoke"] += bool(verdict.findings)
    elif not allowed:
        counts["clean"] += 1
        counts["alarm"] += bool(verdict.findings)
        counts["pause"] += verdict.level == "pause"


def _count_origin(labelled: LabelledDraft, scores: Scores, required: set[str], found: Iterable[str]) -> None:
    """Count a draft that names one pupil under the origin of the name."""
    pupils = [name for name in labelled.get("names", []) if name["role"] == "pupil"]
    if "identifies_pupil" in required and len(pupils) == 1:
        row = scores.origins[pupils[0].get("origin", "?")]
        row["n"] += 1
        row["hit"] += "identifies_pupil" in found


def _target_right(labels: list[LabelledDraft], found: list[ShownFinding]) -> bool:
    targets = {label["target"] for label in labels}
    return any(targets & (_VOLUNTEER if f.target == "volunteer" else {f.target}) for f in found)


def _overlaps(text: str, labels: list[LabelledDraft], found: list[ShownFinding]) -> bool:
    for label in labels:
        start = text.find(label["quote"])
        end = start + len(label["quote"])
        if any(span.start < end and start < span.end for finding in found for span in finding.spans):
            return True
    return False
