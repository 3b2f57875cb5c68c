"""Whom of a draft a finding is about: those in its words, those who did it, those in one breath with them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Finding
from schoolgate.people.mention import Mention
from schoolgate.text.overlap import toucher

_PEOPLE = ("staff", "volunteer")
# "The head and the deputy", "the head, like the chair"; and nothing at all: "the head | teacher".
_TOGETHER = re.compile(
    r"\s*(?:(?:,|&|and|or|nor|plus|like|with|along with|as well as)\s+)*(?:(?:also|both|even|then)\s+)?"
    r"(?:(?:the|our|their|that|this|my|his|her)\s+)?",
    re.IGNORECASE,
)
_SO_IS = re.compile(
    r"\b(?:and|but|as)\s+(?:so\s+|also\s+)?(?:is|are|was|were|does|do|did)\s+(?:(?:the|our|their|that)\s+)?$",
    re.IGNORECASE,
)
# "I told the head and Mrs Holt is still shouting": who was told is not accused by the "and".
_TOLD = re.compile(
    r"\b(?:told|tell|telling|asked|ask|emailed|e-mailed|rang|phoned|called|saw|met|to|with)\s+(?:(?:the|our|their|my)\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+(?:(?:the|our|their|my|his|her)\s+)?$", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:(?:and|but|so|now|the|our|their|my|his|her|that|this)\s+){0,2}", re.IGNORECASE)
# Whoever only passes something on is not accused of it.
_SAYS = re.compile(
    r"\s+(?:has |have |had |just )*(?:said|says|say|told|tells|announced|emailed|wrote|sent|reckons)\b", re.IGNORECASE
)
# "I will complain to the head about the homework": whoever is told about it is not accused of it, ...
_HEARS = re.compile(
    r"\b(?:complain\w*|told|tell|telling|spoke|speak|speaking|talk\w*|wrote|write|writing|went|go|going|report\w*|"
    r"email\w*|e-mail\w*|messag\w*|letter|raised?|take|took|taking)\s+(?:(?:it|this|that|them|all)\s+)?(?:to|with)\s+"
    r"(?:(?:the|our|their|my)\s+)?$|\b(?:told|tell|telling|emailed|emailing|e-mailed|asked|asking|messaged)\s+"
    r"(?:(?:the|our|their|my)\s+)?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s+(?:again |twice |today |yesterday )?(?:about|over|regarding|because)\b", re.IGNORECASE)
# ... unless the rest of the sentence says what came of it: "and got no answer".
_UNHEARD = re.compile(
    r"\b(?:no|not|never|nothing|nobody|none|ignor\w*|refus\w*|dismiss\w*|laugh\w*|fobbed|brush\w*|still)\b|n['\u2019]?t\b",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 600
_LONGEST_BETWEEN = 80
_LONGEST_TOLD = 20
_LONGEST_HEARS = 40


def agents(analysis: Analysis, finding: Finding) -> Iterator[Mention]:
    """Give the staff and volunteers by whom something was done, in a finding's sentence: "cancelled by the SENCO"."""
    text = analysis.draft.text
    for mention in _in_the_sentence(analysis, finding):
        if _BY.search(text, max(0, mention.span.start - _LONGEST_TOLD), mention.span.start):
            yield mention


def doers(analysis: Analysis, finding: Finding) -> Iterator[Mention]:
    """Give whoever opens the sentence of a finding about the school and does something there: "The governors voted"."""
    if finding.target != "school":
        return
    text = analysis.draft.text
    for mention in _in_the_sentence(analysis, finding):
        opens = text[_sentence_start(text, mention.span.start) : mention.span.start]
        if _OPENING.fullmatch(opens) and not _SAYS.match(text, mention.span.end):
            yield mention


def _in_the_sentence(analysis: Analysis, finding: Finding) -> list[Mention]:
    text = analysis.draft.text
    starts = {_sentence_start(text, span.start) for span in finding.spans}
    people = (mention for mention in analysis.mentions if mention.kind in _PEOPLE)
    return [mention for mention in people if _sentence_start(text, mention.span.start) in starts]


def _sentence_start(text: str, place: int) -> int:
    first = max(0, place - _LONGEST_SENTENCE)
    stop, cry = text.rfind(".", first, place), text.rfind("!", first, place)
    return max(stop, cry, text.rfind("?", first, place), text.rfind("\n", first, place)) + 1


def with_those_beside(analysis: Analysis, meant: set[Mention]) -> list[Mention]:
    """Add the staff and volunteers who are joined to the accused by "and" and the like, one after the other."""
    text = analysis.draft.text
    people = sorted((m for m in analysis.mentions if m.kind in _PEOPLE or m in meant), key=lambda m: m.span)
    found = [mention in meant for mention in people]
    pairs = list(enumerate(pairwise(people)))
    for numbered in (pairs, reversed(pairs)):
        for index, (one, next_one) in numbered:
            if found[index] != found[index + 1] and _joined(text, one, next_one):
                found[index] = found[index + 1] = True
    return [mention for mention, is_meant in zip(people, found, strict=True) if is_meant]


def _joined(text: str, one: Mention, other: Mention) -> bool:
    if other.span.start - one.span.end > _LONGEST_BETWEEN:
        return False
    if _TOLD.search(text, max(0, one.span.start - _LONGEST_TOLD), one.span.start):
        return False
    between = text[one.span.end : other.span.start]
    return bool(_TOGETHER.fullmatch(between) or _SO_IS.search(between))


def _only_told(text: str, mention: Mention) -> bool:
    """Say whether somebody is no more than the one to whom the parent takes the matter."""
    start, end = mention.span.start, mention.span.end
    if not _HEARS.search(text, max(0, start - _LONGEST_HEARS), start) or not _ABOUT.match(text, end):
        return False
    last = min(len(text), end + _LONGEST_SENTENCE)
    stop = min((place for mark in ".!?\n" if (place := text.find(mark, end, last)) >= 0), default=last)
    return not _UNHEARD.search(text, end, stop)


def meant_by(analysis: Analysis, finding: Finding) -> Sequence[Mention]:
    """Give the staff or volunteers whom a finding is about: those in its words, else all of that kind.

    Whoever is only told of the matter is not among them.
    """
    kinds = (finding.target,) if finding.target in _PEOPLE else _PEOPLE
    touches = toucher(finding.spans)
    text = analysis.draft.text
    people = [mention for mention in analysis.mentions if mention.kind in kinds and not _only_told(text, mention)]
    near = [mention for mention in people if touches(mention.span)]
    return near if near or len(kinds) > 1 else people
