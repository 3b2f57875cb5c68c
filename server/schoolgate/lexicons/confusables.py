"""Letters of other scripts that pass for a Latin one, read from `confusables.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Confusables:
    """`close` convinces on its own; `every` also holds the letters that convince only beside real Latin ones.

    Both map the code point of one letter to one Latin letter.
    """

    close: Mapping[int, str]
    every: Mapping[int, str]


def load_confusables() -> Confusables:
    """Read the table shipped with the package."""
    rows = tomllib.loads((files(__package__) / "confusables.toml").read_text(encoding="utf-8"))["letters"]
    return Confusables(
        close=MappingProxyType({ord(row["letter"]): row["latin"] for row in rows if not row.get("loose", False)}),
        every=MappingProxyType({ord(row["letter"]): row["latin"] for row in rows}),
    )
