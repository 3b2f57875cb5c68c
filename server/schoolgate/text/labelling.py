"""Finds every term of a vocabulary in a draft in one pass.

A disguised spelling counts where its whole key is a term of a label that may be disguised, and a slip of the keyboard
where the word that was meant has a label that may be misspelt.
"""

from schoolgate.text.disguises import MASK, is_drawn_out
from schoolgate.text.document import Document
from schoolgate.text.vocabulary import Ending, Hit, Term, Tree, Unit, Vocabulary


def label(document: Document, vocabulary: Vocabulary) -> list[Unit]:
    """Find every label of every term in the draft, as `find` finds the terms."""
    return [unit for hit in find(document, vocabulary) for unit in hit.units(document)]


def find(document: Document, vocabulary: Vocabulary) -> list[Hit]:
    """Find every term in the draft, in order of place, disguised ones last."""
    hits = _plain(document, vocabulary.tree)
    terms, kinds = vocabulary.terms, vocabulary.kinds
    for index, others in document.variants.items():
        # Whoever draws a word out ("ruuuude") hides nothing, so any word may be meant.
        plain = bool(document.shapes[index] & 8) or is_drawn_out(document.keys[index])
        for key in others:
            known = [(t.label, t.entry) for t in terms.get(key, ()) if plain or t.label in kinds.disguised]
            if known:
                hits.append(Hit(index, index + 1, Ending(known, 1, kinds), disguised=not plain))
    if not vocabulary.slips.keys().isdisjoint(document.keys):
        meant = enumerate(map(vocabulary.slips.get, document.keys))
        hits += [Hit(index, index + 1, ending, disguised=True) for index, ending in meant if ending]
    for join in document.joins:
        known = [(term.label, term.entry) for term in _of_join(join.key, vocabulary)]
        if known:
            ending = Ending(known, join.last - join.first, kinds)
            hits.append(Hit(join.first, join.last, ending, join.start, join.end, True))
    return hits


def _plain(document: Document, tree: Tree) -> list[Hit]:
    """Find the terms that are written out, by walking the tree from every token."""
    hits: list[Hit] = []
    keys, first_step = document.keys, tree.next
    # Past NamedTuple's own constructor, which takes twice as long.
    make = tuple.__new__
    for sentence in document.sentences:
        stop = sentence.last
        for index in range(sentence.first, stop):
            node = first_step.get(keys[index])
            last = index + 1
            while node is not None:
                if node.ending is not None:
                    hits.append(make(Hit, (index, last, node.ending, -1, -1, False)))
                if last == stop or not node.next:
                    break
                node = node.next.get(keys[last])
                last += 1
    return hits


def _of_join(key: str, vocabulary: Vocabulary) -> list[Term]:
    if MASK not in key:
        return [term for term in vocabulary.terms.get(key, ()) if term.label in vocabulary.kinds.disguised]
    known = sum(character != MASK for character in key)
    if known < 1 or key[0] == MASK or (known < 2 and len(key) > 6):
        return []
    fitting = [term for term in vocabulary.maskable.get(len(key), ()) if _fits(key, term.keys[0])]
    hinted = vocabulary.kinds.hinted
    return fitting if known > 1 or hinted is None else [term for term in fitting if term.label in hinted]


def _fits(masked: str, word: str) -> bool:
    return all(a in (b, MASK) for a, b in zip(masked, word, strict=True))
