"""A pytest plugin that refuses every connection and look-up beyond this computer.

It listens to Python's audit events, so that no library can go round it by keeping its own reference to a socket
function. Child processes are not covered; those that tests start are our own server and a browser whose flags
shut it in.
"""

import ipaddress
import sys
from typing import Final

CONNECTING: Final = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
LOOKING_UP: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


class NetworkRefusedError(RuntimeError):
    """A test reached for another computer."""


def is_this_computer(host: object) -> bool:
    """True for loopback addresses, `localhost`, and no host at all (which a listening socket asks for)."""
    if isinstance(host, bytes | bytearray):
        host = host.decode("ascii", "replace")
    if host is None or host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook. Raises NetworkRefusedError for a connection or look-up that would leave this computer."""
    if event in CONNECTING:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # not a tuple: a Unix socket, or one connected before
    elif event in LOOKING_UP:
        host = arguments[0]
    else:
        return
    if not is_this_computer(host):
        raise NetworkRefusedError(f"Tests may only speak to this computer, not to {host!r}: use a server on 127.0.0.1.")


def pytest_configure() -> None:
    """Set the guard before any test is collected; Python offers no way to take it off again."""
    sys.addaudithook(refuse_network)
