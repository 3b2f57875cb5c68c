"""The look-up key of a word, and letters that pass for Latin ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolgate.lexicons.confusables import load_confusables
from schoolgate.text.folding import fold, latinise


@pytest.mark.parametrize(
    "word, key",
    [
        ("Maisie", "maisie"),
        ("MAISIE", "maisie"),
        ("O'Shea", "oshea"),
        ("O’Shea", "oshea"),
        ("Zoë", "zoe"),
        ("Łukasz", "lukasz"),
        ("Søren", "soren"),
        ("Đức", "duc"),
        ("Guðrún", "gudrun"),
        ("Þór", "thor"),
        ("Lærke", "laerke"),
        ("Œuvre", "oeuvre"),
        ("Weiß", "weiss"),
        ("Işıl", "isil"),
        ("İrem", "irem"),
        ("Ħanna", "hanna"),
        ("Nguyễn", "nguyen"),
        ("Žygimantas", "zygimantas"),
        ("Ｍａｉｓｉｅ", "maisie"),
        ("𝓜𝓪𝓲𝓼𝓲𝓮", "maisie"),
        ("Mai\u200bsie", "maisie"),
        ("Mai\u00adsie", "maisie"),
        ("Maisie\ufe0f", "maisie"),
        ("Ellie\u2011Mae", "ellie-mae"),
        ("ﬁnn", "finn"),
        ("김민준", "김민준"),
        ("'’`", ""),
    ],
)
def test_a_word_has_the_key(word: str, key: str) -> None:
    assert fold(word) == key


@given(st.text())
def test_folding_a_key_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.text())
def test_case_does_not_matter_to_ascii(word: str) -> None:
    plain = word.encode("ascii", "ignore").decode()
    assert fold(plain.upper()) == fold(plain.lower())


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_the_ascii_path_and_the_long_one_agree(word: str) -> None:
    assert fold(word + "\u200b") == fold(word)


@given(st.text(), st.integers(min_value=0))
def test_an_invisible_character_changes_nothing(word: str, place: int) -> None:
    at = place % (len(word) + 1)
    assert fold(f"{word[:at]}\u200b{word[at:]}") == fold(word)


def test_a_long_run_of_marks_is_dropped_before_it_is_sorted() -> None:
    # Sorting 200,000 marks of alternating classes takes minutes; the test would not end.
    assert fold("e" + "\u0316\u0301" * 100_000) == "e"


@pytest.mark.parametrize(
    "word, latin",
    [
        ("Мaisie", "Maisie"),
        ("Jасk", "Jack"),
        ("соре", "cope"),
        ("ОСКАР", "OCKAP"),
        ("οscar", "oscar"),
        ("Оля", "Оля"),
        ("και", "και"),
        ("сон", "сон"),
        ("Łukasz", "Łukasz"),
        ("Maisie", "Maisie"),
        ("", ""),
        ("123", "123"),
        ("–", "–"),
    ],
)
def test_only_letters_meant_as_latin_are_replaced(word: str, latin: str) -> None:
    assert latinise(word) == latin


@given(st.text())
def test_latinising_keeps_the_length_and_is_done_once(word: str) -> None:
    latin = latinise(word)
    assert len(latin) == len(word)
    assert latinise(latin) == latin


def test_confusables_are_single_foreign_letters_for_single_latin_ones() -> None:
    table = load_confusables()
    assert 80 <= len(table.every) <= 120
    assert table.close.items() <= table.every.items()
    for letter, latin in table.every.items():
        assert latin.isascii()
        assert latin.isalpha()
        assert len(latin) == 1
        assert letter > 0x24F
        assert chr(letter).isupper() == latin.isupper()
