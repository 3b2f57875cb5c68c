"""The style, script and icon of the pages: read once, an address for each file and for nothing else."""

import hashlib
from pathlib import Path

from flask import Flask, Response, request

_FOLDER = Path(__file__).parent / "static"
_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


def register(app: Flask) -> None:
    """Add them to the application."""
    for path in sorted(_FOLDER.iterdir()):
        _add(app, path.name, path.read_bytes(), _MEDIA_TYPES[path.suffix])


def _add(app: Flask, name: str, body: bytes, media_type: str) -> None:
    # Browsers ask each time and are told "unchanged": a new release is never mixed with an old one.
    tag = hashlib.sha256(body).hexdigest()[:32]

    def show() -> Response:
        response = Response(body, content_type=media_type)
        response.headers["Cache-Control"] = "no-cache"
        response.set_etag(tag)
        response.make_conditional(request)
        return response

    app.add_url_rule(f"/static/{name}", f"static:{name}", show)
