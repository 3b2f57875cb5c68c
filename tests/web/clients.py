"""Applications around the fake checker, for tests that need no socket."""

from collections.abc import Mapping
from types import MappingProxyType

from flask import Flask
from flask.testing import FlaskClient

from schoolgate import settings
from schoolgate.policy.model import Policy
from schoolgate.web.app import create_app, warm
from tests.web.fakes import FakeChecker, policy

TWO_SCHOOLS: Mapping[str, Policy] = MappingProxyType(
    {"oakfield": policy(), "elm-lane": policy("elm-lane", "Elm Lane Infants")}
)
REMOTE = {
    "SCHOOLGATE_HOSTS": "checker.school.example",
    "SCHOOLGATE_OPERATOR": "Oakfield Trust",
    "SCHOOLGATE_PRIVACY_URL": "https://oakfield.school.example/privacy",
}


def make_app(environ: Mapping[str, str] | None = None, checker: FakeChecker | None = None) -> Flask:
    """An application that is ready, with settings from `environ`."""
    app = create_app(checker or FakeChecker(), settings.read(environ or {}))
    warm(app)
    return app


def make_client(environ: Mapping[str, str] | None = None, checker: FakeChecker | None = None) -> FlaskClient:
    return make_app(environ, checker).test_client()
