"""The whole house in Chromium: the real extension, the composer pages, the real checker, one send at a time.

The sites' own addresses are answered from `shared/composers`, so that the extension's match patterns fire; nothing
leaves this computer. `window.__sent` is what the page would have sent.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, Route, expect

from tests.web.running import REAL, running
from tools.chromium import FLAGS

IDENTITY = "jejhdfgicgcdmibephgiibecjhpgeapn"
TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
CHAT_BOX = '#main footer [contenteditable="true"]'
POST_BOX = '[role="dialog"] form [contenteditable="true"]'


@pytest.fixture(scope="module")
def built(repository: Path) -> Path:
    """The extension, built, with the composer pages beside it."""
    npm = shutil.which("npm")
    assert npm is not None, (
        "Node.js 20 or newer is needed to build the extension: install it, then run make test again."
    )
    for step in ("build", "composers"):
        subprocess.run([npm, "run", "--silent", step], cwd=repository / "extension", check=True)
    return repository / "extension"


@pytest.fixture
def context(playwright: Playwright, chromium: Path, built: Path, tmp_path: Path) -> Iterator[BrowserContext]:
    """A fresh browser whose parent has said yes to a checker on this computer."""
    folder = built / "dist" / "chromium"
    flags = [flag for flag in FLAGS if not flag.startswith("--host-resolver-rules")]
    flags += [f"--load-extension={folder}", f"--disable-extensions-except={folder}"]
    with running("gunicorn", REAL) as checker:
        started = playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=chromium, headless=True, args=flags
        )
        for host in ("web.whatsapp.com", "www.facebook.com"):
            started.route(f"https://{host}/**", lambda route: answer(route, built / "build" / "composers"))
        connect(started, checker.address)
        yield started
        started.close()


def answer(route: Route, folder: Path) -> None:
    name = route.request.url.split("?")[0].rsplit("/", 1)[-1]
    site = "whatsapp" if "whatsapp" in route.request.url else "facebook"
    file = folder / name if name and (folder / name).is_file() else folder / f"{site}.html"
    policy = (folder / "csp.txt").read_text(encoding="utf-8").strip()
    headers = {"Content-Type": TYPES.get(file.suffix, "text/plain"), "Content-Security-Policy": policy}
    route.fulfill(body=file.read_bytes(), headers=headers)


def connect(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"chrome-extension://{IDENTITY}/pages/welcome.html")
    page.locator("button:visible").filter(has_text="Yes").click()
    page.locator("input[type=url], input[type=text]").locator("visible=true").first.fill(address)
    page.locator("button:visible").filter(has_text="Test").click()
    page.locator("button:visible").filter(has_text="Use this checker").click()
    expect(page.locator("body")).to_contain_text("Schoolgate is ready")
    page.close()


def sent(page: Page) -> list[str]:
    found: list[dict[str, Any]] = page.evaluate("window.__sent")
    return [message["text"] for message in found]


def chat(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("https://web.whatsapp.com/?group=1")
    page.locator(CHAT_BOX).click()
    return page


def until(page: Page, expression: str) -> None:
    """Wait for something in the page. Playwright's own waiting evaluates strings, which the sites' policy forbids."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"the page never came to {expression}")


def held(page: Page) -> None:
    """Wait until the page is inert behind the panel, which stands in a closed shadow root of its own."""
    body = "document.activeElement !== document.body"
    until(page, f"{body} && document.activeElement?.parentElement === document.documentElement")


@pytest.mark.parametrize("text", ["Mrs Holt is useless", "Alfie B hit mine again", "that head is a stupid cow"])
def test_shown_before_the_chat_has_received_anything(context: BrowserContext, text: str) -> None:
    page = chat(context)
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    held(page)
    assert sent(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(CHAT_BOX)).to_have_text(text)
    assert sent(page) == []


def test_a_clean_message_goes_out_once_and_as_it_was_typed(context: BrowserContext) -> None:
    page = chat(context)
    page.keyboard.type("cake sale on Friday, all welcome")
    page.keyboard.press("Enter")
    until(page, "window.__sent.length > 0")
    page.locator(CHAT_BOX).click()
    page.keyboard.type("bring a tin please")
    page.keyboard.press("Enter")
    until(page, "window.__sent.length > 1")
    assert sent(page) == ["cake sale on Friday, all welcome", "bring a tin please"]


def test_post_as_it_is_by_keyboard_sends_exactly_once(context: BrowserContext) -> None:
    page = chat(context)
    page.keyboard.type("Mrs Holt is useless")
    page.keyboard.press("Enter")
    held(page)
    # Presses in the first half second are not taken: a held-down Enter must not answer for the parent.
    page.wait_for_timeout(700)
    for _ in ("Not this", "Edit", "Tell the school instead", "Post as it is"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, "window.__sent.length > 0")
    assert sent(page) == ["Mrs Holt is useless"]


def test_a_facebook_post_is_held_at_its_button(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("https://www.facebook.com/groups/123/?in=dialog")
    page.evaluate("window.__page.compose && window.__page.compose()")
    page.locator(POST_BOX).first.click()
    page.keyboard.type("that head is a stupid cow")
    page.locator('[role="dialog"] form [role="button"]').last.click()
    held(page)
    assert sent(page) == []
