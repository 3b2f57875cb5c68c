"""The weights of the second opinion are read as they were written, and a broken file says what to do."""

from pathlib import Path

import pytest

from schoolgate.lexicons.rows import OFFSET, add
from schoolgate.lexicons.weights import DRAFTS, RULES, SENTENCES, WeightsError, load_weights

# Two units, each moving one output of two, and one target.
HEAD = (
    "# made up\n@outputs\tone\ttwo\n@targets\tstaff\n@steps\t0.5\t0.1\t0.25\n@bias\t0\t3\t-7\n"
    "@answer bias\t-1.0\t2.0\nu\t0\t8480\nu\t1\t807e\n"
)
TABLE = "\tone\ttwo\n@bias\t0.5\t1.5\n@speak\t0.4\t0.6\n@firm\t0.8\t0.9\nhighest one\t1.0\t0.0\nlength\t0.0\t-2.0\n"


def folder(where: Path, sentences: str = HEAD, drafts: str = TABLE, rules: str = "") -> Path:
    (where / SENTENCES).write_text(sentences, encoding="utf-8")
    (where / DRAFTS).write_text(drafts, encoding="utf-8")
    (where / RULES).write_text(rules, encoding="utf-8")
    return where


def row(*weights: int) -> str:
    return bytes(weight + OFFSET for weight in weights).hex()


def test_the_first_step_is_read_as_it_was_written(tmp_path: Path) -> None:
    lines = f"w\tuseless\t{row(4, -6, 10)}\nb\tis useless\t{row(2, 0, 0)}\nl\tasks\t{row(-127, 127, 0)}\n"

    weights = load_weights(folder(tmp_path, HEAD + lines)).sentences

    assert (weights.outputs, weights.targets) == (("one", "two"), ("staff",))
    assert (weights.step, weights.target_step, weights.answer_step) == (0.5, 0.1, 0.25)
    assert (weights.bias, weights.answer_bias, weights.answers) == ((0, 3, -7), (-1.0, 2.0), ((4, 0), (0, -2)))
    assert weights.sums([(weights.words, ["useless"]), (weights.pairs, ["is useless"])]) == [6, -3, 3]
    assert weights.sums([(weights.cues, ["asks", "unheard of"])]) == [-127, 130, -7]
    assert add(weights.here, ["asks"]) == 0


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
    "line",
    [
        "w\tuseless\t80",
        "w\tuseless\t80808080",
        "w\tuseless\tzz8080",
        "x\tuseless\t808080",
        "w\tuseless",
        "w\tuse\tless\t808080",
        "u\t2\t808080",
    ],
)
def test_a_row_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(WeightsError, match="make train") as raised:
        load_weights(folder(tmp_path, f"{HEAD}{line}\n"))

    assert SENTENCES in str(raised.value)


@pytest.mark.parametrize(
    "head",
    ["", "@outputs\tone\n", HEAD.replace("0.25", "x"), HEAD.replace("\t-7", ""), HEAD + "u\t2\t8080\n"],
)
def test_a_head_that_is_not_whole_is_named(tmp_path: Path, head: str) -> None:
    with pytest.raises(WeightsError, match=f"{SENTENCES}: its head .*make train"):
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
