"""The lock files: complete, in agreement, bound by hashes, and silent on where packages come from."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ["build.txt", "dev.txt", "lock.txt", "run.txt", "train.txt"]
REQUIREMENT = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)
# NLTK loads these where it finds them, for half a second and a hundred megabytes
UNWANTED = {"numpy", "scikit-learn", "scipy"}


def pins(lock: Path) -> dict[str, str]:
    """Package name to version."""
    return dict(REQUIREMENT.findall(lock.read_text(encoding="utf-8")))


def normalised(requirement: str) -> str:
    """The package's name as lock files write it."""
    name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_files_are_these(repository: Path) -> None:
    assert sorted(lock.name for lock in (repository / "requirements").glob("*.txt")) == LOCKS


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_is_a_pin_a_hash_or_a_reason(name: str, repository: Path) -> None:
    allowed = re.compile(r"[a-z0-9._-]+==\S+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|    #( .*)?")
    lines = (repository / "requirements" / name).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not allowed.fullmatch(line)] == []
    assert not any("://" in line for line in lines)


def test_what_shares_an_environment_agrees(repository: Path) -> None:
    run, build, dev = (pins(repository / "requirements" / name) for name in ("run.txt", "build.txt", "dev.txt"))

    assert run.items() <= dev.items()
    assert {name: version for name, version in build.items() if {**run, **dev}.get(name, version) != version} == {}


def test_every_dependency_of_the_project_is_pinned(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = {
        "run.txt": project["project"]["dependencies"],
        "build.txt": [*groups["build"], *project["build-system"]["requires"]],
        "dev.txt": groups["dev"],
        "lock.txt": groups["lock"],
    }

    for name, requirements in wanted.items():
        assert {normalised(each) for each in requirements} <= pins(repository / "requirements" / name).keys()


@pytest.mark.parametrize("name", [name for name in LOCKS if name != "train.txt"])
def test_nothing_heavy_comes_in(name: str, repository: Path) -> None:
    assert UNWANTED.isdisjoint(pins(repository / "requirements" / name))
