"""Whom a parent can turn to outside the school, by nation: statutory routes, regulators and free advice.

They stand after the school's own routes and never instead of them. Where the draft is about those who lead the
school, or nobody of the school is fit to hear it, the nation's own next step is among them.
"""

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schoolgate.advice.standing import TOP
from schoolgate.advice.values import Route
from schoolgate.words.catalogue import Catalogue

_FILE = Path(__file__).with_name("outside.toml")
MOST_OUTSIDE = 3


@dataclass(frozen=True, slots=True)
class Outside:
    """One entry of `outside.toml`. Without topics it is the nation's step after the school's own ladder."""

    id: str
    nations: tuple[str, ...]
    topics: tuple[str, ...]
    url: str


@cache
def entries() -> tuple[Outside, ...]:
    """Read `outside.toml`, once a process."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))["outside"]
    return tuple(Outside(t["id"], tuple(t["nations"]), tuple(t["topics"]), t["url"]) for t in tables)


def outside_routes(
    nation: str, topics: Collection[str], accused: Collection[str], inside: Sequence[Route], words: Catalogue
) -> tuple[Route, ...]:
    """Give at most three routes outside the school for what a draft is about; `inside` are the school's own, chosen."""
    here = [entry for entry in entries() if nation in entry.nations]
    wanted = not inside or not TOP.isdisjoint(accused)
    beyond = [entry for entry in here if wanted and not entry.topics]
    fitting = [entry for entry in here if set(entry.topics) & set(topics)][: MOST_OUTSIDE - len(beyond)]
    return tuple(
        Route(words.get(f"outside.{entry.id}.role"), entry.url, name=words.get(f"outside.{entry.id}.name"))
        for entry in (*fitting, *beyond)
    )
