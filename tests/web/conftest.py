"""What the tests of the web room share."""

import pytest
from flask.testing import FlaskClient

from tests.web.clients import make_client
from tests.web.fakes import FakeChecker


@pytest.fixture
def checker() -> FakeChecker:
    return FakeChecker()


@pytest.fixture
def client(checker: FakeChecker) -> FlaskClient:
    return make_client(checker=checker)
