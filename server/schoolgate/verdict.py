"""What the checker says of one draft under one policy, before it is written as JSON. Spans are code points."""

from typing import Literal

from schoolgate.advice.values import Advice
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Target
from schoolgate.text.spans import Span
from schoolgate.value import value

Level = Literal["pause", "note", "help", "clear"]


@value
class ShownClause:
    """The school's own words for what it asks; shown as the school's, never as ours."""

    title: str
    text: str
    url: str | None = None


@value
class ShownFinding:
    """One finding as the parent sees it."""

    act: Act
    target: Target
    level: Level
    spans: tuple[Span, ...]
    sureness: float
    flags: tuple[str, ...]
    title: str
    why: str
    clause: ShownClause | None


@value
class Verdict:
    """The whole answer. `level` is the highest of the findings' levels, `clear` where there are none.

    `analysis` is kept for `schoolgate check --explain` and never leaves the process.
    """

    level: Level
    findings: tuple[ShownFinding, ...]
    advice: Advice
    school: str
    policy: str
    language: Literal["en", "unsupported"]
    complete: bool
    analysis: Analysis
