"""Whose conduct a draft is unhappy with, as posts on the school's ladder: a concern is never sent to them."""

from collections.abc import Iterable, Sequence

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


def accused_posts(analysis: Analysis, findings: Iterable[Finding]) -> frozenset[str]:
    """Give the posts ("head", "teacher", "chair", …) that the findings are about.

    Somebody of the staff whose post is unknown counts as a teacher, the lowest rung, so that at least the class
    teacher is not asked to judge a colleague. Where a finding points at nobody, all staff of the draft count.
    """
    posts: set[str] = set()
    for finding in findings:
        if finding.act in _ACTS:
            for mention in _meant(analysis, finding):
                posts |= posts_of(analysis, mention)
            if finding.target == "staff":
                posts.add("teacher")
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


def _meant(analysis: Analysis, finding: Finding) -> Sequence[Mention]:
    """Give the staff or volunteers whom a finding is about: those in its words, else all of that kind."""
    kinds = (finding.target,) if finding.target in ("staff", "volunteer") else ("staff", "volunteer")
    touches = toucher(finding.spans)
    near = [mention for mention in analysis.mentions if mention.kind in kinds and touches(mention.span)]
    if near or len(kinds) > 1:
        return near
    return [mention for mention in analysis.mentions if mention.kind in kinds]
