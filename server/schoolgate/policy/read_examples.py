"""Read what a file says of its clauses beside the rules: drafts that show them, and clauses no draft can show."""

from collections.abc import Sequence

from schoolgate.policy.layers import Layers
from schoolgate.policy.model import PLACES, Clause, Example, Unseen
from schoolgate.policy.reading import LONGEST_TEXT, Table

_KEYS = ("clause", "place", "images", "videos", "anonymous", "shows", "quiet")
_MOST_ATTACHED = 1_000


def examples(layers: Layers, clauses: Sequence[Clause]) -> tuple[Example, ...]:
    """Read `[[examples]]` of the school's own file. Raises PolicyError."""
    return tuple(_example(table, clauses) for table in layers.own.tables("examples"))


def unseen(layers: Layers) -> tuple[Unseen, ...]:
    """Read `[[not_in_a_draft]]` of all files. Raises PolicyError."""
    found: list[Unseen] = []
    for table in layers.tables("not_in_a_draft", "title"):
        table.refuse_unknown(("title", "why"))
        found.append(Unseen(table.line_of_text("title"), table.line_of_text("why", longest=400)))
    return tuple(found)


def _example(table: Table, clauses: Sequence[Clause]) -> Example:
    table.refuse_unknown(_KEYS)
    clause = table.line_of_text("clause")
    if all(clause != known.id for known in clauses):
        raise table.error("clause", f'there is no clause "{clause}".', [known.id for known in clauses])
    shows, quiet = (table.texts(key, longest=LONGEST_TEXT) for key in ("shows", "quiet"))
    if not shows and not quiet:
        raise table.error("shows", "there is no draft here.", ('shows = ["…"]', 'quiet = ["…"]'))
    return Example(
        clause=clause,
        place=table.choice("place", PLACES, "group"),
        images=table.number("images", 0, _MOST_ATTACHED, 0),
        videos=table.number("videos", 0, _MOST_ATTACHED, 0),
        anonymous=table.truth("anonymous"),
        shows=shows,
        quiet=quiet,
    )
