"""Take typed values out of a policy file's tables; an error tells file, line, key and what is allowed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar, cast

from schoolgate.policy.errors import PolicyError
from schoolgate.policy.lines import Path, line_at

# A value out of a list of literals keeps its literal type.
Allowed = TypeVar("Allowed", bound=str)

LONGEST_LINE = 120
LONGEST_TEXT = 1_000


@dataclass(frozen=True, slots=True)
class Table:
    """One table of one file: its values, where it stands (`path`), and the lines of the whole file."""

    file: str
    lines: Mapping[Path, int]
    path: Path
    values: Mapping[str, object]

    def error(self, key: str, problem: str, allowed: Sequence[str] = (), place: int | None = None) -> PolicyError:
        """Make the error for `key` ("" for the table itself), or for one place (from 0) of the list there."""
        path = (*self.path, key) if key else self.path
        if place is not None:
            path = (*path, place)
        return PolicyError(self.file, line_at(self.lines, path), written(path), problem, allowed)

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Raise PolicyError for the first key that is not among `known`."""
        for key in self.values:
            if key not in known:
                raise self.error(key, f'"{key}" is not a key here.{_hint(key, known)}', sorted(known))

    def line_of_text(self, key: str, longest: int = LONGEST_LINE, needed: bool = True) -> str:
        """Take a text of 1 to `longest` characters without control characters; "" where it is not `needed`."""
        if key not in self.values:
            if needed:
                raise self.error(key, f'"{key}" is missing.', (f"a text of 1 to {longest} characters",))
            return ""
        return self._checked_text(self.values[key], key, longest, None)

    def texts(self, key: str, longest: int = LONGEST_LINE) -> tuple[str, ...]:
        """Take a list of texts; empty where the key is missing."""
        items = self._list(key, "texts")
        return tuple(self._checked_text(item, key, longest, place) for place, item in enumerate(items))

    def choice(self, key: str, allowed: Sequence[Allowed], default: Allowed | None = None) -> Allowed:
        """Take one of `allowed`; `default` where the key is missing."""
        if key not in self.values:
            if default is None:
                raise self.error(key, f'"{key}" is missing.', allowed)
            return default
        return self._checked_choice(self.values[key], key, allowed, None)

    def choices(self, key: str, allowed: Sequence[Allowed], needed: bool = False) -> tuple[Allowed, ...]:
        """Take a list of values out of `allowed`, none of them twice; empty where the key is missing."""
        if needed and not self.values.get(key):
            raise self.error(key, f'"{key}" needs at least one value.', allowed)
        items = self._list(key, "values", allowed)
        chosen = tuple(self._checked_choice(item, key, allowed, place) for place, item in enumerate(items))
        for place, item in enumerate(chosen):
            if item in chosen[:place]:
                raise self.error(key, f'"{item}" stands here twice.', place=place)
        return chosen

    def number(self, key: str, least: int, most: int, default: int) -> int:
        """Take a whole number from `least` to `most`; `default` where the key is missing."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.error(key, "this must be a whole number.", (f"{least} to {most}",))
        return value

    def truth(self, key: str) -> bool:
        """Take true or false; false where the key is missing."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, "this must be true or false, without quotation marks.", ("true", "false"))
        return value

    def table(self, key: str) -> "Table":
        """Take the table `key`; an empty one where it is missing."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, f'"{key}" must be a table.', (f"[{key}] and its keys below it",))
        return Table(self.file, self.lines, (*self.path, key), value)

    def tables(self, key: str) -> tuple["Table", ...]:
        """Take the list of tables `key`; empty where it is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            name = written((*self.path, key))
            raise self.error(key, f'"{key}" must be a list of tables.', (f"[[{name}]] before each one",))
        return tuple(Table(self.file, self.lines, (*self.path, key, place), item) for place, item in enumerate(value))

    def _list(self, key: str, kind: str, allowed: Sequence[str] = ()) -> list[object]:
        value = self.values.get(key, [])
        if not isinstance(value, list):
            example = f'["{allowed[0]}"]' if allowed else '["…", "…"]'
            raise self.error(key, f'"{key}" must be a list of {kind}, such as {example}.', allowed)
        return cast("list[object]", value)

    def _checked_text(self, value: object, key: str, longest: int, place: int | None) -> str:
        if not isinstance(value, str):
            raise self.error(key, "this must be a text in quotation marks.", place=place)
        text = " ".join(value.split())
        if not text or len(text) > longest or not text.isprintable():
            problem = f"this must be a text of 1 to {longest} characters, none of them a control character."
            raise self.error(key, problem, place=place)
        return text

    def _checked_choice(self, value: object, key: str, allowed: Sequence[Allowed], place: int | None) -> Allowed:
        for candidate in allowed:
            if candidate == value:
                return candidate
        if not isinstance(value, str):
            raise self.error(key, "this must be a text in quotation marks.", allowed, place)
        raise self.error(key, f'"{value}" is not known here.{_hint(value, allowed)}', allowed, place)


def written(path: Path) -> str:
    """Write a path as people count: ("rules", 1, "level") is "rules[2].level"."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text


def _hint(word: str, known: Sequence[str]) -> str:
    near = get_close_matches(word, known, n=1, cutoff=0.75)
    return f' Did you mean "{near[0]}"?' if near else ""
