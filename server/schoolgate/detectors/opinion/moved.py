"""Which words of a sentence spoke most for an act: what is marked, and what `check --explain` names."""

import math
from collections.abc import Sequence

from schoolgate.detectors.opinion.weighing import Weighed
from schoolgate.detectors.scene import Scene
from schoolgate.lexicons.sentence_weights import SentenceWeights
from schoolgate.text.spans import Span

# Fewer words than these say too little when they are marked.
_FEWEST_WORDS = 5
_NAMED = 3


def words_that_moved(
    scene: Scene, weighed: Weighed, place: int, weights: SentenceWeights
) -> tuple[Span, tuple[str, ...]]:
    """Find the stretch of words that speaks most for the output at `place`.

    Gives it as a span of code points, and the heaviest words in it. A word weighs what it adds by way of the units that
    are moved, the others left as they are; a pair's weight is shared by its two words.
    """
    evidence, shares = weighed.evidence, weights.shares(weighed.units, place)
    rows = map(weights.words.get, evidence.words)
    moved = [0.0, *(weights.share(row, shares) if row else 0.0 for row in rows), 0.0]
    for index, row in enumerate(map(weights.pairs.get, weighed.pairs)):
        if row:
            half = weights.share(row, shares) / 2
            moved[index] += half
            moved[index + 1] += half
    moved = moved[1:-1]
    first, last = _heaviest(moved)
    while last - first < min(_FEWEST_WORDS, len(moved)):
        first, last = max(0, first - 1), min(len(moved), last + 1)
    strongest = sorted(range(first, last), key=lambda at: -moved[at])[:_NAMED]
    span = scene.document.span(evidence.places[first], evidence.ends[last - 1])
    return span, tuple(evidence.words[at] for at in strongest)


def _heaviest(values: Sequence[float]) -> tuple[int, int]:
    """Give the ends of the run with the largest sum, after a small price for each word (Kadane's method)."""
    price = sum(map(abs, values)) / (8 * len(values))
    best, ends = -math.inf, (0, 1)
    total, first = 0.0, 0
    for index, value in enumerate(values):
        if total <= 0:
            total, first = 0.0, index
        total += value - price
        if total > best:
            best, ends = total, (first, index + 1)
    return ends
