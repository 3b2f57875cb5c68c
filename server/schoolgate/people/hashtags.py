"""A first name inside a hashtag."""

import re

from schoolgate.lexicons.name_table import NameTable
from schoolgate.people.names import NameHit, look_up

_PARTS = re.compile(r"[A-Z][a-z]+|^[a-z]+")
_HASHTAG_OPENERS = (
    "welldone",
    "happybirthday",
    "justicefor",
    "congratulations",
    "congrats",
    "team",
    "go",
    "vote",
    "for",
)


def look_up_hashtag(table: NameTable, word: str) -> NameHit | None:
    """Find a name in "#TeamZainab", "#goPoppyR", "#welldonemaisie"; None where there is none. Never raises.

    A name with an s at its end ("#Oscars2026") is one only behind an opener: elsewhere it is mostly an event's or a
    band's.
    """
    lower = word.lower()
    opened = lower.startswith(_HASHTAG_OPENERS)
    for part in reversed(_PARTS.findall(word)):
        hit = look_up(table, part) if len(part) > 2 else None
        if hit is not None and (opened or not (hit.word or hit.possessive)) and hit.tier < 4:
            return hit
    for opener in _HASHTAG_OPENERS:
        if lower.startswith(opener) and len(lower) > len(opener) + 2:
            hit = look_up(table, lower[len(opener) :])
            if hit is not None and not hit.word and hit.tier < 3:
                return hit
    return None
