"""The table of first names, read from `names/first_names.tsv` (its first lines say where the names come from)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent / "names"


class NameTableError(ValueError):
    """The table cannot be read; the message names the line and what to run."""


@dataclass(frozen=True, slots=True)
class NameEntry:
    """`tier`: 1 (commonest) to 4 (rarest); `word`: also an everyday word; `adult`: today mostly an adult's."""

    tier: int
    word: bool
    adult: bool


@dataclass(frozen=True, slots=True)
class NameTable:
    """`entries` by folded key; `not_possessive` holds everyday words such as "lens" that only look like a name's."""

    entries: Mapping[str, NameEntry]
    not_possessive: frozenset[str]


def load_name_table(folder: Path = FOLDER) -> NameTable:
    """Read the table in `folder`: some 40,000 names, which share a dozen entries. Raises NameTableError, OSError."""
    text = (folder / "first_names.tsv").read_text(encoding="utf-8")
    shared: dict[str, NameEntry] = {}
    entries: dict[str, NameEntry] = {}
    for line in text[text.rfind("\n#") + 1 :].splitlines()[1:]:
        key, _, rest = line.partition("\t")
        entry = shared.get(rest)
        if entry is None:
            entry = shared[rest] = _entry(rest, line)
        entries[key] = entry
    words = tomllib.loads((folder / "not_possessive.toml").read_text(encoding="utf-8"))["words"]
    return NameTable(MappingProxyType(entries), frozenset(words.split()))


def _entry(rest: str, line: str) -> NameEntry:
    tier, tab, flags = rest.partition("\t")
    if not tab or tier not in "1234" or not tier:
        raise NameTableError(
            f"first_names.tsv: the line {line!r} is not key, tier and flags; run tools/build_names.py --check"
        )
    return NameEntry(int(tier), "w" in flags, "a" in flags)
