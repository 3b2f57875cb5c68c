"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, sync_playwright

from tools import browsers

# A deadline measures the machine, not the code: what must not grow is counted in lines executed instead.
settings.register_profile("schoolgate", deadline=None)
settings.load_profile("schoolgate")

pytest_plugins = ["tests.network_guard"]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser's program for page tests; start it with `tools.browsers.FLAGS`."""
    found = browsers.find("chromium")
    assert found is not None, browsers.missing()
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browser: one for all tests, because two cannot run in one process."""
    with sync_playwright() as started:
        yield started
