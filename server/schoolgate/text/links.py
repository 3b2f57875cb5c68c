"""Where links and e-mail addresses stand: their stops end no sentence, and their parts are nobody's words."""

from collections.abc import Iterable, Sequence

from schoolgate.text.tokens import Tokens

_ADDRESS_PARTS = frozenset((".", "-", "_", "+"))


def find_links(tokens: Tokens, places: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Give the token ranges [first, last) of links and e-mail addresses, in order.

    `places` are the indexes, ascending, of tokens that are parted by anything but one space from the token before.
    A link ends before the next space, an address before anything that no address holds. One pass.
    """
    found: list[tuple[int, int]] = []
    end = 0
    for place in places:
        gap = tokens.gaps[place]
        first = place - 1
        if first < end:
            continue
        if "://" in gap or (gap == "." and tokens.keys[first] == "www"):
            end = _end_of_link(tokens.gaps, place + 1)
        elif gap == "@":
            while first > end and tokens.gaps[first] in _ADDRESS_PARTS:
                first -= 1
            end = _end_of_address(tokens.gaps, place + 1)
        else:
            continue
        found.append((first, end))
    return tuple(found)


def _end_of_link(gaps: Sequence[str], index: int) -> int:
    while index + 1 < len(gaps) and gaps[index] and not any(map(str.isspace, gaps[index])):
        index += 1
    return index


def _end_of_address(gaps: Sequence[str], index: int) -> int:
    while index + 1 < len(gaps) and gaps[index] in _ADDRESS_PARTS:
        index += 1
    return index
