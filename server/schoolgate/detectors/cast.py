"""The people of a draft, indexed: by place and by sentence, so that no rule has to look through all of them."""

from collections import defaultdict

from schoolgate.people.mention import Mention
from schoolgate.people.reading import Reading
from schoolgate.value import value


@value
class Cast:
    """`at` finds a mention by its token range; `sentences` holds the mentions of each sentence, in order.

    `kinds` are the kinds of person in each sentence; `named_kinds` those that the draft names anywhere.
    """

    at: dict[tuple[int, int], Mention]
    sentences: dict[int, tuple[Mention, ...]]
    kinds: dict[int, frozenset[str]]
    named_kinds: frozenset[str]


def index_cast(reading: Reading) -> Cast:
    """Index the mentions of a reading. One pass."""
    sentences: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        sentences[reading.document.sentence_of[mention.first]].append(mention)
    return Cast(
        at={(mention.first, mention.last): mention for mention in reading.mentions},
        sentences={number: tuple(found) for number, found in sentences.items()},
        kinds={number: frozenset(m.kind for m in found) for number, found in sentences.items()},
        named_kinds=frozenset(m.kind for m in reading.mentions if m.named),
    )
