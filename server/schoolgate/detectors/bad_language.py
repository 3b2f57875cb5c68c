"""Swear words, masked and misspelt ones too. What they are used for is another detector's matter."""

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.scene import Scene
from schoolgate.text.spans import Span, merge

ACT: Act = "bad_language"


def detect(scene: Scene) -> list[Finding]:
    """Give one finding over all swear words."""
    units = scene.units("profanity")
    grounds = [Ground(unit.entry, Span(unit.start, unit.end)) for unit in units]
    spelt = scene.matches.get(ACT, ())
    grounds += [Ground(rule.id, scene.document.span(match.first, match.last)) for rule, match in spelt]
    if not grounds:
        return []
    sureness = 0.85 if all(unit.disguised for unit in units) else 0.95
    return [Finding(ACT, "none", merge(ground.words for ground in grounds), sureness, False, (), tuple(grounds))]
