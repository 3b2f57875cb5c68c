"""Whether one token may be a first name, in any of the ways parents write it."""

from schoolgate.lexicons.name_table import NameEntry, NameTable
from schoolgate.text.folding import fold, latinise
from schoolgate.value import value

_APOSTROPHES = "'`´‘’‛′ʹʻʼ＇"
_CONTRACTIONS = frozenset({"d", "ll", "ve", "re"})

# By tier. They answer "is it a name at all?", before case and neighbours are looked at.
_SURENESS = (0.95, 0.9, 0.8, 0.55)
_SURENESS_OF_A_WORD = 0.3
_WITHOUT_APOSTROPHE = 0.9


@value
class NameHit:
    """A token that may be a first name.

    `key` is the name's folded form without any possessive ending, halves of a double name joined by a hyphen; `tier`,
    `word` and `adult` are those of the table; `possessive` covers "Maisie's", "James'" and "maisies"; `sureness`
    (0 to 1) is how likely the token alone is a name.
    """

    key: str
    tier: int
    word: bool
    adult: bool
    possessive: bool
    sureness: float


def look_up(table: NameTable, word: str) -> NameHit | None:
    """Look one token's original text up; None where it is no name. Never raises.

    Takes capitals or none, diacritics or none, letters that pass for Latin ones, a leading # or @, "Ellie-Mae",
    "Maisie's", "Maisie'll" and "maisies".
    """
    if word.isascii() and word.isalpha():
        return _look_up_key(table, word.lower(), possessive=False)
    text = latinise(word.lstrip("#@").rstrip("-"))
    stem, ending = split_ending(text)
    if ending:
        hit = _look_up_key(table, fold(stem), possessive=ending == "s")
        if hit is not None:
            return hit
    return _look_up_key(table, fold(text), possessive=False)


def split_ending(text: str) -> tuple[str, str]:
    """Part a possessive or a short verb after an apostrophe from a token.

    Gives the stem, and "s" for a possessive ("Maisie's", "James'"), or "d", "ll", "ve", "re", or "" for none.
    """
    parted = part_at_apostrophe(text)
    if parted is None:
        return text, ""
    stem, ending = parted
    if ending == "s" or (not ending and stem[-1] in "sSzZxX"):
        return stem, "s"
    return (stem, ending) if ending in _CONTRACTIONS else (text, "")


def part_at_apostrophe(text: str) -> tuple[str, str] | None:
    """Give what stands before a token's last apostrophe, and what stands behind it in small letters; None for none."""
    if text.isascii() and text.isalnum():
        return None
    at = max(map(text.rfind, _APOSTROPHES))
    return (text[:at], text[at + 1 :].lower()) if at > 0 else None


def _look_up_key(table: NameTable, key: str, *, possessive: bool) -> NameHit | None:
    entry = table.entries.get(key)
    if entry is not None:
        return _hit(key, entry, possessive=possessive)
    if "-" in key:
        hit = _look_up_double(table, key, possessive=possessive)
        if hit is not None:
            return hit
    if key.endswith("s") and not key.endswith("ss") and len(key) > 3 and key not in table.not_possessive:
        return _look_up_without_s(table, key[:-1])
    return None


def _look_up_double(table: NameTable, key: str, *, possessive: bool) -> NameHit | None:
    """Look up a name with a hyphen: written as one ("Min-jun"), or two names in a row ("Ellie-Mae").

    Two everyday words in a row ("May-June") stay in need of context.
    """
    parts = key.split("-")
    if min(map(len, parts)) < 2:
        return None
    joined = table.entries.get("".join(parts))
    if joined is not None:
        return _hit("".join(parts), joined, possessive=possessive)
    entries = [table.entries.get(part) for part in parts]
    found = [entry for entry in entries if entry is not None]
    if len(found) < len(parts):
        return None
    both = NameEntry(max(e.tier for e in found), all(e.word for e in found), all(e.adult for e in found))
    return _hit(key, both, possessive=possessive)


def _look_up_without_s(table: NameTable, key: str) -> NameHit | None:
    """Look up "maisies" as Maisie's. Everyday words that end in s have been turned away before."""
    entry = table.entries.get(key)
    if entry is not None:
        return _hit(key, entry, possessive=True, share=_WITHOUT_APOSTROPHE)
    return None


def _hit(key: str, entry: NameEntry, *, possessive: bool, share: float = 1.0) -> NameHit:
    sureness = _SURENESS_OF_A_WORD if entry.word else _SURENESS[entry.tier - 1]
    return NameHit(key, entry.tier, entry.word, entry.adult, possessive, round(sureness * share, 3))
