"""Draw the extension's icons, extension/icons/icon-SIZE.png, from the drawings beside them, after a change there."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.browsers import FLAGS, find, missing

ICONS = Path(__file__).resolve().parent.parent / "extension" / "icons"
# Small icons have a drawing of their own: a shrunk one would be a blur.
DRAWINGS = {16: "icon-small.svg", 32: "icon-small.svg", 48: "icon.svg", 128: "icon.svg"}


def main() -> None:
    """Write one PNG for each size, with a clear ground. Raises SystemExit where there is no browser to draw with."""
    program = find("chromium")
    if program is None:
        raise SystemExit(missing())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        for size, drawing in DRAWINGS.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            svg = (ICONS / drawing).read_text(encoding="utf-8")
            page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:{size}px;height:{size}px}}</style>{svg}")
            page.screenshot(path=ICONS / f"icon-{size}.png", omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
