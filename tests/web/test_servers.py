"""Both servers, really started: they keep the same promises, also for what never reaches the application."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from email.message import Message
from http.client import parse_headers
from io import BytesIO
from typing import Any

import pytest

from schoolgate.web.requests import BODY_BYTES
from tests.contract.bodies import MARKER, validator
from tests.web.running import COMMAND, PATIENCE_SECONDS, ROOT, Running, environment, running
from tests.web.test_requests import LONGEST

SERVERS = ("gunicorn", "waitress") if sys.platform != "win32" else ("waitress",)


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest) -> Iterator[Running]:
    with running(request.param) as started:
        yield started
        assert started.stop() == 0
        assert MARKER.lower() not in started.output().lower()


def _post(server: Running, body: bytes, **headers: str) -> tuple[int, Message, Any]:
    connection = server.connect()
    try:
        connection.request("POST", "/v1/check", body, {"Content-Type": "application/json", **headers})
        response = connection.getresponse()
        return response.status, response.headers, json.loads(response.read())
    finally:
        connection.close()


def _raw(server: Running, request: bytes) -> tuple[int, Message, Any]:
    """Send bytes as they are and read one whole answer."""
    with socket.create_connection(server.place, PATIENCE_SECONDS) as line:
        line.sendall(request)
        received = BytesIO(b"".join(iter(lambda: line.recv(65_536), b"")))
    status = int(received.readline().split()[1])
    headers = parse_headers(received)
    return status, headers, json.loads(received.read(int(headers["Content-Length"])))


def _check_problem(answer: tuple[int, Message, Any], statuses: set[int]) -> None:
    status, headers, body = answer
    assert status in statuses
    assert headers["Content-Type"] == "application/problem+json"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    validator("problem").validate(body)
    assert body["status"] == status
    assert MARKER.lower() not in json.dumps(body).lower()
    assert MARKER.lower() not in str(headers).lower()


def test_a_draft_is_answered(server: Running) -> None:
    status, headers, body = _post(server, json.dumps({"text": f"Harry {MARKER}"}).encode())
    assert status == 200
    assert headers["Content-Type"] == "application/json"
    validator("check-answer").validate(body)


def test_the_longest_legal_body_is_answered(server: Running) -> None:
    assert _post(server, LONGEST)[0] == 200


@pytest.mark.parametrize("ending", ["close", "keep-alive"])
def test_a_body_that_is_too_long_gets_its_answer(server: Running, ending: str) -> None:
    body = b'{"text": "MARKER' + b" " * (BODY_BYTES + 100_000) + b'"}'
    _check_problem(_post(server, body, Connection=ending), {413})


def test_a_body_in_pieces_is_read_whole_and_told_when_it_is_too_long(server: Running) -> None:
    def sent(body: bytes) -> bytes:
        pieces = [body[start : start + 50_000] for start in range(0, len(body), 50_000)]
        return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"

    head = HEAD + b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    assert _raw(server, head + sent(json.dumps({"text": "hello"}).encode()))[0] == 200
    too_long = b'{"text": "MARKER' + b" " * (BODY_BYTES + 100_000) + b'"}'
    _check_problem(_raw(server, head + sent(too_long)), {413})


def test_a_connection_serves_one_request_after_another(server: Running) -> None:
    connection = server.connect()
    for text in ("first", "CRASH MARKER", "second"):
        connection.request("POST", "/v1/check", json.dumps({"text": text}), {"Content-Type": "application/json"})
        response = connection.getresponse()
        assert response.status == (500 if "CRASH" in text else 200)
        response.read()
    connection.request("GET", "/readyz")
    assert connection.getresponse().status == 200
    connection.close()


HEAD = b"POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
MALFORMED = {
    "no request line": b"MARKER\r\n\r\n",
    "a request line of one word too many": b"GET / MARKER HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a method that is none": b"MAR(KER / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a header without a colon": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nMARKER MARKER\r\n\r\n",
    "a header name that is none": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nMAR KER: MARKER\r\n\r\n",
    "a length that is no number": HEAD + b"Content-Length: MARKER\r\n\r\n",
    "two lengths": HEAD + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\n{} ",
    "a chunk that is none": HEAD + b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nMARKER\r\n{}\r\n0\r\n\r\n",
}
HUGE = {
    "one huge header": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Note: " + b"MARKER" * 200_000 + b"\r\n\r\n",
    "far too many headers": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X-Note: MARKER\r\n" * 60_000 + b"\r\n",
    "a huge address": b"GET /" + b"MARKER" * 200_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
}


@pytest.mark.parametrize("request_bytes", MALFORMED.values(), ids=MALFORMED.keys())
def test_what_is_no_request_is_a_problem_too(server: Running, request_bytes: bytes) -> None:
    _check_problem(_raw(server, request_bytes), {400})


@pytest.mark.parametrize("request_bytes", HUGE.values(), ids=HUGE.keys())
def test_huge_headers_and_addresses_are_problems_too(server: Running, request_bytes: bytes) -> None:
    _check_problem(_raw(server, request_bytes), {400, 414, 431})


def test_a_way_to_send_that_is_not_known(server: Running) -> None:
    answer = _raw(server, HEAD + b"Transfer-Encoding: MARKER\r\nConnection: close\r\n\r\n")
    _check_problem(answer, {400, 501})


def test_a_request_without_a_host_is_refused(server: Running) -> None:
    _check_problem(_raw(server, b"GET /v1/limits HTTP/1.0\r\n\r\n"), {403})


def test_a_rebinding_host_is_refused(server: Running) -> None:
    _check_problem(_raw(server, b"GET / HTTP/1.1\r\nHost: marker.example\r\nConnection: close\r\n\r\n"), {403})


def test_two_hosts_are_refused(server: Running) -> None:
    request = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: marker.example\r\nConnection: close\r\n\r\n"
    _check_problem(_raw(server, request), {400, 403})


@pytest.mark.parametrize("kind", SERVERS)
def test_forty_connections_that_say_nothing_hold_up_nobody(kind: str) -> None:
    # With so few threads, a server that gives one to each silent connection never gets to the request.
    with running(kind, SCHOOLGATE_WORKERS="1", SCHOOLGATE_THREADS="2") as server:
        silent = [socket.create_connection(server.place, PATIENCE_SECONDS) for _ in range(40)]
        try:
            assert _post(server, b'{"text": "hello"}')[0] == 200
        finally:
            for line in silent:
                line.close()


def test_the_port_can_be_taken_once_only(server: Running) -> None:
    port = server.place[1]
    environ = environment(SCHOOLGATE_PORT=str(port))
    second = subprocess.run(
        COMMAND, cwd=ROOT, env=environ, capture_output=True, encoding="utf-8", timeout=PATIENCE_SECONDS, check=False
    )
    assert second.returncode == 1
    assert f"Another program listens on port {port}" in second.stderr
    assert "Traceback" not in second.stderr
