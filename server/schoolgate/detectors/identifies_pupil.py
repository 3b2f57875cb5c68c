"""A child of the school community can be told from the draft: by name, by initials with a class, by a description."""

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.rulework import THRESHOLD, rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.people.mention import Mention
from schoolgate.text.spans import merge

ACT: Act = "identifies_pupil"


def detect(scene: Scene) -> list[Finding]:
    """Give one finding over all named pupils, and what rules find for children described without a name."""
    pupils = [m for m in scene.mentions if m.kind == "pupil" and m.named and m.sureness >= THRESHOLD]
    described = rule_findings(scene, ACT)
    if not pupils:
        return described
    grounds = [Ground("people.name", m.span, f"sureness {m.sureness:.2f}") for m in pupils]
    spans = [m.span for m in pupils]
    for finding in described:
        spans += finding.spans
        grounds += finding.grounds
    return [Finding(ACT, "pupil", merge(spans), _surest(pupils), True, (), tuple(grounds))]


def _surest(pupils: list[Mention]) -> float:
    return round(max(m.sureness for m in pupils), 2)
