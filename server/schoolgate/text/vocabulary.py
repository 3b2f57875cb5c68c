"""Words and phrases with labels: finds every term of the lexicons in a draft in one pass.

A term is a sequence of look-up keys ("waste of space"); a label says what it is (`insult`). A disguised spelling
counts where its whole key is a term of a label that may be disguised.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from schoolgate.text.disguises import MASK, is_drawn_out
from schoolgate.text.document import Document
from schoolgate.text.patterns import inflect
from schoolgate.text.tokens import LONGEST_KEY, tokenise
from schoolgate.value import value


@value
class Term:
    """One phrase with its label and the id of the lexicon entry that it comes from."""

    keys: tuple[str, ...]
    label: str
    entry: str


class Unit(NamedTuple):
    """A labelled stretch of a draft: tokens [first, last), and whether it was written in disguise.

    A tuple and no dataclass, because some fifty are made for every draft and a tuple is made three times as fast.
    """

    first: int
    last: int
    label: str
    entry: str
    start: int
    end: int
    disguised: bool = False


@value
class Tree:
    """Label and entry of each term that ends here, and where each next key leads."""

    ends: list[tuple[str, str]]
    next: dict[str, "Tree"]


@value
class Vocabulary:
    """Terms as a tree of keys; single-word terms by key; those that may be disguised by length, for masked letters.

    `hinted` are the labels of which one letter says enough: "f***" is what everybody says, and no slur.
    """

    tree: Tree
    terms: dict[str, tuple[Term, ...]]
    maskable: dict[int, tuple[Term, ...]]
    disguisable: frozenset[str]
    hinted: frozenset[str]


def phrase_keys(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Turn a lexicon phrase into key sequences, cut as a draft is; a word with `~` gives its regular endings."""
    if phrase.isascii() and phrase.islower() and phrase.replace(" ", "").isalpha() and len(phrase) <= LONGEST_KEY:
        # Nearly all are plain words, which cutting and folding would leave as they are.
        return (tuple(phrase.split()),)
    sequences: list[tuple[str, ...]] = [()]
    for word in phrase.split():
        endings = [(form,) for form in sorted(inflect(word[:-1]))] if word.endswith("~") else [tokenise(word).keys]
        sequences = [(*sequence, *ending) for sequence in sequences for ending in endings]
    return tuple(sequence for sequence in sequences if sequence)


def build(terms: Iterable[Term], disguisable: frozenset[str], hinted: frozenset[str] | None = None) -> Vocabulary:
    """Index terms for look-up. Without `hinted`, one letter says enough of everything that may be disguised."""
    tree = Tree([], {})
    single: dict[str, list[Term]] = defaultdict(list)
    by_length: dict[int, list[Term]] = defaultdict(list)
    for term in dict.fromkeys(terms):
        node = tree
        for key in term.keys:
            node = node.next.setdefault(key, Tree([], {}))
        node.ends.append((term.label, term.entry))
        if len(term.keys) == 1:
            single[term.keys[0]].append(term)
        if term.label in disguisable and len(term.keys) == 1 and len(term.keys[0]) > 2:
            by_length[len(term.keys[0])].append(term)
    return Vocabulary(
        tree,
        {key: tuple(found) for key, found in single.items()},
        {length: tuple(found) for length, found in by_length.items()},
        disguisable,
        disguisable if hinted is None else hinted,
    )


def label(document: Document, vocabulary: Vocabulary) -> list[Unit]:
    """Find every term in the draft, in order of place."""
    units = _plain(document, vocabulary.tree)
    terms = vocabulary.terms
    for index, others in document.variants.items():
        # Whoever draws a word out ("ruuuude") hides nothing, so any word may be meant.
        plain = document.shapes[index] & 8 or is_drawn_out(document.keys[index])
        for key in others:
            for term in terms.get(key, ()):
                if plain or term.label in vocabulary.disguisable:
                    units.append(_unit(document, index, index + 1, term, disguised=not plain))
    for join in document.joins:
        for term in _of_join(join.key, vocabulary):
            units.append(Unit(join.first, join.last, term.label, term.entry, join.start, join.end, True))
    return units


def _plain(document: Document, tree: Tree) -> list[Unit]:
    """Find the terms that are written out, by walking the tree from every token."""
    units: list[Unit] = []
    keys, starts, ends, first_step = document.keys, document.starts, document.ends, tree.next
    # Past NamedTuple's own constructor, which takes twice as long: some eighty units are made for every draft.
    make = tuple.__new__
    for sentence in document.sentences:
        stop = sentence.last
        for index in range(sentence.first, stop):
            node = first_step.get(keys[index])
            last = index + 1
            while node is not None:
                if node.ends:
                    start, end = starts[index], ends[last - 1]
                    for name, entry in node.ends:
                        units.append(make(Unit, (index, last, name, entry, start, end, False)))
                if last == stop or not node.next:
                    break
                node = node.next.get(keys[last])
                last += 1
    return units


def _unit(document: Document, first: int, last: int, term: Term, disguised: bool = False) -> Unit:
    return Unit(first, last, term.label, term.entry, document.starts[first], document.ends[last - 1], disguised)


def _of_join(key: str, vocabulary: Vocabulary) -> list[Term]:
    if MASK not in key:
        return [term for term in vocabulary.terms.get(key, ()) if term.label in vocabulary.disguisable]
    known = sum(character != MASK for character in key)
    if known < 1 or key[0] == MASK or (known < 2 and len(key) > 6):
        return []
    fitting = [term for term in vocabulary.maskable.get(len(key), ()) if _fits(key, term.keys[0])]
    return fitting if known > 1 else [term for term in fitting if term.label in vocabulary.hinted]


def _fits(masked: str, word: str) -> bool:
    return all(a in (b, MASK) for a, b in zip(masked, word, strict=True))
