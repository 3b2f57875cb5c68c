"""Mark special cases of a finding, so that a school's rule can tell them apart: flags say more of what, never how bad.

To add a flag: its name in `FLAGS`, the words that show it in `lexicons/flags`, a line in one of the functions below.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.scene import Scene
from schoolgate.lexicons.phrases import labels_in, phrase_book
from schoolgate.text.overlap import toucher
from schoolgate.text.spans import Span

# By act, every flag that a finding of it may carry.
FLAGS: Final[dict[Act, tuple[str, ...]]] = {
    "photo": ("taken_at_school", "uniform", "own_child_only", "families_agree"),
    "discrimination": ("race_or_religion",),
    "complaint": ("practical",),
    "abuse": ("said_to_them",),
    "threat": ("said_to_them",),
}
_SCENES = ("event", "school_moment")
# Topics (lexicons/topics) that are about running a school and not about how it teaches, treats or sees people.
_PRACTICAL = frozenset(("parking", "transport", "food", "money", "buildings", "clubs", "trips"))
# "If all the parents are happy, I'll post them" says of nobody that they have agreed.
_HEDGES = frozenset("if hope hoping unless until once wonder ask asking check checking when whether".split())

# What may stand between "you" and the words for somebody.
_LINKS = frozenset("are re r were is a an the such just really so all always absolute total complete".split())
_LONGEST_LINK = 5


def with_flags(findings: Sequence[Finding], scene: Scene) -> list[Finding]:
    """Give the findings with their flags, in the order of `FLAGS`."""
    flagged = []
    for finding in findings:
        flags = _flags(finding, scene) if finding.act in FLAGS else finding.flags
        flagged.append(replace(finding, flags=flags) if flags != finding.flags else finding)
    return flagged


def _flags(finding: Finding, scene: Scene) -> tuple[str, ...]:
    if finding.act == "photo":
        found = _of_photo(finding, scene)
    elif finding.act == "discrimination":
        found = {"race_or_religion"} & _said(scene)[0]
    elif finding.act == "complaint":
        topics = set(labels_in(scene.draft.text, phrase_book("topics")))
        found = {"practical"} if topics and topics <= _PRACTICAL else set()
    else:
        found = _of_words_to_somebody(finding, scene)
    return tuple(flag for flag in FLAGS[finding.act] if flag in found)


def _of_photo(finding: Finding, scene: Scene) -> set[str]:
    said, agreed = _said(scene)
    kinds = {mention.kind for mention in scene.mentions}
    found: set[str] = set()
    at_school = bool(scene.units(*_SCENES)) or bool(scene.reading.classes) or scene.about_school
    if at_school and ("elsewhere" not in said or "still_at_school" in said):
        found.add("taken_at_school")
    if "uniform" in said:
        found.add("uniform")
    shows_a_class = _touch([scene.document.span(*found) for found in scene.reading.classes], finding)
    if "own_child" in kinds and "pupil" not in kinds and "several" not in said and not shows_a_class:
        found.add("own_child_only")
    if agreed and "no_agreement" not in said:
        found.add("families_agree")
    return found


def _said(scene: Scene) -> tuple[frozenset[str], bool]:
    """Give the labels of the phrases in the draft, and whether one says, unhedged, that the families have agreed."""
    book = phrase_book("flags")
    document = scene.document
    said: set[str] = set()
    agreed = False
    for sentence in document.sentences:
        span = document.span(sentence.first, sentence.last)
        labels = labels_in(document.text[span.start : span.end], book)
        said.update(labels)
        if "families_agree" in labels:
            hedged = sentence.asks or _HEDGES.intersection(document.keys[sentence.first : sentence.last])
            agreed = agreed or not hedged
    return frozenset(said), agreed


def _of_words_to_somebody(finding: Finding, scene: Scene) -> set[str]:
    """Tell whether the words are said to the person, by a "you" among them or right before them ("you are a …")."""
    keys = scene.document.keys
    addressed = []
    for mention in scene.mentions:
        if mention.role == "you":
            last = mention.last
            while last < len(keys) and last - mention.last < _LONGEST_LINK and keys[last] in _LINKS:
                last += 1
            addressed.append(scene.document.span(mention.first, min(last + 1, len(keys))))
    return {"said_to_them"} if _touch(addressed, finding) else set()


def _touch(spans: Iterable[Span], finding: Finding) -> bool:
    """Tell whether any of `spans` overlaps the words that a finding stands on."""
    return any(map(toucher(spans), [ground.words for ground in finding.grounds]))
