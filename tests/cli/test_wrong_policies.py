"""A wrong policy stops the start of every command that needs one: exit code 2, one sentence with file, line and key."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from schoolgate.cli import main
from tests.policy.files import FINE

EXTENDS = 'extends = "%s"\n'
# What stands in the folder, and what the sentence says.
WRONG: list[tuple[Mapping[str, str | bytes], str]] = [
    ({"a.toml": FINE.replace('"identifies_pupil"', '"identify_pupil"')}, "a.toml, line 14, rules[1].acts[1]"),
    (
        {"a.toml": FINE.replace("Little Oak School", "École").encode("latin-1")},
        "a.toml, line 3: the file is not written",
    ),
    ({"a.toml": FINE.replace('level = "note"', 'level = "block"')}, "a.toml, line 25, rules[2].level"),
    ({"a.toml": FINE.replace("Please leave", "We will report you. Please leave")}, "a.toml, line 9, clauses[1].text"),
    ({"a.toml": FINE, "b.toml": FINE}, "b.toml, line 1, slug"),
    ({"a.toml": EXTENDS % "b.toml" + FINE, "b.toml": EXTENDS % "a.toml"}, "b.toml, line 1, extends: this goes round"),
    ({"a.toml": EXTENDS % "gone.toml" + FINE}, "a.toml, line 1, extends: there is no file"),
    ({"a.toml": FINE[:200]}, "a.toml, line"),
    ({}, "the folder holds no policy file"),
]


@pytest.mark.parametrize("command", ["serve", "check"])
@pytest.mark.parametrize("files, says", WRONG)
def test_the_start_is_stopped(command: str, files: Mapping[str, str | bytes], says: str, tmp_path: Path) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    port = ["--port", "0"] if command == "serve" else []

    result = CliRunner().invoke(main, [command, *port, "--policy", str(tmp_path)], input="Hello all")

    assert result.exit_code == 2
    assert says in result.output
    assert "Traceback" not in result.output
    assert "listens on" not in result.output
