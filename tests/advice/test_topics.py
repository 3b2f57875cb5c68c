"""What a draft is about, by each topic's own examples and by the rules of counting."""

import pytest

from schoolgate.advice.topics import topics_of
from schoolgate.lexicons.entries import Entry, load_entries
from schoolgate.lexicons.phrases import labels_in, phrase_book, words_of
from schoolgate.policy.read_rules import topics

TOPICS = load_entries("topics")
POSTS = load_entries("posts")


@pytest.mark.parametrize("entry, text", [(entry, text) for entry in TOPICS for text in entry.flag])
def test_a_text_about_the_topic(entry: Entry, text: str) -> None:
    assert entry.label in topics_of(text)


@pytest.mark.parametrize("entry, text", [(entry, text) for entry in TOPICS for text in entry.passes])
def test_a_text_near_the_topic(entry: Entry, text: str) -> None:
    assert entry.label not in topics_of(text)


@pytest.mark.parametrize("entry, text", [(entry, text) for entry in POSTS for text in entry.flag])
def test_a_text_that_says_the_post(entry: Entry, text: str) -> None:
    assert entry.label in labels_in(text, phrase_book("posts"))


@pytest.mark.parametrize("entry, text", [(entry, text) for entry in POSTS for text in entry.passes])
def test_a_text_near_the_post(entry: Entry, text: str) -> None:
    assert entry.label not in labels_in(text, phrase_book("posts"))


def test_the_topic_with_most_words_comes_first() -> None:
    assert topics_of("The uniform list came late, and the jumper and the blazer, by email") == (
        "uniform",
        "communication",
    )


def test_most_words_count_before_the_order_of_the_lexicon() -> None:
    assert topics_of("After the homework we talked of the menu, the portions and the canteen") == ("food", "homework")


def test_where_two_have_as_many_the_order_of_the_lexicon_decides() -> None:
    assert topics_of("The lunches and the homework") == ("homework", "food")
    assert topics_of("The homework and the lunches") == ("homework", "food")


def test_no_topic() -> None:
    assert topics_of("I am so fed up") == ()
    assert topics_of("") == ()


def test_a_longer_phrase_takes_its_words_with_it() -> None:
    assert labels_in("the deputy head", phrase_book("posts")) == ["deputy"]
    assert labels_in("the head and the deputy head", phrase_book("posts")) == ["head", "deputy"]


def test_words_are_cut_plainly() -> None:
    assert words_of("Mum's e-mail, don\u2019t 4B! caf\u00e9_x") == ["mum", "e", "mail", "dont", "4b", "caf\u00e9", "x"]


def test_every_topic_of_the_lexicon_may_be_named_by_a_policy_and_none_twice() -> None:
    labels = [entry.label for entry in TOPICS]

    assert len(labels) == len(set(labels))
    assert set(labels) <= set(topics())
