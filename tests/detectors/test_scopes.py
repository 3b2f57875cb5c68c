"""What turns a statement is treated in one place, for every detector alike."""

from collections.abc import Callable

import pytest

from schoolgate.detectors.analyse import NO_WORDS
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.rules import SCOPES
from schoolgate.detectors.scopes import find_scopes
from schoolgate.people.mentions import find_people
from schoolgate.people.roster import Roster
from schoolgate.text.document import read

Analyse = Callable[..., Analysis]


def acts(analyse: Analyse, text: str) -> set[str]:
    return {finding.act for finding in analyse(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Holt is useless",
        "honestly the new head is useless",
        "Mrs Holt is useless!! I said what I said",
        "no wonder they left, Mrs Holt is useless",
        "not being funny but Mrs Holt is useless",
    ],
)
def test_a_plain_statement_counts(analyse: Analyse, text: str) -> None:
    assert "complaint" in acts(analyse, text)


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Holt is not useless",
        "Mrs Holt isn't useless at all",
        "whoever said Mrs Holt is useless has never met her",
        "Ignore the gossip that Mrs Holt is useless",
        "imagine if Mrs Holt was useless",
        "that council is useless",
        "my husband is useless",
        "my lot are useless before nine",
        "I'm useless at this",
        "the referee was useless",
    ],
)
def test_a_turned_statement_does_not(analyse: Analyse, text: str) -> None:
    assert "complaint" not in acts(analyse, text)


@pytest.mark.parametrize(
    "text, scope, word",
    [
        ("she is not late", "negated", "late"),
        ("if she comes late, tell me", "hypothetical", "comes"),
        ("is she late?", "question", "late"),
        ("she is late 😂", "joking", "late"),
        ("the coat was lost. All sorted now", "solved", "lost"),
        ("whoever said she is late is wrong", "disputed", "late"),
        ("They say she is late. She is not. She isn't.", "disputed", "not"),
        ("we saw the film. the dad is late", "story", "late"),
    ],
)
def test_each_scope_covers_its_words(knowledge: Knowledge, text: str, scope: str, word: str) -> None:
    document = read(text)
    scopes = find_scopes(find_people(document, knowledge.people, Roster(), NO_WORDS, "group"))
    plain = find_scopes(find_people(read("she is late today"), knowledge.people, Roster(), NO_WORDS, "group"))
    assert scopes[scope][document.keys.index(word)]
    assert not any(plain[scope])


@pytest.mark.parametrize(
    "told, meant",
    [
        ("Mrs Holt hit a boy with a ruler. She did not.", "Mrs Holt hit a boy with a ruler. She did not say sorry."),
        ("Saw the film. The dad is a drunk", "Saw the film. Mrs Holt is a drunk"),
        ("watched that documentary about the head who stole the money", "the head who stole the money is on telly"),
    ],
)
def test_what_is_denied_or_told_of_a_film_is_no_allegation(analyse: Analyse, told: str, meant: str) -> None:
    assert "allegation" not in acts(analyse, told)
    assert "allegation" in acts(analyse, meant)


def test_every_scope_that_a_rule_may_keep_exists(knowledge: Knowledge) -> None:
    scopes = find_scopes(find_people(read("hello"), knowledge.people, Roster(), NO_WORDS, "group"))
    assert set(SCOPES) == {*scopes, "outside"}
