"""How a sentence is written, whatever its words: stops, quotes, capitals, its place."""

import pytest

from schoolgate.detectors.opinion.writing import written
from schoolgate.text.document import read


@pytest.mark.parametrize(
    "text, cue",
    [
        ("Waiting... still", "p:dots"),
        ("Waiting\u2026 still", "p:dots"),
        ("Not again!!", "p:loud"),
        ("What now?!", "p:puzzled"),
        ('They call it "progress" here', "p:quote"),
        ("Lovely #sportsday", "p:hash"),
        ("Fair is on - come along", "p:dash"),
        ("Cake sold; tea left", "p:semicolon"),
        ("Bring: a hat", "p:colon"),
        ("The hall (not the gym) please", "p:bracket"),
        ("One, two, three, four, five and six", "p:comma:3"),
        ("THEY LOST it AGAIN", "p:capitals:3"),
        ("the hall is open", "p:all small"),
        ("The hall is open", "p:begins capital"),
        ("The hall is open.", "p:ends:."),
        ("Is the hall open?", "p:ends:?"),
        ("The hall is open", "p:ends:open"),
    ],
)
def test_what_can_be_seen_is_a_cue(text: str, cue: str) -> None:
    assert cue in written(read(text), 0)


@pytest.mark.parametrize("text", ["ages 7-8 please", "at 8.40 tomorrow", "it's mum's", "ok"])
def test_what_stands_inside_a_word_or_a_number_is_none(text: str) -> None:
    assert {cue for cue in written(read(text), 0) if not cue.startswith(("p:begins", "p:all"))} == {
        "p:first",
        "p:sentences:1",
        "p:comma:0",
        "p:ends:open",
    }


def test_each_sentence_tells_where_it_stands() -> None:
    document = read("One here. Two there. Three now.")

    places = [
        next(cue for cue in written(document, number) if cue in ("p:first", "p:middle", "p:last"))
        for number in range(3)
    ]
    assert places == ["p:first", "p:middle", "p:last"]
    assert all("p:sentences:3" in written(document, number) for number in range(3))


def test_short_forms_are_not_loud() -> None:
    assert not [cue for cue in written(read("The TA has PE kit"), 0) if cue.startswith("p:capitals")]
