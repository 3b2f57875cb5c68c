"""Puts the web room together. Nothing here outlives the application it makes."""

import logging
import threading
import time

from flask import Flask, Response, g

from schoolgate import logs
from schoolgate.settings import Settings
from schoolgate.web import headers, origins, problems, routes_api, routes_connect, routes_pages, routes_static
from schoolgate.web.protocol import Checking
from schoolgate.web.requests import BODY_BYTES
from schoolgate.words.languages import load_all

_READY = "schoolgate.ready"
_CHECKER = "schoolgate.checker"


def create_app(checker: Checking, settings: Settings) -> Flask:
    """The application for one checker. `/readyz` answers 503 until `warm` has been called on it."""
    app = Flask(__name__, static_folder=None, template_folder="templates")
    app.config["MAX_CONTENT_LENGTH"] = BODY_BYTES
    # Otherwise //v1/check is answered by a redirect that repeats the address.
    app.url_map.merge_slashes = False
    ready = threading.Event()
    app.extensions[_READY] = ready
    app.extensions[_CHECKER] = checker
    if settings.log_level == "debug":
        _observe(app)
    origins.register(app, settings)
    headers.register(app)
    languages = load_all()
    problems.register(app, routes_connect.lost(checker, settings, languages))
    routes_api.register(app, checker, settings, ready)
    routes_pages.register(app, checker, settings, languages)
    routes_connect.register(app, checker, settings, languages)
    routes_static.register(app)
    return app


def warm(app: Flask) -> None:
    """Load all that the first draft would otherwise wait for, then let `/readyz` say yes."""
    start = time.perf_counter()
    app.extensions[_CHECKER].warm()
    app.extensions[_READY].set()
    logs.event("ready", took=logs.took(time.perf_counter() - start))


def _observe(app: Flask) -> None:
    """Log each answer at debug level: its status, its code and a coarse length of time."""

    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def note(response: Response) -> Response:
        spent = logs.took(time.perf_counter() - g.started)
        code = g.get("problem_code", "none")
        logs.event("answered", logging.DEBUG, status=response.status_code, code=code, took=spent)
        return response
