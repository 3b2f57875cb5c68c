"""Syllables that Chinese and Korean given names are made of, read from `names/syllables.toml`."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Syllables:
    """One language's first and second syllables of given names, all folded."""

    language: str
    first: frozenset[str]
    second: frozenset[str]


@dataclass(frozen=True, slots=True)
class SyllableTable:
    """All languages, and the English words that only look like such names."""

    languages: tuple[Syllables, ...]
    not_names: frozenset[str]


def load_syllables() -> SyllableTable:
    """Read the table shipped with the package."""
    document = tomllib.loads((files(__package__) / "names" / "syllables.toml").read_text(encoding="utf-8"))
    return SyllableTable(
        tuple(
            Syllables(table["name"], frozenset(table["first"].split()), frozenset(table["second"].split()))
            for table in document["language"]
        ),
        frozenset(document["not_names"].split()),
    )
