"""`schoolgate policy check` runs the drafts that a file gives as examples."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from schoolgate.cli import main

HEAD = """\
slug = "oak"
policy = "Our words online"
school = "Oak School"
nation = "england"

[[clauses]]
id = "names"
title = "Children's names"
text = "Please leave children's names out."

[[rules]]
id = "named"
acts = ["identifies_pupil"]
level = "note"
clause = "names"

[[routes]]
role = "Office"
address = "Ask at the office"

[[routes]]
role = "Headteacher"
address = "Ask for the head"
"""
EXAMPLES = """
[[examples]]
clause = "names"
shows = ["Well done Tomasz in Y4, what a race"]
quiet = ["Well done Year 4, what a race"]
"""


def check(folder: Path, text: str) -> Result:
    file = folder / "oak.toml"
    file.write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["policy", "check", str(file)])


def test_examples_that_come_out_as_the_file_says(tmp_path: Path) -> None:
    result = check(tmp_path, HEAD + EXAMPLES)

    assert result.exit_code == 0
    assert "Oak School: 2 of 2 example drafts come out as you say." in result.output


@pytest.mark.parametrize(
    "old, new, line",
    [
        ("Well done Tomasz in Y4", "Well done Year 4", '(group) should show "Children\'s names", but shows nothing.'),
        ("Well done Year 4", "Well done Zainab in Y4", '(group) should stay quiet, but shows "Children\'s names".'),
    ],
)
def test_an_example_that_comes_out_otherwise(tmp_path: Path, old: str, new: str, line: str) -> None:
    result = check(tmp_path, HEAD + EXAMPLES.replace(old, new))

    assert result.exit_code == 1
    assert "1 of 2 example drafts" in result.output
    assert line in result.output


def test_a_file_without_examples_is_only_read(tmp_path: Path) -> None:
    result = check(tmp_path, HEAD)

    assert result.exit_code == 0
    assert "example" not in result.output


def test_a_school_of_a_folder_is_chosen_by_its_slug(tmp_path: Path) -> None:
    for slug in ("oak", "elm"):
        (tmp_path / f"{slug}.toml").write_text(HEAD.replace('"oak"', f'"{slug}"'), encoding="utf-8")
    arguments = ["policy", "explain", "Well done Tomasz in Y4", "--policy", str(tmp_path)]

    without = CliRunner().invoke(main, arguments)
    chosen = CliRunner().invoke(main, [*arguments, "--school", "elm"])

    assert without.exit_code == 2
    assert "--school: elm, oak" in without.output
    checked = CliRunner().invoke(
        main, ["check", "--policy", str(tmp_path), "--school", "elm"], input="Well done Year 4"
    )
    unknown = CliRunner().invoke(
        main, ["check", "--policy", str(tmp_path), "--school", "ash"], input="Well done Year 4"
    )

    assert (checked.exit_code, unknown.exit_code) == (0, 2)
    assert "--school: elm, oak" in unknown.output
    assert chosen.exit_code == 0
    assert "rule named, the last that fits, says note" in chosen.output
