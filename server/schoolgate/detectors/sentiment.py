"""The one seam to TextBlob: how negative a sentence sounds, as a weak vote, never a decision.

Only `textblob.en.sentiment` is used, because it needs no download. It is quadratic on runs of punctuation and takes
0.2 s to import, so the sentence is cut to 300 characters, runs are cut to three, and the import waits until
`warm` or the first vote (measured with TextBlob 0.20.1).
"""

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module

Polarity = Callable[[str], float]

MAXIMUM_CHARACTERS = 300
_RUNS = re.compile(r"([^\w\s])\1{3,}")


@cache
def _sentiment() -> Callable[[str], tuple[float, float]]:
    module = import_module("textblob.en")
    sentiment: Callable[[str], tuple[float, float]] = module.sentiment
    return sentiment


def polarity(sentence: str) -> float:
    """Give the polarity of one sentence, -1 (negative) to 1 (positive)."""
    cut = _RUNS.sub(r"\1\1\1", sentence[:MAXIMUM_CHARACTERS])
    return float(_sentiment()(cut)[0])


def no_polarity(_sentence: str) -> float:
    """Stand in for `polarity` where TextBlob is taken away."""
    return 0.0


def warm() -> None:
    """Load TextBlob now, so that no draft has to wait for it."""
    polarity("The first sentence loads the lexicon.")
