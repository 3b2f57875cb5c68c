"""What must hold of the repository as a whole."""

import re
from pathlib import Path

import pytest

import schoolgate
from tests.architecture.files import files, texts

# Each pattern is written so that it does not find itself.
FORBIDDEN = {
    "a registry's address": re.compile(
        r"py[p]i\.(?:org|io)|python[h]osted\.org|registry\.npm[j]s|registry\.yarnpkg|deb\.debian|proxy\.golang"
    ),
    "a path of one machine": re.compile(r"(?<![\w.~*$)}/])/(?:(?:work|tmp|root)\b|(?:home|Users|opt)/)"),
    "work left open": re.compile(r"\b(?:TO[D]O|FIX[M]E)\b"),
}
README_LINES = 15
PYTHON_LINES = 300


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_mentions(what: str, repository: Path) -> None:
    found = [
        f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
        for path, text in texts(repository)
        for match in FORBIDDEN[what].finditer(text)
    ]

    assert found == []


@pytest.mark.parametrize(
    "what, text",
    [
        ("a registry's address", "see https://files.python" + "hosted.org/x"),
        ("a registry's address", "https://py" + "pi.org/simple"),
        ("a path of one machine", "open('/wo" + "rk/main')"),
        ("a path of one machine", "cd /ro" + "ot"),
        ("work left open", "# TO" + "DO: later"),
    ],
)
def test_the_patterns_find_what_they_are_for(what: str, text: str) -> None:
    assert FORBIDDEN[what].search(text)


@pytest.mark.parametrize(
    "text", ["https://school.example/home/news", "shared/" + "work/", "/usr/bin/chromium", "~/home/"]
)
def test_the_patterns_leave_ordinary_addresses_alone(text: str) -> None:
    assert not any(pattern.search(text) for pattern in FORBIDDEN.values())


def rooms(repository: Path) -> set[Path]:
    """Every folder at the top, every package of the server and every folder of the extension's sources."""
    found = set()
    for file in files(repository):
        parts = file.relative_to(repository).parts
        if len(parts) > 1 and not parts[0].startswith("."):
            found.add(repository / parts[0])
        if parts[:2] == ("server", "schoolgate") and file.name == "__init__.py" and len(parts) > 3:
            found.add(file.parent)
        if parts[:2] == ("extension", "src") and len(parts) > 3:
            found.add(repository.joinpath(*parts[:3]))
    return found


def test_every_room_has_a_short_readme(repository: Path) -> None:
    lacking = []
    for room in sorted(rooms(repository)):
        readme = room / "README.md"
        name = room.relative_to(repository).as_posix()
        if not readme.is_file():
            lacking.append(f"{name}: no README.md")
        elif (lines := len(readme.read_text(encoding="utf-8").splitlines())) > README_LINES:
            lacking.append(f"{name}: README.md has {lines} lines, at most {README_LINES} are allowed")

    assert lacking == []


def test_no_python_file_is_long(repository: Path) -> None:
    lengths = {path: len(text.splitlines()) for path, text in texts(repository) if path.endswith(".py")}

    assert {path: lines for path, lines in lengths.items() if lines > PYTHON_LINES} == {}


def test_the_changelog_opens_with_this_version(repository: Path) -> None:
    changelog = (repository / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changelog, re.MULTILINE)

    assert newest is not None
    assert newest[1] == schoolgate.__version__


def test_the_readme_names_the_wheel_of_this_version(repository: Path) -> None:
    readme = (repository / "README.md").read_text(encoding="utf-8")

    assert set(re.findall(r"schoolgate-(\S+?)-py3", readme)) == {schoolgate.__version__}


def test_the_readme_carries_the_attribution_for_the_names(repository: Path) -> None:
    readme = (repository / "README.md").read_text(encoding="utf-8")

    assert "Contains public sector information licensed under the Open Government Licence v3.0" in readme


def test_continuous_integration_calls_the_second_command_and_nothing_else(repository: Path) -> None:
    script = (repository / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    assert script == ["#!/usr/bin/env bash", "set -euo pipefail", 'cd "$(dirname "$0")/.."', "make test"]
