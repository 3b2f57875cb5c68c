"""Warn whoever writes a policy of what can be used and is better changed: `schoolgate policy check` shows it.

The words for overstated law are data (`overstatements.toml`): rule 10 of the lines that the product does not cross is
that a school's text is shown as the school's, after a look at whether it overstates the law.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath

from schoolgate.detectors.language import common_words
from schoolgate.lexicons.phrases import labels_in, phrase_book
from schoolgate.policy.model import Nation, Policy, Rule
from schoolgate.text.document import read
from schoolgate.text.matcher import Compiled, compile_patterns, run, with_labels
from schoolgate.text.patterns import parse

_FILE = FilePath(__file__).with_name("overstatements.toml")
LONGEST_CLAUSE_WORDS = 60
# Scottish schools of a council have neither (Scottish Schools (Parental Involvement) Act 2006).
_NOT_THERE: dict[Nation, frozenset[str]] = {"scotland": frozenset({"governor", "trustee"})}
_INSTEAD = "after the headteacher comes the council."


@dataclass(frozen=True, slots=True)
class Overstatement:
    """One thing that the law does not say; `flag` and `passes` are examples that tests read."""

    id: str
    says: str
    source: str
    flag: tuple[str, ...]
    passes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overstatements:
    """All of them with their patterns compiled; a match's `owner` is the place in `all`."""

    all: tuple[Overstatement, ...]
    patterns: Compiled


@cache
def overstatements() -> Overstatements:
    """Read `overstatements.toml`, once a process."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))["overstatement"]
    patterns = [
        (p, number) for number, table in enumerate(tables) for source in table["patterns"] for p in parse(source)
    ]
    found = (Overstatement(t["id"], t["says"], t["source"], tuple(t["flag"]), tuple(t["pass"])) for t in tables)
    return Overstatements(tuple(found), compile_patterns(patterns))


def overstatement_in(text: str) -> Overstatement | None:
    """Give the first overstatement of the law in a text, if any."""
    known = overstatements()
    matches = run(known.patterns, with_labels(read(text), []))
    return known.all[min(match.owner for match in matches)] if matches else None


def warnings(policy: Policy) -> tuple[str, ...]:
    """Give what is better changed, a sentence each, in the order of the file's parts."""
    return (*_of_clauses(policy), *_of_rules(policy), *_of_the_nation(policy), *_of_roster(policy))


def _of_clauses(policy: Policy) -> Iterator[str]:
    carried = {rule.clause for rule in policy.rules if rule.level != "off"}
    for clause in policy.clauses:
        found = overstatement_in(f"{clause.title}. {clause.text}")
        if found:
            yield f'clause "{clause.id}" says more than the law does. {found.says}'
        words = len(clause.text.split())
        if words > LONGEST_CLAUSE_WORDS:
            yield f'clause "{clause.id}" has {words} words; a panel is small, so keep it to {LONGEST_CLAUSE_WORDS}.'
        if clause.id not in carried:
            yield f'clause "{clause.id}" is never shown beside a draft, because no rule names it.'


def _of_rules(policy: Policy) -> Iterator[str]:
    for place, rule in enumerate(policy.rules):
        for later in policy.rules[place + 1 :]:
            if _covers(later, rule):
                yield f'rule "{rule.id}" never decides, because the later rule "{later.id}" always fits where it does.'
                break


def _of_the_nation(policy: Policy) -> Iterator[str]:
    missing = _NOT_THERE.get(policy.nation)
    if missing is None:
        return
    said = [(f'route "{route.role}"', route.about) for route in policy.routes]
    said += [
        (f'clause "{clause.id}"', tuple(labels_in(f"{clause.title}. {clause.text}", phrase_book("posts"))))
        for clause in policy.clauses
    ]
    for what, posts in said:
        if missing.intersection(posts):
            yield f"{what} speaks of governors or trustees, and {policy.nation.title()} has none: {_INSTEAD}"


def _of_roster(policy: Policy) -> Iterator[str]:
    roster, everyday = policy.roster, common_words()[0]
    staff = tuple(member.name for member in roster.staff)
    lists = {"words": roster.words, "classes": roster.classes, "neighbours": roster.neighbours, "staff": staff}
    for key, names in lists.items():
        for name in names:
            if name.casefold() in everyday:
                yield f'"{name}" in roster.{key} is an everyday word: sentences that begin with it would be misread.'


def _covers(later: Rule, rule: Rule) -> bool:
    """Tell whether `later` fits every finding that `rule` fits."""
    return (
        set(rule.acts) <= set(later.acts)
        and _wider(later.targets, rule.targets)
        and _wider(later.places, rule.places)
        and _wider(later.flags, rule.flags)
        and _wider(later.beside, rule.beside)
        and later.named in ("any", rule.named)
        and later.media in ("any", rule.media)
    )


def _wider(later: tuple[str, ...], rule: tuple[str, ...]) -> bool:
    return not later or (bool(rule) and set(rule) <= set(later))
