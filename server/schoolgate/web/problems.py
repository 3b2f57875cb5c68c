"""Every error, on every path, as application/problem+json (RFC 9457) with a stable code.

A problem is made from this table and from names that stand in the contract, never from anything that was sent.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import MappingProxyType

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from schoolgate import logs

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a code means: its status, and a sentence that says what to do."""

    status: int
    detail: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "bad_request": Kind(400, "This is not a request the checker can read."),
        "not_json": Kind(400, "Send one JSON object in UTF-8."),
        "duplicate_key": Kind(400, "A key stands twice in the same object. Give each key once."),
        "too_deep": Kind(400, "The JSON is nested too deeply."),
        "origin_not_allowed": Kind(
            403, "This web page may not ask this checker. Its operator can allow it with SCHOOLGATE_ORIGINS."
        ),
        "host_not_allowed": Kind(
            403, "The checker does not answer to this host name. Its operator can list it in SCHOOLGATE_HOSTS."
        ),
        "not_found": Kind(404, "There is nothing at this address."),
        "unknown_school": Kind(404, "This checker serves no school of that short name."),
        "school_needed": Kind(404, "This checker serves several schools. Say which with its short name."),
        "method_not_allowed": Kind(405, "This address takes other methods: see the Allow header."),
        "body_too_large": Kind(413, "The body is too long: see /v1/limits."),
        "address_too_long": Kind(414, "The address is too long."),
        "encoding_not_supported": Kind(415, "Send the body as it is, without Content-Encoding."),
        "media_type_not_supported": Kind(415, "Send application/json in UTF-8."),
        "expectation_failed": Kind(417, "The checker cannot do what the Expect header asks."),
        "not_an_object": Kind(422, "Send one JSON object with at least the field text."),
        "missing_field": Kind(422, "A required field is missing."),
        "unknown_field": Kind(
            422, "There is a field that the contract does not list. Send only what /openapi.json lists."
        ),
        "invalid_field": Kind(422, "A field does not hold what /openapi.json allows."),
        "text_too_long": Kind(422, "The text is too long: see /v1/limits."),
        "too_many_requests": Kind(429, "Too many requests in a short time. Wait a little."),
        "headers_too_large": Kind(431, "The request's headers are too long, or there are too many."),
        "internal_error": Kind(500, "The checker made a mistake. Nothing of the request was kept."),
        "not_implemented": Kind(501, "The checker does not know this way to send a request."),
        "not_ready": Kind(503, "The checker is still loading."),
    }
)

_BY_STATUS: Mapping[int, str] = MappingProxyType(
    {
        404: "not_found",
        405: "method_not_allowed",
        413: "body_too_large",
        414: "address_too_long",
        415: "media_type_not_supported",
        417: "expectation_failed",
        431: "headers_too_large",
        501: "not_implemented",
    }
)

_RENAMED: Mapping[int, str] = MappingProxyType(
    {413: "Content Too Large", 414: "URI Too Long", 422: "Unprocessable Content"}
)


class ProblemError(Exception):
    """Stops a request. `field` is a field of the contract, with a dot where one lies within another."""

    def __init__(self, code: str, *, field: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.field = field


def render(code: str, *, field: str | None = None) -> bytes:
    """The body of a problem; both servers use it too, for requests that never reach the application."""
    kind = KINDS[code]
    body = {
        "type": "about:blank",
        "title": title(kind.status),
        "status": kind.status,
        "code": code,
        "detail": kind.detail,
    }
    if field is not None:
        body["field"] = field
    return json.dumps(body).encode("ascii")


def title(status: int) -> str:
    """The name of a status as RFC 9110 has it; older Pythons know two by older names."""
    return _RENAMED.get(status) or HTTPStatus(status).phrase


def code_for(status: int) -> str:
    """The code for a status that a library chose; an unknown one becomes bad_request or internal_error."""
    return _BY_STATUS.get(status, "internal_error" if status >= 500 else "bad_request")


def register(app: Flask, lost: Callable[[str], Response]) -> None:
    """Answer every error of the application with a problem; a reader who has lost the way with the page `lost`."""

    def from_problem(problem: ProblemError) -> Response:
        return _at_a_wrong_address(problem.code, lost) or _respond(problem.code, field=problem.field)

    def from_library(error: HTTPException) -> Response:
        code = code_for(error.code or 500)
        return _at_a_wrong_address(code, lost) or _from_library(code, error)

    app.register_error_handler(ProblemError, from_problem)
    app.register_error_handler(HTTPException, from_library)
    app.register_error_handler(Exception, _from_mistake)


def _at_a_wrong_address(code: str, lost: Callable[[str], Response]) -> Response | None:
    """Give a page where a person came by a wrong link; programs ask below /v1, or do not ask for HTML."""
    if KINDS[code].status != HTTPStatus.NOT_FOUND or request.path.startswith("/v1/"):
        return None
    if request.accept_mimetypes.best_match((MEDIA_TYPE, "text/html")) != "text/html":
        return None
    response = lost(code)
    response.status_code = HTTPStatus.NOT_FOUND
    g.problem_code = code
    return response


def _from_library(code: str, error: HTTPException) -> Response:
    response = _respond(code)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return response


def _from_mistake(error: Exception) -> Response:
    logs.failure(error)
    return _respond("internal_error")


def _respond(code: str, *, field: str | None = None) -> Response:
    response = Response(render(code, field=field), KINDS[code].status)
    response.headers["Content-Type"] = MEDIA_TYPE
    g.problem_code = code
    return response
