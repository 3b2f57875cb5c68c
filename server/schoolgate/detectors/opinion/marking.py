"""Mark what speaks for a finding: by itself where the second opinion found it, else beside a rule's own words."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.opinion.moved import BESIDE_A_RULE, what_moved, words_that_moved
from schoolgate.detectors.opinion.weighing import Weighed, probability
from schoolgate.detectors.scene import Scene
from schoolgate.lexicons.sentence_weights import SentenceWeights
from schoolgate.text.overlap import toucher
from schoolgate.text.spans import Span, merge

# A sentence of these log odds speaks for an act.
SPEAKS = -1.5
# Beside a rule's words those sentences are marked whose log odds lie so near the best one's.
_NEARLY_TOO = 2.0
_FEWEST_OUTSIDE = 3


def marked_too(scene: Scene, finding: Finding, weighed: list[Weighed], weights: SentenceWeights) -> Finding:
    """Mark also what speaks most for a rule's finding; a name is marked alone.

    Where the rule marked other words than those of the best sentence, these are part of the finding. The heaviest words
    of each sentence that says nearly as much stand `beside` it, for the writer's eye.
    """
    place = weights.outputs.index(finding.act)
    best = max(weighed, key=lambda each: each.scores[place])
    if finding.act == "identifies_pupil" or best.scores[place] < SPEAKS or not best.evidence.words:
        return finding
    enough = max(SPEAKS, best.scores[place] - _NEARLY_TOO)
    others = [each for each in weighed if each is not best and each.evidence.words and each.scores[place] >= enough]
    speaking = [best, *others]
    moved = [what_moved(each, place, weights) for each in speaking]
    ground = ground_of(scene, finding.act, best, moved[0], place)
    if not toucher(finding.spans)(ground.words):
        finding = replace(finding, spans=merge((*finding.spans, ground.words)), grounds=(*finding.grounds, ground))
    is_marked = toucher(finding.spans)
    pairs = zip(speaking, moved, strict=True)
    heavy = (words_that_moved(scene, each.evidence, mine, BESIDE_A_RULE)[0] for each, mine in pairs)
    return replace(finding, beside=tuple(span for span in heavy if _adds(scene, span, is_marked)))


def _adds(scene: Scene, span: Span, is_marked: Callable[[Span], bool]) -> bool:
    """Tell whether enough words of a span stand outside what is marked.

    A word or two more at the edge of what a rule has marked say nothing new ("Honestly …", "… 😀").
    """
    starts, ends = scene.document.starts, scene.document.ends
    words = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    return sum(not is_marked(Span(starts[at], ends[at])) for at in words) >= _FEWEST_OUTSIDE


def ground_in(scene: Scene, act: Act, weighed: Weighed, weights: SentenceWeights) -> Ground:
    """Give the words of a sentence that speak most for an act, as what a finding stands on."""
    place = weights.outputs.index(act)
    return ground_of(scene, act, weighed, what_moved(weighed, place, weights), place)


def ground_of(scene: Scene, act: Act, weighed: Weighed, moved: Sequence[float], place: int) -> Ground:
    """Give the same where it is known what each word moved; `place` is the act's among the outputs."""
    span, words = words_that_moved(scene, weighed.evidence, moved)
    note = f"probability {probability(weighed.scores[place]):.2f}, moved most by {', '.join(map(repr, words))}"
    return Ground(f"opinion.{act}", span, note)
