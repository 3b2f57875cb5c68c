"""What the two packages are worth: each, taken away, changes the result of some draft."""

import pytest

from schoolgate.detectors import sentiment
from schoolgate.detectors.analyse import analyse
from schoolgate.detectors.knowledge import Knowledge, load_knowledge
from schoolgate.detectors.sentiment import MAXIMUM_CHARACTERS, no_polarity, polarity
from schoolgate.lexicons.profanity import load_profanity
from schoolgate.text.draft import Draft


def acts(text: str, knowledge: Knowledge) -> set[str]:
    return {finding.act for finding in analyse(Draft(text, "whatsapp", "group"), knowledge).findings}


def test_better_profanity_is_used() -> None:
    text = "dumbass parking again this morning"
    assert "bad_language" in acts(text, load_knowledge())
    assert "bad_language" not in acts(text, load_knowledge(profanity=()))


def test_words_that_need_context_are_left_out_of_better_profanitys_list() -> None:
    words = set(load_profanity())
    assert words.isdisjoint({"gay", "wang", "nappy", "god", "xx", "len", "womb", "organ", "weed", "kill", "stroke"})
    assert len(words) > 200


def test_sentiment_is_used() -> None:
    text = "That assembly was something, a long cold dull hour"
    with_vote = analyse(Draft(text, "whatsapp", "group"), load_knowledge())
    without = analyse(Draft(text, "whatsapp", "group"), load_knowledge(polarity=no_polarity))
    assert with_vote.findings != without.findings


def test_sentiment_never_decides_alone() -> None:
    always = load_knowledge(polarity=lambda _sentence: -1.0)
    assert acts("The plumber was terrible, horrible, the worst", always) == set()
    assert acts("What a horrible wet day for the walk", always) == set()


def test_sentiment_sees_at_most_a_bounded_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def record(text: str) -> tuple[float, float]:
        seen.append(text)
        return 0.0, 0.0

    monkeypatch.setattr(sentiment, "_sentiment", lambda: record)
    polarity("x" * 5_000 + "!" * 5_000)
    polarity("no" + "!" * 200)
    assert len(seen[0]) <= MAXIMUM_CHARACTERS
    assert seen[1] == "no!!!"


def test_polarity_is_signed() -> None:
    assert polarity("This is wonderful and lovely.") > 0.1
    assert polarity("This is horrible and disgusting.") < -0.1
