"""Lexicon entries: the data that says which words and constructions mean what. Read once, at start.

Three kinds of file, all TOML, each a list of `[[entry]]` tables with `id`, `meaning`, `source`, `flag` and `pass`:
words/ give a `label` to `terms`; cues/ tell from `patterns` who a first name is (`role`, `weight`);
rules/ find an `act` by `patterns`. The patterns' language is that of `schoolgate.text.patterns`.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent


class LexiconError(ValueError):
    """An entry that cannot be used; the message names the file, the entry and what is missing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. Fields that a kind of file does not use stay at their defaults.

    `sureness` (0 to 1) is how likely the words are meant so; `target` is an act's target, or "aim" (whoever fills
    the pattern's marked step, else whoever the sentence is about); `keeps` names scopes that do not stop it.
    """

    id: str
    meaning: str
    source: str
    flag: tuple[str, ...]
    passes: tuple[str, ...]
    file: str
    label: str = ""
    terms: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    role: str = ""
    weight: float = 0.0
    act: str = ""
    target: str = ""
    sureness: float = 0.8
    keeps: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    place: str = "group"
    note: str = ""


_REQUIRED = ("id", "meaning", "source", "flag", "pass")
_STRINGS = ("label", "role", "act", "target", "place", "note")
_LISTS = ("terms", "patterns", "keeps", "needs")
_NUMBERS = ("weight", "sureness")


def load_entries(kind: str, root: Path = ROOT) -> tuple[Entry, ...]:
    """Read all files of `kind` ("words", "cues", "rules") in order of name. Raises LexiconError."""
    entries: list[Entry] = []
    for path in sorted((root / kind).glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("entry", [])
        entries += [_entry(table, path) for table in tables]
    _refuse_twins(entries)
    return tuple(entries)


def _entry(table: dict[str, object], path: Path) -> Entry:
    where = f"{path.name}: entry {table.get('id', '?')!r}"
    missing = [key for key in _REQUIRED if not table.get(key)]
    if missing:
        raise LexiconError(f"{where}: needs {', '.join(missing)}")
    unknown = set(table) - {*_REQUIRED, *_STRINGS, *_LISTS, *_NUMBERS}
    if unknown:
        raise LexiconError(f"{where}: does not know {', '.join(sorted(unknown))}")
    strings = {key: _string(table[key], where, key) for key in _STRINGS if key in table}
    lists = {key: _strings(table[key], where, key) for key in _LISTS if key in table}
    numbers = {key: _number(table[key], where, key) for key in _NUMBERS if key in table}
    return Entry(
        id=_string(table["id"], where, "id"),
        meaning=_string(table["meaning"], where, "meaning"),
        source=_string(table["source"], where, "source"),
        flag=_strings(table["flag"], where, "flag"),
        passes=_strings(table["pass"], where, "pass"),
        file=f"{path.parent.name}/{path.name}",
        **strings,  # type: ignore[arg-type]  # the three dictionaries hold one type each, which mypy cannot tell apart
        **lists,  # type: ignore[arg-type]  # as above
        **numbers,  # type: ignore[arg-type]  # as above
    )


def _string(value: object, where: str, key: str) -> str:
    if not isinstance(value, str):
        raise LexiconError(f"{where}: {key} must be a string")
    return value


def _strings(value: object, where: str, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise LexiconError(f"{where}: {key} must be a list of strings")
    return tuple(value)


def _number(value: object, where: str, key: str) -> float:
    if not isinstance(value, int | float):
        raise LexiconError(f"{where}: {key} must be a number")
    return float(value)


def _refuse_twins(entries: Iterable[Entry]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            raise LexiconError(f"{entry.file}: entry {entry.id!r} stands twice")
        seen.add(entry.id)
