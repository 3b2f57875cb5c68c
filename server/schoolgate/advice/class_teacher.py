"""Put a name to "Class teacher" where the draft says the class and the school has told who teaches it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from schoolgate.advice.values import Route

_FILLERS = re.compile(r"\b(?:class|classes|year|yr|form|primary|the|dosbarth|blwyddyn)\b|[^\w]", re.IGNORECASE)
_LEADING = re.compile(r"^[yp](?=\d)")
# "Class 3" of a small school is not Year 3, nor is Primary 3.
_COUNTED_OTHERWISE = re.compile(r"\b(?:(class|form|dosbarth)|(p|primary))\s*\d+$", re.IGNORECASE)
# "The Year 1s" are all of Year 1, "1S" is one class.
_WHOLE_YEAR = re.compile(r"\b((?i:y|yr|year)\s*\d+)'?s$")


def class_key(words: str) -> str:
    """Give what a class is known by however it is written: "Year 4B", "y4b" and "4B" are one, "Otters" and "Otter"."""
    words = _WHOLE_YEAR.sub(r"\1", words.strip())
    bare = _LEADING.sub("", _FILLERS.sub("", words.casefold()))
    counted = _COUNTED_OTHERWISE.search(words)
    if counted is not None and bare.isdigit():
        return f"{'class' if counted[1] else 'primary'} {bare}"
    return bare if len(bare) < 4 else bare.removesuffix("s")


def with_class_teacher(
    routes: Sequence[Route], classes: Iterable[str], teachers: Mapping[str, str]
) -> tuple[Route, ...]:
    """Give the routes, the class teacher's with the name of the teacher of the one class that is said.

    `classes` are as the draft writes them; `teachers` maps each `class_key` to a name. Where two classes with different
    teachers are said, or none that is known, nothing changes.
    """
    said = {teachers[key] for key in map(class_key, classes) if key in teachers}
    if len(said) != 1:
        return tuple(routes)
    (name,) = said
    return tuple(replace(r, name=name) if r.name is None and "teacher" in r.about else r for r in routes)
