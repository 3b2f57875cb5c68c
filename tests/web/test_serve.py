"""How the checker starts, and how it says that it cannot."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from ipaddress import IPv4Address

import pytest

from schoolgate import settings
from schoolgate.web import serve
from tests.web.fakes import FakeChecker
from tests.web.running import PATIENCE_SECONDS, ROOT, environment


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program has."""
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_it_listens_where_it_is_told() -> None:
    with closing(serve.listen("127.0.0.1", 0)) as listening:
        host, port = listening.getsockname()
        assert host == "127.0.0.1"
        with socket.create_connection((host, port)):
            pass


def test_a_port_that_is_taken(taken: int) -> None:
    with pytest.raises(serve.ServeError, match=f"Another program listens on port {taken}"):
        serve.listen("127.0.0.1", taken)


def test_an_address_of_another_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("203.0.113.7", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_arguments, **_options: found)
    with pytest.raises(serve.ServeError, match=r"Set SCHOOLGATE_HOST"):
        serve.listen("203.0.113.7", 0)


def test_a_name_that_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(serve.ServeError, match=r"There is no address nowhere\.example"):
        serve.listen("nowhere.example", 0)


def test_which_server_is_used() -> None:
    assert serve.choose_server("auto", "linux") == "gunicorn"
    assert serve.choose_server("auto", "darwin") == "gunicorn"
    assert serve.choose_server("auto", "win32") == "waitress"
    assert serve.choose_server("waitress", "linux") == "waitress"
    with pytest.raises(serve.ServeError, match="Windows"):
        serve.choose_server("gunicorn", "win32")


def test_how_many_workers() -> None:
    assert serve.count_workers(settings.read({"SCHOOLGATE_WORKERS": "7"})) == 7
    assert 1 <= serve.count_workers(settings.read({})) <= 4


@pytest.mark.parametrize(
    "host,address",
    [
        ("127.0.0.1", "http://127.0.0.1:8787/"),
        ("localhost", "http://localhost:8787/"),
        ("::1", "http://[::1]:8787/"),
        (str(IPv4Address(0)), "http://127.0.0.1:8787/"),
        ("checker", "http://checker:8787/"),
        ("::", "http://[::1]:8787/"),
    ],
)
def test_the_address_for_people(host: str, address: str) -> None:
    assert serve.address(host, 8787) == address


def test_the_port_listens_before_the_checker_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    reached: list[str] = []
    monkeypatch.setattr("schoolgate.web.serve.logs.configure", lambda _level: None)

    class StopHereError(Exception):
        pass

    def build(_settings: settings.Settings) -> FakeChecker:
        reached.append("built")
        raise StopHereError

    def listen(host: str, port: int) -> socket.socket:
        reached.append("listens")
        return socket.create_server((host, port))

    monkeypatch.setattr(serve, "listen", listen)
    with pytest.raises(StopHereError):
        serve.serve(settings.read({"SCHOOLGATE_PORT": "0"}), build, reached.append)
    assert reached == ["listens", "built"]


@pytest.mark.parametrize("kind", ["waitress"] if sys.platform == "win32" else ["waitress", "gunicorn"])
def test_the_servers_module_is_loaded_only_when_it_is_used(kind: str) -> None:
    code = f"import schoolgate.web.serve, sys; assert not [name for name in sys.modules if name.startswith({kind!r})]"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env=environment(), timeout=PATIENCE_SECONDS)
