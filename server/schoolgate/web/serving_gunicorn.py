"""gunicorn, set up for browsers that speak to it directly (Linux and macOS).

One process loads everything, then the workers are forked from it and share its memory.
"""

import ctypes
import errno
import gc
import selectors
import socket
import struct
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger
from gunicorn.http.errors import (
    ConfigurationProblem,
    ExpectationFailed,
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
    UnsupportedTransferCoding,
)
from gunicorn.workers.gthread import TConn, ThreadWorker

from schoolgate import logs
from schoolgate.settings import Settings
from schoolgate.web.answers import HEADER_FIELD_BYTES, HEADER_FIELDS
from schoolgate.web.app import warm
from schoolgate.web.last_resort import answer

_KEEP_ALIVE_SECONDS = 20
_LONGEST_READ_SECONDS = 10
# Where a heartbeat is written without touching a disk, if the system has it.
_MEMORY = Path("/dev", "shm")
_MALLOPT_ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h

_CODES = (
    (LimitRequestLine, "address_too_long"),
    (LimitRequestHeaders, "headers_too_large"),
    (ExpectationFailed, "expectation_failed"),
    (UnsupportedTransferCoding, "not_implemented"),
)
_OUR_OWN_MISTAKES = (ConfigurationProblem, InvalidResponseHeader, InvalidResponseHeaderName)


class Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn publishes no types
    """gthread, but a connection that says nothing costs no thread, and every error is a problem that repeats nothing.

    Browsers open connections ahead and leave them silent; 16 of those would otherwise stall a worker for seconds.
    """

    def accept(self, listener: Any) -> None:
        """Take a connection and wait for its first byte in the poller."""
        try:
            client, address = listener.accept()
        except OSError as error:
            # Another worker was faster, or the client has gone.
            if error.errno in (errno.EAGAIN, errno.EWOULDBLOCK, errno.ECONNABORTED):
                return
            raise
        # A body that stops half way would otherwise hold its thread for ever.
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("ll", _LONGEST_READ_SECONDS, 0))
        self.nr_conns += 1
        connection = TConn(self.cfg, client, address, listener.getsockname())
        connection.set_timeout()
        self.pending_conns.append(connection)
        self.poller.register(client, selectors.EVENT_READ, partial(self.on_pending_socket_readable, connection))

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Answer what never reached the application."""
        del req, addr
        code = code_for(exc)
        if code == "internal_error":
            logs.failure(exc)
        try:
            client.sendall(answer(code))
        except OSError:
            # The client has gone; there is nobody to tell.
            return


class QuietLogger(Logger):  # type: ignore[misc]  # gunicorn publishes no types
    """Hands gunicorn's records to our own log set-up, with the place that wrote them, and keeps no access log."""

    def setup(self, cfg: Any) -> None:
        self.cfg = cfg
        self._access_log_enabled = False
        self.error_log.handlers.clear()
        self.error_log.propagate = True

    def critical(self, msg: str, *args: Any, **kwargs: Any) -> None:
        self.error_log.critical(msg, *args, stacklevel=2, **kwargs)

    def error(self, msg: str, *args: Any, **kwargs: Any) -> None:
        self.error_log.error(msg, *args, stacklevel=2, **kwargs)

    def warning(self, msg: str, *args: Any, **kwargs: Any) -> None:
        self.error_log.warning(msg, *args, stacklevel=2, **kwargs)

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:
        self.error_log.exception(msg, *args, stacklevel=2, **kwargs)


class _Application(BaseApplication):  # type: ignore[misc]  # gunicorn publishes no types
    def __init__(self, app: Flask, options: dict[str, Any]) -> None:
        self._app = app
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._app


def run(app: Flask, listening: socket.socket, settings: Settings, workers: int) -> None:
    """Serve on a socket that listens already, until told to stop. Ends the process, as gunicorn does."""
    _limit_arenas()
    warm(app)
    gc.collect()
    # What is loaded by now is never garbage: leave it out of every collection, so that forks go on sharing it.
    gc.freeze()
    options = {
        "bind": f"fd://{listening.detach()}",
        "worker_class": Worker,
        "logger_class": QuietLogger,
        "workers": workers,
        "threads": settings.threads,
        "preload_app": True,
        "keepalive": _KEEP_ALIVE_SECONDS,
        "timeout": 30,
        "graceful_timeout": 10,
        "control_socket_disable": True,
        "accesslog": None,
        "limit_request_line": 4_094,
        "limit_request_field_size": HEADER_FIELD_BYTES,
        "limit_request_fields": HEADER_FIELDS,
        "worker_tmp_dir": str(_MEMORY) if _MEMORY.is_dir() else None,
    }
    _Application(app, options).run()


def code_for(error: BaseException) -> str:
    """The code of the problem for an error that gunicorn met before or around the application."""
    if isinstance(error, _OUR_OWN_MISTAKES) or not isinstance(error, ParseException):
        return "internal_error"
    return next((code for kind, code in _CODES if isinstance(error, kind)), "bad_request")


def _limit_arenas() -> None:
    """Keep 16 threads from giving each its own pool of memory; where the C library is not glibc, nothing happens."""
    try:
        ctypes.CDLL(None).mallopt(_MALLOPT_ARENA_MAX, 2)
    except (AttributeError, OSError):
        return
