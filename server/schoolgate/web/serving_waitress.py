"""waitress, set up to keep the same promises as gunicorn: for Windows, where gunicorn cannot run."""

import gc
import signal
import socket
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import create_server
from waitress.task import ErrorTask

from schoolgate import logs
from schoolgate.settings import Settings
from schoolgate.web.answers import HEADER_FIELD_BYTES, HEADER_FIELDS
from schoolgate.web.app import warm
from schoolgate.web.last_resort import parts
from schoolgate.web.problems import code_for

# Beyond our own limit, so that the application answers what is only a little too long.
_BODY_BYTES = 4_000_000
_DISCARDED_BYTES = 4_000_000
# waitress keeps what is longer than its buffers in temporary files: no draft may ever lie in one.
_NEVER_ON_DISK_BYTES = 256_000_000


class _ProblemTask(ErrorTask):  # type: ignore[misc]  # waitress publishes no types
    """Answers a request that could not be read with a problem that repeats nothing of it."""

    def execute(self) -> None:
        self.status, headers, body = parts(code_for(self.request.error.code))
        self.response_headers.extend(headers)
        self.set_close_on_finish()
        self.content_length = len(body)
        self.channel.to_discard = _DISCARDED_BYTES
        self.write(body)


class _Channel(HTTPChannel):  # type: ignore[misc]  # waitress publishes no types
    """Closes gently after an error: says that it is done, then throws away what the client still sends.

    Closed at once, the connection would be reset, and the client would never see the answer (RFC 9112, 9.6).
    """

    error_task_class = _ProblemTask
    to_discard = 0
    discarding = False

    def handle_close(self) -> None:
        if self.to_discard > 0 and self.connected and not self.discarding:
            self.discarding = True
            self.will_close = False
            try:
                self.socket.shutdown(socket.SHUT_WR)
            except OSError:
                # The client was faster; there is nobody left to be gentle to.
                super().handle_close()
            return
        super().handle_close()

    def readable(self) -> bool:
        return self.discarding or bool(super().readable())

    def writable(self) -> bool:
        return self.will_close if self.discarding else bool(super().writable())

    def handle_read(self) -> None:
        if not self.discarding:
            super().handle_read()
            return
        try:
            # At the end, and after an error, recv closes the connection itself.
            self.to_discard -= len(self.recv(65_536))
        except OSError:
            self.to_discard = 0
        if self.to_discard <= 0:
            self.handle_close()


def run(app: Flask, listening: socket.socket, settings: Settings) -> None:
    """Serve on a socket that listens already, until told to stop."""
    warm(app)
    gc.collect()
    gc.freeze()
    server: Any = create_server(
        app,
        sockets=[listening],
        threads=settings.threads,
        connection_limit=400,
        channel_timeout=20,
        max_request_header_size=HEADER_FIELD_BYTES * HEADER_FIELDS,
        max_request_body_size=_BODY_BYTES,
        inbuf_overflow=_NEVER_ON_DISK_BYTES,
        outbuf_overflow=_NEVER_ON_DISK_BYTES,
        asyncore_use_poll=True,
        clear_untrusted_proxy_headers=True,
        ident=None,
    )
    server.channel_class = _Channel
    signal.signal(signal.SIGTERM, _stop)
    server.run()
    logs.event("stopping")


def _stop(_number: int, _frame: object) -> None:
    # waitress closes everything on this, as it does on Control-C.
    raise SystemExit(0)
