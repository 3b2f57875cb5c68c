"""Classes have names too ("Otters"), which are taken for a second child's where they stand behind a child's."""

import re
from collections.abc import Iterable

from schoolgate.text.spans import Span

# "Alfie in Otters", "Oliver in Year 4 Kestrels": no child stands in that place.
_IN_A_CLASS = re.compile(r" {1,3}in {1,3}(?:the )?")
_OF_A_YEAR = re.compile(r" {1,3}(?:in|from|of) {1,3}(?:y|yr|year) {0,3}\d{1,2} {1,3}", re.IGNORECASE)


def with_classes(text: str, names: Iterable[Span]) -> list[Span]:
    """Give the names of children, in code points and in order, each with the class that is named behind it."""
    together: list[Span] = []
    for name in names:
        before = together[-1] if together else None
        between = text[before.end : name.start] if before else ""
        plural = text[name.start : name.end].endswith("s")
        if before and plural and (_IN_A_CLASS.fullmatch(between) or _OF_A_YEAR.fullmatch(between)):
            together[-1] = Span(before.start, name.end)
        else:
            together.append(name)
    return together
