"""Bodies at the edge of what is allowed, and ways to send them that are not."""

import io
import json

import pytest
from flask.testing import FlaskClient

from schoolgate.web.requests import BODY_BYTES
from tests.contract.bodies import MARKER, check_problem, validator

LONGEST = b'{"text": "' + b"\\ud83d\\ude00" * 65_536 + b'"}'


def test_the_longest_legal_body_is_answered(client: FlaskClient) -> None:
    assert len(LONGEST) >= 786_444
    response = client.post("/v1/check", data=LONGEST, content_type="application/json")
    assert response.status_code == 200
    validator("check-answer").validate(response.get_json())


@pytest.mark.parametrize("over,status", [(0, 200), (1, 413)])
def test_the_body_limit_is_exact(client: FlaskClient, over: int, status: int) -> None:
    body = b'{"text": "hello"' + b" " * (BODY_BYTES + over - 17) + b"}"
    assert len(body) == BODY_BYTES + over
    response = client.post("/v1/check", data=body, content_type="application/json")
    assert response.status_code == status
    if status == 413:
        check_problem(response, 413, "body_too_large")


def test_a_body_without_a_stated_length_is_held_to_the_same_limit(client: FlaskClient) -> None:
    response = client.post(
        "/v1/check",
        input_stream=io.BytesIO(b" " * (BODY_BYTES + 1)),
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
    )
    check_problem(response, 413, "body_too_large")


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "identity", "", MARKER])
def test_any_content_encoding_is_refused(client: FlaskClient, encoding: str) -> None:
    response = client.post("/v1/check", json={"text": MARKER}, headers={"Content-Encoding": encoding})
    check_problem(response, 415, "encoding_not_supported")


@pytest.mark.parametrize(
    "kind",
    [
        None,
        "",
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/json; charset=latin-1",
        "application/jsonx",
        "application/problem+json",
        MARKER,
    ],
)
def test_any_other_content_type_is_refused(client: FlaskClient, kind: str | None) -> None:
    response = client.post("/v1/check", data=json.dumps({"text": MARKER}), content_type=kind)
    check_problem(response, 415, "media_type_not_supported")


@pytest.mark.parametrize("kind", ["application/json", "Application/JSON", 'application/json; charset="UTF-8"'])
def test_json_in_utf8_is_taken(client: FlaskClient, kind: str) -> None:
    assert client.post("/v1/check", data=b'{"text": "hello"}', content_type=kind).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b'{"text": "\xff MARKER"}',
        b'{"text": "\xed\xa0\x80 MARKER"}',
        '{"text": "MARKER"}'.encode("utf-16"),
        '{"text": "MARKER"}'.encode("utf-32"),
        b'{"text": "MARKER", "media": {"images": ' + b"9" * 5_000 + b"}}",
        b"\x00",
    ],
)
def test_what_is_not_json_in_utf8(client: FlaskClient, body: bytes) -> None:
    check_problem(client.post("/v1/check", data=body, content_type="application/json"), 400, "not_json")


@pytest.mark.parametrize("opening", [b"[", b'{"text":'])
def test_deep_nesting_is_refused_whether_it_ends_or_not(client: FlaskClient, opening: bytes) -> None:
    depth = 700_000 // len(opening)
    response = client.post("/v1/check", data=opening * depth, content_type="application/json")
    check_problem(response, 400, "too_deep")


def test_an_error_while_the_body_arrives_is_the_clients(client: FlaskClient) -> None:
    class BreaksOff(io.RawIOBase):
        def readinto(self, _buffer: object) -> int:
            raise RuntimeError(MARKER)

        def readable(self) -> bool:
            return True

    environ = {"wsgi.input_terminated": True, "wsgi.input": BreaksOff()}
    response = client.post("/v1/check", content_type="application/json", environ_overrides=environ)
    check_problem(response, 400, "bad_request")
