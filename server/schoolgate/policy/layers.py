"""One policy out of several files: what a school's file says itself stands over what the file it extends says."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path as FilePath

from schoolgate.policy.reading import Table

MOST_LAYERS = 5
_ABSOLUTE = re.compile(r"[/~]|[A-Za-z]:|.*\\")
_ALLOWED = ("the name of a file beside this one (trust.toml)", "the name of a policy that comes with Schoolgate")

# Opens the file of that path and gives its top table.
Opener = Callable[[FilePath], Table]


@dataclass(frozen=True, slots=True)
class Layers:
    """The files of one policy, the one that is extended first and the school's own last."""

    all: tuple[Table, ...]

    @property
    def own(self) -> Table:
        return self.all[-1]

    def holding(self, key: str) -> Table:
        """Give the nearest file that says anything under `key`, the school's own where none does."""
        return next((top for top in reversed(self.all) if key in top.values), self.own)

    def tables(self, key: str, name: str = "") -> tuple[Table, ...]:
        """Give the tables `key` of all files, those of the extended file first.

        Where `name` is given, a table is known by what stands there: a later file's table takes the place of an
        earlier file's of the same name, and stands with its own file's; `leave_out` drops it. Raises PolicyError.
        """
        found: list[Table] = []
        for top in self.all:
            tables = top.tables(key)
            if name:
                gone = {_named(table, name) for table in tables} | set(top.texts("leave_out"))
                found = [table for table in found if _named(table, name) not in gone]
            found += tables
        return tuple(found)

    def refuse_idle_leave_outs(self, *named: tuple[str, str]) -> None:
        """Raise PolicyError where `leave_out` names nothing; `named` are pairs of list and name ("rules", "id")."""
        names: set[str] = set()
        for top in self.all:
            for place, left_out in enumerate(top.texts("leave_out")):
                if left_out not in names:
                    problem = f'there is no rule, clause or route "{left_out}" in what this file extends.'
                    raise top.error("leave_out", problem, sorted(names), place)
            for key, name in named:
                names |= {_named(table, name) for table in top.tables(key)}

    def where_left_out(self, name: str) -> tuple[Table, int] | None:
        """Give the file whose `leave_out` drops a rule, clause or route, and the place in that list."""
        found = [(top, place) for top in self.all for place, gone in enumerate(top.texts("leave_out")) if gone == name]
        return found[-1] if found else None


def _named(table: Table, name: str) -> str:
    """Give what stands under `name`, as text; whether it may stand there is looked at later."""
    return str(table.values.get(name))


def stack(top: Table, file: FilePath, packs: FilePath, opener: Opener) -> Layers:
    """Follow `extends` from `top`, which stands in `file`. Raises PolicyError for a cycle, a gap or too many files."""
    found = [top]
    seen = [file.resolve()]
    while "extends" in found[0].values:
        below = found[0]
        target = extended_file(below, seen[-1].parent, packs)
        if target in seen:
            names = " extends ".join(path.name for path in (*seen[seen.index(target) :], target))
            raise below.error("extends", f"this goes round in a circle: {names}.", _ALLOWED)
        if len(found) == MOST_LAYERS:
            raise below.error("extends", f"more than {MOST_LAYERS} files build on one another.", _ALLOWED)
        if not target.is_file():
            raise below.error("extends", f'there is no file "{below.values["extends"]}" here.', _ALLOWED)
        seen.append(target)
        found.insert(0, opener(target))
    return Layers(tuple(found))


def extended_file(top: Table, folder: FilePath, packs: FilePath) -> FilePath:
    """Give the file that `top`, which stands in `folder`, extends. Raises PolicyError where it names none."""
    name = top.line_of_text("extends", longest=200)
    if _ABSOLUTE.match(name) or ".." in name.split("/"):
        raise top.error("extends", f'"{name}" leads away from this folder.', _ALLOWED)
    if name.endswith(".toml"):
        return (folder / name).resolve()
    pack = packs / f"{name}.toml"
    if "/" in name or not pack.is_file():
        raise top.error("extends", f'there is no policy "{name}".', (*_ALLOWED, *_names(packs)))
    return pack.resolve()


def _names(packs: FilePath) -> list[str]:
    return sorted(path.stem for path in packs.glob("*.toml"))
