"""The help card, by nation and by whom the draft is about."""

import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

import schoolgate.advice.help as card
from schoolgate.advice.advise import advise
from schoolgate.advice.values import HelpLine, Route
from schoolgate.policy.loader import load_pack
from schoolgate.policy.model import NATIONS, Nation
from tests.advice.marked import WORDS, analysis, concerns

ROUTES = tuple(Route(**asdict(entry)) for entry in load_pack().routes)
OPENING_HOURS = re.compile(r"\b(?:am|pm|24|hours|monday|friday|weekday|o'clock|\d\d?[:.]\d\d)\b", re.IGNORECASE)


def lines(
    nation: Nation = "england", marked: str = "a child is scared", routes: tuple[Route, ...] = ROUTES
) -> tuple[HelpLine, ...]:
    made = analysis(marked, ("safeguarding", "pupil"))
    return advise(made, concerns(made, "help"), routes, nation, WORDS, WORDS).help


@pytest.mark.parametrize("nation", NATIONS)
def test_each_nation_has_police_school_council_and_helplines(nation: Nation) -> None:
    found = lines(nation)
    phones = [line.phone for line in found if line.phone]

    assert found[0].phone == "999"
    assert found[1].name == "Safeguarding lead at school"
    assert {"999", "0808 800 5000", "0800 1111"} <= set(phones)
    assert len({line.name for line in found}) == len(found) == 5


@pytest.mark.parametrize(
    "nation, council, phone",
    [
        ("england", "Children's social care", None),
        ("wales", "Children's social services", None),
        ("scotland", "Children's social work", None),
        ("northern-ireland", "Gateway team", None),
        ("jersey", "Children and Families Hub", "01534 519000"),
    ],
)
def test_whom_the_nation_has_for_children(nation: Nation, council: str, phone: str | None) -> None:
    assert (council, phone) in [(line.name, line.phone) for line in lines(nation)]


@pytest.mark.parametrize("nation", NATIONS)
def test_about_somebody_who_works_with_children(nation: Nation) -> None:
    names = [line.name for line in lines(nation, "<staff:Mr Tansley> scares her")]

    assert names.count("If it is about someone who works with children") == 1


@pytest.mark.parametrize("nation", NATIONS)
def test_about_the_head_nobody_is_sent_to_the_head_or_the_school(nation: Nation) -> None:
    found = lines(nation, "<staff/headteacher-:the head> scares her")

    assert [line.name for line in found if line.name.startswith("If it is about the")] != []
    assert not any("Tell the head" in line.what or "Tell the principal" in line.what for line in found)
    assert "Safeguarding lead at school" not in [line.name for line in found]


def test_england_names_the_lado() -> None:
    assert any("LADO" in line.what for line in lines("england", "<staff:Mr Tansley> scares her"))


def test_about_the_safeguarding_lead_they_are_left_out() -> None:
    found = lines("england", "<staff/safeguarding lead:Mrs Holt> scares her")

    assert "Safeguarding lead at school" not in [line.name for line in found]


def test_the_schools_own_lead_with_name_and_address() -> None:
    lead = Route("Safeguarding lead", "01632 960123", name="Mrs Holt", topics=("safeguarding",))

    line = lines(routes=(lead,))[1]

    assert line.name == "Mrs Holt, Safeguarding lead at school"
    assert line.phone == "01632 960123"


def test_a_school_that_names_no_lead() -> None:
    assert lines(routes=(Route("Head", "Ask at the office"),))[1].name == "The safeguarding lead at school"


def test_help_comes_with_names_out_and_with_nothing_else() -> None:
    made = analysis(
        "<pupil:Alfie> is scared, <staff:Mrs Holt> is useless", ("safeguarding", "pupil"), ("complaint", "staff")
    )

    advice = advise(made, concerns(made, "help")[:1], ROUTES, "england", WORDS, WORDS)

    assert advice.routes == ()
    assert advice.message is None
    assert [edit.replacement for edit in advice.names_out] == ["A child in the class"]


def test_every_line_has_words_a_source_and_a_date_and_no_opening_hours() -> None:
    data = tomllib.loads(Path(card.__file__).with_name("help.toml").read_text(encoding="utf-8"))["line"]
    for line in data:
        assert line["source"]
        assert line["read"].year >= 2026
        assert set(line["nations"]) <= set(NATIONS)
        assert line["when"] in ("always", "worker", "head")
        what = WORDS[f"help.{line['id']}.what"]
        assert WORDS.has(f"help.{line['id']}.name")
        assert not OPENING_HOURS.search(what)


def test_nobody_is_told_to_wait_or_to_keep_quiet() -> None:
    for nation in NATIONS:
        for line in lines(nation, "<staff:Mr Tansley> scares her"):
            assert not re.search(
                r"\b(?:do not (?:tell|call|ring|report)|wait|first ask|only)\b", line.what, re.IGNORECASE
            )
