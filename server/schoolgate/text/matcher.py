"""Run compiled patterns over a labelled draft: start at the rarest step, then look left and right, gaps bounded."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from schoolgate.text.document import Document
from schoolgate.text.patterns import Element, Pattern

# A pattern with the number of its entry, and the words and labels of its witness step (see `Pattern`).
Candidate = tuple[Pattern, int, frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Compiled:
    """Patterns of many entries, indexed by the words and labels of their anchors."""

    patterns: tuple[tuple[Pattern, int], ...]
    by_word: dict[str, tuple[Candidate, ...]]
    by_label: dict[str, tuple[Candidate, ...]]


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [first, last) that fit a pattern of entry `owner`; `target` is the target step's place, or (-1, -1)."""

    owner: int
    first: int
    last: int
    target: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A draft with its labels: at each token the (label, end) that begin there, and the (label, start) that end."""

    document: Document
    begins: tuple[tuple[tuple[str, int], ...], ...]
    finishes: tuple[tuple[tuple[str, int], ...], ...]


def compile_patterns(patterns: Iterable[tuple[Pattern, int]]) -> Compiled:
    """Index patterns by their anchors."""
    kept = tuple(patterns)
    words: dict[str, list[Candidate]] = defaultdict(list)
    labels: dict[str, list[Candidate]] = defaultdict(list)
    for pattern, owner in kept:
        anchor, witness = pattern.elements[pattern.anchor], pattern.elements[pattern.witness]
        candidate = (pattern, owner, witness.words, witness.labels)
        for word in anchor.words:
            words[word].append(candidate)
        for name in anchor.labels:
            labels[name].append(candidate)
    return Compiled(kept, {k: tuple(v) for k, v in words.items()}, {k: tuple(v) for k, v in labels.items()})


def with_labels(document: Document, labels: Iterable[tuple[int, int, str]]) -> Labelled:
    """Put (first, last, label) units on a document."""
    count = len(document.keys)
    begins: list[dict[tuple[str, int], None]] = [{} for _ in range(count)]
    finishes: list[dict[tuple[str, int], None]] = [{} for _ in range(count + 1)]
    for first, last, name in labels:
        begins[first][(name, last)] = None
        finishes[last][(name, first)] = None
    return Labelled(document, tuple(map(tuple, begins)), tuple(map(tuple, finishes)))


def run(compiled: Compiled, labelled: Labelled) -> list[Match]:
    """Find the shortest match of every pattern at every place of its anchor."""
    document = labelled.document
    words = {*document.keys, *(key for others in document.variants.values() for key in others)}
    names = {name for found in labelled.begins for name, _ in found}
    by_word, by_label = compiled.by_word, compiled.by_label
    matches: dict[Match, None] = {}
    for index, key in enumerate(document.keys):
        # Written out and without a helper, because this loop is met some hundred times for every draft.
        for pattern, owner, said, called in by_word.get(key, ()):
            if not (said.isdisjoint(words) and called.isdisjoint(names)):
                _try(pattern, owner, labelled, (index, index + 1), matches)
        for other in document.variants.get(index, ()):
            for pattern, owner, *_ in by_word.get(other, ()):
                _try(pattern, owner, labelled, (index, index + 1), matches)
        for name, last in labelled.begins[index]:
            for pattern, owner, said, called in by_label.get(name, ()):
                if not (said.isdisjoint(words) and called.isdisjoint(names)):
                    _try(pattern, owner, labelled, (index, last), matches)
    return list(matches)


def _try(pattern: Pattern, owner: int, labelled: Labelled, place: tuple[int, int], matches: dict[Match, None]) -> None:
    """Match a pattern whose anchor stands at the tokens of `place`, and keep what is found."""
    first, last = place
    document = labelled.document
    sentence = document.sentences[document.sentence_of[first]]
    if last > sentence.last:
        return
    anchor = pattern.anchor
    right = _right(labelled, pattern, anchor + 1, last, sentence.last)
    if right is None:
        return
    left = _left(labelled, pattern, anchor - 1, first, sentence.first)
    if left is None:
        return
    target = left[1] if left[1] != (-1, -1) else right[1]
    if pattern.elements[anchor].target:
        target = place
    matches[Match(owner, left[0], right[0], target)] = None


_NOWHERE = (-1, -1)


def _right(labelled: Labelled, pattern: Pattern, step: int, at: int, stop: int) -> tuple[int, tuple[int, int]] | None:
    """Match the steps right of the anchor; give the end and the target's place."""
    if step == len(pattern.elements):
        return None if pattern.ends and at != stop else (at, _NOWHERE)
    element = pattern.elements[step]
    document = labelled.document
    for place in range(at + element.least, min(at + element.most, stop - 1) + 1):
        for last in _ends(labelled, document, element, place):
            if last > stop:
                continue
            rest = _right(labelled, pattern, step + 1, last, stop)
            if rest is not None:
                return (rest[0], (place, last)) if element.target else rest
    return None


def _ends(labelled: Labelled, document: Document, element: Element, place: int) -> list[int]:
    found = []
    if document.keys[place] in element.words or (
        document.variants and any(other in element.words for other in document.variants.get(place, ()))
    ):
        found.append(place + 1)
    if element.labels:
        for name, last in labelled.begins[place]:
            if name in element.labels:
                found.append(last)
    return found


def _left(labelled: Labelled, pattern: Pattern, step: int, at: int, stop: int) -> tuple[int, tuple[int, int]] | None:
    """Match the steps left of the anchor, going back from token `at`; the gap before step + 1 lies between."""
    if step < 0:
        return None if pattern.starts and at != stop else (at, _NOWHERE)
    gap = pattern.elements[step + 1]
    element = pattern.elements[step]
    document = labelled.document
    for last in range(at - gap.least, max(at - gap.most, stop + 1) - 1, -1):
        for first in _beginnings(labelled, document, element, last):
            if first < stop:
                continue
            rest = _left(labelled, pattern, step - 1, first, stop)
            if rest is not None:
                return (rest[0], (first, last)) if element.target else rest
    return None


def _beginnings(labelled: Labelled, document: Document, element: Element, last: int) -> list[int]:
    found = []
    place = last - 1
    if element.words and (
        document.keys[place] in element.words
        or any(other in element.words for other in document.variants.get(place, ()))
    ):
        found.append(place)
    if element.labels:
        found += [first for name, first in labelled.finishes[last] if name in element.labels]
    return found
