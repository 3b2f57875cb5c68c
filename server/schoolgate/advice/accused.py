"""Whose conduct a draft is unhappy with, as posts on the school's ladder: a concern is never sent to them."""

import re
from collections.abc import Iterable, Iterator

from schoolgate.advice.meant import agents, doers, meant_by, with_those_beside
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Finding
from schoolgate.lexicons.phrases import labels_in, phrase_book
from schoolgate.people.mention import Mention
from schoolgate.people.roster import ROLES

_ACTS: frozenset[Act] = frozenset(
    {"complaint", "allegation", "abuse", "threat", "discrimination", "private_matter", "campaign", "safeguarding"}
)
# A pronoun stands for a mention that may be a pronoun itself; no draft needs more steps than this.
_MOST_STEPS = 4
# So many words of a finding say who does it: "the safeguarding lead did nothing".
_SUBJECT_WORDS = 4
_TO = re.compile(r"(?:\A|\s)(?:to|with)\s", re.IGNORECASE)
_AFTER_TO = re.compile(r"\b(?:to|with)\s+(?:(?:the|our|their|my)\s+)?(?:\w{1,20}\s+of\s+)?$", re.IGNORECASE)
_LONGEST_BEFORE = 40
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
            near, subjects = meant_by(analysis, finding), tuple(_subjects(analysis.draft.text, finding))
            meant.update(near or (() if subjects else doers(analysis, finding)))
            meant.update(agents(analysis, finding))
            posts.update(subjects)
            if finding.target == "staff":
                posts.add("teacher")
    for mention in with_those_beside(analysis, meant):
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
            posts.update(mention.role.split(ROLES))
        if not 0 <= mention.anchor < len(analysis.mentions):
            break
        mention = analysis.mentions[mention.anchor]
    return frozenset(posts)


def _subjects(text: str, finding: Finding) -> Iterator[str]:
    """Give the posts that a finding's words begin with, for an office or a trust, which is no person."""
    for span in finding.spans:
        if _AFTER_TO.search(text, max(0, span.start - _LONGEST_BEFORE), span.start):
            continue
        words = text[span.start : span.end].split(maxsplit=_SUBJECT_WORDS)[:_SUBJECT_WORDS]
        # "Complained to the governors": nobody after "to" does anything here.
        subject = _TO.split(" ".join(words), maxsplit=1)[0]
        yield from (post for post in labels_in(subject, phrase_book("posts")) if post not in _BODY_AND_SEAT)
