"""Reaching staff by private accounts and numbers: friending, following, messaging, passing a number on."""

from schoolgate.detectors.detail_owners import BARE_TITLES, owned_details
from schoolgate.detectors.detail_shapes import may_hold_ways
from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.keep import keep_grounds
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "staff_contact"
_WAYS = ("phone", "mail")
# "He told all of Y6 on his insta": a pronoun that stands for one of these is no member of staff.
_NOT_STAFF = frozenset(("pupil", "own_child", "parent", "volunteer", "outsider", "public"))


def detect(scene: Scene) -> list[Finding]:
    """Give the rules' findings, else one where a phone number or e-mail address of a member of staff is passed on."""
    pupils = sorted(m.span for m in scene.mentions if m.role == "pronoun" and m.kind in _NOT_STAFF)

    def believed(ground: Ground) -> bool:
        if ground.rule != "staff_contact.by_pronoun":
            return True
        return not any(ground.words.start <= span.start < ground.words.end for span in pupils)

    found = keep_grounds(rule_findings(scene, ACT), believed)
    if found or not (_speaks_of_staff(scene) and may_hold_ways(scene.document)):
        return found
    for detail, owner in owned_details(scene):
        if detail.kind in _WAYS and owner == "staff":
            ground = Ground(f"detail.{detail.kind}", detail.span, "a private way to reach staff")
            return [Finding(ACT, "staff", (detail.span,), 0.8, True, (), (ground,))]
    return []


def _speaks_of_staff(scene: Scene) -> bool:
    """Tell whether a detail could belong to staff at all; where not, none is looked for."""
    if any(mention.kind == "staff" for mention in scene.mentions):
        return True
    return not BARE_TITLES.isdisjoint(scene.document.keys)
