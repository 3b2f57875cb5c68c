"""One token, written in all the ways parents write a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolgate.lexicons.name_table import NameEntry, NameTable, load_name_table
from schoolgate.people.names import look_up, split_ending
from tests.people.name_lists import EVERYDAY, ORIGINS

TABLE = load_name_table()


@pytest.mark.parametrize(
    "word, key, possessive",
    [
        ("maisie", "maisie", False),
        ("Maisie", "maisie", False),
        ("MAISIE", "maisie", False),
        ("#Maisie", "maisie", False),
        ("@maisie", "maisie", False),
        ("Maisie's", "maisie", True),
        ("Maisie’s", "maisie", True),
        ("MAISIE'S", "maisie", True),
        ("maisies", "maisie", True),
        ("ellies'", "ellie", True),
        ("James", "james", False),
        ("James'", "james", True),
        ("James's", "james", True),
        ("Elia's", "elia", True),
        ("Maisie'll", "maisie", False),
        ("Maisie'd", "maisie", False),
        ("Łukasz", "lukasz", False),
        ("Lukasz", "lukasz", False),
        ("łukasz's", "lukasz", True),
        ("Zoë", "zoe", False),
        ("D'Arcy", "darcy", False),
        ("Мaisie", "maisie", False),
        ("Ellie-Mae's", "elliemae", True),
        ("Gethin-Maisie", "gethin-maisie", False),
        ("Gethin-Maisie's", "gethin-maisie", True),
        ("Gethin-Rose", "gethin-rose", False),
        ("Seo-yeon", "seoyeon", False),
    ],
)
def test_a_name_is_known_however_it_is_written(word: str, key: str, possessive: bool) -> None:
    hit = look_up(TABLE, word)
    assert hit is not None
    assert (hit.key, hit.possessive, hit.word) == (key, possessive, False)


@pytest.mark.parametrize(
    "word",
    [
        "kids",
        "this",
        "lens",
        "jeans",
        "skies",
        "class",
        "t-shirt",
        "pick-up",
        "well-being",
        "pre-Maisie",
        "a-lan",
        "",
        "#",
        "-",
        "'s",
        "2",
        "🙂",
    ],
)
def test_what_is_no_name_is_not_found(word: str) -> None:
    assert look_up(TABLE, word) is None


@pytest.mark.parametrize(
    "word", ["will", "Grace", "summer", "Mark's", "hopes", "sunny", "May-June", "Chelsea", "Alexa"]
)
def test_a_name_that_is_a_word_says_so_and_is_unsure(word: str) -> None:
    hit = look_up(TABLE, word)
    assert hit is not None
    assert hit.word
    assert hit.sureness <= 0.3


def test_two_words_that_are_given_together_are_a_name() -> None:
    hit = look_up(TABLE, "Lily-Rose")
    assert hit is not None
    assert not hit.word


def test_a_name_mostly_of_adults_says_so() -> None:
    assert [name for name in ("Karen", "Susan", "Gary", "Deborah", "Grażyna") if not _adult(name)] == []
    assert [name for name in ("Maisie", "Jack", "Zainab", "Chidi") if _adult(name)] == []


def _adult(name: str) -> bool:
    hit = look_up(TABLE, name)
    assert hit is not None
    return hit.adult


def test_sureness_falls_with_the_tier_and_without_the_apostrophe() -> None:
    table = NameTable(
        {f"name{n}".replace(str(n), "abcd"[n - 1]): NameEntry(n, False, False) for n in (1, 2, 3, 4)}, frozenset()
    )
    surenesses = [hit.sureness for key in table.entries if (hit := look_up(table, key)) is not None]
    assert surenesses == sorted(surenesses, reverse=True)
    assert len(set(surenesses)) == 4
    with_it, without = look_up(table, "namea's"), look_up(table, "nameas")
    assert with_it is not None
    assert without is not None
    assert with_it.sureness > without.sureness


@pytest.mark.parametrize("origin", ORIGINS)
def test_popular_pupils_names_of_every_origin_are_found(origin: str) -> None:
    names = ORIGINS[origin]
    assert len(set(names)) >= 30
    missed = [name for name in names if look_up(TABLE, name) is None]
    assert len(missed) / len(names) <= 0.03, missed


def test_no_origin_is_found_more_surely_than_another() -> None:
    recalls = {o: sum(look_up(TABLE, name) is not None for name in names) / len(names) for o, names in ORIGINS.items()}
    assert len(recalls) >= 16
    assert max(recalls.values()) - min(recalls.values()) <= 0.03


def test_popular_pupils_names_are_not_taken_for_adults() -> None:
    assert [o for o, names in ORIGINS.items() if sum(map(_adult, names)) / len(names) > 0.1] == []


def test_popular_pupils_names_are_known_in_plain_letters_and_as_possessives() -> None:
    for name in (name for names in ORIGINS.values() for name in names):
        hit = look_up(TABLE, name)
        if hit is None:
            continue
        possessive = look_up(TABLE, f"{name}'s")
        assert possessive is not None, name
        assert possessive.possessive, name
        assert possessive.key == hit.key, name
        assert look_up(TABLE, hit.key) == hit, name


def test_everyday_words_never_come_back_as_sure_names() -> None:
    assert len(EVERYDAY) >= 600
    taken = [word for word in EVERYDAY if (hit := look_up(TABLE, word)) is not None and not hit.word]
    assert taken == []


@given(st.text())
def test_look_up_never_raises_and_hits_are_in_bounds(word: str) -> None:
    hit = look_up(TABLE, word)
    if hit is not None:
        assert hit.tier in {1, 2, 3, 4}
        assert 0 < hit.sureness < 1


@given(st.text())
def test_an_ending_is_parted_without_loss(word: str) -> None:
    stem, ending = split_ending(word)
    assert word.startswith(stem)
    assert len(stem) == len(word) or ending
