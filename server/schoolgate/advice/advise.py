"""All that goes beside the findings: whom to tell instead, the message, the names taken out, or the help card."""

from collections.abc import Sequence

from schoolgate.advice.accused import accused_posts
from schoolgate.advice.concern import ASKING_FOR_A_ROUTE, GRIEVANCES, Concern
from schoolgate.advice.help import help_lines
from schoolgate.advice.message import write_message
from schoolgate.advice.outside import outside_routes
from schoolgate.advice.rewrite import names_out
from schoolgate.advice.routes import choose
from schoolgate.advice.topics import topics_of
from schoolgate.advice.values import Advice, Route
from schoolgate.detectors.analysis import Analysis
from schoolgate.words.catalogue import Catalogue


def advise(  # noqa: PLR0913 - each is one thing that advice stands on
    analysis: Analysis,
    concerns: Sequence[Concern],
    routes: Sequence[Route],
    nation: str,
    words: Catalogue,
    of_drafts: Catalogue,
) -> Advice:
    """Give the advice for what the parent is shown (`concerns`, most serious first; nothing for none).

    `words` are those the parent reads, `of_drafts` those that are put among the draft's own. Where a child may be at
    risk it holds the help card and the names taken out, and nothing else.
    """
    if not concerns:
        return Advice()
    edits = names_out(analysis, [concern.finding for concern in concerns], of_drafts)
    if any(concern.level == "help" for concern in concerns):
        accused = accused_posts(analysis, analysis.findings)
        worker = any(mention.kind in ("staff", "volunteer") for mention in analysis.mentions)
        return Advice(names_out=edits, help=help_lines(nation, routes, accused, worker, words))
    grievances = [concern for concern in concerns if concern.finding.act in GRIEVANCES]
    routed = grievances or [concern for concern in concerns if concern.finding.act in ASKING_FOR_A_ROUTE]
    if not routed:
        return Advice(names_out=edits)
    said = topics_of(analysis.draft.text)
    # A rule's own topic comes before the draft's words: a claim about staff goes to the head, whatever the lesson was.
    asked = [concern.topic for concern in routed if concern.topic]
    accused = accused_posts(analysis, [concern.finding for concern in grievances])
    inside = choose(routes, accused, (*asked, *said))
    return Advice(
        routes=(*inside, *outside_routes(nation, (*asked, *said), accused, inside, words)),
        message=write_message(analysis, said or asked, words, of_drafts) if grievances else None,
        names_out=edits,
    )
