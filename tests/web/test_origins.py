"""Who may ask, and who is told by flask-cors that it may read the answer."""

import uuid

import pytest
from flask.testing import FlaskClient

from schoolgate.web.origins import Host, parse_host
from tests.contract.bodies import check_problem
from tests.web.clients import REMOTE, make_client

ID = "abcdefghijklmnopabcdefghijklmnop"
FIREFOX = f"moz-extension://{uuid.UUID(int=0x1234567890ABCDEF1234567890ABCDEF)}"
ASK = {"text": "Is it non-uniform day tomorrow?"}


def _ask(client: FlaskClient, origin: str | None, host: str = "127.0.0.1:8787") -> int:
    headers = {"Host": host} | ({} if origin is None else {"Origin": origin})
    response = client.post("/v1/check", json=ASK, headers=headers)
    if response.status_code == 403:
        code = response.get_json(force=True)["code"]
        check_problem(response, 403, code)
    return response.status_code


@pytest.mark.parametrize(
    "origin,host",
    [
        (None, "127.0.0.1:8787"),
        ("http://127.0.0.1:8787", "127.0.0.1:8787"),
        ("http://localhost:8787", "localhost:8787"),
        ("http://localhost", "localhost"),
        ("http://[::1]:8787", "[::1]:8787"),
        (FIREFOX, "127.0.0.1:8787"),
        (FIREFOX.upper().replace("MOZ-EXTENSION", "moz-extension"), "127.0.0.1:8787"),
        (f"chrome-extension://{ID}", "127.0.0.1:8787"),
        (f"safari-web-extension://{uuid.UUID(int=5)}", "127.0.0.1:8787"),
    ],
)
def test_these_may_ask(client: FlaskClient, origin: str | None, host: str) -> None:
    assert _ask(client, origin, host) == 200


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "",
        "https://www.facebook.com",
        "https://web.whatsapp.com",
        "http://localhost:3000",
        "http://127.0.0.1",
        "http://127.0.0.1:8788",
        "http://127.0.0.2:8787",
        "https://127.0.0.1:8787.attacker.example",
        "http://127.0.0.1:8787@attacker.example",
        "http://attacker.example#127.0.0.1:8787",
        "ftp://127.0.0.1:8787",
        "file://",
        "chrome-extension://short",
        f"chrome-extension://{ID}.attacker.example",
        "moz-extension://attacker.example",
        f"{FIREFOX}.attacker.example",
        f"https://attacker.example/{FIREFOX}",
        "chrome://newtab",
        "127.0.0.1:8787",
    ],
)
def test_these_may_not(client: FlaskClient, origin: str) -> None:
    assert _ask(client, origin) == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/v1/check", "/healthz", "/nowhere"])
def test_a_foreign_page_is_refused_before_anything_else(client: FlaskClient, method: str, path: str) -> None:
    response = client.open(path, method=method, json=ASK, headers={"Origin": "https://attacker.example"})
    check_problem(response, 403, "origin_not_allowed")


@pytest.mark.parametrize(
    "host",
    [
        "attacker.example",
        "attacker.example:8787",
        "127.0.0.1.attacker.example",
        "localhost.attacker.example",
        "localhost.",
        "0.0.0.0:8787",
        "192.168.1.20:8787",
        "[2001:db8::1]:8787",
        "[::1",
        "::1",
        "127.0.0.1:port",
        "127.0.0.1, attacker.example",
        "attacker.example@127.0.0.1",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/v1/school", "/v1/limits", "/healthz", "/static/page.js", "/nowhere"])
def test_a_rebinding_host_is_refused_everywhere(client: FlaskClient, host: str, path: str) -> None:
    check_problem(client.get(path, headers={"Host": host}), 403, "host_not_allowed")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8787", "127.8.9.1:80", "localhost", "LOCALHOST:8787", "[::1]", "[::1]:9"]
)
def test_this_computer_is_always_served(client: FlaskClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_a_rebinding_page_is_refused_although_it_is_its_own_origin(client: FlaskClient) -> None:
    assert _ask(client, "http://attacker.example:8787", "attacker.example:8787") == 403


def test_the_listed_host_is_served_with_and_without_tls() -> None:
    client = make_client(REMOTE)
    assert _ask(client, None, "checker.school.example") == 200
    assert _ask(client, "https://checker.school.example", "checker.school.example") == 200
    assert _ask(client, "http://checker.school.example", "checker.school.example") == 200
    assert _ask(client, "https://checker.school.example:8443", "checker.school.example:8443") == 200
    assert _ask(client, "https://checker.school.example:8443", "checker.school.example") == 403
    assert _ask(client, "https://other.school.example", "checker.school.example") == 403


def _cors(client: FlaskClient, origin: str) -> tuple[str | None, str | None]:
    """What a preflight and the request itself say to an origin."""
    preflight = client.options(
        "/v1/check",
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
            "Access-Control-Request-Private-Network": "true",
        },
    )
    told = preflight.headers.get("Access-Control-Allow-Origin")
    if told:
        assert preflight.headers["Access-Control-Allow-Headers"].lower() == "content-type"
        assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
        assert preflight.headers["Access-Control-Allow-Private-Network"] == "true"
        assert "Access-Control-Allow-Credentials" not in preflight.headers
    else:
        assert not [name for name, _ in preflight.headers if name.lower().startswith("access-control")]
    answer = client.post("/v1/check", json=ASK, headers={"Origin": origin})
    assert "Origin" in answer.headers.get("Vary", "") or not answer.headers.get("Access-Control-Allow-Origin")
    return told, answer.headers.get("Access-Control-Allow-Origin")


@pytest.mark.parametrize("number", range(5))
def test_any_firefox_installation_may_read_the_answer(client: FlaskClient, number: int) -> None:
    origin = f"moz-extension://{uuid.UUID(int=number * 0x0123456789ABCDEF0123456789ABCDEF)}"
    assert _cors(client, origin) == (origin, origin)


def test_an_unknown_chromium_extension_is_answered_but_not_by_cors(client: FlaskClient) -> None:
    assert _cors(client, f"chrome-extension://{ID}") == (None, None)


def test_a_listed_chromium_extension_and_a_listed_page_may_read_the_answer() -> None:
    client = make_client(
        {"SCHOOLGATE_EXTENSION_IDS": ID, "SCHOOLGATE_ORIGINS": "https://www.school.example, http://[::1]:9000"}
    )
    for origin in (f"chrome-extension://{ID}", "https://www.school.example", "http://[::1]:9000"):
        assert _cors(client, origin) == (origin, origin)
    assert _cors(client, "https://www.school.example.attacker.example") == (None, None)
    assert _cors(client, "http://:9000") == (None, None)


@pytest.mark.parametrize("origin", ["https://attacker.example", "null", f"{FIREFOX}.attacker.example"])
def test_a_foreign_origin_is_never_told_yes(client: FlaskClient, origin: str) -> None:
    assert _cors(client, origin) == (None, None)


def test_errors_can_be_read_by_those_who_may(client: FlaskClient) -> None:
    response = client.post("/v1/check", data=b"{", content_type="application/json", headers={"Origin": FIREFOX})
    assert response.status_code == 400
    assert response.headers["Access-Control-Allow-Origin"] == FIREFOX


def test_without_an_origin_nothing_is_said(client: FlaskClient) -> None:
    response = client.post("/v1/check", json=ASK)
    assert not [name for name, _ in response.headers if name.lower().startswith("access-control")]


def test_a_page_is_never_given_to_another_origin(client: FlaskClient) -> None:
    response = client.get("/", headers={"Origin": FIREFOX})
    assert "Access-Control-Allow-Origin" not in response.headers


def test_hosts_are_read_in_parts() -> None:
    assert parse_host("LocalHost:80") == Host("localhost", "80")
    assert parse_host("[::1]") == Host("::1", None)
    assert parse_host("[1:2]") is None
    assert parse_host("a b") is None
