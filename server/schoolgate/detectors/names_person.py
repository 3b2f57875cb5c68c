"""Somebody of the school's grown-ups is named at all, kindly or not: staff, parents, volunteers.

Optional: no policy that comes with Schoolgate asks about it, and without a rule nobody is shown anything.
"""

from collections import defaultdict

from schoolgate.detectors.finding import Act, Finding, Ground, Target
from schoolgate.detectors.rulework import THRESHOLD
from schoolgate.detectors.scene import Scene
from schoolgate.people.mention import Mention
from schoolgate.text.spans import merge

ACT: Act = "names_person"
_TARGETS: dict[str, Target] = {"staff": "staff", "parent": "parent", "volunteer": "volunteer"}
_KINDS = frozenset((*_TARGETS, "unknown"))
# "Priya from the PTA", "our class rep Joanne": what may stand between a name and the role that it has.
_LINKS = frozenset("from of in at on the our a an is who was as".split())
_LONGEST_LINK = 3


def detect(scene: Scene) -> list[Finding]:
    """Give one finding for each kind of grown-up, over all who are named of it."""
    found: dict[Target, list[Mention]] = defaultdict(list)
    for number, mention in enumerate(scene.mentions):
        if mention.named and mention.sureness >= THRESHOLD and mention.kind in _KINDS:
            kind = mention.kind if mention.kind in ("staff", "volunteer") else _by_role(scene, number) or mention.kind
            if kind in _TARGETS:
                found[_TARGETS[kind]].append(mention)
    return [_finding(target, mentions) for target, mentions in found.items()]


def _by_role(scene: Scene, number: int) -> str:
    """Give the kind of the staff or volunteer role that stands right beside a name, "" where none does."""
    mention = scene.mentions[number]
    for beside in (number - 1, number + 1):
        if not 0 <= beside < len(scene.mentions):
            continue
        role = scene.mentions[beside]
        if role.named or role.role == "pronoun" or role.kind not in ("staff", "volunteer"):
            continue
        first, last = (role.last, mention.first) if beside < number else (mention.last, role.first)
        if last - first <= _LONGEST_LINK and _LINKS.issuperset(scene.document.keys[first:last]):
            return role.kind
    return ""


def _finding(target: Target, mentions: list[Mention]) -> Finding:
    sureness = round(max(mention.sureness for mention in mentions), 2)
    grounds = tuple(Ground("people.name", mention.span, f"sureness {mention.sureness:.2f}") for mention in mentions)
    return Finding(ACT, target, merge(mention.span for mention in mentions), sureness, True, (), grounds)
