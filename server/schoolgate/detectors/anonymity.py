"""The post says, or the site's own switch shows, that it is anonymous, on a school matter."""

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.keep import keep_grounds, overlapping, speaks_of_school
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.text.overlap import toucher
from schoolgate.text.spans import Span

ACT: Act = "anonymity"


def detect(scene: Scene) -> list[Finding]:
    """Give a finding where the words say so on a school matter, or the switch is on and the draft is about school."""
    if not scene.document.keys or not _is_school_matter(scene):
        return []
    others = overlapping(scene, "harmless_anonymous")
    # "@anonymous" calls somebody.
    called = toucher(scene.document.span(index, index + 1) for index in scene.document.handles)
    found = keep_grounds(rule_findings(scene, ACT), lambda ground: not (others(ground) or called(ground.words)))
    if found or not scene.draft.anonymous:
        return found
    # The switch has no words; the first school word shows what makes it a school matter.
    spans = [m.span for m in scene.mentions if m.kind in ("school", "staff", "volunteer")]
    spans += [Span(unit.start, unit.end) for unit in scene.units("schoolish")]
    spans += [scene.document.span(first, last) for first, last in scene.reading.classes]
    shown = min(spans) if spans else Span(0, len(scene.document.text))
    return [Finding(ACT, "none", (shown,), 0.9, False, (), (Ground("switch", shown, "the site's own switch is on"),))]


def _is_school_matter(scene: Scene) -> bool:
    """In a group of parents whatever is not about an outsider counts as one; elsewhere the words must show it."""
    if speaks_of_school(scene):
        return True
    return scene.draft.place == "group" and not any(m.kind == "outsider" and not m.named for m in scene.mentions)
