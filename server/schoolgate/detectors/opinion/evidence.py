"""What speaks for or against an act in one sentence: its words, and cues from labels, people, scopes, rules, place.

The second opinion weighs this evidence (`second.py`); `make train` reads the same evidence from labelled
drafts, so that both always mean the same.
"""

from collections.abc import Iterable
from itertools import pairwise

from schoolgate.detectors.finding import Finding
from schoolgate.detectors.opinion.writing import written
from schoolgate.detectors.scene import Scene
from schoolgate.lexicons.sentence_weights import AFTER, BEFORE, LABEL, TAG
from schoolgate.people.lives import LABELS as LIFE_LABELS
from schoolgate.value import value

# A sentence longer than this many steps of four words counts as this long.
LONGEST = 6
# First token, the tag that stands for it, and the end.
Stretch = tuple[int, str, int]
# Words for peoples, by label (lexicons/words/peoples.toml), and what each is read as.
_PEOPLES = {"of_a_people": "<people>", "a_people": "<peoples>"}
_NOTHING: frozenset[str] = frozenset()


@value
class Evidence:
    """One sentence: `words` in order, `places` and `ends` of their tokens; who is named, a class, a link is one word.

    The rest is known of the sentence beside its words: `seen` in it, and in the sentence `before` and the one `after`
    it, are labels of words ("title") and kinds of people ("<staff+>"); `others` are further cues.
    """

    words: tuple[str, ...]
    places: tuple[int, ...]
    ends: tuple[int, ...]
    others: frozenset[str] | set[str]
    seen: frozenset[str] | set[str] = _NOTHING
    before: frozenset[str] | set[str] = _NOTHING
    after: frozenset[str] | set[str] = _NOTHING

    @property
    def cues(self) -> frozenset[str]:
        """Give all that is known beside the words, each as it is called in the file of weights."""
        sides = (("", self.seen), (BEFORE, self.before), (AFTER, self.after))
        return frozenset(self.others).union(side + _cue(seen) for side, what in sides for seen in what)

    def pairs(self) -> list[str]:
        """Give neighbouring words, with the sentence's two ends as words."""
        return list(map(" ".join, pairwise(("^", *self.words, "$"))))


def _cue(seen: str) -> str:
    return seen if seen.startswith(TAG) else LABEL + seen


def gather(scene: Scene, findings: Iterable[Finding]) -> list[Evidence]:
    """Give the evidence of every sentence, `findings` being what the rules found. One pass."""
    document = scene.document
    seen, ruled = _seen(scene), _ruled(scene, findings)
    tags = {_tag(mention.kind, mention.named) for mention in scene.mentions}
    about = _about_draft(scene).union(["draft " + tag for tag in tags])
    stretches = _stretches(scene)
    scopes = [("s:" + name, flags) for name, flags in scene.scopes.items() if True in flags]
    gathered = []
    for number, sentence in enumerate(document.sentences):
        others = about | ruled[number]
        others.update([cue for cue, flags in scopes if True in flags[sentence.first : sentence.last]])
        if sentence.asks:
            others.add("asks")
        if sentence.exclaims:
            others.add("exclaims")
        words, places, ends = _words(document.keys, stretches.get(number, ()), sentence.first, sentence.last)
        others.add(f"length:{min(LONGEST, len(words) // 4)}")
        others.update(written(document, number))
        before = seen[number - 1] if number else _NOTHING
        after = seen[number + 1] if number + 1 < len(seen) else _NOTHING
        gathered.append(Evidence(words, places, ends, others, seen[number], before, after))
    return gathered


def _seen(scene: Scene) -> list[set[str]]:
    """Give for each sentence the labels of its words, and the kinds of people in it."""
    sentence_of = scene.document.sentence_of
    seen: list[set[str]] = [set() for _ in scene.document.sentences]
    for hit in scene.reading.hits:
        seen[sentence_of[hit.first]].update(hit.ending.labels)
    for labels in seen:
        labels.difference_update(LIFE_LABELS, _PEOPLES)
    for mention in scene.mentions:
        seen[sentence_of[mention.first]].add(_tag(mention.kind, mention.named))
    return seen


def _ruled(scene: Scene, findings: Iterable[Finding]) -> list[set[str]]:
    """Give for each sentence the rules that match in it, and what they found there."""
    document = scene.document
    ruled: list[set[str]] = [set() for _ in document.sentences]
    for found in scene.matches.values():
        for rule, match in found:
            ruled[document.sentence_of[match.first]].update(("r:" + rule.id, "a:" + rule.act))
    for finding in findings:
        act = "f:" + finding.act
        cues = (act, f"{act}:{finding.target}", f"{act}:{int(finding.sureness * 10)}")
        for span in finding.spans:
            ruled[document.sentence_at(span.start)].update(cues)
    return ruled


def _tag(kind: str, named: bool) -> str:
    return f"<{kind}+>" if named else f"<{kind}>"


def _stretches(scene: Scene) -> dict[int, list[Stretch]]:
    """Give for each sentence the stretches that a tag stands for, in order: names and peoples never count as words."""
    found: dict[int, tuple[str, int]] = {
        index: ("<number>", index + 1) for index, key in enumerate(scene.document.keys) if key.isdigit()
    }
    found.update({first: ("<link>", last) for first, last in scene.document.links})
    found.update({index: ("<handle>", index + 1) for index in scene.document.handles})
    if not scene.reading.labels.isdisjoint(_PEOPLES):
        found.update(_peoples(scene))
    found.update({first: ("<class>", last) for first, last in scene.reading.classes})
    found.update({m.first: (_tag(m.kind, True), m.last) for m in scene.mentions if m.named})
    stretches: dict[int, list[Stretch]] = {}
    for first in sorted(found):
        stretches.setdefault(scene.document.sentence_of[first], []).append((first, *found[first]))
    return stretches


def _peoples(scene: Scene) -> dict[int, tuple[str, int]]:
    """Give the words for peoples; where a longer one begins with a shorter one ("Irish Travellers"), the longer."""
    told = [hit for hit in scene.reading.hits if not hit.ending.labels.isdisjoint(_PEOPLES)]
    told.sort(key=lambda hit: hit.last)
    return {hit.first: (_PEOPLES[label], hit.last) for hit in told for label in hit.ending.labels & _PEOPLES.keys()}


def _words(
    keys: tuple[str, ...], stretches: Iterable[Stretch], first: int, last: int
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """Give the words of tokens [first, last), and where each begins and ends: stretch by stretch."""
    words: list[str] = []
    places: list[int] = []
    ends: list[int] = []
    for begin, tag, end in stretches:
        if begin >= first:
            words += (*keys[first:begin], tag)
            places += range(first, begin + 1)
            ends += (*range(first + 1, begin + 1), end)
            first = end
    words += keys[first:last]
    places += range(first, last)
    ends += range(first + 1, last + 1)
    return tuple(words), tuple(places), tuple(ends)


def _about_draft(scene: Scene) -> set[str]:
    """Give the cues that hold for the whole draft."""
    draft = scene.draft
    cues = {f"place:{draft.place}", f"school:{scene.about_school}", f"warm:{scene.warm}"}
    if draft.anonymous:
        cues.add("anonymous")
    if draft.media.images:
        cues.add("images")
    if draft.media.videos:
        cues.add("videos")
    return cues
