"""What no policy may ask for, each by its own examples."""

import pytest

from schoolgate.policy.model import LEVELS
from schoolgate.policy.wishes import Wish, wish_in, wish_of_key, wish_of_level, wishes

ALL = wishes().all
KNOWN_KEYS = (
    "slug policy school nation source rules clauses routes roster id acts targets named places media flags beside level"
    " clause topic reason title text url role name address hours reply languages topics about rung staff classes words"
    " neighbours class extends"
).split()


@pytest.mark.parametrize("wish, text", [(wish, text) for wish in ALL for text in wish.refused])
def test_a_text_that_expresses_a_wish(wish: Wish, text: str) -> None:
    for around in (text, f"We are a happy school. {text} Thank you."):
        found = wish_in(around)
        assert found is not None
        assert found[0] == wish


@pytest.mark.parametrize("text", [text for wish in ALL for text in wish.fine])
def test_a_text_near_it_that_is_fine(text: str) -> None:
    assert wish_in(text) is None


def test_each_wish_has_what_it_needs() -> None:
    assert [wish.id for wish in ALL] == ["block", "hide-choice", "report", "count", "threaten", "discourage"]
    for wish in ALL:
        assert wish.refused
        assert wish.fine
        assert wish.says.endswith(".")
        for key in wish.keys:
            assert wish_of_key(key) == wish
        for level in wish.levels:
            assert wish_of_level(level) == wish


def test_keys_that_a_policy_has_express_no_wish() -> None:
    assert [key for key in KNOWN_KEYS if wish_of_key(key)] == []
    assert [level for level in LEVELS if wish_of_level(level)] == []


@pytest.mark.parametrize("key", ["Report-To", "REPORT_TO", "report_to"])
def test_a_key_is_known_however_it_is_written(key: str) -> None:
    wish = wish_of_key(key)

    assert wish is not None
    assert wish.id == "report"
