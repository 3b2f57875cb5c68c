"""Links and e-mail addresses: where they stand, and that their stops end no sentence."""

import pytest

from schoolgate.text.document import read


@pytest.mark.parametrize(
    "text, link",
    [
        ("Tickets at https://fair.example/a?b=c&d=2.1 from Friday", "https://fair.example/a?b=c&d=2.1"),
        ("See www.fair.example.", "www.fair.example"),
        ("(http://fair.example/lost_property)", "http://fair.example/lost_property"),
        ("Ask anna.k-lee+pta@fair.example, or me", "anna.k-lee+pta@fair.example"),
        ("anna@fair.example", "anna@fair.example"),
    ],
)
def test_a_link_stands_in_one_sentence(text: str, link: str) -> None:
    document = read(text)

    ((first, last),) = document.links
    assert document.text[document.starts[first] : document.ends[last - 1]] == link
    assert len(document.sentences) == 1


@pytest.mark.parametrize(
    "text", ["Gates closed.Who knew", "thanks @fairteam", "@fairteam thanks", "www is down", "a @ b"]
)
def test_what_is_none_stays_words(text: str) -> None:
    assert read(text).links == ()


def test_sentences_end_around_links() -> None:
    document = read("Look at www.fair.example. It opens at two! Write to a@b.example. Thanks")

    assert [document.text[document.starts[s.first] : document.ends[s.last - 1]] for s in document.sentences] == [
        "Look at www.fair.example",
        "It opens at two",
        "Write to a@b.example",
        "Thanks",
    ]
