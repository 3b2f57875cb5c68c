"""What stands around a match: words that take it back, and words that hand it on from somebody else."""

from bisect import bisect_right
from collections.abc import Callable

from schoolgate.detectors.keep import sentences_with
from schoolgate.detectors.scene import Scene
from schoolgate.text.document import Document
from schoolgate.text.matcher import Match
from schoolgate.value import value

REACH = 7
# So many words beside a quotation say what the writer thinks of it.
_OWN_WORDS = 3
_SAID = frozenset(("said", "says", "wrote", "posted", "commented", "shouted", "quote", "written"))
_QUOTES = frozenset("'\"‘’“”")


@value
class Surroundings:
    """`sentences` holds, by label, the sentences that carry it; `reported` flags the tokens right after "called"."""

    scene: Scene
    sentences: dict[str, frozenset[int]]
    reported: tuple[bool, ...]

    def says(self, match: Match, label: str, reach: int = 0) -> bool:
        """Tell whether a word with `label` stands in the match's sentence, or at most `reach` sentences away."""
        number = self.scene.document.sentence_of[match.first]
        near = self.sentences[label]
        return any(other in near for other in range(number - reach, number + reach + 1))

    def is_reported(self, match: Match) -> bool:
        """Tell whether the words are handed on: "he called my son a …", "'idiots', one of them said"."""
        if self.reported[match.last - 1]:
            return True
        document = self.scene.document
        stop = document.sentences[document.sentence_of[match.first]].last
        for index in range(match.first + 1, min(match.last + 1, stop)):
            if not _QUOTES.isdisjoint(document.between(index)):
                return any(key in _SAID for key in document.keys[index : min(index + 5, stop)])
        return False


def quotations(document: Document) -> Callable[[Match], bool]:
    """Give a test for whether a match is quoted: whole between quotation marks, with words of the writer's beside."""
    quotes = document.quotes
    own = len(document.keys) - sum(last - first for first, last in quotes)
    if own < _OWN_WORDS:
        return lambda _match: False
    firsts = [first for first, _ in quotes]

    def is_quoted(match: Match) -> bool:
        place = bisect_right(firsts, match.first) - 1
        return place >= 0 and match.last <= quotes[place][1]

    return is_quoted


def look_around(scene: Scene, *labels: str) -> Surroundings:
    """Index the words with `labels`, and what is handed on, once for all matches of a detector."""
    document = scene.document
    reported = [False] * len(document.keys)
    for unit in scene.units("reported"):
        stop = min(unit.last + REACH, document.sentences[document.sentence_of[unit.first]].last)
        reported[unit.last : stop] = [True] * (stop - unit.last)
    return Surroundings(scene, {label: sentences_with(scene, label) for label in labels}, tuple(reported))
