"""Find statements and strong hints that somebody did concrete harm or was dishonest, with or without a name.

All of it stands on the lexicon's rules. Rudeness and favouritism are complaints; what children themselves report of
danger is left to the detector of safeguarding.
"""

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "allegation"


def detect(scene: Scene) -> list[Finding]:
    """Give the allegations in a draft, at most one for each target."""
    return rule_findings(scene, ACT)
