"""Make an analysis by hand: a draft in which the mentions are marked, and findings about it.

    analysis("<pupil:Alfie> hit my son, <staff/headteacher-:the head> knows", ("allegation", "pupil"))

A mark is kind, then "/role" where there is one, then "-" where the person is not named, then the words.
"""

import re
from dataclasses import replace

from schoolgate.advice.concern import Concern, Level
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Finding, Target
from schoolgate.people.mention import Kind, Mention
from schoolgate.text.draft import Draft, Media, Place
from schoolgate.text.spans import Span
from schoolgate.words.catalogue import Catalogue, load

_MARK = re.compile(r"<([a-z_]+)(?:/([a-z_ ]+))?(-?):([^>]*)>")

WORDS: Catalogue = load()


def finding(
    act: Act,
    target: Target,
    spans: tuple[Span, ...] = (Span(0, 1),),
    *,
    named: bool = False,
    flags: tuple[str, ...] = (),
) -> Finding:
    """One finding, sure."""
    return Finding(act, target, spans, 0.9, named, flags)


def read(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """Give the text without its marks, and the mentions that they stand for."""
    text = ""
    mentions: list[Mention] = []
    place = 0
    for number, mark in enumerate(_MARK.finditer(marked)):
        text += marked[place : mark.start()]
        kind: Kind = mark[1]  # type: ignore[assignment]  # a slip in a test shows at once
        span = Span(len(text), len(text) + len(mark[4]))
        mentions.append(Mention(kind, number, number + 1, span, not mark[3], 0.9, mark[2] or ""))
        text += mark[4]
        place = mark.end()
    return text + marked[place:], tuple(mentions)


def analysis(
    marked: str, *pairs: tuple[Act, Target], place: Place = "group", media: Media | None = None, about: str = ""
) -> Analysis:
    """Analyse by hand; every finding spans `about` if it is given, else the whole draft."""
    text, mentions = read(marked)
    start = text.index(about) if about else 0
    span = Span(start, start + len(about) if about else len(text))
    findings = tuple(finding(act, target, (span,)) for act, target in pairs)
    return Analysis(Draft(text, "whatsapp", place, media or Media()), mentions, findings)


def concerns(made: Analysis, level: Level = "pause", topic: str = "") -> list[Concern]:
    """Every finding of an analysis, shown at one level."""
    return [Concern(each, level, topic) for each in made.findings]


def with_pronoun(made: Analysis, words: str, anchor: int) -> Analysis:
    """Add a pronoun that stands for an earlier mention."""
    start = made.draft.text.index(words)
    kind = made.mentions[anchor].kind
    pronoun = Mention(kind, 99, 100, Span(start, start + len(words)), False, 0.8, "pronoun", anchor)
    return replace(made, mentions=(*made.mentions, pronoun))
