"""Words that look like names and are none, and where a name ends. All invented."""

import pytest

from tests.people.read_people import reading


def names(text: str) -> list[str]:
    return [text[m.span.start : m.span.end] for m in reading(text).mentions if m.named]


NOT_NAMES = [
    "say grace before lunch",
    "I hope it stays dry",
    "the forms may come late",
    "costume day is in April",
    "see you on Sunday",
    "the Echo printed a photo",
    "need holly and ivy",
    "mark my words",
    "we had a box of Milk Tray between us",
    "the match is at Harbour View this week",
    "has anyone in Elm Road seen our rabbit",
    "P.E. kit in 3M please",
    "the pub on Kestrel Brow has a quiz",
    "mine is the lilac one with a bow",
    "Happy birthday to all who share it",
    "can the fair have a Sri Lankan stall",
    "the lady at the desk speaks Tamil",
    "we moved here from Sierra Leone last year",
    "Romany families at the gate",
    "is this Week A or Week B then",
    "we are down to Plan C and no vitamin D",
    "Ah'm no daft",
    "my husband will bring the chairs",
    "boys will be boys",
    "Rang the office. Will let you know",
    "love from Nan",
    "we don't know him from Adam",
    "half a Kit Kat each",
    "who watched the #Oscars2026 last night",
]


@pytest.mark.parametrize("text", NOT_NAMES)
def test_words_that_are_no_names_here(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text, found",
    [("it was near nuala", True), ("It was near nuala", False), ("It was near Nuala", True)],
)
def test_a_writer_who_begins_with_a_capital_gives_names_one_too(text: str, found: bool) -> None:
    assert bool(names(text)) == found


@pytest.mark.parametrize(
    "text, name",
    [
        ("Tell Priya I'll be late", "Priya"),
        ("Tell Priya I’m late", "Priya"),
        ("Sam What's the time", "Sam"),
        ("my son Will bring your coat", "Will"),
        ("we let Will go first", "Will"),
        ("Maisie Can't come", "Maisie"),
        ("Theo Banks's coat", "Theo Banks's"),
        ("Isla Day's coat", "Isla Day's"),
        ("Sinead O'Brien won", "Sinead O'Brien"),
        ("Theo M'Baye ran", "Theo M'Baye"),
    ],
)
def test_a_clause_that_begins_after_a_name_is_no_surname(text: str, name: str) -> None:
    assert names(text) == [name]
