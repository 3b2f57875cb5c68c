"""What is answered, held against the schemas and against the verdict it was made from."""

import json

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from schoolgate import settings
from schoolgate.text.draft import Draft
from schoolgate.web import answers
from schoolgate.words import catalogue
from tests.contract.bodies import validator
from tests.web.clients import REMOTE, make_client
from tests.web.fakes import KNOWN, FakeChecker, policy

EXAMPLES = [
    text for key, text in catalogue.load().strings.items() if key.startswith("page.example.") and key.endswith(".text")
]


def _units(text: str, span: dict[str, int]) -> str:
    return text.encode("utf-16-le")[2 * span["start"] : 2 * span["end"]].decode("utf-16-le")


@pytest.mark.parametrize("text", EXAMPLES)
@pytest.mark.parametrize("images", [0, 2])
def test_every_example_gets_a_valid_answer(client: FlaskClient, text: str, images: int) -> None:
    response = client.post("/v1/check", json={"text": text, "media": {"images": images}})
    assert response.headers["Content-Type"] == "application/json"
    validator("check-answer").validate(response.get_json())


def test_spans_and_edits_mark_the_words_for_a_browser(client: FlaskClient) -> None:
    text = "🎉 Well done Harry 👏🏽 and 𝓗𝓪𝓻𝓻𝔂 and Amira"
    answer = client.post("/v1/check", json={"text": text}).get_json()
    (finding,) = answer["findings"]
    assert [_units(text, span) for span in finding["spans"]] == ["Harry", "𝓗𝓪𝓻𝓻𝔂", "Amira"]
    edits = answer["advice"]["names_out"]["edits"]
    assert [_units(text, edit) for edit in edits] == ["Harry", "𝓗𝓪𝓻𝓻𝔂", "Amira"]
    assert {edit["replacement"] for edit in edits} == {"a child in the class"}


@given(
    st.lists(st.sampled_from(["Harry", "Amira", "🎉", "é", "e\u0301", " ", "absolute moron", "07700 900142", "\ue000"]))
)
def test_spans_are_right_whatever_stands_between(parts: list[str]) -> None:
    text = " ".join(parts)
    answer = answers.check(FakeChecker().check(Draft(text), None))
    words = {known.act: known.words for known in KNOWN}
    for finding in answer["findings"]:
        for span in finding["spans"]:
            assert _units(text, span) in words[finding["act"]].split("|")


def test_levels_sureness_and_order_come_through(client: FlaskClient) -> None:
    answer = client.post("/v1/check", json={"text": "Harry, her number is 07700 900142"}).get_json()
    assert answer["level"] == "pause"
    assert [finding["level"] for finding in answer["findings"]] == ["pause", "note"]
    assert answer["findings"][0]["sureness"] == 0.93
    assert answer["findings"][0]["clause"] is None
    assert answer["findings"][1]["clause"]["title"] == "Other people's children"


def test_help_carries_its_lines_and_no_route(client: FlaskClient) -> None:
    answer = client.post("/v1/check", json={"text": "she is scared to go home, says Harry"}).get_json()
    assert answer["level"] == "help"
    assert answer["advice"]["routes"] == []
    assert answer["advice"]["message"] is None
    assert [line["phone"] for line in answer["advice"]["help"]] == ["999", "0808 800 5000", "01632 960123"]


def test_what_was_not_looked_at_is_said(client: FlaskClient) -> None:
    assert client.post("/v1/check", json={"text": "PARTLY"}).get_json()["checked"]["complete"] is False
    assert client.post("/v1/check", json={"text": "Dzień dobry"}).get_json()["checked"]["language"] == "unsupported"


def test_the_analysis_never_leaves(client: FlaskClient) -> None:
    answer = client.post("/v1/check", json={"text": "a very particular sentence"})
    assert b"particular" not in answer.data


def test_the_school_is_described(client: FlaskClient) -> None:
    school = client.get("/v1/school").get_json()
    validator("school").validate(school)
    assert school["places"] == ["own", "public", "school", "group", "unknown"]
    assert [route["role"] for route in school["routes"]] == ["Class teacher", "Chair of governors"]
    assert school["operator"] == {"name": None, "privacy_url": None}
    assert client.get("/v1/school?school=oakfield").get_json() == school


def test_a_remote_checker_names_who_runs_it() -> None:
    response = make_client(REMOTE).get("/v1/school", headers={"Host": "checker.school.example"})
    validator("school").validate(response.get_json())
    assert response.get_json()["operator"] == {
        "name": "Oakfield Trust",
        "privacy_url": "https://oakfield.school.example/privacy",
    }


def test_the_limits_are_described(client: FlaskClient) -> None:
    limits = client.get("/v1/limits").get_json()
    validator("limits").validate(limits)
    assert limits["text_code_points"] == 65_536
    assert limits["body_bytes"] == 800_000


def test_answers_are_plain_ascii_json() -> None:
    body = answers.respond(answers.school(policy(school="École d’Auvergne"), settings.read({}))).data
    assert body.isascii()
    assert json.loads(body)["name"] == "École d’Auvergne"
