"""Weights and a checker's ear for the tests of the second opinion."""

from collections.abc import Mapping

from schoolgate.detectors.analyse import examine
from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.opinion.second import with_opinion
from schoolgate.detectors.opinion.weighing import heads, names_of_features
from schoolgate.lexicons.weights import DraftWeights, Weights
from schoolgate.text.draft import Draft
from tests.detectors.opinion.own_units import OwnUnits

ACTS: tuple[Act, ...] = (
    "personal_details",
    "abuse",
    "allegation",
    "complaint",
    "threat",
    "safeguarding",
    "photo",
    "anonymity",
    "identifies_pupil",
)
TARGETS = ("staff", "school", "parent", "pupil", "group")
MADE = OwnUnits(heads(ACTS), TARGETS, step=0.1)


def made(
    words: Mapping[str, Mapping[str, int]], bias: float = -3.0, trust: Mapping[str, float] | None = None
) -> Weights:
    """Weights by which an act's chance is that of its best sentence; speaks from 0.5, is firm from 0.9."""
    names = names_of_features()
    of_its_own = tuple(float(name == "highest") for name in names)
    by_act: dict[str, tuple[float, ...]] = dict.fromkeys(map(str, ACTS), of_its_own)
    level = {number: dict.fromkeys(map(str, ACTS), number) for number in (0.0, 0.5, 0.9)}
    drafts = DraftWeights(names, by_act, level[0.0], level[0.5], level[0.9])
    return Weights(MADE.weights(words, bias=bias), drafts, trust or {})


def heard(knowledge: Knowledge, text: str, weights: Weights, **about: object) -> dict[str, Finding]:
    draft = Draft(text, "facebook", **{"place": "group"} | about)  # type: ignore[arg-type]  # tests hand on what Draft takes
    scene, findings = examine(draft, knowledge)
    return {finding.act: finding for finding in with_opinion(scene, findings, weights)}
