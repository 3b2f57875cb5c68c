"""A child's, family's or staff member's own affairs: discipline, needs, health, marks, love, why somebody left."""

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "private_matter"


def detect(scene: Scene) -> list[Finding]:
    """Give what the rules find: a matter with somebody of the community beside it."""
    return rule_findings(scene, ACT)
