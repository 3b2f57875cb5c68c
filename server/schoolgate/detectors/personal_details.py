"""Somebody else's phone number, e-mail address, home address or car registration.

The shapes are in `detail_shapes`, whose they are in `detail_owners`.
"""

from schoolgate.detectors.detail_owners import owned_details
from schoolgate.detectors.finding import Act, Finding, Ground, Target
from schoolgate.detectors.scene import Scene
from schoolgate.text.spans import Span, merge

ACT: Act = "personal_details"
SURENESS = 0.85


def detect(scene: Scene) -> list[Finding]:
    """Give a finding for each kind of person whose details the draft holds."""
    found: dict[Target, list[tuple[str, Span]]] = {}
    for detail, owner in owned_details(scene):
        found.setdefault(owner, []).append((detail.kind, detail.span))
    return [
        Finding(
            act=ACT,
            target=target,
            spans=merge(span for _, span in kinds),
            sureness=SURENESS,
            named=True,
            grounds=tuple(Ground(f"detail.{kind}", span) for kind, span in kinds),
        )
        for target, kinds in found.items()
    ]
