"""Rows add up, number by number, however many there are."""

import pytest

from schoolgate.lexicons.rows import (
    MOST_ROWS,
    OFFSET,
    add,
    add_in_parts,
    factors_of,
    fits,
    row_of,
    weighted,
    weights_in,
)


def row(*weights: int) -> int:
    return row_of(bytes(weight + OFFSET for weight in weights))


TABLE = {"useless": row(4, -6), "loud": row(127, -127)}


def test_a_row_holds_what_was_packed() -> None:
    assert weights_in(TABLE["useless"], 2) == [4, -6]


def test_rows_are_added_up_number_by_number() -> None:
    assert weights_in(add(TABLE, ["useless", "loud", "unheard of"]), 2) == [131, -133]
    assert weights_in(add(TABLE, []), 2) == [0, 0]


@pytest.mark.parametrize("count", [MOST_ROWS - 1, MOST_ROWS, MOST_ROWS + 1, 5 * MOST_ROWS])
def test_any_number_of_rows_adds_up_without_one_number_running_into_the_next(count: int) -> None:
    totals = add_in_parts([(TABLE, ["loud"] * count), ({}, ["loud"])])

    sums = [weights_in(total, 2) for total in totals]

    assert [sum(column) for column in zip(*sums, strict=True)] == [127 * count, -127 * count]


def test_a_total_of_too_many_rows_is_told_even_where_lanes_have_overflowed() -> None:
    assert fits(add(TABLE, ["loud"] * MOST_ROWS), 2)
    assert not fits(add(TABLE, ["loud"] * (MOST_ROWS + 1)), 2)
    assert not fits(add(TABLE, ["loud"] * 5 * MOST_ROWS), 2)


@pytest.mark.parametrize(
    "factors, product",
    [((10, 3), 22), ((10, 3, 0), 22), ((0, 3, 0), -18), ((0, 0, -2), -200), ((0, 0), 0), ((1, 1, 1), 98)],
)
def test_the_first_numbers_of_a_row_by_their_factors(factors: tuple[int, ...], product: int) -> None:
    assert weighted(row(4, -6, 100), 3, factors_of(factors)) == product
