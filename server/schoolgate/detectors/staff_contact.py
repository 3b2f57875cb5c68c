"""Reaching staff by private accounts and numbers: friending, following, messaging, passing a number on."""

from schoolgate.detectors.detail_owners import owned_details
from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "staff_contact"
_WAYS = ("phone", "mail")


def detect(scene: Scene) -> list[Finding]:
    """Give the rules' findings, else one where a phone number or e-mail address of a member of staff is passed on."""
    found = rule_findings(scene, ACT)
    if found:
        return found
    for detail, owner in owned_details(scene):
        if detail.kind in _WAYS and owner == "staff":
            ground = Ground(f"detail.{detail.kind}", detail.span, "a private way to reach staff")
            return [Finding(ACT, "staff", (detail.span,), 0.8, True, (), (ground,))]
    return []
