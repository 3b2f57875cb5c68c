"""Rules of the lexicons, compiled: which act, about whom, how surely, and which scopes do not stop them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from schoolgate.detectors.finding import Act, Target
from schoolgate.lexicons.entries import Entry, LexiconError
from schoolgate.people.knowledge import NEVER_NAME
from schoolgate.text.matcher import Compiled, compile_patterns
from schoolgate.text.patterns import parse_all

SCOPES = ("negated", "question", "disputed", "hypothetical", "solved", "outside", "joking", "idiom", "story")
NEEDS = ("school", "child", "staff", "named", "group", "media")
AIM = "aim"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `target` is a target or "aim": who fills the pattern's marked step, else whom the sentence is about.

    `keeps` are scopes in which the rule still speaks; `needs` are things the draft must have.
    """

    id: str
    act: Act
    target: str
    sureness: float
    keeps: frozenset[str]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules and their patterns; a match's owner is an index into `rules`."""

    rules: tuple[Rule, ...]
    patterns: Compiled


def build_rules(entries: Iterable[Entry], labels: frozenset[str] | None = None) -> RuleBook:
    """Compile rule entries. Raises LexiconError (unknown act, target, scope, need or label) and PatternError.

    `labels` are those that words may carry; beside them stand the labels of mentions. None takes any.
    """
    rules: list[Rule] = []
    patterns = []
    for number, entry in enumerate(entries):
        where = f"{entry.file}: entry {entry.id!r}"
        if entry.act not in get_args(Act):
            raise LexiconError(f"{where}: act {entry.act!r} is not one of {', '.join(get_args(Act))}")
        if entry.target not in (*get_args(Target), AIM):
            raise LexiconError(f"{where}: target {entry.target!r} is no target, nor aim")
        for name, allowed in (("keeps", SCOPES), ("needs", NEEDS)):
            wrong = set(getattr(entry, name)) - set(allowed)
            if wrong:
                raise LexiconError(f"{where}: {name} has {', '.join(sorted(wrong))}; allowed are {', '.join(allowed)}")
        if not entry.patterns:
            raise LexiconError(f"{where}: needs patterns")
        act: Act = entry.act  # type: ignore[assignment]  # checked against the same list above
        rules.append(Rule(entry.id, act, entry.target, entry.sureness, frozenset(entry.keeps), frozenset(entry.needs)))
        parsed = parse_all(entry.patterns, where)
        used = {label for pattern in parsed for element in pattern.elements for label in element.labels}
        wrong = used & {NEVER_NAME} if labels is None else used - (labels - {NEVER_NAME})
        if wrong:
            raise LexiconError(f"{where}: there is no label {', '.join(sorted(wrong))}")
        patterns += [(pattern, number) for pattern in parsed]
    return RuleBook(tuple(rules), compile_patterns(patterns))
