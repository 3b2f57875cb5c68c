"""Run compiled patterns over a labelled draft: start at the rarest step, then look left and right, gaps bounded."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from schoolgate.text.document import Document
from schoolgate.text.patterns import Pattern
from schoolgate.text.sentences import Sentence
from schoolgate.text.vocabulary import Hit
from schoolgate.value import value

# The words and labels of which any fills a step.
Filler = frozenset[str]
# A pattern, the number of its entry, and the fillers of each step but its anchor and its witness.
Candidate = tuple[Pattern, int, tuple[Filler, ...]]
# Candidates in a row that share their witness, after its filler: one test turns all of them away.
Group = tuple[Filler, tuple[Candidate, ...]]


@value
class Compiled:
    """Patterns of many entries, indexed by the words and labels of their anchors; `labels` are all they ask for."""

    patterns: tuple[tuple[Pattern, int], ...]
    by_word: dict[str, tuple[Group, ...]]
    by_label: dict[str, tuple[Group, ...]]
    labels: frozenset[str]


@value
class Match:
    """Tokens [first, last) that fit a pattern of entry `owner`; `target` is the target step's place, or (-1, -1)."""

    owner: int
    first: int
    last: int
    target: tuple[int, int]


@value
class Labelled:
    """A draft with its labels: at each token the labels that begin there, and those that end, each with its length.

    `present` holds the keys and labels of each sentence, and maybe more: it only lets a pattern be tried.
    """

    document: Document
    begins: Sequence[Sequence[tuple[str, int]]]
    finishes: Sequence[Sequence[tuple[str, int]]]
    present: Sequence[set[str]]


def compile_patterns(patterns: Iterable[tuple[Pattern, int]]) -> Compiled:
    """Index patterns by their anchors."""
    kept = tuple(patterns)
    words: dict[str, list[tuple[Filler, Candidate]]] = defaultdict(list)
    labels: dict[str, list[tuple[Filler, Candidate]]] = defaultdict(list)
    shared: dict[Filler, Filler] = {}
    for pattern, owner in kept:
        every = (e.words | e.labels if e.words and e.labels else e.words or e.labels for e in pattern.elements)
        fillers = [shared.setdefault(filler, filler) for filler in every]
        seen = (pattern.anchor, pattern.witness)
        others = tuple(filler for place, filler in enumerate(fillers) if place not in seen)
        # In a pattern of one step the anchor is its own witness.
        candidate = (fillers[pattern.witness], (pattern, owner, others))
        for word in pattern.elements[pattern.anchor].words:
            words[word].append(candidate)
        for name in pattern.elements[pattern.anchor].labels:
            labels[name].append(candidate)
    asked = frozenset(name for pattern, _ in kept for element in pattern.elements for name in element.labels)
    return Compiled(kept, _grouped(words), _grouped(labels), asked)


def _grouped(anchored: dict[str, list[tuple[Filler, Candidate]]]) -> dict[str, tuple[Group, ...]]:
    """Put candidates that stand in a row and share their witness together, in the order they came in."""
    return {
        anchor: tuple(
            (witness, tuple(candidate for _, candidate in row)) for witness, row in groupby(found, itemgetter(0))
        )
        for anchor, found in anchored.items()
    }


def with_labels(
    document: Document, labels: Iterable[tuple[int, int, str]], hits: Iterable[Hit] = (), *, plain: bool = False
) -> Labelled:
    """Put (first, last, label) units on a document, behind the labels of `hits`; `plain` leaves out those of people."""
    count = len(document.keys)
    # Tuples that grow, where a list for each token would set off the garbage collector: few places have two terms, and
    # the labels of one are a tuple that all drafts share.
    begins: list[tuple[tuple[str, int], ...]] = [()] * count
    finishes: list[tuple[tuple[str, int], ...]] = [()] * (count + 1)
    sentence_of = document.sentence_of
    present = [set(document.keys[sentence.first : sentence.last]) for sentence in document.sentences]
    for index, keys in document.variants.items():
        present[sentence_of[index]].update(keys)
    for hit in hits:
        first, last, ending = hit[:3]
        pairs = ending.plain if plain else ending.pairs
        if pairs:
            begins[first] += pairs
            finishes[last] += pairs
            present[sentence_of[first]].update(ending.labels)
    for first, last, name in labels:
        pair = ((name, last - first),)
        begins[first] += pair
        finishes[last] += pair
        present[sentence_of[first]].add(name)
    return Labelled(document, begins, finishes, present)


def run(compiled: Compiled, labelled: Labelled, among: Iterable[int] | None = None) -> list[Match]:
    """Find the shortest match of every pattern at every place of its anchor, in all sentences or `among` some."""
    matches: dict[Match, None] = {}
    sentences = labelled.document.sentences
    for number in range(len(sentences)) if among is None else among:
        sentence, present = sentences[number], labelled.present[number]
        for index, last, groups in _anchors(compiled, labelled, sentence):
            # Loops without helpers, because they are met some hundred times for every draft.
            for fillers, candidates in groups:
                if fillers.isdisjoint(present):
                    continue
                for pattern, owner, others in candidates:
                    for filler in others:
                        if filler.isdisjoint(present):
                            break
                    else:
                        _try(pattern, owner, labelled, (index, last), sentence, matches)
    return list(matches)


def _anchors(compiled: Compiled, labelled: Labelled, sentence: Sentence) -> list[tuple[int, int, tuple[Group, ...]]]:
    """Give the places [first, last) of a sentence at which patterns are anchored, in order, with their patterns."""
    by_word, by_label = compiled.by_word, compiled.by_label
    keys, variants, begins = labelled.document.keys, labelled.document.variants, labelled.begins
    found = []
    for index in range(sentence.first, sentence.last):
        if groups := by_word.get(keys[index]):
            found.append((index, index + 1, groups))
        if index in variants:
            found += [(index, index + 1, by_word[key]) for key in variants[index] if key in by_word]
        for name, length in begins[index]:
            if groups := by_label.get(name):
                found.append((index, index + length, groups))
    return found


def _try(  # noqa: PLR0913 - a named tuple for the first five would cost as much as the look-up
    pattern: Pattern,
    owner: int,
    labelled: Labelled,
    place: tuple[int, int],
    sentence: Sentence,
    matches: dict[Match, None],
) -> None:
    """Match a pattern whose anchor stands at the tokens of `place`, and keep what is found."""
    first, last = place
    if last > sentence.last:
        return
    right = _right(labelled, pattern, pattern.anchor + 1, last, sentence.last)
    left = _left(labelled, pattern, pattern.anchor - 1, first, sentence.first) if right is not None else None
    if right is None or left is None:
        return
    target = left[1] if left[1] != _NOWHERE else right[1]
    if pattern.elements[pattern.anchor].target:
        target = place
    matches[Match(owner, left[0], right[0], target)] = None


_NOWHERE = (-1, -1)


def _right(labelled: Labelled, pattern: Pattern, step: int, at: int, stop: int) -> tuple[int, tuple[int, int]] | None:
    """Match the steps right of the anchor; give the end and the target's place."""
    if step == len(pattern.elements):
        return None if pattern.ends and at != stop else (at, _NOWHERE)
    element = pattern.elements[step]
    words, labels = element.words, element.labels
    keys, variants = labelled.document.keys, labelled.document.variants
    for place in range(at + element.least, min(at + element.most, stop - 1) + 1):
        if keys[place] in words or (variants and not words.isdisjoint(variants.get(place, ()))):
            rest = _right(labelled, pattern, step + 1, place + 1, stop)
            if rest is not None:
                return (rest[0], (place, place + 1)) if element.target else rest
        if labels:
            for name, length in labelled.begins[place]:
                if name in labels and place + length <= stop:
                    rest = _right(labelled, pattern, step + 1, place + length, stop)
                    if rest is not None:
                        return (rest[0], (place, place + length)) if element.target else rest
    return None


def _left(labelled: Labelled, pattern: Pattern, step: int, at: int, stop: int) -> tuple[int, tuple[int, int]] | None:
    """Match the steps left of the anchor, going back from token `at`; the gap before step + 1 lies between."""
    if step < 0:
        return None if pattern.starts and at != stop else (at, _NOWHERE)
    gap = pattern.elements[step + 1]
    element = pattern.elements[step]
    words, labels = element.words, element.labels
    keys, variants = labelled.document.keys, labelled.document.variants
    for last in range(at - gap.least, max(at - gap.most, stop + 1) - 1, -1):
        place = last - 1
        if keys[place] in words or (variants and not words.isdisjoint(variants.get(place, ()))):
            rest = _left(labelled, pattern, step - 1, place, stop)
            if rest is not None:
                return (rest[0], (place, last)) if element.target else rest
        if labels:
            for name, length in labelled.finishes[last]:
                if name in labels and last - length >= stop:
                    rest = _left(labelled, pattern, step - 1, last - length, stop)
                    if rest is not None:
                        return (rest[0], (last - length, last)) if element.target else rest
    return None
