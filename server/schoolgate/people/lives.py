"""Whose life a sentence is about, a child's or a grown-up's, from the things it speaks of."""

from collections.abc import Iterable

from schoolgate.text.document import Document
from schoolgate.text.vocabulary import Hit
from schoolgate.value import value

LABELS = frozenset(("child_life", "adult_life"))
# Whoever speaks of "mine" or "my two" beside a first name speaks of children.
_OF_CHILDREN = frozenset(("child_life", "own_child"))


@value
class Lives:
    """The sentences that speak of children's things and of grown-ups' things, by number."""

    child: frozenset[int] = frozenset()
    grown: frozenset[int] = frozenset()


def find_lives(document: Document, hits: Iterable[Hit]) -> Lives:
    """Sort words by whose life they tell of, for each sentence. One pass."""
    child, grown = set(), set()
    for hit in hits:
        labels = hit.ending.labels
        if not labels.isdisjoint(_OF_CHILDREN):
            child.add(document.sentence_of[hit.first])
        if "adult_life" in labels:
            grown.add(document.sentence_of[hit.first])
    return Lives(frozenset(child), frozenset(grown))
