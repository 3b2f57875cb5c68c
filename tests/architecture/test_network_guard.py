"""The network guard itself: what it refuses, and what it lets pass."""

import socket
import urllib.request
from collections.abc import Callable

import pytest

from tests.network_guard import NetworkRefusedError, is_this_computer

# addresses that are set aside for documentation: even with the guard broken, nobody is there
ELSEWHERE = ("192.0.2.1", 9)
ELSEWHERE_6 = ("2001:db8::1", 9)


def send(family: socket.AddressFamily, kind: socket.SocketKind, act: Callable[[socket.socket], object]) -> None:
    with socket.socket(family, kind) as one:
        one.setblocking(False)
        act(one)


def test_a_connection_elsewhere_is_refused() -> None:
    with pytest.raises(NetworkRefusedError, match=r"192\.0\.2\.1"):
        send(socket.AF_INET, socket.SOCK_STREAM, lambda one: one.connect(ELSEWHERE))


def test_a_connection_that_returns_its_error_is_refused() -> None:
    with pytest.raises(NetworkRefusedError):
        send(socket.AF_INET, socket.SOCK_STREAM, lambda one: one.connect_ex(ELSEWHERE))


def test_a_connection_over_ipv6_is_refused() -> None:
    with pytest.raises(NetworkRefusedError):
        send(socket.AF_INET6, socket.SOCK_STREAM, lambda one: one.connect(ELSEWHERE_6))


def test_a_datagram_is_refused() -> None:
    with pytest.raises(NetworkRefusedError):
        send(socket.AF_INET, socket.SOCK_DGRAM, lambda one: one.sendto(b"x", ELSEWHERE))
    with pytest.raises(NetworkRefusedError):
        send(socket.AF_INET, socket.SOCK_DGRAM, lambda one: one.sendmsg([b"x"], [], 0, ELSEWHERE))


@pytest.mark.parametrize("look_up", [socket.gethostbyname, socket.gethostbyaddr, lambda n: socket.getaddrinfo(n, 80)])
def test_a_look_up_is_refused(look_up: Callable[[str], object]) -> None:
    with pytest.raises(NetworkRefusedError, match=r"school\.example"):
        look_up("school.example")


def test_a_library_is_refused_as_well() -> None:
    with pytest.raises(NetworkRefusedError):
        urllib.request.urlopen("http://school.example/", timeout=1)


def test_this_computer_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("localhost", port)) as client, server.accept()[0] as accepted:
            client.sendall(b"x")

            assert accepted.recv(1) == b"x"


def test_a_connected_pair_may_talk() -> None:
    left, right = socket.socketpair()
    with left, right:
        left.sendmsg([b"x"])

        assert right.recv(1) == b"x"


@pytest.mark.parametrize("host", [None, "", "localhost", b"localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_this_computer_by_any_name(host: object) -> None:
    assert is_this_computer(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "10.0.0.1", "localhost.example", "127.0.0.1.example", "fe80::1%eth0"])
def test_elsewhere_by_any_name(host: object) -> None:
    assert not is_this_computer(host)
