"""Which words of a sentence spoke most for an act: what is marked, and what `check --explain` names."""

import math
from collections.abc import Sequence

from schoolgate.detectors.opinion.evidence import Evidence
from schoolgate.detectors.opinion.weighing import Weighed
from schoolgate.detectors.scene import Scene
from schoolgate.lexicons.sentence_weights import SentenceWeights
from schoolgate.text.spans import Span
from schoolgate.value import value

_NAMED = 3


@value
class Stretch:
    """How long a stretch is marked: of so many words at least, each further one at a price.

    The price is a share of what a word of the sentence weighs on average.
    """

    fewest: int
    price: float


# By itself a stretch must say what it is about; beside the words of a rule the heaviest words are enough. Measured on
# development drafts: with them 94.6 % of what was found is marked where its label stands, 92.7 % without, for a
# twenty-fifth of a draft's letters more.
ALONE, BESIDE_A_RULE = Stretch(5, 1 / 8), Stretch(3, 2 / 3)


def what_moved(weighed: Weighed, place: int, weights: SentenceWeights) -> list[float]:
    """Give for each word of a sentence how much it speaks for the output at `place`.

    A word weighs what it adds by way of the units that are moved, the others left as they are; a pair's weight is
    shared by its two words.
    """
    shares = weights.shares(weighed.units, place)
    rows = map(weights.words.get, weighed.evidence.words)
    moved = [0.0, *(weights.share(row, shares) if row else 0.0 for row in rows), 0.0]
    for index, row in enumerate(map(weights.pairs.get, weighed.pairs)):
        if row:
            half = weights.share(row, shares) / 2
            moved[index] += half
            moved[index + 1] += half
    return moved[1:-1]


def words_that_moved(
    scene: Scene, evidence: Evidence, moved: Sequence[float], stretch: Stretch = ALONE
) -> tuple[Span, tuple[str, ...]]:
    """Find the stretch of a sentence's words that moved most, `moved` being what each of them did.

    Gives it as a span of code points, and the heaviest words in it.
    """
    first, last = _heaviest(moved, stretch.price)
    while last - first < min(stretch.fewest, len(moved)):
        first, last = max(0, first - 1), min(len(moved), last + 1)
    strongest = sorted(range(first, last), key=lambda at: -moved[at])[:_NAMED]
    span = scene.document.span(evidence.places[first], evidence.ends[last - 1])
    return span, tuple(evidence.words[at] for at in strongest)


def _heaviest(values: Sequence[float], share: float) -> tuple[int, int]:
    """Give the ends of the run with the largest sum, after a price for each word (Kadane's method)."""
    price = share * sum(map(abs, values)) / len(values)
    best, ends = -math.inf, (0, 1)
    total, first = 0.0, 0
    for index, each in enumerate(values):
        if total <= 0:
            total, first = 0.0, index
        total += each - price
        if total > best:
            best, ends = total, (first, index + 1)
    return ends
