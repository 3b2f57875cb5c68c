"""Find dissatisfaction with staff, the school, parents or pupils: conduct, decisions, methods, mild and sarcastic too.

It stands on the lexicon's rules; scopes and aim, which all acts share, leave out questions, outsiders, the writer's
own children and what is denied or long solved. What an accusation, an insult or a campaign says of dissatisfaction
is added by `implied.py`.
"""

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "complaint"


def detect(scene: Scene) -> list[Finding]:
    """Give the complaints that a draft puts into words, at most one for each target."""
    return rule_findings(scene, ACT)
