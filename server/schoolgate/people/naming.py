"""Decide whose name a first name is: a pupil's, the writer's child's, another parent's, an animal's, nobody's."""

from collections import defaultdict
from itertools import pairwise

from schoolgate.people.candidates import Candidate
from schoolgate.people.mention import Kind, Mention
from schoolgate.text.document import Document
from schoolgate.text.draft import Place
from schoolgate.text.tokens import Shape

CERTAIN_ENOUGH = 0.5
_AT, _HASH = int(Shape.AT), int(Shape.HASH)
# How much of its neighbour's weight a name in a row of names takes over.
_SHARE = 0.9
_ADDRESSED = 1.2
_WITH_INITIAL = 0.8
_SIGNED = 0.8
# A lower-case everyday word ("hope", "may") is at most as sure as this before cues are weighed.
_LOWER_WORD = 0.15

Weights = dict[int, dict[str, float]]


def named_mentions(
    document: Document, candidates: list[Candidate], cues: Weights, place: Place, about_school: bool
) -> list[Mention]:
    """Give a mention for each candidate that is likely enough a name.

    `cues` holds, by candidate number, the weight that each role has from the words around it. The same name gets
    the same role all over a draft, so the strongest weights of all its places count, and names in a row share theirs.
    """
    shared: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for number, candidate in enumerate(candidates):
        weights = shared[candidate.key]
        for role, weight in cues.get(number, {}).items():
            weights[role] = max(weights[role], weight)
        if document.shapes[candidate.first] & _AT:
            weights["parent"] += _ADDRESSED
        if candidate.initial or document.shapes[candidate.first] & _HASH:
            weights["pupil"] += _WITH_INITIAL
    if candidates and _signs(document, candidates[-1]):
        shared[candidates[-1].key]["parent"] += _SIGNED
    _share_in_rows(candidates, shared)
    defaults = _defaults(place, about_school)
    if _among_grown_ups(candidates, shared):
        defaults = {"pupil": 0.3, "parent": 0.5}
    mentions = []
    for candidate in candidates:
        mention = _mention(document, candidate, shared[candidate.key], defaults)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _signs(document: Document, last: Candidate) -> bool:
    """Tell whether the draft ends with this name alone in its sentence, and the sentence before is more than a name."""
    sentence = document.sentences[-1]
    if len(document.sentences) < 2 or last.first != sentence.first or sentence.last - last.last > 1:
        return False
    before = document.sentences[-2]
    return before.last - before.first > 3


def _among_grown_ups(candidates: list[Candidate], shared: dict[str, dict[str, float]]) -> bool:
    """Tell whether some name is plainly a grown-up's and none is plainly a child's: then a bare one is a grown-up's."""
    plain = [max(weights, key=lambda r: weights[r]) for c in candidates if (weights := shared[c.key])]
    grown = "parent" in plain or any(c.adult for c in candidates)
    return grown and "pupil" not in plain and "own_child" not in plain


def _share_in_rows(candidates: list[Candidate], shared: dict[str, dict[str, float]]) -> None:
    """Let "Bella, Theo and Rhys" be one kind of people, whichever of them the words around tell of."""
    forward = list(pairwise(candidates))
    backward = [(later, earlier) for earlier, later in reversed(forward)]
    for one, other in forward + backward:
        if max(one, other, key=lambda c: c.first).linked and one.key != other.key:
            for role, weight in shared[one.key].items():
                shared[other.key][role] = max(shared[other.key][role], weight * _SHARE)


def _defaults(place: Place, about_school: bool) -> dict[str, float]:
    """Whose a bare name is, where nothing around it tells: in a class chat a pupil's, elsewhere nobody knows."""
    if place in ("group", "school") or about_school:
        return {"pupil": 0.5, "parent": 0.2}
    return {"pupil": 0.1, "parent": 0.1, "unknown": 0.4}


def _mention(
    document: Document, candidate: Candidate, cues: dict[str, float], defaults: dict[str, float]
) -> Mention | None:
    strongest = max(cues.values(), default=0.0)
    sureness = min(0.98, candidate.sureness + 0.25 * min(strongest, 2.0))
    if sureness < CERTAIN_ENOUGH or (candidate.word and strongest < 0.8 and sureness < 0.7):
        return None
    weights = dict(cues)
    for role, weight in {"pupil": 0.1, "parent": 1.1}.items() if candidate.adult else defaults.items():
        weights[role] = weights.get(role, 0.0) + weight
    if candidate.surname:
        weights["unknown"] = weights.get("unknown", 0.0) + 0.3
    role = max(weights, key=lambda r: weights[r])
    if role == "own_child" and candidate.sureness < _LOWER_WORD:
        return None
    margin = weights[role] - max((w for r, w in weights.items() if r != role), default=0.0)
    kind: Kind = role  # type: ignore[assignment]  # the cue files are checked to hold kinds only
    span = document.span(candidate.first, candidate.last)
    return Mention(kind, candidate.first, candidate.last, span, True, sureness * min(1.0, 0.7 + 0.3 * margin))
