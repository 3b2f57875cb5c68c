"""The families as data: every frame filled with every filler of the lists that it names."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from schoolgate.checker import Checker
from schoolgate.text.draft import Draft

FOLDER = Path(__file__).parent
FILL = "fill.toml"


@dataclass(frozen=True, slots=True)
class Family:
    """`shows` must be found as `act` (about `target`, where one is given); under `quiet` that act must not be found.

    `misses` is how many of its drafts come out otherwise today.
    """

    id: str
    act: str
    shows: tuple[str, ...]
    quiet: tuple[str, ...]
    target: str | None = None
    misses: int = 0


def filled(frame: str, lists: dict[str, list[str]]) -> Iterator[str]:
    names = [name for name in lists if f"{{{name}}}" in frame]
    for values in product(*(lists[name] for name in names)):
        yield frame.format(**dict(zip(names, values, strict=True))).strip()


def read_families() -> list[Family]:
    """All families of this folder, in the order of files and lines; an unknown key or list raises."""
    lists = tomllib.loads((FOLDER / FILL).read_text(encoding="utf-8"))
    families = []
    for file in sorted(FOLDER.glob("*.toml")):
        if file.name == FILL:
            continue
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["family"]:
            shows, quiet = (
                tuple(text for frame in entry[side] for text in filled(frame, lists)) for side in ("shows", "quiet")
            )
            families.append(Family(**{**entry, "shows": shows, "quiet": quiet}))
    return families


def found(checker: Checker, text: str, act: str, target: str | None) -> bool:
    findings = checker.check(Draft(text, "whatsapp", "group")).findings
    return any(finding.act == act and target in (None, finding.target) for finding in findings)


def wrong(checker: Checker, family: Family) -> dict[str, list[str]]:
    """The drafts of a family that come out otherwise than they should."""
    return {
        "missed": [text for text in family.shows if not found(checker, text, family.act, family.target)],
        "not quiet": [text for text in family.quiet if found(checker, text, family.act, None)],
    }
