"""Weigh what speaks for or against every act: first in each sentence, then in the draft as a whole.

`make train` has fitted both steps: a network with one hidden layer for sentences (`lexicons/sentence_weights.py`), and
logistic regressions for drafts, by way of these same functions.
"""

import math
from collections.abc import Iterable, Sequence
from operator import mul

from schoolgate.detectors.finding import Finding
from schoolgate.detectors.opinion.evidence import Evidence
from schoolgate.lexicons.sentence_weights import SentenceWeights
from schoolgate.lexicons.weights import DraftWeights
from schoolgate.value import value

# Log odds of a sentence beyond these ends say nothing more.
LOWEST, HIGHEST = -8.0, 8.0
# An act that no rule found, and whose log odds lie below this in every sentence, is not in the draft.
FAINT = -4.0
# What the first step is asked beside the acts: whether anything stands in a sentence, whether it is unkind, to whom.
WIDER = ("any", "unkind", "at staff", "at school", "at parent", "at pupil")


@value
class Weighed:
    """One sentence, its pairs of neighbouring words, its hidden units, and the log odds of outputs and targets."""

    evidence: Evidence
    pairs: list[str]
    units: Sequence[int]
    scores: Sequence[float]
    aims: Sequence[float]


@value
class Overview:
    """What all sentences of a draft say together.

    `columns` has the log odds of every sentence for each output, `highest` the highest of each, kept between the two
    ends; `sure` how sure the rules are of each act that they found.
    """

    columns: dict[str, tuple[float, ...]]
    highest: dict[str, float]
    sure: dict[str, float]


def weigh(evidence: Evidence, weights: SentenceWeights) -> Weighed:
    """Weigh one sentence. Each word, pair and cue counts once."""
    pairs = evidence.pairs()
    parts = (
        (weights.words, set(evidence.words)),
        (weights.pairs, set(pairs)),
        (weights.cues, evidence.others),
        (weights.here, evidence.seen),
        (weights.before, evidence.before),
        (weights.after, evidence.after),
    )
    sums = weights.sums(parts)
    units = weights.units(sums)
    return Weighed(evidence, pairs, units, weights.score(units), weights.aims(sums))


def overview(scores: Sequence[Sequence[float]], outputs: Sequence[str], findings: Iterable[Finding]) -> Overview:
    """Take the log odds of all sentences (at least one) together."""
    columns = dict(zip(outputs, zip(*scores, strict=True), strict=True))
    tallest = scores[0] if len(scores) == 1 else map(max, *scores)
    highest = dict(zip(outputs, map(_between_the_ends, tallest), strict=True))
    sure: dict[str, float] = {}
    for finding in findings:
        sure[finding.act] = max(sure.get(finding.act, 0.0), finding.sureness)
    return Overview(columns, highest, sure)


def _between_the_ends(score: float) -> float:
    # Comparisons, because `min` and `max` take three times as long, and some sixty are asked for every draft.
    return HIGHEST if score > HIGHEST else max(score, LOWEST)


def heads(acts: Sequence[str]) -> tuple[str, ...]:
    """Name the outputs of the first step: the wider questions, then the acts."""
    return (*WIDER, *acts)


def shared_features(seen: Overview, acts: Sequence[str]) -> list[float]:
    """Give the numbers that count for every act: see `names_of_features`."""
    runner_up = sorted([seen.highest[act] for act in acts])[-2]
    length = math.log(len(next(iter(seen.columns.values()))) + 1)
    return [*[seen.highest[output] for output in WIDER], runner_up, length]


def own_features(seen: Overview, act: str) -> tuple[float, float, float, float]:
    """Give what counts for one act: its highest log odds, how sure a rule is, the second highest, the mean.

    Where there is one sentence the second highest is the lowest possible.
    """
    ordered = sorted(map(_between_the_ends, seen.columns[act]))
    second = ordered[-2] if len(ordered) > 1 else LOWEST
    return ordered[-1], seen.sure.get(act, 0.0), second, sum(ordered) / len(ordered)


def names_of_features() -> tuple[str, ...]:
    """Name the features of an act: the shared ones, then its own."""
    shared = (*(f"highest {output}" for output in WIDER), "runner-up", "length")
    return (*shared, "highest", "rule", "second highest", "mean")


def is_asked(seen: Overview, act: str) -> bool:
    """Tell whether a rule found the act, or some sentence speaks for it more than faintly."""
    return act in seen.sure or seen.highest[act] > FAINT


def chances(seen: Overview, weights: DraftWeights, acts: Iterable[str] | None = None) -> dict[str, float]:
    """Give the probability that each act stands in the draft; acts that are too faint to ask about are left out.

    `acts` are those that are asked about; None asks about all.
    """
    asked = [act for act in (weights.bias if acts is None else acts) if is_asked(seen, act)]
    if not asked:
        return {}
    shared = shared_features(seen, tuple(weights.bias))
    return {
        act: probability(weights.bias[act] + sum(map(mul, weights.weights[act], (*shared, *own_features(seen, act)))))
        for act in asked
    }


def probability(log_odds: float) -> float:
    """Turn a log odds into a probability."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
