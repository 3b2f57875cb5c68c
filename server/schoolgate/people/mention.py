"""A person or body that the draft speaks of."""

from typing import Literal

from schoolgate.text.spans import Span
from schoolgate.value import value

Kind = Literal[
    "pupil",
    "own_child",
    "staff",
    "parent",
    "volunteer",
    "school",
    "outsider",
    "public",
    "character",
    "pet",
    "self",
    "unknown",
]


@value
class Mention:
    """One mention: who is meant, where it stands, whether by name, and how surely.

    `first` and `last` are token indexes, half open; `span` counts code points of the draft. `role` is the key of the
    role or relation ("teacher", "mum"), empty where none is said. `anchor` is the index of the earlier mention that
    a pronoun stands for, or -1.
    """

    kind: Kind
    first: int
    last: int
    span: Span
    named: bool
    sureness: float
    role: str = ""
    anchor: int = -1
