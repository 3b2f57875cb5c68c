"""Read a policy file's clauses, routes and roster: what the school says, and whom it names."""

from collections.abc import Sequence

from schoolgate.lexicons.phrases import labels_in, phrase_book
from schoolgate.policy.address import ALLOWED, problem_with_address, problem_with_url
from schoolgate.policy.layers import Layers
from schoolgate.policy.model import Clause, RosterEntry, RouteEntry, StaffEntry
from schoolgate.policy.read_rules import read_id, topics
from schoolgate.policy.reading import LONGEST_TEXT, Table

HIGHEST_RUNG = 20


def clauses(layers: Layers) -> tuple[Clause, ...]:
    """Read `[[clauses]]`. Raises PolicyError."""
    found: list[Clause] = []
    for table in layers.tables("clauses", "id"):
        table.refuse_unknown(("id", "title", "text", "url"))
        name = read_id(table)
        if any(name == other.id for other in found):
            raise table.error("id", f'two clauses are called "{name}".')
        url = table.line_of_text("url", longest=400, needed=False)
        problem = problem_with_url(url) if url else ""
        if problem:
            raise table.error("url", problem, ("https://school.example/policy",))
        title = table.line_of_text("title", longest=80)
        found.append(Clause(name, title, table.line_of_text("text", longest=LONGEST_TEXT), url or None))
    return tuple(found)


def routes(layers: Layers) -> tuple[RouteEntry, ...]:
    """Read `[[routes]]`. Raises PolicyError, also where a concern about somebody would have nowhere else to go."""
    tables = layers.tables("routes", "role")
    if not tables:
        problem = "a route is missing: say whom a parent can turn to."
        raise layers.own.error("routes", problem, ("[[routes]] with role and address",))
    found = tuple(_route(table) for table in tables)
    if all(route.topics and "general" not in route.topics for route in found):
        problem = 'a route is missing: no route takes just anything (leave topics out, or add "general").'
        raise tables[0].error("topics", problem, ("general",))
    for table, route in zip(tables, found, strict=True):
        for post in route.about:
            if all(post in other.about for other in found):
                problem = f'a route is missing: a concern about "{post}" has nowhere to go but to them.'
                raise table.error("about", problem, ("a further [[routes]] that is not about them",))
    return found


def roster(layers: Layers) -> RosterEntry:
    """Read `[roster]` of all files into one. Raises PolicyError."""
    tables = [top.table("roster") for top in layers.all]
    for table in tables:
        table.refuse_unknown(("staff", "classes", "words", "neighbours"))
    classes, words, neighbours = (
        tuple(dict.fromkeys(text for table in tables for text in table.texts(key)))
        for key in ("classes", "words", "neighbours")
    )
    return RosterEntry(
        staff=tuple(_staff(entry) for table in tables for entry in table.tables("staff")),
        classes=classes,
        words=words,
        neighbours=neighbours,
    )


def _staff(entry: Table) -> StaffEntry:
    entry.refuse_unknown(("name", "role", "class"))
    role, class_name = (entry.line_of_text(key, needed=False) for key in ("role", "class"))
    return StaffEntry(entry.line_of_text("name"), role, class_name)


def _route(table: Table) -> RouteEntry:
    table.refuse_unknown(("role", "name", "address", "hours", "reply", "languages", "topics", "about", "rung"))
    role = table.line_of_text("role")
    address = table.line_of_text("address", longest=200)
    problem = problem_with_address(address)
    if problem:
        raise table.error("address", problem, ALLOWED)
    return RouteEntry(
        role=role,
        address=address,
        name=table.line_of_text("name", needed=False) or None,
        hours=table.line_of_text("hours", needed=False) or None,
        reply=table.line_of_text("reply", needed=False) or None,
        languages=table.texts("languages"),
        topics=table.choices("topics", topics()),
        about=_about(role, table.choices("about", posts())),
        rung=table.number("rung", 1, HIGHEST_RUNG, 1),
    )


def posts() -> tuple[str, ...]:
    """Give every post that `about` may name."""
    return phrase_book("posts").labels


def _about(role: str, given: Sequence[str]) -> tuple[str, ...]:
    """Add what the role itself says, so that a concern about the head never goes to a "Headteacher" by oversight.

    Whoever chairs the governors or trustees is one of them, so a concern about them all goes past the chair too.
    """
    said = (*given, *labels_in(role, phrase_book("posts")))
    chairs = ("governor", "trustee") if "chair" in said else ()
    return tuple(dict.fromkeys((*said, *chairs)))
