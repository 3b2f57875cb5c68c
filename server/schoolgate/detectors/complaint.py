"""Find dissatisfaction with staff, the school, parents or pupils: conduct, decisions, methods, mild and sarcastic too.

All of it stands on the lexicon's rules; scopes and aim, which all acts share, leave out questions, outsiders, the
writer's own children and what is denied or long solved.
"""

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "complaint"


def detect(scene: Scene) -> list[Finding]:
    """Give the complaints in a draft, at most one for each target."""
    return rule_findings(scene, ACT)
