"""The words that parents read, by language: every TOML file of `words/<language>/`, merged into one catalogue.

Nothing else in the checker holds a sentence for parents. A translation is a folder with the same keys.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Literal

ROOT = Path(__file__).parent


class CatalogueError(LookupError):
    """Words that are missing, twice there or wrongly filled; the message names the key and what to do."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All strings of one language by dotted key ("finding.threat.any.title"), with the places each has to fill."""

    language: str
    strings: Mapping[str, str]
    gaps: Mapping[str, frozenset[str]]

    def __getitem__(self, key: str) -> str:
        """Give the string at `key` as it stands, its {gaps} unfilled. Raises CatalogueError."""
        if key not in self.strings:
            raise CatalogueError(f"{self.language}: there is no {key!r}; add it to a file in words/{self.language}/")
        return self.strings[key]

    def get(self, key: str, **values: str | int) -> str:
        """Give the string at `key` with its {gaps} filled from `values`, which must fit them exactly.

        What fills a gap is never read for gaps itself. Raises CatalogueError.
        """
        text = self[key]
        if values.keys() != self.gaps[key]:
            wanted = ", ".join(sorted(self.gaps[key])) or "nothing"
            given = ", ".join(sorted(values)) or "nothing"
            raise CatalogueError(f"{self.language}: {key!r} is to be filled with {wanted}, not with {given}")
        return text.format_map(values) if values else text.replace("{{", "{").replace("}}", "}")

    @property
    def tag(self) -> str:
        """The language as a BCP 47 tag: "en-GB"."""
        return self.language.replace("_", "-")

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the language is written."""
        return "rtl" if self["language.direction"] == "rtl" else "ltr"

    def has(self, key: str) -> bool:
        """Say whether there is a string at `key`."""
        return key in self.strings


def load(language: str = "en_GB", root: Path = ROOT) -> Catalogue:
    """Read the words of `language` ("en_GB" or "en-GB"). Raises CatalogueError."""
    name = language.replace("-", "_")
    if name not in languages(root):
        raise CatalogueError(f"there are no words for {language!r}; there are words for {', '.join(languages(root))}")
    strings: dict[str, str] = {}
    for path in sorted((root / name).glob("*.toml")):
        for key, text in _flat(tomllib.loads(path.read_text(encoding="utf-8")), "", path.name):
            if key in strings:
                raise CatalogueError(f"{name}/{path.name}: {key!r} already stands in another file of this folder")
            strings[key] = text
    return Catalogue(name, strings, {key: _gaps(key, text) for key, text in strings.items()})


def languages(root: Path = ROOT) -> tuple[str, ...]:
    """Give the languages that have words, sorted."""
    return tuple(sorted(folder.name for folder in root.iterdir() if folder.is_dir() and any(folder.glob("*.toml"))))


def _flat(table: Mapping[str, object], before: str, file: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        key = f"{before}{name}"
        if isinstance(value, dict):
            yield from _flat(value, f"{key}.", file)
        elif isinstance(value, str) and value.strip():
            yield key, " ".join(value.split())
        else:
            raise CatalogueError(f"{file}: {key!r} must be a text")


def _gaps(key: str, text: str) -> frozenset[str]:
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        raise CatalogueError(f"{key!r} has a brace too many; write {{{{ for a brace that is meant") from error
    if not all(name.isidentifier() for name in names):
        raise CatalogueError(f"{key!r} may hold plain {{names}} only")
    return frozenset(names)
