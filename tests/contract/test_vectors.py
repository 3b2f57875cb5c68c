"""The server's half of shared/vectors."""

from typing import Any

import fastjsonschema
import pytest
from jsonschema import ValidationError

from schoolgate.text.spans import Span, to_utf16
from schoolgate.web import contract
from tests.contract.bodies import body_of, check_problem, names, validator, vectors
from tests.web.clients import make_client
from tests.web.fakes import FakeChecker

SPANS = vectors("spans")
GOOD = vectors("requests")
BAD = vectors("bad-requests")


def _spans(listed: list[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(span["start"], span["end"]) for span in listed)


@pytest.mark.parametrize("case", SPANS, ids=names(SPANS))
def test_code_points_become_utf16_units(case: dict[str, Any]) -> None:
    assert to_utf16(case["text"], _spans(case["code_points"])) == _spans(case["utf16"])


@pytest.mark.parametrize("case", SPANS, ids=names(SPANS))
def test_both_ways_of_counting_mark_the_same_words(case: dict[str, Any]) -> None:
    text: str = case["text"]
    units = text.encode("utf-16-le")
    for words, points, utf16 in zip(case["words"], _spans(case["code_points"]), _spans(case["utf16"]), strict=True):
        assert text[points.start : points.end] == words
        assert units[2 * utf16.start : 2 * utf16.end].decode("utf-16-le") == words


@pytest.mark.parametrize("case", GOOD, ids=names(GOOD))
def test_a_good_request_becomes_the_draft_it_describes(case: dict[str, Any]) -> None:
    checker = FakeChecker()
    response = make_client(checker=checker).post("/v1/check", data=body_of(case), content_type="application/json")
    assert response.status_code == 200, response.get_data(as_text=True)
    validator("check-answer").validate(response.get_json())
    ((draft, school),) = checker.seen
    expected = case["read"]
    assert draft.text == expected["text"] * case.get("repeat", 1)
    assert (draft.site, draft.place) == (expected["site"], expected["place"])
    assert {"images": draft.media.images, "videos": draft.media.videos} == expected["media"]
    assert type(draft.media.images) is int
    assert (draft.anonymous, draft.language) == (expected["anonymous"], expected["language"])
    assert school == "oakfield"


@pytest.mark.parametrize("case", BAD, ids=names(BAD))
def test_a_bad_request_is_refused_without_being_repeated(case: dict[str, Any]) -> None:
    checker = FakeChecker()
    response = make_client(checker=checker).post("/v1/check", data=body_of(case), content_type="application/json")
    check_problem(response, case["status"], case["code"], case.get("field"))
    assert checker.seen == []


@pytest.mark.parametrize("case", [case for case in BAD if "body" in case], ids=lambda case: str(case["name"]))
def test_the_server_and_the_published_schema_agree_on_what_is_bad(case: dict[str, Any]) -> None:
    body = case["body"] if case.get("repeat", 1) == 1 else {"text": case["body"]["text"] * case["repeat"]}
    ours = fastjsonschema.compile(contract.schema("check-request"))
    if case["code"] == "unknown_school":
        # Which schools are served is beyond a schema.
        validator("check-request").validate(body)
        ours(body)
        return
    if case["name"] == "school with a line break":
        # Python's own `$` would allow it, and so does the judge; the server must not.
        with pytest.raises(fastjsonschema.JsonSchemaValueException):
            ours(body)
        return
    with pytest.raises(ValidationError):
        validator("check-request").validate(body)
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        ours(body)
