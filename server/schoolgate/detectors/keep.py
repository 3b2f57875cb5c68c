"""Keep only those grounds of a finding that a detector still believes after a look at what stands around them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from schoolgate.detectors.finding import Finding, Ground
from schoolgate.detectors.scene import Scene
from schoolgate.text.overlap import toucher
from schoolgate.text.spans import Span, merge


def keep_grounds(findings: Iterable[Finding], believed: Callable[[Ground], bool]) -> list[Finding]:
    """Give the findings with the grounds that are believed; a finding without any is gone."""
    kept: list[Finding] = []
    for finding in findings:
        grounds = tuple(ground for ground in finding.grounds if believed(ground))
        if len(grounds) == len(finding.grounds):
            kept.append(finding)
        elif grounds:
            kept.append(replace(finding, grounds=grounds, spans=merge(ground.words for ground in grounds)))
    return kept


def sentence_of(scene: Scene, ground: Ground) -> int:
    """Give the number of the sentence in which a ground begins."""
    return scene.document.sentence_at(ground.words.start)


def sentences_with(scene: Scene, *labels: str) -> frozenset[int]:
    """Give the numbers of the sentences that hold a word with one of `labels`."""
    return frozenset(scene.document.sentence_of[unit.first] for unit in scene.units(*labels))


def overlapping(scene: Scene, *labels: str) -> Callable[[Ground], bool]:
    """Give a test for whether a ground overlaps a word with one of `labels`."""
    touches = toucher(Span(unit.start, unit.end) for unit in scene.units(*labels))
    return lambda ground: touches(ground.words)


def speaks_of_school(scene: Scene) -> bool:
    """Tell whether a draft stands on a school's page, or its words are about school, if only by a hint."""
    return scene.about_school or scene.draft.place == "school" or bool(scene.units("school_hint"))


def is_school_matter(scene: Scene) -> bool:
    """Tell whether a draft speaks of school, or stands in a group, where whatever is said may be about it."""
    return scene.draft.place == "group" or speaks_of_school(scene)
