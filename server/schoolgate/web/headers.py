"""What browsers may do with an answer: no script but ours, nothing from elsewhere, no frame, nothing kept."""

from flask import Flask, Response, request

_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types 'none'"
)
_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
_FOR_DATA = (*_ALWAYS, ("Content-Security-Policy", _DATA_POLICY))
_FOR_PAGES = (
    *_ALWAYS,
    ("Content-Security-Policy", _PAGE_POLICY),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)


def for_data() -> tuple[tuple[str, str], ...]:
    """The headers of an answer that is no page."""
    return _FOR_DATA


def register(app: Flask) -> None:
    """Write these headers on every answer, errors too."""

    @app.after_request
    def write_headers(response: Response) -> Response:
        # No answer of ours has any of them yet; adding is several times as fast as setting.
        response.headers.extend(_FOR_PAGES if response.mimetype == "text/html" else _FOR_DATA)
        if request.path.startswith("/v1/") or response.status_code >= 400:
            response.headers["Cache-Control"] = "no-store"
        return response
