"""Insults and swear words are offered to be left out of the private message; what happened never is."""

import re
from functools import partial

import pytest

from schoolgate.advice.rewrite import facts_edits
from schoolgate.advice.strikes import strikes
from schoolgate.advice.values import Message
from schoolgate.checker import Checker, build_checker
from schoolgate.detectors.analyse import analyse
from schoolgate.text.draft import Draft
from tests.advice.marked import WORDS
from tests.steps import steps

FACT = re.compile(
    r"\b(?:hit|hits|shouted|grabbed|lost|locked|stole|lied|lies|liar|bully|racist|complaint|complain|son|daughter|arm|coat|money|door)\b"
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return build_checker()


def message(checker: Checker, draft: str) -> Message:
    written = checker.check(Draft(draft, "whatsapp", "group")).advice.message
    assert written is not None
    return written


@pytest.mark.parametrize(
    "draft, facts, struck",
    [
        ("Mr Doyle is an absolute idiot and he hit my son",
         "Mr Doyle is an absolute idiot and he hit my son", ["is an absolute idiot and he"]),
        ("Mr Doyle is an idiot and hit my son", "Mr Doyle is an idiot and hit my son", ["is an idiot and"]),
        ("Mr Doyle is an idiot and she hit my son", "Mr Doyle is an idiot and she hit my son", ["idiot"]),
        ("Mr Doyle is an idiot and I want an answer", "Mr Doyle is an idiot and I want an answer", ["idiot"]),
        ("Mrs Holt shouted at him and is a complete moron",
         "Mrs Holt shouted at him and is a complete moron", ["and is a complete moron"]),
        ("That stupid head teacher grabbed Alfie by the arm",
         "That stupid head teacher grabbed another child by the arm", ["stupid"]),
        ("Alfie is a little shit and he hit my daughter",
         "Another child is a little shit and he hit my daughter", ["is a little shit and he"]),
        ("What a bunch of muppets. They lost his coat again.",
         "What a bunch of muppets. They lost his coat again.", ["What a bunch of muppets."]),
        ("You are a bunch of clowns and this is a formal complaint",
         "You are a bunch of clowns and this is a formal complaint", ["You are a bunch of clowns and"]),
        ("The stupid idiotic cow in the office lost my complaint",
         "The stupid idiotic cow in the office lost my complaint", ["stupid idiotic cow"]),
        ("Our head is thick as mince and lies about the money",
         "Our head is thick as mince and lies about the money", ["is thick as mince and"]),
        ("Mr Long is a fucking useless idiot and he hit my son",
         "Mr Long is a fucking useless idiot and he hit my son", ["is a fucking useless idiot and he"]),
        ("The school is run by clowns. They lied to us about the trip.",
         "The school is run by clowns. They lied to us about the trip.", ["The school is run by clowns."]),
        ("😭😭 That stupid head teacher grabbed him", "😭😭 That stupid head teacher grabbed him", ["stupid"]),
    ],
)  # fmt: skip
def test_what_is_offered(checker: Checker, draft: str, facts: str, struck: list[str]) -> None:
    written = message(checker, draft)

    assert written.facts == facts
    assert [written.facts[span.start : span.end] for span in written.strikes] == struck


@pytest.mark.parametrize(
    "draft",
    [
        "Mrs Holt is a liar and a bully and this is a formal complaint",
        "Mr Tansley hit my son and locked the door",
        "The head is a racist and shouted at my daughter",
        "He called my son a moron, Mrs Holt did nothing, she is so rude",
        "I am making a complaint about the school, it is a disgrace",
    ],
)
def test_what_somebody_did_is_never_offered(checker: Checker, draft: str) -> None:
    written = message(checker, draft)

    assert not [span for span in written.strikes if FACT.search(written.facts[span.start : span.end])]


def test_nothing_is_offered_where_nothing_hard_is_said(checker: Checker) -> None:
    assert message(checker, "Mrs Holt never marks the homework, she is useless").strikes == ()


def test_the_parent_may_always_complain_in_their_own_words(checker: Checker) -> None:
    """The word stands in the facts and is offered by none of the strikes, whatever stands around it."""
    written = message(checker, "You fucking idiots, I am making a formal complaint about that stupid head")
    kept = "".join(
        character
        for place, character in enumerate(written.facts)
        if not any(span.start <= place < span.end for span in written.strikes)
    )

    assert "I am making a formal complaint about that" in kept
    assert written.strikes


def test_work_grows_with_the_number_of_insults_and_not_with_its_square(checker: Checker) -> None:
    def work(times: int) -> int:
        analysis = analyse(Draft("Ava is a twat and she is daft\n" * times, "whatsapp", "group"), checker.knowledge)
        edits = facts_edits(analysis, WORDS)
        return steps(partial(strikes, analysis, edits))

    work(10)
    assert work(400) <= 4.4 * work(100) + 2_000
