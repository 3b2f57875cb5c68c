"""Minimal pairs by family, after CheckList (Ribeiro and others, ACL 2020): one capability each, one thing changed."""

import pytest

from schoolgate.checker import Checker, build_checker
from tests.families.reading import Family, read_families, wrong
from tests.families.recount import files, with_counts

FAMILIES = read_families()
FEWEST = 10


@pytest.fixture(scope="module")
def checker() -> Checker:
    return build_checker()


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: str(family.id))
def test_a_family(checker: Checker, family: Family) -> None:
    drafts = wrong(checker, family)

    # Exact: a draft that comes right must come off the count too, or it could go wrong again unseen.
    assert sum(map(len, drafts.values())) == family.misses, drafts


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: str(family.id))
def test_a_family_is_large_enough_and_has_both_sides(family: Family) -> None:
    assert family.shows
    assert family.quiet
    assert len(set(family.shows) | set(family.quiet)) == len(family.shows) + len(family.quiet) >= FEWEST


def test_every_act_has_a_family() -> None:
    assert len({family.act for family in FAMILIES}) == 16
    assert len({family.id for family in FAMILIES}) == len(FAMILIES) >= 62


def test_counting_anew_changes_only_the_counts() -> None:
    counts = {family.id: family.misses for family in FAMILIES}
    for file in files():
        toml = file.read_text(encoding="utf-8")
        assert with_counts(toml, counts) == toml
        assert with_counts(with_counts(toml, dict.fromkeys(counts, 7)), counts) == toml
