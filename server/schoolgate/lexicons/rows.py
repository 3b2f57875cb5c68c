"""Rows of whole weights, packed into one large integer each, so that they are added up by adding integers.

A row has one lane for each of its numbers, first the first, and one more behind them that counts the rows of a total.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from operator import mul

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
    *lanes, count = _lanes(total, size)
    zero = OFFSET * count
    return [lane - zero for lane in lanes]


def weighted(row: Row, size: int, factors: Sequence[int]) -> int:
    """Give the sum of the first numbers of one row, each times its factor."""
    product: int = sum(map(mul, factors, _lanes(row, size)))
    return product - OFFSET * sum(factors)


def _lanes(total: Row, size: int) -> tuple[int, ...]:
    return struct.unpack(f"<{size + 1}H", total.to_bytes(LANE * (size + 1), "little"))
