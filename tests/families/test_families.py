"""Minimal pairs by family, after CheckList (Ribeiro and others, ACL 2020): one capability each, one thing changed."""

import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from schoolgate.checker import Checker, build_checker
from schoolgate.text.draft import Draft

DATA = tomllib.loads((Path(__file__).parent / "families.toml").read_text(encoding="utf-8"))
FAMILIES: list[dict[str, Any]] = DATA["family"]
LISTS: dict[str, list[str]] = DATA["fill"]
FEWEST = 10


def filled(frame: str) -> Iterator[str]:
    names = [name for name in LISTS if f"{{{name}}}" in frame]
    for values in product(*(LISTS[name] for name in names)):
        yield frame.format(**dict(zip(names, values, strict=True)))


def drafts(family: dict[str, Any], kind: str) -> list[str]:
    return [text for frame in family[kind] for text in filled(frame)]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return build_checker()


def found(checker: Checker, text: str, act: str, target: str | None) -> bool:
    findings = checker.check(Draft(text, "whatsapp", "group")).findings
    return any(finding.act == act and target in (None, finding.target) for finding in findings)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: str(family["id"]))
def test_a_family(checker: Checker, family: dict[str, Any]) -> None:
    act, target = family["act"], family.get("target")
    missed = [text for text in drafts(family, "shows") if not found(checker, text, act, target)]
    false = [text for text in drafts(family, "quiet") if found(checker, text, act, None)]

    assert len(missed) + len(false) <= family.get("misses", 0), {"missed": missed, "not quiet": false}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: str(family["id"]))
def test_a_family_is_large_enough_and_has_both_sides(family: dict[str, Any]) -> None:
    shows, quiet = drafts(family, "shows"), drafts(family, "quiet")
    assert shows
    assert quiet
    assert len(shows) + len(quiet) >= FEWEST


def test_every_act_has_a_family() -> None:
    acts = {family["act"] for family in FAMILIES}
    assert len(acts) == 16
    assert len({family["id"] for family in FAMILIES}) == len(FAMILIES)
