"""Refuse what no policy may ask for: blocking, hiding the choice, reporting, counting, threatening, discouraging.

The words are data (`wishes.toml`); the law behind them is number 6 of DESIGN.md.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath

from schoolgate.text.document import read
from schoolgate.text.labelling import label
from schoolgate.text.matcher import Compiled, compile_patterns, run, with_labels
from schoolgate.text.patterns import parse
from schoolgate.text.vocabulary import Term, Vocabulary, build, phrase_keys

_FILE = FilePath(__file__).with_name("wishes.toml")


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that no policy may ask for; `refused` and `fine` are examples that tests read."""

    id: str
    says: str
    keys: tuple[str, ...]
    levels: tuple[str, ...]
    refused: tuple[str, ...]
    fine: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """All wishes, with their patterns compiled; a match's `owner` is the wish's place in `all`."""

    all: tuple[Wish, ...]
    patterns: Compiled
    vocabulary: Vocabulary


@cache
def wishes() -> Wishes:
    """Read `wishes.toml`, once a process."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    tables = data["wish"]
    patterns = [(p, number) for number, wish in enumerate(tables) for source in wish["patterns"] for p in parse(source)]
    phrases = [(phrase, name) for name, listed in data["labels"].items() for phrase in listed]
    terms = [Term(keys, name, name) for phrase, name in phrases for keys in phrase_keys(phrase)]
    lists = ("keys", "levels", "refused", "fine")
    found = tuple(Wish(t["id"], t["says"], **{key: tuple(t[key]) for key in lists}) for t in tables)
    return Wishes(found, compile_patterns(patterns), build(terms))


def wish_of_key(key: str) -> Wish | None:
    """Give the wish that an unknown key stands for, if any ("block-posting" and "Block_Posting" are one key)."""
    plain = key.lower().replace("-", "_")
    return next((wish for wish in wishes().all if plain in wish.keys), None)


def wish_of_level(level: str) -> Wish | None:
    """Give the wish that an unknown level stands for, if any."""
    return next((wish for wish in wishes().all if level.lower() in wish.levels), None)


def wish_in(text: str) -> tuple[Wish, str] | None:
    """Give the first wish that a text for parents expresses, and the words that express it; None where it has none."""
    known = wishes()
    document = read(text)
    labels = [(unit.first, unit.last, unit.label) for unit in label(document, known.vocabulary)]
    matches = run(known.patterns, with_labels(document, labels))
    if not matches:
        return None
    first = min(matches, key=lambda match: (match.owner, match.first))
    span = document.span(first.first, first.last)
    return known.all[first.owner], document.text[span.start : span.end]
