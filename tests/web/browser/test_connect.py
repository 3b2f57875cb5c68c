"""The page that a school links to, for everyone: axe-core, the keyboard, small, wide, dark, in either direction."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.web.browser.test_access import CONTRAST, NARROW, ZOOMED
from tests.web.clients import REMOTE
from tests.web.running import COMMAND, PATIENCE_SECONDS, ROOT, Running, running
from tests.web.test_servers import SERVERS
from tools.browsers import FLAGS

# Laid there by `npm ci` in extension/, which pins it.
AXE = ROOT / "extension/node_modules/axe-core/axe.min.js"
LOOKS: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1280, "height": 900}},
    "320 pixels": NARROW,
    "200 %": ZOOMED,
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
PATHS = ("/connect", "/connect?language=cy", "/", "/?language=cy")
HANGS_OVER = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Running]:
    with running(SERVERS[0], COMMAND, **REMOTE) as started:
        yield started


@pytest.fixture(scope="module")
def far_browser(playwright: Playwright, chromium: Path) -> Iterator[Browser]:
    """A browser for which the school's name leads to this computer."""
    rule = "--host-resolver-rules=MAP checker.school.example 127.0.0.1"
    started = playwright.chromium.launch(executable_path=chromium, args=[*FLAGS, rule])
    yield started
    started.close()


@pytest.fixture
def page(far_browser: Browser, elsewhere: Running, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a checker that runs elsewhere; parametrised by its look."""
    context = far_browser.new_context(base_url=address(elsewhere), **getattr(request, "param", {}))
    context.set_default_timeout(PATIENCE_SECONDS * 1000)
    yield context.new_page()
    context.close()


def address(elsewhere: Running) -> str:
    return f"http://checker.school.example:{elsewhere.place[1]}"


def axe(page: Page) -> list[str]:
    """What axe-core has against the page as it stands, each with the elements it is about."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {[node['html'][:80] for node in one['nodes']]}" for one in found["violations"]]


@pytest.mark.parametrize("page", LOOKS.values(), indirect=True, ids=LOOKS)
@pytest.mark.parametrize("path", PATHS)
def test_axe_has_nothing_to_say_and_nothing_hangs_over(page: Page, path: str) -> None:
    page.goto(path)
    assert axe(page) == []
    assert not page.evaluate(HANGS_OVER)
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    assert not page.evaluate(HANGS_OVER)


@pytest.mark.parametrize(
    "page", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)
def test_text_stands_out_from_its_ground(page: Page) -> None:
    page.goto("/connect")
    assert page.evaluate(CONTRAST) == []


def test_every_link_is_reached_by_keyboard_in_the_order_it_is_read(page: Page) -> None:
    page.goto("/connect")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        at = page.evaluate(
            "() => document.activeElement === document.body ? null : document.activeElement.innerText.trim()"
        )
        if at is None:
            break
        assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") == "solid"
        reached.append(at)
    wanted = [
        "Skip to the page",
        "Check a message",
        "Check a message now",
        "How to connect",
        "office@oakfield.school.example",
        "999",
    ]
    assert [one for one in reached if one in wanted] == wanted
    page.get_by_role("link", name="How to connect").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#how")).to_be_focused()


@pytest.mark.parametrize(
    "page", [LOOKS["dark"], LOOKS["forced"], NARROW], indirect=True, ids=["dark", "forced", "narrow"]
)
def test_the_square_code_is_black_on_white_and_large_enough_for_a_camera(page: Page) -> None:
    page.goto("/connect")
    code = page.locator(".qr-code")
    expect(page.get_by_role("img", name="A square code for a phone.")).to_be_visible()
    box = code.bounding_box()
    assert box is not None
    assert box["width"] >= 150
    assert abs(box["width"] - box["height"]) < 1
    ground, lines = code.locator("path").evaluate_all(
        "paths => [getComputedStyle(paths[0]).fill, getComputedStyle(paths[1]).stroke]"
    )
    assert (ground, lines) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")


@pytest.mark.parametrize("page", [NARROW], indirect=True, ids=["320 pixels"])
def test_what_is_pressed_is_large_enough_for_a_finger(page: Page) -> None:
    page.goto("/connect")
    sizes = page.locator(".button, .top-links a, .reach, .line-ways .phone").evaluate_all(
        """all => all.filter(one => one.checkVisibility())
                     .map(one => [one.innerText, one.getBoundingClientRect().height])"""
    )
    assert len(sizes) > 5
    assert [size for size in sizes if size[1] < 24] == []
    assert [size for size in sizes if size[0].startswith(("Check a message now", "How")) and size[1] < 44] == []


def test_the_address_is_copied_where_the_browser_lets_us(far_browser: Browser, elsewhere: Running) -> None:
    port = elsewhere.place[1]
    context = far_browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"http://localhost:{port}/connect")
    page.get_by_role("button", name="Copy the address").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == f"http://localhost:{port}/"
    context.close()


def test_without_https_there_is_no_button_that_cannot_work(page: Page) -> None:
    page.goto("/connect")
    expect(page.get_by_role("button", name="Copy the address")).to_have_count(0)
    expect(page.locator("#address")).to_have_text(f"https://{page.url.split('/')[2]}/")


def test_a_welsh_page_asks_for_a_welsh_answer_and_can_be_installed(page: Page) -> None:
    page.goto("/?language=cy")
    with page.expect_request("**/v1/check") as asked:
        page.get_by_role("button", name="Parti", exact=True).click()
    assert (asked.value.post_data_json or {})["language"] == "cy"
    manifest = page.locator("link[rel=manifest]").get_attribute("href")
    assert manifest == "/app.webmanifest?language=cy"
    assert page.evaluate("href => fetch(href).then(answer => answer.json())", manifest)["display"] == "standalone"
