"""Organised pressure on the school or its staff: petitions, boycotts, mass e-mail, reviews and the press together."""

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.keep import keep_grounds, sentence_of, sentences_with
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "campaign"


def detect(scene: Scene) -> list[Finding]:
    """Give the rules' findings, less those that ask the council or the government for something, or raise money."""
    found = rule_findings(scene, ACT)
    if not found:
        return []
    elsewhere = sentences_with(scene, "civic", "fundraising")

    def believed(ground: Ground) -> bool:
        number = sentence_of(scene, ground)
        return number not in elsewhere or ground.rule == "campaign.against_somebody"

    return keep_grounds(found, believed)
