"""Decide whose name a first name is: a pupil's, the writer's child's, another parent's, an animal's, nobody's."""

from collections import defaultdict
from itertools import pairwise

from schoolgate.people.candidates import Candidate
from schoolgate.people.lives import Lives
from schoolgate.people.mention import Kind, Mention
from schoolgate.text.document import Document
from schoolgate.text.draft import Place
from schoolgate.text.tokens import Shape
from schoolgate.value import value

CERTAIN_ENOUGH = 0.5
_AT, _HASH, _EMOJI = int(Shape.AT), int(Shape.HASH), int(Shape.EMOJI)
_KISSES = frozenset(("x", "xx", "xxx", "xxxx", "xo", "xoxo"))
_REGARDS = frozenset("thanks thank regards respect love wishes cheers from sincerely faithfully yours best ta".split())
_LONGEST_REGARDS = 4
# How much of its neighbour's weight a name in a row of names takes over.
_SHARE = 0.9
_ADDRESSED = 1.2
_WITH_INITIAL = 0.8
_SIGNED = 0.8
# A lower-case everyday word ("hope", "may") is at most as sure as this before cues are weighed.
_LOWER_WORD = 0.15

# What a sentence about a child's things, or a grown-up's, adds to a name that stands in it.
_CHILD_LIFE = 0.35
_GROWN_LIFE = 0.45

Weights = dict[int, dict[str, float]]


@value
class Setting:
    """What is known of the draft around its names."""

    place: Place
    about_school: bool
    lives: Lives


def named_mentions(document: Document, candidates: list[Candidate], cues: Weights, setting: Setting) -> list[Mention]:
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
    defaults = _defaults(setting)
    grown = _among_grown_ups(document, candidates, shared)
    mentions = []
    for candidate in candidates:
        priors = _priors(document.sentence_of[candidate.first], candidate, defaults, setting, grown)
        mention = _mention(document, candidate, shared[candidate.key], priors)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _signs(document: Document, last: Candidate) -> bool:
    """Tell whether the draft ends with this name as a signature: alone in its sentence, or "With respect, Daria x"."""
    sentence = document.sentences[-1]
    if document.sentence_of[last.first] != len(document.sentences) - 1 or _closes(document, sentence.last) > last.last:
        return False
    before = document.keys[sentence.first : last.first]
    if before and (len(before) > _LONGEST_REGARDS or not _REGARDS.intersection(before)):
        return False
    return len(document.sentences) > 1 and document.sentences[-2].last - document.sentences[-2].first > 3


def _closes(document: Document, last: int) -> int:
    """Give the end of a sentence without its kisses and emoji."""
    while last and (document.keys[last - 1] in _KISSES or document.shapes[last - 1] & _EMOJI):
        last -= 1
    return last


def _among_grown_ups(
    document: Document, candidates: list[Candidate], shared: dict[str, dict[str, float]]
) -> frozenset[int]:
    """Give the sentences in which some name is plainly a grown-up's; none where the draft has plainly a child's."""
    roles = [max(weights, key=lambda r: weights[r]) if (weights := shared[c.key]) else "" for c in candidates]
    if "pupil" in roles or "own_child" in roles:
        return frozenset()
    return frozenset(
        document.sentence_of[c.first] for c, role in zip(candidates, roles, strict=True) if role == "parent" or c.adult
    )


def _share_in_rows(candidates: list[Candidate], shared: dict[str, dict[str, float]]) -> None:
    """Let "Bella, Theo and Rhys" be one kind of people, whichever of them the words around tell of."""
    forward = list(pairwise(candidates))
    backward = [(later, earlier) for earlier, later in reversed(forward)]
    for one, other in forward + backward:
        if max(one, other, key=lambda c: c.first).linked and one.key != other.key:
            for role, weight in shared[one.key].items():
                shared[other.key][role] = max(shared[other.key][role], weight * _SHARE)


def _defaults(setting: Setting) -> dict[str, float]:
    """Whose a bare name is, where nothing around it tells: in a chat a pupil's, in the open nobody knows."""
    if setting.place in ("group", "school", "direct"):
        return {"pupil": 0.5, "parent": 0.2}
    if setting.about_school:
        return {"pupil": 0.3, "parent": 0.1, "unknown": 0.4}
    return {"pupil": 0.2, "parent": 0.1, "unknown": 0.4}


def _priors(
    sentence: int, candidate: Candidate, defaults: dict[str, float], setting: Setting, grown_ups: frozenset[int]
) -> dict[str, float]:
    """Give what each role has before any cue: from the name's age, the place, and what its sentence is about."""
    lives = setting.lives
    if candidate.adult:
        priors = {"pupil": 0.1, "parent": 1.1}
    elif sentence in grown_ups:
        priors = {**defaults, "pupil": 0.3, "parent": 0.5}
    else:
        priors = dict(defaults)
    child, grown = sentence in lives.child, sentence in lives.grown
    if child:
        priors["pupil"] += _CHILD_LIFE
    elif not grown and lives.child and not lives.grown:
        priors["pupil"] += _CHILD_LIFE / 2
    if grown:
        priors["parent"] += _GROWN_LIFE
    elif not child and lives.grown and not lives.child and not setting.about_school:
        priors["parent"] += _GROWN_LIFE / 2
    return priors


def _mention(
    document: Document, candidate: Candidate, cues: dict[str, float], priors: dict[str, float]
) -> Mention | None:
    strongest = max(cues.values(), default=0.0)
    sureness = min(0.98, candidate.sureness + 0.25 * min(strongest, 2.0))
    if sureness < CERTAIN_ENOUGH or (candidate.word and strongest < 0.8 and sureness < 0.7):
        return None
    weights = dict(cues)
    for role, weight in priors.items():
        weights[role] = weights.get(role, 0.0) + weight
    if candidate.surname:
        weights["unknown"] = weights.get("unknown", 0.0) + 0.3
    role = max(weights, key=lambda r: weights[r])
    if role == "own_child" and candidate.sureness < _LOWER_WORD:
        return None
    if role == "own_child" and candidate.adult:
        # "our Maureen" is a sister or an aunt.
        role, weights = "outsider", {**weights, "outsider": weights[role]}
    margin = weights[role] - max((w for r, w in weights.items() if r != role), default=0.0)
    kind: Kind = role  # type: ignore[assignment]  # the cue files are checked to hold kinds only
    span = document.span(candidate.first, candidate.last)
    return Mention(kind, candidate.first, candidate.last, span, True, sureness * min(1.0, 0.7 + 0.3 * margin))
