"""Is the draft in English? Told by its script and its commonest words; where they say little, English is believed."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import schoolgate.lexicons
from schoolgate.detectors.finding import Act
from schoolgate.text.document import Document
from schoolgate.text.folding import without_marks

# What is looked at in any language: names and numbers look the same. Words of a child at risk are kept as well, because
# a draft may be half English, and help that is missed costs more than help that is not needed.
IN_ANY_LANGUAGE: frozenset[Act] = frozenset({"identifies_pupil", "names_person", "personal_details", "safeguarding"})

_FILE = Path(schoolgate.lexicons.__file__).with_name("common_words.toml")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_LONGEST_LOOK = 4_000  # words; a draft that is longer has long said what it is
_MINIMUM_LETTERS = 6
_MINIMUM_WORDS = 12
_MINIMUM_SHARE = 0.05
_MINIMUM_OTHER = 3


@cache
def common_words() -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """Read the commonest words: English ones, and those of each other language that are no English ones."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    english = frozenset(data["english"]["words"].split())
    return english, tuple(frozenset(words.split()) - english for words in data["others"].values())


@cache
def _languages() -> dict[str, tuple[int, ...]]:
    """Number the languages that each common word is of: 0 for English, from 1 on for the others."""
    english, others = common_words()
    languages: dict[str, tuple[int, ...]] = dict.fromkeys(english, (0,))
    for number, words in enumerate(others, 1):
        for word in words:
            languages[word] = (*languages.get(word, ()), number)
    return languages


def is_english(document: Document) -> bool:
    """Tell whether a draft is in English.

    It is not where most of its letters are of another script, where there are twice as many common words of one other
    language as English ones, or where hardly any of a dozen words or more is a common English one.
    """
    if _in_another_script(document.text):
        return False
    languages = _languages()
    counts = [0] * (len(common_words()[1]) + 1)
    for numbers in filter(None, map(languages.get, map(str.lower, document.words[:_LONGEST_LOOK]))):
        for number in numbers:
            counts[number] += 1
    own, other = counts[0], max(counts[1:])
    if other >= max(_MINIMUM_OTHER, 2 * own):
        return False
    if own >= _MINIMUM_SHARE * len(document.starts):
        return True
    # A list of names is in no language.
    small = sum(document.text[start].islower() for start in document.starts[:_LONGEST_LOOK])
    return small < _MINIMUM_WORDS or own >= _MINIMUM_SHARE * small


def _in_another_script(text: str) -> bool:
    """Tell whether most letters are not Latin; styled letters, as people paste them, count as the Latin they show."""
    if not any(map(str.isalpha, _plain("".join(_NOT_ASCII.findall(text))))):
        return False
    letters = [letter for letter in _plain(text[: 8 * _LONGEST_LOOK]) if letter.isalpha()]
    latin = sum(letter.isascii() or "LATIN" in unicodedata.name(letter, "") for letter in letters)
    return len(letters) >= _MINIMUM_LETTERS and latin * 2 < len(letters)


def _plain(text: str) -> str:
    """Give styled letters as the plain ones they show, without combining marks: long runs of them take squared time."""
    return text if text.isascii() else unicodedata.normalize("NFKC", without_marks(text))
