"""What all tests share."""

from pathlib import Path

import pytest

from tools import chromium as browser

pytest_plugins = ["tests.network_guard"]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser's program for page tests; start it with `tools.chromium.FLAGS`."""
    found = browser.find()
    assert found is not None, browser.MISSING
    return found
