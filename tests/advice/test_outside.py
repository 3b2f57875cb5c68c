"""Whom to turn to outside the school: by nation, after the school's own routes, and never instead of them."""

import tomllib
from pathlib import Path

import pytest

from schoolgate.advice import outside
from schoolgate.advice.advise import advise
from schoolgate.advice.outside import MOST_OUTSIDE, entries, outside_routes
from schoolgate.advice.values import Route
from schoolgate.policy.address import problem_with_url
from schoolgate.policy.model import NATIONS, Nation
from schoolgate.policy.read_rules import topics
from tests.advice.marked import WORDS, analysis, concerns

TEACHER = Route("Class teacher", "Ask at the gate")
LADDER = (TEACHER, Route("Head", "Ask at the office", about=("head",), rung=2), Route("Clerk", "By letter", rung=3))


def names(nation: Nation, draft: str, *, staff: bool = False) -> list[str | None]:
    made = analysis(draft, ("complaint", "staff" if staff else "school"))
    advice = advise(made, concerns(made, "note"), LADDER, nation, WORDS, WORDS)
    return [route.name for route in advice.routes if route not in LADDER]


@pytest.mark.parametrize(
    "nation, draft, name",
    [
        ("england", "His EHCP is ignored", "SENDIASS"),
        ("wales", "Nobody reads his IDP", "SNAP Cymru"),
        ("scotland", "No additional support needs teacher again", "Enquire"),
        ("northern-ireland", "The special needs help stopped", "Education Authority"),
        ("england", "They discriminate against my son", "Equality Advisory and Support Service"),
        ("wales", "They discriminate against my son", "Equality Advisory and Support Service"),
        ("scotland", "They discriminate against my son", "Equality Advisory and Support Service"),
        ("northern-ireland", "They discriminate against my son", "Equality Commission for Northern Ireland"),
        ("jersey", "They discriminate against my son", "JACS"),
        ("england", "The waiting list is a mystery", "GOV.UK"),
        ("northern-ireland", "The waiting list is a mystery", "Education Authority"),
        ("england", "He was suspended for running out", "GOV.UK"),
        ("wales", "He was suspended for running out", "Welsh Government"),
        ("scotland", "That was a data breach", "Information Commissioner's Office"),
        ("jersey", "That was a data breach", "Jersey Office of the Information Commissioner"),
    ],
)
def test_a_statutory_route_for_what_it_is_about(nation: Nation, draft: str, name: str) -> None:
    assert name in names(nation, draft)


@pytest.mark.parametrize(
    "nation, advice, tribunal",
    [
        ("england", "SENDIASS", "SEND tribunal"),
        ("wales", "SNAP Cymru", "Education Tribunal for Wales"),
        ("scotland", "Enquire", "Additional Support Needs Tribunal"),
        ("northern-ireland", "Education Authority", "Special Educational Needs and Disability Tribunal"),
    ],
)
def test_special_needs_bring_free_advice_and_the_tribunal(nation: Nation, advice: str, tribunal: str) -> None:
    assert set(names(nation, "No help for autistic children here")) == {advice, tribunal}
    treated = names(nation, "They discriminate against my son because he is autistic")
    assert {tribunal, advice} < set(treated)
    assert "Equality" in str(treated[0])


def test_the_next_step_has_its_place_however_much_else_there_is() -> None:
    draft = "<staff/headteacher-:the head> discriminates against my son because he is autistic"
    found = names("england", draft, staff=True)
    assert found == ["Equality Advisory and Support Service", "SEND tribunal", "Department for Education"]


@pytest.mark.parametrize(
    "nation, name",
    [
        ("england", "Department for Education"),
        ("wales", "your council's education team"),
        ("scotland", "Scottish Public Services Ombudsman"),
        ("northern-ireland", "Northern Ireland Public Services Ombudsman"),
        ("jersey", "Government of Jersey"),
    ],
)
def test_about_those_who_lead_the_nations_next_step_stands_last(nation: Nation, name: str) -> None:
    assert names(nation, "<staff/headteacher-:the head> laughed at me", staff=True) == [name]
    assert names(nation, "Too much homework") == []


def test_where_nobody_of_the_school_may_hear_it_there_is_still_somebody() -> None:
    made = analysis("<staff/headteacher-:the head> laughed at me", ("complaint", "staff"))

    advice = advise(made, concerns(made), LADDER[1:2], "england", WORDS, WORDS)

    assert [route.name for route in advice.routes] == ["Department for Education"]


def test_the_schools_own_routes_stand_first_and_all_of_them_stay() -> None:
    made = analysis("His EHCP is ignored", ("complaint", "school"))

    advice = advise(made, concerns(made), LADDER, "england", WORDS, WORDS)

    assert advice.routes[:3] == LADDER


def test_at_most_three() -> None:
    for nation in NATIONS:
        assert len(outside_routes(nation, topics(), ("head",), LADDER, WORDS)) <= MOST_OUTSIDE


def test_every_entry_has_words_a_source_a_date_and_an_address_that_opens() -> None:
    tables = tomllib.loads(Path(outside.__file__).with_name("outside.toml").read_text(encoding="utf-8"))["outside"]
    for table in tables:
        assert table["source"]
        assert table["read"].year >= 2026
        assert set(table["nations"]) <= set(NATIONS)
        assert set(table["topics"]) <= set(topics())
        assert problem_with_url(table["url"]) == ""
        assert table["url"].startswith("https://")
    ids = [entry.id for entry in entries()]
    words = {key.split(".")[1] for key in WORDS.strings if key.startswith("outside.")}
    assert len(ids) == len(set(ids)) == len(words)
    assert set(ids) == words


@pytest.mark.parametrize("nation", NATIONS)
def test_each_nation_has_one_next_step(nation: Nation) -> None:
    assert len([entry for entry in entries() if nation in entry.nations and not entry.topics]) == 1
