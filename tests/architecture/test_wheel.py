"""The wheel is all that a person without a clone gets: nothing may be missing from it, and nothing too much."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.files import files


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of what lies in a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    (built,) = folder.glob("schoolgate-*.whl")
    return frozenset(zipfile.ZipFile(built).namelist())


def test_it_holds_all_code_and_all_data(wheel: frozenset[str], repository: Path) -> None:
    server = repository / "server"
    wanted = {file.relative_to(server).as_posix() for file in files(server / "schoolgate") if file.suffix != ".pyc"}

    assert wanted <= wheel


def test_it_holds_the_contract(wheel: frozenset[str], repository: Path) -> None:
    shared = repository / "shared"
    schemas = {file.relative_to(shared).as_posix() for file in (shared / "schemas").rglob("*") if file.is_file()}

    assert schemas
    assert {f"schoolgate/contract/{name}" for name in {"openapi.yaml", *schemas}} <= wheel


def test_it_holds_nothing_else(wheel: frozenset[str]) -> None:
    assert {name for name in wheel if not name.startswith(("schoolgate/", "schoolgate-"))} == set()
