"""Whose conduct a draft is unhappy with, as posts on the school's ladder: a concern is never sent to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from schoolgate.advice.overlap import toucher
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Finding
from schoolgate.lexicons.phrases import labels_in, phrase_book
from schoolgate.people.mention import Mention

_ACTS: frozenset[Act] = frozenset(
    {"complaint", "allegation", "abuse", "threat", "discrimination", "private_matter", "campaign", "safeguarding"}
)
# A pronoun stands for a mention that may be a pronoun itself; no draft needs more steps than this.
_MOST_STEPS = 4
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
_LONGEST_BETWEEN = 80
_LONGEST_TOLD = 20
# So many words of a finding say who does it: "the safeguarding lead did nothing".
_SUBJECT_WORDS = 4
# "His head was bleeding": these count as people only where they are mentioned as such.
_BODY_AND_SEAT = frozenset({"head", "chair"})


def accused_posts(analysis: Analysis, findings: Iterable[Finding]) -> frozenset[str]:
    """Give the posts ("head", "teacher", "chair", …) that the findings are about.

    Somebody of the staff whose post is unknown counts as a teacher, the lowest rung, so that at least the class
    teacher is not asked to judge a colleague. Where a finding points at nobody, all staff of the draft count. Those who
    are named in one breath with the accused ("the head and the chair") count as well.
    """
    posts: set[str] = set()
    meant: set[Mention] = set()
    for finding in findings:
        if finding.act in _ACTS:
            meant.update(_meant(analysis, finding))
            posts.update(_subjects(analysis.draft.text, finding))
            if finding.target == "staff":
                posts.add("teacher")
    for mention in _with_those_beside(analysis, meant):
        posts |= posts_of(analysis, mention)
    return frozenset(posts)


def posts_of(analysis: Analysis, mention: Mention) -> frozenset[str]:
    """Give the posts that a mention says: by its role, by its words, or by what its pronoun stands for.

    Somebody whom the school lists by name also counts by the role listed there, whatever it is called.
    """
    book = phrase_book("posts")
    posts: set[str] = set()
    for _ in range(_MOST_STEPS):
        words = analysis.draft.text[mention.span.start : mention.span.end]
        posts.update(labels_in(mention.role.replace("_", " "), book))
        posts.update(labels_in(words, book))
        if mention.named and mention.role:
            posts.add(mention.role)
        if not 0 <= mention.anchor < len(analysis.mentions):
            break
        mention = analysis.mentions[mention.anchor]
    return frozenset(posts)


def _subjects(text: str, finding: Finding) -> Iterator[str]:
    """Give the posts that a finding's words begin with, for an office or a trust, which is no person."""
    for span in finding.spans:
        words = text[span.start : span.end].split(maxsplit=_SUBJECT_WORDS)[:_SUBJECT_WORDS]
        yield from (post for post in labels_in(" ".join(words), phrase_book("posts")) if post not in _BODY_AND_SEAT)


def _with_those_beside(analysis: Analysis, meant: set[Mention]) -> list[Mention]:
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


def _meant(analysis: Analysis, finding: Finding) -> Sequence[Mention]:
    """Give the staff or volunteers whom a finding is about: those in its words, else all of that kind."""
    kinds = (finding.target,) if finding.target in _PEOPLE else _PEOPLE
    touches = toucher(finding.spans)
    near = [mention for mention in analysis.mentions if mention.kind in kinds and touches(mention.span)]
    if near or len(kinds) > 1:
        return near
    return [mention for mention in analysis.mentions if mention.kind in kinds]
