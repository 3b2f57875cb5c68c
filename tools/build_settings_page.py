"""Write docs/settings.md from the table in server/schoolgate/settings.py; with --check, only compare."""

import argparse
import sys
from pathlib import Path

from schoolgate.settings import TABLE

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"

OPENING = """\
# Settings

Every setting of the checker. Each is an environment variable, and an option of `schoolgate serve` with the same name:
`SCHOOLGATE_PORT=8788` and `--port 8788` mean the same; the option wins. A variable that begins with `SCHOOLGATE_` and
is not listed here stops the start, and so does a value that is not allowed.

On one's own computer nothing needs to be set.

| Variable | What it is | Allowed | Without it |
|---|---|---|---|
"""

CLOSING = """
## For other computers

A checker that others can reach needs four settings, so that parents know who runs it and no foreign name leads to it:

    SCHOOLGATE_HOST=0.0.0.0
    SCHOOLGATE_HOSTS=checker.school.example
    SCHOOLGATE_OPERATOR="Oakfield Primary School"
    SCHOOLGATE_PRIVACY_URL=https://www.school.example/privacy

Put a web server with https in front of it, one that reads each request to its end before it passes it on: a request
that is sent half and never ended holds one of the checker's threads for ten seconds. Switch that server's own log of
requests off, or keep it free of bodies.

This page is made by `tools/build_settings_page.py` from `server/schoolgate/settings.py`; change that, not this page.
"""


def page() -> str:
    """The whole page."""
    rows = [
        f"| `{row.variable}` | {row.help} | {row.allowed} | {f'`{row.default}`' if row.default else 'nothing'} |"
        for row in TABLE
    ]
    return OPENING + "\n".join(rows) + "\n" + CLOSING


def main() -> None:
    """Write the page, or exit 1 with a sentence where --check finds an old one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the page is not up to date")
    if parser.parse_args().check:
        if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page():
            sys.exit("docs/settings.md is not what the table says. Run: python tools/build_settings_page.py")
        return
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
