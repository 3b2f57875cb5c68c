"""The pages for everyone: by keyboard, on small screens, enlarged, in the dark, in the reader's own colours."""

import pytest
from playwright.sync_api import expect

from tests.web.browser.conftest import Visit

NARROW = {"viewport": {"width": 320, "height": 640}}
# 200 % zoom of a window 1,280 pixels wide is a page 640 pixels wide with twice as many pixels in each.
ZOOMED = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}


def _tab_to(visit: Visit, name: str) -> None:
    """Press Tab until the control of that name has the focus."""
    for _ in range(60):
        visit.page.keyboard.press("Tab")
        focused = visit.page.evaluate(
            "() => document.activeElement.innerText?.trim() || document.activeElement.labels?.[0]?.innerText.trim()"
        )
        if focused == name:
            return
    pytest.fail(f"Tab never came to {name}")


def test_all_can_be_done_with_the_keyboard(visit: Visit) -> None:
    visit.page.keyboard.press("Tab")
    expect(visit.page.get_by_text("Skip to your message")).to_be_focused()
    _tab_to(visit, "Your message")
    visit.page.keyboard.type("Her number is 07700 900142")
    _tab_to(visit, "Post without my name")
    visit.page.keyboard.press("Space")
    expect(visit.page.get_by_label("Post without my name")).to_be_checked()
    _tab_to(visit, "Check now")
    visit.page.keyboard.press("Enter")
    expect(visit.heading).to_be_focused()
    outline = visit.heading.evaluate("heading => getComputedStyle(heading).outlineStyle")
    assert outline == "solid"
    _tab_to(visit, "Take names out")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#sub-heading")).to_be_focused()
    _tab_to(visit, "Close")
    visit.page.keyboard.press("Enter")
    expect(visit.heading).to_be_focused()
    _tab_to(visit, "Tell the school instead")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#sub-heading")).to_be_focused()
    _tab_to(visit, "Feedback: I want the school to know")
    visit.page.keyboard.press("ArrowDown")
    expect(visit.page.locator("input[name=kind][value=concern]")).to_be_checked()
    visit.page.keyboard.press("Shift+Tab")
    visit.box.focus()
    _tab_to(visit, "Post as it is")
    visit.page.keyboard.press("Enter")
    expect(visit.box).to_be_focused()


@pytest.mark.parametrize("visit", [NARROW, ZOOMED], indirect=True, ids=["320 pixels", "200 %"])
@pytest.mark.parametrize("label", ["A party", "About a teacher", "Worried about a child", "A simple question"])
def test_nothing_hangs_over_the_side(visit: Visit, label: str) -> None:
    visit.button(label).click()
    expect(visit.page.locator("#where")).to_be_visible()
    for name in ("Take names out", "Tell the school instead"):
        if visit.button(name).count():
            visit.button(name).click()
            expect(visit.page.locator("#sub-heading")).to_be_visible()
            assert visit.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert visit.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("visit", [NARROW], indirect=True, ids=["320 pixels"])
def test_one_long_word_does_not_either(visit: Visit) -> None:
    visit.check("Harry" + "x" * 400)
    expect(visit.page.locator("#mirror")).to_be_visible()
    assert visit.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("visit", [NARROW], indirect=True, ids=["320 pixels"])
def test_whatever_is_pressed_is_large_enough_for_a_finger(visit: Visit) -> None:
    visit.button("About a teacher").click()
    visit.button("Tell the school instead").click()
    sizes = visit.page.locator("button, select, .button, summary").evaluate_all(
        """all => all.filter(one => one.checkVisibility())
                     .map(one => [one.innerText, one.getBoundingClientRect().height])"""
    )
    assert len(sizes) > 10
    assert [size for size in sizes if size[1] < 44] == []


@pytest.mark.parametrize(
    "visit",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}],
    indirect=True,
    ids=["light", "dark"],
)
@pytest.mark.parametrize("label", ["A party", "About a teacher", "Worried about a child"])
def test_text_stands_out_from_its_ground(visit: Visit, label: str) -> None:
    visit.button(label).click()
    expect(visit.page.locator("#where")).to_be_visible()
    faint = visit.page.evaluate(CONTRAST)
    assert faint == []


@pytest.mark.parametrize(
    "visit", [{"forced_colors": "active", "reduced_motion": "reduce"}], indirect=True, ids=["forced"]
)
def test_forced_colours_keep_the_lines_and_nothing_moves(visit: Visit) -> None:
    visit.check("Harry, 07700 900142")
    marks = visit.page.locator("#mirror-text mark")
    expect(marks).to_have_count(2)
    styles = marks.evaluate_all("marks => marks.map(mark => getComputedStyle(mark).textDecorationStyle)")
    assert styles == ["solid", "double"]
    assert visit.button("Edit").evaluate("one => getComputedStyle(one).transitionDuration") == "0s"


def test_the_connect_page_needs_no_script(visit: Visit) -> None:
    visit.page.get_by_role("link", name="About this checker").click()
    expect(visit.page.get_by_role("heading", name="How to connect")).to_be_visible()
    visit.page.get_by_role("link", name="Check a message now").click()
    expect(visit.box).to_be_visible()


# Every visible text, its colour and the nearest ground behind it: those whose contrast (WCAG 2.2) is below 4.5.
CONTRAST = """
() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = parts(colour).map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if ((parts(colour)[3] ?? 1) === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || !element.checkVisibility() || element.closest(".unseen, option, template")) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) faint.push([text, ratio]);
  }
  return faint;
}
"""


# Where the first and the last character of a phone number are drawn, from the left.
ENDS = """number => {
    const at = index => {
        const range = document.createRange();
        range.setStart(number.firstChild, index);
        range.setEnd(number.firstChild, index + 1);
        return range.getBoundingClientRect().left;
    };
    return [at(0), at(number.textContent.length - 1)];
}"""


def test_a_phone_number_keeps_its_order_on_a_page_from_right_to_left(visit: Visit) -> None:
    visit.page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    visit.check("Mr Doyle just doesn't care")
    visit.button("Tell the school instead").click()
    number = visit.page.get_by_role("link", name="01632 960123")
    first, last = number.evaluate(ENDS)
    assert first < last
