"""A browser, and pages of a checker that really runs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright

from tests.web.running import PATIENCE_SECONDS, Running, running
from tests.web.test_servers import SERVERS
from tools.browsers import FLAGS


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: Path) -> Iterator[Browser]:
    started = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
    yield started
    started.close()


@pytest.fixture(scope="session")
def served() -> Iterator[Running]:
    with running(SERVERS[0]) as started:
        yield started


@dataclass(slots=True)
class Visit:
    """A page that is open, and all that the browser complained of or asked for meanwhile."""

    page: Page
    context: BrowserContext
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def box(self) -> Locator:
        return self.page.get_by_label("Your message", exact=True)

    @property
    def status(self) -> Locator:
        return self.page.locator("#status")

    @property
    def heading(self) -> Locator:
        return self.page.locator("#panel-heading")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def check(self, text: str) -> None:
        """Fill in the box and press the button."""
        self.box.fill(text)
        self.button("Check now").click()


@pytest.fixture
def visit(browser: Browser, served: Running, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """The paste-and-check page; options of the browser's context come by indirect parametrisation."""
    context = browser.new_context(**getattr(request, "param", {}))
    context.set_default_timeout(PATIENCE_SECONDS * 1000)
    page = context.new_page()
    opened = Visit(page, context)
    page.on("console", lambda message: opened.complaints.append(message.text))
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.on("request", lambda asked: opened.asked.append(asked.url))
    page.goto(served.address)
    yield opened
    context.close()
    assert opened.complaints == []
    assert {url for url in opened.asked if not url.startswith(served.address)} == set()
