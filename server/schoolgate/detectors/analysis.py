"""All that the analysis found in one draft: nothing here knows what any school wishes."""

from schoolgate.detectors.finding import Finding
from schoolgate.people.mention import Mention
from schoolgate.text.draft import Draft
from schoolgate.text.spans import Span
from schoolgate.value import value


@value
class Analysis:
    """Findings and mentions of one draft.

    `classes` are the stretches that name a class or a year. `english` is false where the draft is in a language the
    checker does not read (names and numbers were still looked at); `complete` is false only where a work budget ran
    out.
    """

    draft: Draft
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]
    english: bool = True
    complete: bool = True
    classes: tuple[Span, ...] = ()
