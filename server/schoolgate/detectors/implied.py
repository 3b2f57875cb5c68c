"""What one act says of another: who accuses or insults somebody, or calls others to act, is dissatisfied with them."""

from dataclasses import replace

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.rulework import THRESHOLD

IMPLYING: frozenset[Act] = frozenset(("allegation", "abuse", "campaign"))
# What is said by other words is a little less sure than what they say.
IMPLIED = 0.9


def with_complaints(findings: list[Finding]) -> list[Finding]:
    """Add a complaint about each target that an accusation, an insult or a campaign is about and no complaint is."""
    found = {finding.target for finding in findings if finding.act == "complaint"}
    added: list[Finding] = []
    for finding in findings:
        sureness = round(finding.sureness * IMPLIED, 2)
        if finding.act in IMPLYING and finding.target not in found and sureness >= THRESHOLD:
            found.add(finding.target)
            added.append(replace(finding, act="complaint", sureness=sureness))
    return findings + added
