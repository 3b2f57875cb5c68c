"""Hidden spellings are seen through, and two words never become one."""

import pytest

from schoolgate.text.document import read
from schoolgate.text.labelling import label
from schoolgate.text.vocabulary import Kinds, Term, Vocabulary, build

WORDS = "fuck fucking shit bitch idiot anus penis cunt twat bastard asshole bollocks ass".split()


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return build([Term((word,), "profanity", "test") for word in WORDS], Kinds(disguised=frozenset({"profanity"})))


@pytest.mark.parametrize(
    "text, hidden",
    [
        ("what the f*ck is this", "f*ck"),
        ("f**k off", "f**k"),
        ("f*** this", "f***"),
        ("oh sh!t", "sh!t"),
        ("b1tch", "b1tch"),
        ("you i d i o t", "i d i o t"),
        ("f-u-c-k", "f-u-c-k"),
        ("s.h.i.t", "s.h.i.t"),
        ("fuuuuuck", "fuuuuuck"),
        ("tw@t", "tw@t"),
        ("a$$hole", "a$$hole"),
        ("@sshole", "@sshole"),
        ("b*****d", "b*****d"),
        ("c_u_n_t", "c_u_n_t"),
        ("ｓｈｉｔ", "ｓｈｉｔ"),
        ("𝓼𝓱𝓲𝓽", "𝓼𝓱𝓲𝓽"),
        ("shі\u200bt", "shі\u200bt"),
        ("b0ll0cks", "b0ll0cks"),
        ("f u c k i n g hell", "f u c k i n g"),
        ("FUCK", "FUCK"),
    ],
)
def test_found(text: str, hidden: str, vocabulary: Vocabulary) -> None:
    document = read(text)
    units = label(document, vocabulary)
    assert hidden in [document.text[unit.start : unit.end] for unit in units]


@pytest.mark.parametrize(
    "text",
    [
        "Scunthorpe",
        "class hit the ball",
        "the pen is blue",
        "is she an us citizen",
        "cockerel",
        "his hit single",
        "bass and assembly",
        "a b c d e f g",
        "y 4 and p 5",
        "it's hit or miss",
        "push it",
        "****",
        "5 * 4 = 20",
        "ring 07700 900123",
        "grass",
    ],
)
def test_innocent(text: str, vocabulary: Vocabulary) -> None:
    assert label(read(text), vocabulary) == []


def test_a_word_that_is_drawn_out_may_be_any_word() -> None:
    words = build([Term(("rude",), "unkind", "test"), Term(("boot",), "unkind", "test")])
    assert [unit.label for unit in label(read("she was sooo ruuuude"), words)] == ["unkind"]
    assert [unit.disguised for unit in label(read("ruuuude"), words)] == [False]
    assert label(read("b00t r*de"), words) == []


def test_one_letter_before_its_mask_stands_only_for_what_everybody_says() -> None:
    terms = [Term(("gorp",), "profanity", "test"), Term(("gleb",), "slur", "test")]
    made = build(terms, Kinds(frozenset({"profanity", "slur"}), frozenset({"profanity"})))
    assert [unit.label for unit in label(read("g***"), made)] == ["profanity"]
    assert [unit.label for unit in label(read("gl**"), made)] == ["slur"]
