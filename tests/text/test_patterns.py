"""The pattern language: what it reads, what it refuses, what it finds."""

import pytest

from schoolgate.text.document import read
from schoolgate.text.matcher import compile_patterns, run, with_labels
from schoolgate.text.patterns import PatternError, inflect, parse


def found(pattern: str, text: str, labels: list[tuple[int, int, str]] | None = None) -> list[str]:
    document = read(text)
    compiled = compile_patterns([(p, 0) for p in parse(pattern)])
    matches = run(compiled, with_labels(document, labels or []))
    return sorted({text[document.starts[m.first] : document.ends[m.last - 1]] for m in matches})


@pytest.mark.parametrize(
    "pattern, text, expected",
    [
        ("useless", "so useless today", ["useless"]),
        ("useless|hopeless", "hopeless", ["hopeless"]),
        ("moan~", "she moaned", ["moaned"]),
        ("never _0-2 answers", "she never ever answers", ["never ever answers"]),
        ("never _0-2 answers", "she never once in years answers", []),
        ("never _ answers", "never answers", []),
        ("gone too? far", "gone far", ["gone far"]),
        ("gone too? far", "gone too far", ["gone too far"]),
        ("^ joke", "joke school", ["joke"]),
        ("^ joke", "a joke", []),
        ("joke $", "what a joke", ["joke"]),
        ("joke $", "joke shop", []),
        ("the head", "Ask the. Head home", []),
        ("wont", "she won't", ["won't"]),
        ("teacher shouts", "the teacher's shouts", ["teacher's shouts"]),
    ],
)
def test_matches(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_a_label_may_cover_several_tokens() -> None:
    assert found("{staff} _0-1 useless", "Mrs Holt is useless", [(0, 2, "staff")]) == ["Mrs Holt is useless"]


def test_the_target_is_the_marked_step() -> None:
    document = read("useless Mrs Holt")
    compiled = compile_patterns([(p, 7) for p in parse("useless >{staff}")])
    (match,) = run(compiled, with_labels(document, [(1, 3, "staff")]))
    assert (match.owner, match.target) == (7, (1, 3))


@pytest.mark.parametrize(
    "pattern", ["", "_", "a _0-9 b", "a _3-1 b", "Useless", "don't", "{}", "a _", "two-faced", "?"]
)
def test_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        parse(pattern)


def test_gaps_that_multiply_are_refused() -> None:
    with pytest.raises(PatternError, match="at most"):
        parse("a _0-8 b _0-8 c _0-8 d")


@pytest.mark.parametrize(
    "verb, form",
    [
        ("grab", "grabbed"),
        ("lie", "lied"),
        ("bully", "bullies"),
        ("push", "pushes"),
        ("shout", "shouting"),
        ("shout", "shoutin"),
    ],
)
def test_inflections(verb: str, form: str) -> None:
    assert form in inflect(verb)
