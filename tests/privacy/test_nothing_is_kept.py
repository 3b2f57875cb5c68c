"""Law 1: after a run, nothing that the process wrote holds a word of any draft, failing drafts included."""

import base64
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

MARK = "Quxomarkle"
SECOND = "Zibbledorp"

# A server whose checker fails on purpose, with the draft in the exception's message.
FAILING = """
import sys
from schoolgate import settings
from schoolgate.checker import build_checker
from schoolgate.web import serve

class Failing:
    def __init__(self): self.inner = build_checker()
    schools = property(lambda self: self.inner.schools)
    def warm(self): self.inner.warm()
    def check(self, draft, school=None):
        if "explode" in draft.text:
            raise ValueError("cannot read " + draft.text)
        return self.inner.check(draft, school)

read = settings.read({}, {"port": "0", "log_level": "debug", "server": sys.argv[1], "workers": "1"})
serve.serve(read, lambda _settings: Failing(), lambda address: print(address, flush=True))
"""


@dataclass(frozen=True)
class Running:
    address: str
    process: subprocess.Popen[bytes]
    folder: Path


def start(folder: Path, server: str) -> Running:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "temporary"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONFAULTHANDLER": "1",
    }
    for name in ("home", "temporary", "work"):
        (folder / name).mkdir()
    with (folder / "output").open("wb") as output, (folder / "errors").open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-c", FAILING, server], env=environment, cwd=folder / "work", stdout=output, stderr=errors
        )
    for _ in range(600):
        found = re.search(r"http://\S+/", (folder / "output").read_text(encoding="utf-8"))
        if found and is_ready(found.group()):
            return Running(found.group(), process, folder)
        if process.poll() is not None:
            break
        wait()
    pytest.fail("the checker did not start: " + (folder / "errors").read_text(encoding="utf-8")[-500:])


def wait() -> None:
    select_nothing = socket.socketpair()
    select_nothing[0].settimeout(0.05)
    try:
        select_nothing[0].recv(1)
    except TimeoutError:
        pass
    finally:
        for end in select_nothing:
            end.close()


def is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(address + "readyz", timeout=5) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError):
        return False


@pytest.fixture(params=["gunicorn", "waitress"])
def running(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Running]:
    server = start(tmp_path, request.param)
    yield server
    if server.process.poll() is None:
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(timeout=30)


def post(address: str, body: bytes, path: str = "v1/check", **headers: str) -> int:
    named = {"Content-Type": "application/json", **{name.replace("_", "-"): value for name, value in headers.items()}}
    request = urllib.request.Request(address + path, body, named)  # noqa: S310 - our own address
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - our own address
            return int(answer.status)
    except urllib.error.HTTPError as error:
        problem = error
    with problem:
        assert MARK not in problem.read().decode()
    return problem.code


def raw(address: str, content: bytes) -> None:
    port = int(address.rsplit(":", 1)[1].strip("/"))
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(content)
        connection.settimeout(10)
        try:
            while connection.recv(65_536):
                pass
        except TimeoutError:
            pass


def drafts() -> Iterator[bytes]:
    yield json.dumps({"text": f"{MARK} is useless and {SECOND} B in Y4 hit mine, ring 07700 900123"}).encode()
    yield json.dumps({"text": f"{MARK} 😀 said {SECOND} is a stupid b*tch"}, ensure_ascii=False).encode()
    yield json.dumps({"text": f"explode {MARK} {SECOND}"}).encode()
    yield json.dumps({"txt": MARK, SECOND: 1}).encode()
    yield json.dumps({"text": [MARK]}).encode()
    yield json.dumps({"text": "x", "place": MARK}).encode()
    yield f'{{"text": "{MARK}", "text": "{SECOND}"'.encode()
    yield f"{MARK} is not JSON {SECOND}".encode()
    yield json.dumps({"text": MARK * 10_000}).encode()
    yield json.dumps({"text": "x", "school": MARK}).encode()
    yield b"\xff\xfe" + MARK.encode("utf-16-le")


def traces(word: str) -> list[bytes]:
    plain = word.encode()
    return [plain, plain.lower(), word.encode("utf-16-le"), word.encode("utf-16-be"), base64.b64encode(plain)[:12]]


def test_nothing_that_was_written_holds_a_draft(running: Running) -> None:
    statuses = {post(running.address, body) for body in drafts()}
    assert {200, 400, 422, 500} <= statuses
    assert post(running.address, b"{}", path=f"v1/{MARK}") == 404
    assert post(running.address, MARK.encode(), Content_Type="text/plain") == 415
    assert post(running.address, b"{}", Content_Encoding=MARK) == 415
    assert post(running.address, b"{}", Origin=f"https://{MARK}.example") == 403
    raw(running.address, f"GET /?text={MARK} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    raw(running.address, f"{MARK} {SECOND}\r\n\r\n".encode())
    raw(running.address, f"GET / HTTP/1.1\r\nHost: {MARK}\r\nX-{SECOND}: {'y' * 70_000}\r\n\r\n".encode())
    open_files = [path.readlink() for path in Path(f"/proc/{running.process.pid}/fd").glob("*") if path.exists()]
    running.process.send_signal(signal.SIGTERM)
    running.process.wait(timeout=30)
    written = [path for path in running.folder.rglob("*") if path.is_file()]
    assert running.folder / "errors" in written
    assert b"failed" in (running.folder / "errors").read_bytes()
    for path in [*written, *(path for path in open_files if path.is_file() and path.suffix not in (".py", ".so"))]:
        content = path.read_bytes()
        for word in (MARK, SECOND):
            for trace in traces(word):
                assert trace not in content, f"{path.name} holds a word of a draft"


def test_the_search_would_find_a_kept_draft(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(f"log: {MARK}".encode("utf-16-le"))
    assert any(trace in kept.read_bytes() for trace in traces(MARK))
