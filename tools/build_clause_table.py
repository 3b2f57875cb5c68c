"""Write docs/clauses.md from the policies in server/schoolgate/policy/packs; with --check, only compare."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from schoolgate.policy.loader import load_pack, pack_names
from schoolgate.policy.model import Clause, Example, Policy, Rule

PAGE = Path(__file__).resolve().parent.parent / "docs" / "clauses.md"
# The general policy unites the others and has no paper of its own.
LEFT_OUT = "default"

OPENING = """\
# Five schools' policies, clause by clause

What each of the five policies asks of parents online, which rule carries it, drafts that show it and drafts near it
under which nothing is shown. Titles follow the schools' own, the rest is in our words; all drafts are invented. Every
draft of this page is sent to a checker started with that policy by `tests/policy/test_clauses.py`, which stops the
build where one of them comes out otherwise.

How to read a rule: what is noticed, about whom, under which conditions → what the parent gets. Of the rules that fit,
the last one decides. Everywhere, a child at risk brings the help card and nothing else, and a one-to-one chat is quiet
but for threats and help.
"""

CLOSING = """
This page is made by `tools/build_clause_table.py` from `server/schoolgate/policy/packs`; change those, not this page.
"""


def page() -> str:
    """The whole page."""
    packs = [load_pack(slug) for slug in pack_names() if slug != LEFT_OUT]
    return OPENING + "".join(f"\n{part}" for pack in packs for part in _pack(pack)) + CLOSING


def _pack(policy: Policy) -> Iterator[str]:
    yield f"## {policy.school}: {policy.name}\n"
    yield f"{policy.source}\n"
    rows = [_row(policy, clause) for clause in policy.clauses]
    header = "| Clause | Rules that carry it | Drafts that show it | Near it, and quiet |\n|---|---|---|---|\n"
    yield header + "\n".join(rows) + "\n"
    yield "No draft can show:\n"
    yield "".join(f"- **{clause.title}.** {clause.why}\n" for clause in policy.unseen)


def _row(policy: Policy, clause: Clause) -> str:
    rules = [_rule(rule) for rule in policy.rules if rule.clause == clause.id]
    examples = [example for example in policy.examples if example.clause == clause.id]
    shows = [_draft(example, draft) for example in examples for draft in example.shows]
    quiet = [_draft(example, draft) for example in examples for draft in example.quiet]
    return "| " + " | ".join(_cell(lines) for lines in ([f"**{clause.title}**"], rules, shows, quiet)) + " |"


def _rule(rule: Rule) -> str:
    conditions = [", ".join(rule.acts)]
    if rule.targets:
        conditions.append("about " + ", ".join(rule.targets))
    if rule.named != "any":
        conditions.append("by name" if rule.named == "yes" else "without a name")
    if rule.places:
        conditions.append("in " + ", ".join(rule.places))
    if rule.media != "any":
        conditions.append("with an attachment" if rule.media == "yes" else "without an attachment")
    if rule.flags:
        conditions.append("flag " + " or ".join(rule.flags))
    if rule.beside:
        conditions.append("beside " + ", ".join(rule.beside))
    return f"`{rule.id}`: {'; '.join(conditions)} → {rule.level}"


def _draft(example: Example, draft: str) -> str:
    attached = [
        f"{count} {what}{'s' if count > 1 else ''}"
        for count, what in ((example.images, "picture"), (example.videos, "video"))
        if count
    ]
    where = ", ".join([example.place, *attached, *(["anonymous"] if example.anonymous else [])])
    return f"“{draft}” ({where})"


def _cell(lines: Iterable[str]) -> str:
    return "<br>".join(line.replace("|", "\\|").replace("*", "\\*").replace("\\*\\*", "**") for line in lines)


def main() -> None:
    """Write the page, or exit 1 with a sentence where --check finds an old one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the page is not up to date")
    if parser.parse_args().check:
        if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page():
            sys.exit("docs/clauses.md is not what the policies say. Run: python tools/build_clause_table.py")
        return
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
