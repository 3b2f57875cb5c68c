"""Find dissatisfaction with staff, the school, parents or pupils: conduct, decisions, methods, mild and sarcastic too.

It stands on the lexicon's rules; scopes and aim, which all acts share, leave out questions, outsiders, the writer's
own children and what is denied or long solved. Besides, who accuses or insults somebody of the school, or calls
others to act against it, is dissatisfied with them, whatever the words.
"""

from dataclasses import replace

from schoolgate.detectors import abuse, allegation, campaign
from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.rulework import THRESHOLD, rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "complaint"
# What is said by other words is a little less sure than what they say.
IMPLIED = 0.9


def detect(scene: Scene) -> list[Finding]:
    """Give the complaints in a draft, at most one for each target."""
    found = {finding.target: finding for finding in rule_findings(scene, ACT)}
    others = [*campaign.detect(scene), *allegation.detect(scene), *abuse.detect(scene)]
    for other in others:
        sureness = round(other.sureness * IMPLIED, 2)
        if other.target not in found and sureness >= THRESHOLD:
            found[other.target] = replace(other, act=ACT, sureness=sureness)
    return list(found.values())
