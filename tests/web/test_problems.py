"""Every error, on every path, with every method: one shape, a stable code, and nothing of what was sent."""

import itertools
from collections.abc import Iterator

import pytest
from flask import abort
from flask.testing import FlaskClient

from schoolgate import settings
from schoolgate.web.app import create_app, warm
from schoolgate.web.problems import KINDS, code_for, render, title
from tests.contract.bodies import MARKER, check_problem
from tests.web.clients import TWO_SCHOOLS, make_app, make_client
from tests.web.fakes import FakeChecker

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", MARKER)
PATHS = (
    "/v1/check",
    "/v1/school",
    "/v1/limits",
    "/healthz",
    "/readyz",
    "/openapi.json",
    "/",
    "/connect",
    "/static/page.js",
)
NOWHERE = (
    f"/{MARKER}",
    f"/v1/{MARKER}",
    f"/v1/check/{MARKER}",
    "/v1/check/",
    "/v2/check",
    f"/static/{MARKER}.js",
    f"/static/../app.py?{MARKER}",
    f"/%00{MARKER}",
    f"/%ff{MARKER}",
    f"/{MARKER}/../..//",
    "/static/",
    "/static",
)
TAKES = {"/v1/check": {"POST", "OPTIONS"}}


def _not_taken() -> Iterator[tuple[str, str]]:
    for path, method in itertools.product(PATHS, METHODS):
        if method not in TAKES.get(path, {"GET", "HEAD", "OPTIONS"}):
            yield path, method


@pytest.mark.parametrize("path,method", list(_not_taken()))
def test_a_method_that_a_path_does_not_take(client: FlaskClient, path: str, method: str) -> None:
    response = client.open(f"{path}?{MARKER}={MARKER}", method=method, data=MARKER, headers={"X-Note": MARKER})
    if method == "HEAD":
        assert response.status_code == 405
        assert response.headers["Content-Type"] == "application/problem+json"
        assert response.data == b""
    else:
        check_problem(response, 405, "method_not_allowed")
    assert set(response.headers["Allow"].split(", ")) == TAKES.get(path, {"GET", "HEAD", "OPTIONS"})


@pytest.mark.parametrize("path", NOWHERE)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "OPTIONS"])
def test_a_path_that_leads_nowhere(client: FlaskClient, path: str, method: str) -> None:
    response = client.open(path, method=method, data=MARKER, content_type="application/json")
    check_problem(response, 404, "not_found")


@pytest.mark.parametrize("path", ["/v1//check", f"//{MARKER}", f"/v1//{MARKER}/"])
def test_slashes_are_not_put_right(client: FlaskClient, path: str) -> None:
    check_problem(client.post("/", environ_overrides={"PATH_INFO": path}), 404, "not_found")


@pytest.mark.parametrize("path", ["/v1/school", "/", "/connect"])
def test_a_school_that_is_not_served(client: FlaskClient, path: str) -> None:
    check_problem(client.get(f"{path}?school={MARKER}"), 404, "unknown_school", "school")


def test_a_mistake_of_ours_is_a_500_without_the_draft(client: FlaskClient) -> None:
    check_problem(client.post("/v1/check", json={"text": f"CRASH {MARKER}"}), 500, "internal_error")


def test_not_ready_until_warm() -> None:
    checker = FakeChecker()
    app = create_app(checker, settings.read({}))
    client = app.test_client()
    check_problem(client.get("/readyz"), 503, "not_ready")
    assert client.get("/healthz").status_code == 200
    warm(app)
    assert checker.warmed == 1
    assert client.get("/readyz").get_json() == {"status": "ok"}


@pytest.mark.parametrize(
    "status",
    [400, 401, 404, 405, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 428, 429, 431, 500, 501, 502, 503, 504],
)
def test_whatever_a_library_aborts_with_becomes_a_problem(status: int) -> None:
    app = make_app()
    app.add_url_rule("/aborts", "aborts", lambda: abort(status, MARKER))
    response = app.test_client().get("/aborts")
    code = response.get_json(force=True)["code"]
    check_problem(response, KINDS[code].status, code)
    assert (response.status_code < 500) == (status < 500)


def test_codes_for_statuses_agree_with_the_table() -> None:
    for status in (404, 405, 413, 414, 415, 417, 431, 501):
        assert KINDS[code_for(status)].status == status
    assert code_for(418) == "bad_request"
    assert code_for(599) == "internal_error"


@pytest.mark.parametrize("code", sorted(KINDS))
def test_every_code_can_be_written(code: str) -> None:
    assert code.encode() in render(code)
    assert KINDS[code].detail.endswith(".")
    assert title(KINDS[code].status)


def test_head_and_options_are_answered(client: FlaskClient) -> None:
    for path in PATHS:
        if path != "/v1/check":
            head = client.head(path)
            assert head.status_code == 200
            assert head.data == b""
        options = client.options(path)
        assert options.status_code == 200
        assert options.data == b""


def test_several_schools_and_none_named() -> None:
    client = make_client(checker=FakeChecker(TWO_SCHOOLS))
    check_problem(client.get("/v1/school"), 404, "school_needed", "school")
    check_problem(client.post("/v1/check", json={"text": MARKER}), 404, "school_needed", "school")
    assert client.get("/v1/school?school=elm-lane").get_json()["name"] == "Elm Lane Infants"
    answer = client.post("/v1/check", json={"text": "hello there", "school": "elm-lane"}).get_json()
    assert answer["checked"]["school"] == "Elm Lane Infants"
