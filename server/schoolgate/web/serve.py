"""Starts the checker: takes the port first, loads everything behind it, then answers with the right server."""

import errno
import ipaddress
import os
import socket
import sys
from collections.abc import Callable

from schoolgate import logs
from schoolgate.settings import Settings
from schoolgate.web.app import create_app
from schoolgate.web.protocol import Checking

_BACKLOG = 512


class ServeError(RuntimeError):
    """The checker cannot start; the message says what to do."""


def serve(settings: Settings, build: Callable[[Settings], Checking], announce: Callable[[str], None]) -> None:
    """Serve until the process is told to stop.

    `build` makes the checker; what it raises passes through. `announce` gets the address for people, once, when
    requests are about to be answered. Raises ServeError where the port cannot be had.
    """
    logs.configure(settings.log_level)
    listening = listen(settings.host, settings.port)
    try:
        app = create_app(build(settings), settings)
        kind = choose_server(settings.server, sys.platform)
        port = listening.getsockname()[1]
        logs.event("listening", port=port, server=kind, workers=count_workers(settings))
        announce(address(settings.host, port))
        if kind == "waitress":
            from schoolgate.web import serving_waitress  # noqa: PLC0415 — only the server that is used is loaded

            serving_waitress.run(app, listening, settings)
        else:
            from schoolgate.web import serving_gunicorn  # noqa: PLC0415 — on Windows it cannot even be imported

            serving_gunicorn.run(app, listening, settings, count_workers(settings))
    finally:
        listening.close()


def choose_server(wanted: str, platform: str) -> str:
    """Which server to use on a platform (as sys.platform names it). Raises ServeError for gunicorn on Windows."""
    windows = platform == "win32"
    if wanted == "gunicorn" and windows:
        raise ServeError("gunicorn cannot run on Windows. Set SCHOOLGATE_SERVER to waitress or leave it out.")
    if wanted == "auto":
        return "waitress" if windows else "gunicorn"
    return wanted


def count_workers(settings: Settings) -> int:
    """How many processes answer: as set, or one for each processor but at most four."""
    return settings.workers or min(os.cpu_count() or 1, 4)


def address(host: str, port: int) -> str:
    """The address to type into a browser on this computer."""
    try:
        bound = ipaddress.ip_address(host)
    except ValueError:
        return f"http://{host}:{port}/"
    if bound.is_unspecified:
        # It listens everywhere, so also here.
        bound = ipaddress.ip_address("127.0.0.1" if bound.version == 4 else "::1")
    return f"http://{bound}:{port}/" if bound.version == 4 else f"http://[{bound}]:{port}/"


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens already, so that nobody is turned away while the checker loads. Raises ServeError."""
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except OSError:
        raise ServeError(
            f"There is no address {host} to listen on. Set SCHOOLGATE_HOST to one of this computer's."
        ) from None
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            # On Windows this option would let two programs share a port.
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(where)
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        raise ServeError(_why(error, host, port)) from None
    return listening


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno in (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", None)):
        return f"Another program listens on port {port}. Stop it, or choose another port: schoolgate serve --port 8788"
    if error.errno == errno.EACCES:
        return f"Port {port} needs more rights than this user has. Choose one above 1023, such as 8787."
    return f"Cannot listen on {host}, port {port}. Set SCHOOLGATE_HOST to an address of this computer."
