"""Read the rules of a policy file."""

import re
from collections.abc import Sequence

from schoolgate.detectors.finding import Act
from schoolgate.detectors.flags import FLAGS
from schoolgate.lexicons.phrases import phrase_book
from schoolgate.policy.laws import why_refused
from schoolgate.policy.layers import Layers
from schoolgate.policy.model import ACTS, CHOICES, LEVELS, PLACES, TARGETS, Clause, RouteEntry, Rule
from schoolgate.policy.reading import LONGEST_TEXT, Table
from schoolgate.policy.wishes import wish_of_level

_KEYS = (
    "id", "acts", "targets", "named", "places", "media", "flags", "beside", "level", "clause", "topic", "reason",
)  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# Topics that no words of a draft show: a rule or a route names them.
ROUTING_TOPICS = ("general", "staff-conduct", "volunteers")


def topics() -> tuple[str, ...]:
    """Give every topic that a rule or a route may name."""
    return (*ROUTING_TOPICS, *phrase_book("topics").labels)


def rules(layers: Layers, clauses: Sequence[Clause], routes: Sequence[RouteEntry]) -> tuple[Rule, ...]:
    """Read `[[rules]]`. Raises PolicyError, also where a rule names a clause or needs a route that is not there."""
    tables = layers.tables("rules", "id")
    if not tables:
        problem = "there is no rule, so nothing would ever be noticed."
        raise layers.own.error("rules", problem, ("[[rules]] with acts and a level",))
    found: list[Rule] = []
    for table in tables:
        rule = _rule(table)
        if any(rule.id == other.id for other in found):
            raise table.error("id", f'two rules are called "{rule.id}".')
        if rule.clause and all(rule.clause != clause.id for clause in clauses):
            _refuse_half_left_out(layers, tables, rule.clause)
            raise table.error("clause", f'there is no clause "{rule.clause}".', [clause.id for clause in clauses])
        if rule.topic and all(rule.topic not in route.topics for route in routes):
            _refuse_topic_left_out(layers, rule.topic)
            taken = sorted({topic for route in routes for topic in route.topics})
            raise table.error("topic", f'a route is missing: no route takes "{rule.topic}".', taken)
        found.append(rule)
    return tuple(found)


def _refuse_half_left_out(layers: Layers, tables: Sequence[Table], clause: str) -> None:
    """Raise PolicyError at the `leave_out` that drops a clause but not the rules that show it."""
    dropped = layers.where_left_out(clause)
    if dropped is not None:
        top, place = dropped
        ids = [str(table.values.get("id")) for table in tables if table.values.get("clause") == clause]
        problem = f'these rules still show the clause "{clause}": leave them out too, or write them anew.'
        raise top.error("leave_out", problem, ids, place)


def _refuse_topic_left_out(layers: Layers, topic: str) -> None:
    """Raise PolicyError at the `leave_out` that drops the last route for a topic that rules name."""
    for top in layers.all:
        for route in top.tables("routes"):
            role = str(route.values.get("role"))
            dropped = layers.where_left_out(role) if topic in route.texts("topics") else None
            if dropped is not None:
                problem = f'without "{role}" no route takes "{topic}": write that topic to one of your own routes.'
                raise dropped[0].error("leave_out", problem, (), dropped[1])


def _flags(table: Table, acts: Sequence[Act]) -> tuple[str, ...]:
    allowed = tuple(dict.fromkeys(flag for act in acts for flag in FLAGS.get(act, ())))
    if "flags" in table.values and not allowed:
        raise table.error("flags", f"findings of {' and '.join(acts)} carry no flags: leave this out.")
    return table.choices("flags", allowed)


def read_id(table: Table) -> str:
    """Take the id of a rule or a clause: small letters, digits and single hyphens."""
    name = table.line_of_text("id", longest=60)
    if not _ID.fullmatch(name):
        raise table.error("id", f'"{name}" is no id.', ("small letters, digits and single hyphens",))
    return name


def _rule(table: Table) -> Rule:
    table.refuse_unknown(_KEYS)
    level = table.values.get("level")
    wish = wish_of_level(level) if isinstance(level, str) else None
    if wish:
        raise table.error("level", wish.says, LEVELS)
    acts = table.choices("acts", ACTS, needed=True)
    rule = Rule(
        id=read_id(table),
        acts=acts,
        level=table.choice("level", LEVELS),
        targets=table.choices("targets", TARGETS),
        named=table.choice("named", CHOICES, "any"),
        places=table.choices("places", PLACES),
        media=table.choice("media", CHOICES, "any"),
        flags=_flags(table, acts),
        beside=table.choices("beside", ACTS),
        clause=table.line_of_text("clause", needed=False),
        topic=table.choice("topic", topics()) if "topic" in table.values else "",
        reason=table.line_of_text("reason", longest=LONGEST_TEXT, needed=False),
    )
    refused = why_refused(rule)
    if refused:
        key, problem, allowed = refused
        raise table.error(key, problem, allowed)
    return rule
