"""Rows of whole weights, packed into one large integer each, so that they are added up by adding integers.

A row has one lane for each of its numbers, first the first, and one more behind them that counts the rows of a total.
"""

import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from operator import itemgetter, mul

from schoolgate.value import value

# Bytes of a lane, and how many rows can be added up before one could overflow. Lanes of four bytes would never, but
# take 50 µs more for a draft: what is read of memory is most of the time.
LANE = 2
MOST_ROWS = 256
# Weights are kept with this added, so that no lane ever borrows from its neighbour.
OFFSET = 128

# A row, or several added up; 0 is none at all.
Row = int
_NONE = repeat(0)


def row_of(weights: bytes) -> Row:
    """Pack a row from one byte for each number, OFFSET meaning nothing."""
    lanes = bytearray(LANE * len(weights) + LANE)
    lanes[:-LANE:LANE] = weights
    lanes[-LANE] = 1
    return int.from_bytes(lanes, "little")


def add(table: Mapping[str, Row], evidence: Iterable[str]) -> Row:
    """Add up the rows of all `evidence` that a table holds."""
    return sum(map(table.get, evidence, _NONE))


def add_in_parts(pairs: Iterable[tuple[Mapping[str, Row], Iterable[str]]]) -> list[Row]:
    """Add up the rows of evidence by their tables, MOST_ROWS to a total at most."""
    rows = [table[one] for table, evidence in pairs for one in evidence if one in table]
    return [sum(rows[first : first + MOST_ROWS]) for first in range(0, len(rows), MOST_ROWS)]


def fits(total: Row, size: int) -> bool:
    """Tell whether a total of rows of `size` numbers holds so few that no lane of it can have overflowed."""
    # The lane that counts stands last: others that overflow can but raise it.
    return total >> 8 * LANE * size <= MOST_ROWS


def weights_in(total: Row, size: int) -> list[int]:
    """Give the sums of the `size` numbers of all rows in a total, MOST_ROWS at most."""
    *lanes, count = struct.unpack(f"<{size + 1}H", total.to_bytes(LANE * (size + 1), "little"))
    zero = OFFSET * count
    return [lane - zero for lane in lanes]


@value
class Factors:
    """What some numbers of a row are multiplied with: `pick` takes their bytes, `zero` is what rows of nothing give."""

    pick: Callable[[bytes], tuple[int, ...]]
    factors: tuple[int, ...]
    zero: int


def factors_of(factors: Sequence[int]) -> Factors:
    """Get ready to multiply rows with a factor for each of their first numbers (two at least)."""
    # Most are nought: without them it takes less than half the time. One alone would be given without its tuple.
    used = [place for place, factor in enumerate(factors) if factor]
    used += [place for place in (0, 1) if len(used) < 2 and place not in used]
    picked = tuple(factors[place] for place in used)
    return Factors(itemgetter(*(LANE * place for place in used)), picked, OFFSET * sum(picked))


def weighted(row: Row, size: int, by: Factors) -> int:
    """Give the sum of the numbers of one row, as it was packed, each times its factor."""
    product: int = sum(map(mul, by.factors, by.pick(row.to_bytes(LANE * (size + 1), "little"))))
    return product - by.zero
