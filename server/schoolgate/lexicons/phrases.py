"""Plain phrases that stand for a label: which ones occur in a text, longest first, in one pass.

Reads a folder of entry files whose `terms` are phrases of plain words (`lexicons/topics`, `lexicons/posts`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from schoolgate.lexicons.entries import Entry, load_entries

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_LETTERS = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['\u2019]s$")
_APOSTROPHES = re.compile(r"['\u2019]")


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Phrases by their first word, longest first, each with its label; `labels` in the order of the files."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    labels: tuple[str, ...]


@cache
def phrase_book(kind: str) -> PhraseBook:
    """Read `lexicons/<kind>/*.toml` once a process. Raises LexiconError."""
    return build(load_entries(kind))


def build(entries: Iterable[Entry]) -> PhraseBook:
    """Index the terms of `entries`."""
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    labels: dict[str, None] = {}
    for entry in entries:
        labels[entry.label] = None
        for term in entry.terms:
            words = tuple(words_of(term))
            phrases.setdefault(words[0], []).append((words, entry.label))
    for listed in phrases.values():
        listed.sort(key=lambda phrase: -len(phrase[0]))
    return PhraseBook({first: tuple(listed) for first, listed in phrases.items()}, tuple(labels))


def labels_in(text: str, book: PhraseBook) -> list[str]:
    """Give the label of every phrase in `text`, in order, one for each occurrence; a word counts once."""
    words = words_of(text)
    found: list[str] = []
    phrases, free = book.phrases, 0
    for index in [index for index, word in enumerate(words) if word in phrases]:
        if index < free:
            continue
        for phrase, label in phrases[words[index]]:
            if len(phrase) == 1 or tuple(words[index : index + len(phrase)]) == phrase:
                found.append(label)
                free = index + len(phrase)
                break
    return found


def words_of(text: str) -> list[str]:
    """Cut `text` into lower-case words; "mum's" gives "mum", "don't" gives "dont", hyphens part words."""
    lower = text.lower()
    if "'" not in text and "\u2019" not in text:
        plain: list[str] = _LETTERS.findall(lower)
        return plain
    words: list[str] = _WORD.findall(lower)
    return [word if word.isalnum() else _APOSTROPHES.sub("", _POSSESSIVE.sub("", word)) for word in words]
