"""What browsers are told on every answer."""

import pytest
from flask.testing import FlaskClient

EVERYTHING = (
    "/",
    "/connect",
    "/v1/school",
    "/v1/limits",
    "/healthz",
    "/readyz",
    "/openapi.json",
    "/static/page.css",
    "/no",
)


@pytest.mark.parametrize("path", EVERYTHING)
def test_nothing_may_be_framed_sniffed_or_told_on(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert all(len(headers.getlist(name)) == 1 for name, _ in headers)
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", ["/v1/school", "/v1/limits", "/v1/check", "/v1/nowhere", "/no"])
def test_answers_of_the_contract_and_errors_are_not_stored(client: FlaskClient, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


def test_a_check_is_not_stored(client: FlaskClient) -> None:
    assert client.post("/v1/check", json={"text": "hello"}).headers["Cache-Control"] == "no-store"


def test_pages_may_run_our_own_script_only(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert client.get("/").headers["X-Frame-Options"] == "DENY"
