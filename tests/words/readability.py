"""How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by a few plain rules.

Source of the formula: Kincaid and others, 1975. Grade 6 is a reading age of about 11.
"""

import re

_VOWEL_GROUP = re.compile(r"[aeiouy]+")
_SENTENCE_END = re.compile(r"[.!?:]+(?:\s|$)")
_WORD = re.compile(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)*")


def grade(text: str) -> float:
    """Give the Flesch-Kincaid grade of an English text; 0 for a text without words."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """Count the syllables of an English word, roughly: groups of vowels less a silent e."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    count = len(_VOWEL_GROUP.findall(plain))
    if plain.endswith("e") and not plain.endswith(("le", "ee")) and count > 1:
        count -= 1
    if plain.endswith("ed") and not plain.endswith(("ted", "ded")) and count > 1:
        count -= 1
    if plain.endswith("es") and not re.search(r"(?:s|x|z|ch|sh|c|g)es$", plain) and count > 1:
        count -= 1
    return max(1, count)
