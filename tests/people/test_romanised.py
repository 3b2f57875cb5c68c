"""Chinese and Korean given names known by their syllables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolgate.lexicons.name_table import load_name_table
from schoolgate.lexicons.syllables import load_syllables
from schoolgate.people.names import look_up
from schoolgate.people.romanised import look_up_romanised
from tests.people.name_lists import EVERYDAY

TABLE = load_syllables()


@pytest.mark.parametrize("name", ["Zhenlan", "ruoqing", "shuangyu", "Guoxing", "Hyeokjun", "Seung-ryeong", "#qiongya"])
def test_a_name_of_two_syllables_is_a_weak_hit(name: str) -> None:
    hit = look_up_romanised(TABLE, name)
    assert hit is not None
    assert hit.sureness <= 0.5
    assert not hit.possessive


def test_a_possessive_is_parted() -> None:
    hit = look_up_romanised(TABLE, "Ruoqing’s")
    assert hit is not None
    assert (hit.key, hit.possessive) == ("ruoqing", True)


@pytest.mark.parametrize(
    "word", ["lining", "shining", "taiwan", "queen", "linger", "ruoqing'll", "zi", "an", "", "xyzzy", "teacher"]
)
def test_what_is_built_otherwise_or_a_word_is_no_hit(word: str) -> None:
    assert look_up_romanised(TABLE, word) is None


def test_everyday_words_are_no_hits() -> None:
    names = load_name_table()
    assert [w for w in EVERYDAY if look_up(names, w) is None and look_up_romanised(TABLE, w) is not None] == []


@given(st.text())
def test_it_never_raises(word: str) -> None:
    look_up_romanised(TABLE, word)
