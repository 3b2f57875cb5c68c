"""Long innocent prose: a finding that comes, goes or changes fails here and shows the difference."""

import tomllib

import pytest

from schoolgate.checker import build_checker
from tests.prose.snapshot import SNAPSHOT, as_toml, found_now, kept, texts


def test_what_is_found_is_what_was_found_before() -> None:
    assert as_toml(found_now(build_checker())) == SNAPSHOT.read_text(encoding="utf-8")


def test_every_finding_was_decided_on() -> None:
    assert {found.wanted for found in kept()} <= {"nothing", "this"}
    # Only the names of children may be wanted: the texts say nothing else that a school would ask about.
    assert {found.act for found in kept() if found.wanted == "this"} <= {"identifies_pupil"}


def test_false_alarms_are_counted() -> None:
    snapshot = tomllib.loads(SNAPSHOT.read_text(encoding="utf-8"))
    assert snapshot["false_alarms"] == sum(found.wanted == "nothing" for found in kept())
    assert snapshot["texts"] == len(texts())
    assert len(texts()) >= 24


@pytest.mark.parametrize("name", sorted(texts()))
def test_a_text_is_long(name: str) -> None:
    assert 150 <= len(texts()[name].split()) <= 900
