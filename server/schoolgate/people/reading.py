"""A draft with its people: what `mentions.find_people` gives, and how its mentions become labels for patterns."""

from collections.abc import Iterable
from typing import get_args

from schoolgate.people.mention import Kind, Mention
from schoolgate.text.document import Document
from schoolgate.text.matcher import Labelled, with_labels
from schoolgate.text.tokens import Shape
from schoolgate.text.vocabulary import Hit, Unit
from schoolgate.value import value

_POSSESSIVE = int(Shape.POSSESSIVE)
COMMUNITY = frozenset(("staff", "pupil", "parent", "volunteer", "school"))
_PERSONS = frozenset(("staff", "pupil", "parent", "volunteer", "unknown"))
# What a mention may be called in a pattern, beside its kind.
MENTION_LABELS = frozenset(
    (
        *get_args(Kind),
        *(f"{kind}_named" for kind in get_args(Kind)),
        "someone",
        "person",
        "you",
        "they",
        "she",
        "childword",
        "possessive",
        "number",
    )
)


@value
class Reading:
    """A draft with its people: labelled terms, classes, mentions in order, and all of these as matcher labels.

    `labels` are all that the terms carry, but those that tell of somebody's life.
    """

    document: Document
    hits: tuple[Hit, ...]
    labels: frozenset[str]
    classes: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    labelled: Labelled

    def units(self, *labels: str) -> list[Unit]:
        """Give the labelled words that carry one of `labels`, in order of place."""
        if self.labels.isdisjoint(labels):
            return []
        return units_with(self.document, self.hits, frozenset(labels))


def units_with(document: Document, hits: Iterable[Hit], labels: frozenset[str]) -> list[Unit]:
    """Give the units of `hits` that carry one of `labels`."""
    told = [hit for hit in hits if not labels.isdisjoint(hit.ending.labels)]
    return [unit for hit in told for unit in hit.units(document) if unit.label in labels]


def label_mentions(
    document: Document, hits: Iterable[Hit], basic: list[tuple[int, int, str]], mentions: Iterable[Mention]
) -> Labelled:
    """Give each mention its kind as a label, with `someone`, `person`, `you`, `they`, `she` and `named` beside it.

    `hits` keep their labels but those of people, and `basic` are further labels of tokens.
    """
    # "Nick has the float" steals nothing: within a name a word does not mean what it means elsewhere.
    named = {index for m in mentions if m.named and m.kind != "own_child" for index in range(m.first, m.last)}
    labels = [unit for unit in basic if unit[0] not in named]
    labels += [(hit.first, hit.last, "childword") for hit in hits if "child" in hit.ending.labels]
    for m in mentions:
        labels += [(m.first, m.last, name) for name in _names(document, m)]
    return with_labels(document, labels, [hit for hit in hits if hit.first not in named], plain=True)


def _names(document: Document, mention: Mention) -> list[str]:
    """Name the labels that a mention carries."""
    kind, role = mention.kind, mention.role
    names: list[str] = [kind]
    if kind in COMMUNITY:
        names.append("someone")
    if kind in _PERSONS:
        names.append("person")
    if role == "you":
        names.append("you")
    elif role == "pronoun":
        names.append("they" if document.keys[mention.first].startswith("the") else "she")
    if mention.named:
        names.append(f"{kind}_named")
    if document.shapes[mention.last - 1] & _POSSESSIVE:
        names.append("possessive")
    return names
