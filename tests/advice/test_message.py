"""The private message: the parent's own facts, and few words of ours."""

import pytest

from schoolgate.advice.advise import advise
from schoolgate.advice.concern import Level
from schoolgate.advice.message import write_message
from schoolgate.advice.topics import topics_of
from schoolgate.advice.values import Message, Route
from schoolgate.detectors.finding import Act
from schoolgate.policy.model import ACTS
from tests.advice.marked import WORDS, analysis, concerns

ROUTE = Route("Class teacher", "Ask at the gate")
MOST_OWN_WORDS = 80
PROMISES = ("sorry", "apolog", "confidential", "promise", "illegal", "lawyer", "do not tell", "nobody else")


def message(marked: str, act: Act = "complaint") -> Message:
    made = analysis(marked, (act, "school"))
    return write_message(made, topics_of(made.draft.text), WORDS, WORDS)


@pytest.mark.parametrize(
    "marked, facts",
    [
        ("<pupil:Alfie> hit my son on Monday and nobody rang me",
         "Another child hit my son on Monday and nobody rang me"),
        ("then <pupil:Alfie> hit him, <pupil:Bo's> coat tore", "then another child hit him, another child's coat tore"),
        ("<parent:Maisie's mum> shouted at me", "Another child's mum shouted at me"),
        ("<pupil:Maisie's> <parent/mum-:mum> shouted", "Another child's mum shouted"),
        ("<parent:Maisies mum> shouted at me", "Another child's mum shouted at me"),
        ("<own_child:\ue000\ue000\ue000> came home crying  \n\nagain \U0001f62d",
         "<own_child:\ue000\ue000\ue000> came home crying  \n\nagain \U0001f62d"),
        ("<staff:Mrs Holt> hit him. It is a disgrace and this is a formal complaint!!",
         "<staff:Mrs Holt> hit him. It is a disgrace and this is a formal complaint!!"),
        ("call me on 07700 900123", "call me on 07700 900123"),
        ("<parent:Karen> was there", "<parent:Karen> was there"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_facts_are_the_parents_own_words_but_for_other_children(marked: str, facts: str) -> None:
    assert message(marked).facts == analysis(facts).draft.text


@pytest.mark.parametrize(
    "draft, subject, about",
    [
        ("Too much homework", "About homework", "This is about homework."),
        ("His EHCP is ignored", "About special needs and support", "This is about special needs and support."),
        ("I am fed up", "About something at school", "This is about something at school."),
    ],
)
def test_what_it_is_about(draft: str, subject: str, about: str) -> None:
    assert (message(draft).subject, message(draft).about) == (subject, about)


def test_the_parent_chooses_kind_and_wish() -> None:
    written = message("I am fed up")

    assert written.wants == ("listen", "answer", "act")
    assert set(written.kinds) == {"feedback", "concern", "complaint"}
    assert "formal complaint" in written.kinds["complaint"]
    assert all("got this" in written.kinds[kind] and "when" in written.kinds[kind] for kind in ("concern", "complaint"))
    assert all(WORDS.has(f"advice.message.want.{want}") for want in written.wants)


@pytest.mark.parametrize("topic", sorted(key for key in WORDS.strings if key.startswith("advice.topic.")))
@pytest.mark.parametrize("kind", ["feedback", "concern", "complaint"])
def test_our_own_words_are_few_and_promise_nothing(topic: str, kind: str) -> None:
    made = analysis("x", ("complaint", "school"))
    written = write_message(made, (topic.removeprefix("advice.topic."),), WORDS, WORDS)
    wants = [WORDS.get(f"advice.message.want.{want}") for want in written.wants]
    own = " ".join([written.subject, written.about, written.kinds[kind], *wants])

    assert len(own.split()) < MOST_OWN_WORDS
    assert not [promise for promise in PROMISES if promise in own.lower()]


@pytest.mark.parametrize("act", ACTS)
def test_which_acts_bring_a_message_and_which_a_route(act: Act) -> None:
    made = analysis("words", (act, "school"))
    level: Level = "help" if act == "safeguarding" else "note"

    advice = advise(made, concerns(made, level), (ROUTE,), "england", WORDS, WORDS)

    told = {"complaint", "allegation", "abuse", "threat", "discrimination", "private_matter", "campaign", "security"}
    assert (advice.message is not None) == (act in told)
    assert bool(advice.routes) == (act in told or act == "staff_contact")
    assert bool(advice.help) == (act == "safeguarding")


def test_nothing_shown_no_advice() -> None:
    made = analysis("<pupil:Alfie> was great", ("identifies_pupil", "pupil"))

    advice = advise(made, (), (ROUTE,), "england", WORDS, WORDS)

    assert (advice.routes, advice.message, advice.names_out, advice.help) == ((), None, (), ())
