"""Who may ask: the Host and Origin rules, and the cross-origin answers that flask-cors writes.

A browser sends Origin with every request that a page or an extension makes on its own; a command line sends none.
Host is looked at because a foreign name that points to this computer would make a foreign page "same origin".
"""

import ipaddress
import re
from typing import NamedTuple

from flask import Flask, Request, request
from flask_cors import CORS

from schoolgate.settings import Settings, is_loopback
from schoolgate.web.problems import ProblemError

# The ids of the Chromium extension as the stores publish it; none is published yet.
PUBLISHED_EXTENSION_IDS: tuple[str, ...] = ()

_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
# Firefox gives every installation an id of its own, so any will do.
_FIREFOX = rf"moz-extension://{_UUID}"
_EXTENSION = re.compile(
    rf"chrome-extension://[a-p]{{32}}|moz-extension://{_UUID}|safari-web-extension://{_UUID}", re.IGNORECASE
)
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_HOST = re.compile(r"(?:(?P<name>[a-z0-9.-]+)|\[(?P<address>[0-9a-f:.]+)\])(?::(?P<port>[0-9]{1,5}))?")


class Host(NamedTuple):
    """A Host header in its parts; `name` is in small letters and without brackets, `port` None where none is said."""

    name: str
    port: str | None


def parse_host(text: str) -> Host | None:
    """Read a Host header, or what follows :// in an Origin. None where it is neither a name nor an address."""
    match = _HOST.fullmatch(text.lower())
    if match is None:
        return None
    if match["address"] is not None:
        try:
            ipaddress.IPv6Address(match["address"])
        except ValueError:
            return None
    return Host(match["name"] or match["address"], match["port"])


def host_of(asked: Request) -> Host:
    """The Host header of a request. Raises ProblemError where there is none that can be read."""
    host = parse_host(asked.environ.get("HTTP_HOST", ""))
    if host is None:
        raise ProblemError("host_not_allowed")
    return host


def register(app: Flask, settings: Settings) -> None:
    """Put the rules before every request, and flask-cors behind every answer of /v1."""
    # The usual names of this computer stand here too, because reading an address takes longer than looking one up.
    served = frozenset(settings.hosts) | {"localhost", "127.0.0.1", "::1"}
    listed = frozenset(settings.origins)

    @app.before_request
    def refuse_strangers() -> None:
        host = host_of(request)
        if host.name not in served and not is_loopback(host.name):
            raise ProblemError("host_not_allowed")
        origin = request.environ.get("HTTP_ORIGIN")
        if origin is None or request.method in _READING or origin in listed:
            return
        if not (_EXTENSION.fullmatch(origin) or _is_own(origin, host)):
            raise ProblemError("origin_not_allowed")

    ids = (*PUBLISHED_EXTENSION_IDS, *settings.extension_ids)
    literal = (*(f"chrome-extension://{name}" for name in ids), *settings.origins)
    CORS(
        app,
        resources={r"/v1/.*": {}},
        # Patterns throughout: of plain text, flask-cors guesses whether it is one, and [::1] looks like it.
        origins=[re.compile(rf"{pattern}\Z", re.IGNORECASE) for pattern in (_FIREFOX, *map(re.escape, literal))],
        methods=["GET", "POST"],
        allow_headers=["Content-Type"],
        max_age=600,
        always_send=False,
        # Our error handlers make ordinary answers, so that flask-cors sees them without wrapping Flask's own.
        intercept_exceptions=False,
        # Chromium asks before a page speaks to this computer; only the origins above are told yes.
        allow_private_network=True,
    )


def _is_own(origin: str, host: Host) -> bool:
    """Whether an Origin is a page of this very checker; behind a proxy the scheme may differ from what we see."""
    scheme, separator, rest = origin.partition("://")
    own = parse_host(rest) if separator and scheme in ("http", "https") else None
    if own is None or own.name != host.name:
        return False
    standard = {"http": "80", "https": "443"}[scheme]
    return (own.port or standard) == (host.port or standard)
