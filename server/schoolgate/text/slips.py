"""Slips of the keyboard: a longer word with one letter left out, or with two letters swapped ("foriegner", "immigrnt").

Only slips of chosen words are known (`Kinds.misspelt`), and only where the slip is no word of the vocabulary itself.
"""

from collections.abc import Container, Iterable, Iterator

# Slips of shorter words are too often words of their own ("violent" and "violet" are near enough).
FEWEST_LETTERS = 7


def slips(word: str) -> Iterator[str]:
    """Give a word with an inner letter left out, and with two inner neighbours swapped; its first and last stay."""
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1 :]
    for place in range(1, len(word) - 2):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def slips_of(words: Iterable[str], known: Container[str]) -> dict[str, str]:
    """Give the word that each slip stands for; a slip that is itself `known`, or may be two words, stands for none."""
    meant: dict[str, str] = {}
    doubtful: set[str] = set()
    for word in words:
        if len(word) < FEWEST_LETTERS or not word.isalpha():
            continue
        for slip in set(slips(word)):
            if slip in meant:
                doubtful.add(slip)
            meant[slip] = word
    return {slip: word for slip, word in meant.items() if slip not in doubtful and slip not in known}
