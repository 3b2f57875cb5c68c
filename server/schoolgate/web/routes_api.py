"""The addresses that programs ask."""

import threading

from flask import Flask, Response, request

from schoolgate.settings import Settings
from schoolgate.web import answers, contract
from schoolgate.web.problems import ProblemError
from schoolgate.web.protocol import Checking
from schoolgate.web.requests import choose_school, read_body, read_check


def register(app: Flask, checker: Checking, settings: Settings, ready: threading.Event) -> None:
    """Add them to the application. `/readyz` says no until `ready` is set."""
    schools = checker.schools
    limits = answers.limits()

    @app.post("/v1/check")
    def check() -> Response:
        asked = read_check(read_body(request))
        slug = choose_school(schools, asked.school).slug
        return answers.respond(answers.check(checker.check(asked.draft, slug)))

    @app.get("/v1/school")
    def school() -> Response:
        policy = choose_school(schools, request.args.get("school"))
        return answers.respond(answers.school(policy, settings))

    @app.get("/v1/limits")
    def show_limits() -> Response:
        return answers.respond(limits)

    @app.get("/healthz")
    def healthz() -> Response:
        return answers.respond({"status": "ok"})

    @app.get("/readyz")
    def readyz() -> Response:
        if not ready.is_set():
            raise ProblemError("not_ready")
        return answers.respond({"status": "ok"})

    @app.get("/openapi.json")
    def openapi() -> Response:
        return answers.respond(contract.openapi())
