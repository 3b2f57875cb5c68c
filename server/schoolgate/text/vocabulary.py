"""Words and phrases with labels: a term is a sequence of look-up keys ("waste of space"), a label says what it is.

What a draft holds of them is found by `labelling`.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from schoolgate.text.document import Document
from schoolgate.text.patterns import inflect
from schoolgate.text.slips import slips_of
from schoolgate.text.tokens import LONGEST_KEY, tokenise
from schoolgate.value import value


@value
class Term:
    """One phrase with its label and the id of the lexicon entry that it comes from."""

    keys: tuple[str, ...]
    label: str
    entry: str


class Unit(NamedTuple):
    """A labelled stretch of a draft: tokens [first, last), and whether it was written in disguise."""

    first: int
    last: int
    label: str
    entry: str
    start: int
    end: int
    disguised: bool = False


class Ending:
    """All that is known of one term, whatever entries it stands in; made once, and shared by all drafts.

    `labels` are all that it carries, `units` its labels with the ids of their entries. `pairs` are what patterns may
    ask for, each label once with the term's length in tokens; `plain` are those of them that name nobody.
    """

    __slots__ = ("labels", "pairs", "plain", "units")

    def __init__(self, units: Iterable[tuple[str, str]], length: int, kinds: "Kinds") -> None:
        self.units = tuple(units)
        self.labels = frozenset(name for name, _ in self.units)
        self.pairs = tuple((name, length) for name in dict.fromkeys(n for n, _ in self.units) if name not in kinds.mute)
        self.plain = tuple(pair for pair in self.pairs if pair[0] not in kinds.people)


class Hit(NamedTuple):
    """A term in a draft: tokens [first, last). `start` and `end` are its place where tokens do not tell it, else -1.

    A tuple and no dataclass, because fifty are made for every draft, and one for a term with all its labels.
    """

    first: int
    last: int
    ending: Ending
    start: int = -1
    end: int = -1
    disguised: bool = False

    def units(self, document: Document) -> list[Unit]:
        """Give a unit for each label of the term."""
        start = self.start if self.start >= 0 else document.starts[self.first]
        end = self.end if self.end >= 0 else document.ends[self.last - 1]
        return [Unit(self.first, self.last, *unit, start, end, self.disguised) for unit in self.ending.units]


@value
class Kinds:
    """How labels are treated: which terms may be `disguised`, which labels are `mute` to patterns, which are `people`.

    Labels of people are put where the people of a draft stand, once it is known who is meant. `hinted` are the labels
    of which one letter says enough: "f***" is what everybody says, and no slur; None means all that may be disguised.
    A word of a label that may be `misspelt` is known by its slips of the keyboard too.
    """

    disguised: frozenset[str] = frozenset()
    hinted: frozenset[str] | None = None
    misspelt: frozenset[str] = frozenset()
    mute: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


class Tree:
    """What is known of the term that ends here, and where each next key leads."""

    __slots__ = ("ending", "next")

    def __init__(self) -> None:
        self.ending: Ending | None = None
        self.next: dict[str, Tree] = {}


@value
class Vocabulary:
    """Terms as a tree of keys; single-word terms by key; those that may be disguised by length, for masked letters.

    `slips` gives what is known of the word that a slip of the keyboard stands for.
    """

    tree: Tree
    terms: dict[str, tuple[Term, ...]]
    maskable: dict[int, tuple[Term, ...]]
    slips: dict[str, Ending]
    kinds: Kinds


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


def build(terms: Iterable[Term], kinds: Kinds = Kinds()) -> Vocabulary:  # noqa: B008 - Kinds are values
    """Index terms for look-up."""
    by_keys: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    by_length: dict[int, list[Term]] = defaultdict(list)
    for term in dict.fromkeys(terms):
        by_keys[term.keys].append(term)
        if term.label in kinds.disguised and len(term.keys) == 1 and len(term.keys[0]) > 2:
            by_length[len(term.keys[0])].append(term)
    tree = Tree()
    for keys, found in by_keys.items():
        node = tree
        for key in keys:
            node = node.next.setdefault(key, Tree())
        node.ending = Ending([(term.label, term.entry) for term in found], len(keys), kinds)
    single = {keys[0]: tuple(found) for keys, found in by_keys.items() if len(keys) == 1}
    meant = {key: [(t.label, t.entry) for t in found if t.label in kinds.misspelt] for key, found in single.items()}
    endings = {key: Ending(known, 1, kinds) for key, known in meant.items() if known}
    slips = {slip: endings[word] for slip, word in slips_of(endings, tree.next).items()}
    return Vocabulary(tree, single, {length: tuple(found) for length, found in by_length.items()}, slips, kinds)
