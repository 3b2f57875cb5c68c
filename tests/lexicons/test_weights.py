"""The weights of the second opinion are read as they were written, and a broken file says what to do."""

from pathlib import Path

import pytest

from schoolgate.lexicons.weights import (
    DRAFTS,
    MOST_ROWS,
    OFFSET,
    RULES,
    SENTENCES,
    WeightsError,
    add,
    add_in_parts,
    load_weights,
)

HEAD = "# made up\n@outputs\tone\ttwo\n@step\t0.5\n@bias\t-1.0\t2.0\n"
TABLE = "\tone\ttwo\n@bias\t0.5\t1.5\n@speak\t0.4\t0.6\n@firm\t0.8\t0.9\nhighest one\t1.0\t0.0\nlength\t0.0\t-2.0\n"


def folder(where: Path, sentences: str = HEAD, drafts: str = TABLE, rules: str = "") -> Path:
    (where / SENTENCES).write_text(sentences, encoding="utf-8")
    (where / DRAFTS).write_text(drafts, encoding="utf-8")
    (where / RULES).write_text(rules, encoding="utf-8")
    return where


def row(*weights: int) -> str:
    return bytes(weight + OFFSET for weight in weights).hex()


def test_rows_are_added_up_for_each_output(tmp_path: Path) -> None:
    lines = f"w\tuseless\t{row(4, -6)}\nb\tis useless\t{row(2, 0)}\nl\tasks\t{row(-127, 127)}\n"

    weights = load_weights(folder(tmp_path, HEAD + lines)).sentences

    assert weights.score([0]) == [-1.0, 2.0]
    assert weights.score([weights.words["useless"] + weights.pairs["is useless"]]) == [2.0, -1.0]
    assert weights.score([2 * weights.cues["asks"]]) == [-128.0, 129.0]
    assert [weights.lane(weights.cues["asks"], place) for place in (0, 1)] == [-127, 127]


@pytest.mark.parametrize("count", [MOST_ROWS - 1, MOST_ROWS, MOST_ROWS + 1, 5 * MOST_ROWS])
def test_any_number_of_rows_adds_up_without_one_output_running_into_the_next(tmp_path: Path, count: int) -> None:
    weights = load_weights(folder(tmp_path, f"{HEAD}w\tloud\t{row(127, 127)}\n")).sentences

    totals = add_in_parts([(weights.words, ["loud"] * count)])

    assert weights.score(totals) == pytest.approx([-1 + 63.5 * count, 2 + 63.5 * count])


def test_a_total_of_too_many_rows_is_told_even_where_lanes_have_overflowed(tmp_path: Path) -> None:
    weights = load_weights(folder(tmp_path, f"{HEAD}w\tloud\t{row(127, 127)}\n")).sentences

    assert weights.fits(add(weights.words, ["loud"] * MOST_ROWS))
    assert not weights.fits(add(weights.words, ["loud"] * (MOST_ROWS + 1)))
    assert not weights.fits(add(weights.words, ["loud"] * 5 * MOST_ROWS))


def test_the_second_step_is_a_column_for_each_act(tmp_path: Path) -> None:
    drafts = load_weights(folder(tmp_path)).drafts

    assert drafts.features == ("highest one", "length")
    assert drafts.weights == {"one": (1.0, 0.0), "two": (0.0, -2.0)}
    assert (drafts.bias, drafts.speak, drafts.firm) == (
        {"one": 0.5, "two": 1.5},
        {"one": 0.4, "two": 0.6},
        {"one": 0.8, "two": 0.9},
    )


@pytest.mark.parametrize(
    "line", ["w\tuseless\t80", "w\tuseless\tzz80", "x\tuseless\t8080", "w\tuseless", "w\tuse\tless\t8080"]
)
def test_a_row_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(WeightsError, match="make train") as raised:
        load_weights(folder(tmp_path, f"{HEAD}{line}\n"))

    assert SENTENCES in str(raised.value)


@pytest.mark.parametrize("head", ["", "@outputs\tone\n", "@outputs\tone\n@step\tx\n@bias\t1\n"])
def test_a_head_that_is_not_whole_is_named(tmp_path: Path, head: str) -> None:
    with pytest.raises(WeightsError, match=f"{SENTENCES}: its head"):
        load_weights(folder(tmp_path, head))


@pytest.mark.parametrize("table", ["", "\tone\n@bias\t1\n", "\tone\n@bias\t1\t2\n@speak\t1\n@firm\t1\n"])
def test_a_second_step_that_is_not_whole_is_named(tmp_path: Path, table: str) -> None:
    with pytest.raises(WeightsError, match=DRAFTS):
        load_weights(folder(tmp_path, HEAD, table))


def test_how_often_a_rule_is_right(tmp_path: Path) -> None:
    assert load_weights(folder(tmp_path, rules="# made up\nabuse.bare\t0.875\t40\n")).trust == {"abuse.bare": 0.875}


@pytest.mark.parametrize("line", ["abuse.bare\t0.9", "abuse.bare\toften\t40"])
def test_a_list_of_rules_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(WeightsError, match=RULES):
        load_weights(folder(tmp_path, rules=line))
