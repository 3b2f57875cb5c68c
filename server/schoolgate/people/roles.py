"""Mentions made by a role, a relation or a body: "the new TA", "that mum", "my eldest", "the council"."""

from schoolgate.people.mention import Kind, Mention
from schoolgate.text.document import Document
from schoolgate.text.spans import Span
from schoolgate.text.tokens import Shape
from schoolgate.text.vocabulary import Unit

_CAPITAL, _UPPER = int(Shape.CAPITAL), int(Shape.UPPER)
_KIND_OF_LABEL: dict[str, Kind] = {
    "staff": "staff",
    "parent": "parent",
    "volunteer": "volunteer",
    "child": "pupil",
    "own_child": "own_child",
    "school": "school",
    "outsider": "outsider",
    "pet": "pet",
    "character": "character",
    "public": "public",
}
# The labels that this file makes mentions of.
ROLES = frozenset(_KIND_OF_LABEL)
# "St James Road", "St Luke's hospital", "St David's Day" are no schools.
_SAINTS = frozenset(("st", "saint", "sts"))
_AFTER_OTHER_SAINTS = frozenset(
    "road street avenue lane close way square park hospital hospice church day cathedral station island terrace".split()
)


def role_mentions(document: Document, units: list[Unit]) -> list[Mention]:
    """Turn labelled words into mentions; where two overlap, the longer one stays."""
    chosen: list[Mention] = []
    taken = [False] * (len(document.keys) + 1)
    labelled = [unit for unit in units if unit.label in _KIND_OF_LABEL]
    for unit in sorted(labelled, key=lambda u: (u.first - u.last, u.first)):
        if any(taken[unit.first : unit.last]):
            continue
        taken[unit.first : unit.last] = [True] * (unit.last - unit.first)
        kind = _KIND_OF_LABEL[unit.label]
        role = " ".join(document.keys[unit.first : unit.last])
        chosen.append(Mention(kind, unit.first, unit.last, Span(unit.start, unit.end), False, 0.85, role))
    return sorted(chosen, key=lambda m: m.first)


def saint_mentions(document: Document, roles: list[Mention]) -> list[Mention]:
    """Take "St Anne's" for the school, unless a role ("St George", "hospital") or a street claims the words."""
    found: list[Mention] = []
    if _SAINTS.isdisjoint(document.keys):
        return found
    claimed = {
        index for m in roles if m.kind in ("public", "character", "outsider") for index in range(m.first, m.last)
    }
    for index, key in enumerate(document.keys[:-1]):
        name = index + 1
        if key not in _SAINTS or not document.shapes[name] & _CAPITAL or index in claimed:
            continue
        after = document.keys[name + 1] if name + 1 < len(document.keys) else ""
        if document.between(name).strip(" .") or after in _AFTER_OTHER_SAINTS:
            continue
        found.append(Mention("school", index, name + 1, document.span(index, name + 1), True, 0.8, "saint"))
    return found
