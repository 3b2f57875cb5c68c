"""Half-write the private message, in the five steps of the guidance for parents of January 2026.

The Department for Education, Parentkind and Ofsted ask a parent to say (1) whether it is feedback, a concern or a
complaint, and what they want from it; (2) to the right person; (3) the facts; (4) to ask for a receipt and a time; (5)
to know the next step. We add no fact, no feeling and no claim, soften nothing, and leave the word "complaint" alone.
"""

from collections.abc import Sequence

from schoolgate.advice.rewrite import apply, facts_edits
from schoolgate.advice.strikes import strikes
from schoolgate.advice.values import Message
from schoolgate.detectors.analysis import Analysis
from schoolgate.words.catalogue import Catalogue

WANTS = ("listen", "answer", "act")
KINDS = ("feedback", "concern", "complaint")


def write_message(analysis: Analysis, topics: Sequence[str], words: Catalogue, of_drafts: Catalogue) -> Message:
    """Give the message for a draft; `topics` are what it is about, most important first. `of_drafts` fills the facts.

    The facts are the draft word for word, except that other people's children are "another child". The author's own
    child is a run of private-use characters, which the extension turns back into the name. Insults and swear words stay
    in the facts; where they stand is told, so that the parent may leave them out.
    """
    edits = facts_edits(analysis, of_drafts)
    keys = [f"advice.topic.{topic}" for topic in topics]
    topic = words.get(next((key for key in keys if words.has(key)), "advice.topic.general"))
    return Message(
        subject=words.get("advice.message.subject", topic=topic),
        about=words.get("advice.message.about", topic=topic),
        facts=apply(analysis.draft.text, edits),
        wants=WANTS,
        kinds={kind: words.get(f"advice.message.kind.{kind}") for kind in KINDS},
        strikes=strikes(analysis, edits),
    )
