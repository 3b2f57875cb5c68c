"""Find the line of every key of a TOML file, because the standard reader keeps none.

The text must be valid TOML already: this reader only walks over it and looks at no value.
"""

import tomllib
from bisect import bisect_right
from collections.abc import Mapping

Path = tuple[str | int, ...]

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_SCALAR_ENDS = frozenset(",]}#\n")


def lines_of(text: str) -> dict[Path, int]:
    """Map each table path of a valid TOML text to its line, counted from 1.

    A path is made of keys and, inside lists, of places counted from 0: ("rules", 0, "acts", 1).
    """
    return _Walker(text).walk()


def line_at(lines: Mapping[Path, int], path: Path) -> int:
    """Give the line of `path`, or of the nearest table around it; 1 where there is none."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Walker:
    """One walk over one text; `tables` counts how often each `[[list]]` has been opened."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.place = 0
        self.found: dict[Path, int] = {}
        self.tables: dict[Path, int] = {}
        self.newlines = [index for index, character in enumerate(self.text) if character == "\n"]

    def walk(self) -> dict[Path, int]:
        base: Path = ()
        self._skip()
        while self.place < len(self.text):
            base = self._header() if self._sees("[") else self._pair(base)
            self._skip()
        return self.found

    def _line(self) -> int:
        return bisect_right(self.newlines, self.place - 1) + 1

    def _sees(self, token: str) -> bool:
        return self.text.startswith(token, self.place)

    def _skip(self, newlines: bool = True) -> None:
        """Pass over blanks and, with `newlines`, over line ends and comments."""
        while self.place < len(self.text):
            character = self.text[self.place]
            if character == "#" and newlines:
                end = self.text.find("\n", self.place)
                self.place = len(self.text) if end < 0 else end
            elif character in " \t" or (newlines and character == "\n"):
                self.place += 1
            else:
                return

    def _header(self) -> Path:
        line = self._line()
        listed = self._sees("[[")
        self.place += 2 if listed else 1
        keys = self._key()
        self.place += 2 if listed else 1
        path: Path = ()
        for key in keys[:-1]:
            path = self._latest((*path, key))
            self.found.setdefault(path, line)
        path = (*path, keys[-1])
        if not listed:
            path = self._latest(path)
            self.found[path] = line
            return path
        self.found.setdefault(path, line)
        self.tables[path] = self.tables.get(path, 0) + 1
        path = self._latest(path)
        self.found[path] = line
        return path

    def _latest(self, path: Path) -> Path:
        return (*path, self.tables[path] - 1) if path in self.tables else path

    def _pair(self, base: Path) -> Path:
        """Read `key = value`; gives `base` back, so that the next pair of the table finds it."""
        line = self._line()
        path = base
        for key in self._key():
            path = (*path, key)
            self.found.setdefault(path, line)
        self.place += 1
        self._skip(newlines=False)
        self._value(path)
        return base

    def _key(self) -> list[str]:
        """Read a bare, quoted or dotted key and stop before what follows it."""
        parts: list[str] = []
        while True:
            self._skip(newlines=False)
            start = self.place
            if self.text[start] in "\"'":
                self._string()
                quoted = self.text[start : self.place]
                parts.append(next(iter(tomllib.loads(f"{quoted} = 0"))))
            else:
                while self.place < len(self.text) and self.text[self.place] in _BARE:
                    self.place += 1
                parts.append(self.text[start : self.place])
            self._skip(newlines=False)
            if not self._sees("."):
                return parts
            self.place += 1

    def _value(self, path: Path) -> None:
        if self._sees("["):
            self._list(path)
        elif self._sees("{"):
            self._inline_table(path)
        elif self._sees('"') or self._sees("'"):
            self._string()
        else:
            while self.place < len(self.text) and self.text[self.place] not in _SCALAR_ENDS:
                self.place += 1

    def _list(self, path: Path) -> None:
        self.place += 1
        number = 0
        self._skip()
        while not self._sees("]"):
            self.found[(*path, number)] = self._line()
            self._value((*path, number))
            number += 1
            self._past_comma()
        self.place += 1

    def _inline_table(self, path: Path) -> None:
        self.place += 1
        self._skip()
        while not self._sees("}"):
            self._pair(path)
            self._past_comma()
        self.place += 1

    def _past_comma(self) -> None:
        self._skip()
        if self._sees(","):
            self.place += 1
            self._skip()

    def _string(self) -> None:
        """Pass over a string of any of the four kinds; a long one may end in up to two quotes of its own."""
        quote = self.text[self.place]
        mark = quote * 3 if self._sees(quote * 3) else quote
        self.place += len(mark)
        while not self._sees(mark):
            self.place += 2 if quote == '"' and self._sees("\\") else 1
        self.place += len(mark)
        if len(mark) == 3:
            for _ in range(2):
                if self._sees(quote):
                    self.place += 1
