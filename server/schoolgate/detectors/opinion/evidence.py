"""What speaks for or against an act in one sentence: its words, and cues from labels, people, scopes, rules, place.

The second opinion weighs this evidence (`second.py`); `make train` reads the same evidence from labelled
drafts, so that both always mean the same.
"""

from collections.abc import Iterable
from itertools import pairwise

from schoolgate.detectors.finding import Finding
from schoolgate.detectors.scene import Scene
from schoolgate.value import value

# A sentence longer than this many steps of four words counts as this long.
LONGEST = 6


@value
class Evidence:
    """One sentence: `words` in order, `places` and `ends` of their tokens; somebody named, or a class, is one word.

    `cues` are all that is known of the sentence beside its words.
    """

    words: tuple[str, ...]
    places: tuple[int, ...]
    ends: tuple[int, ...]
    cues: frozenset[str]

    def pairs(self) -> list[str]:
        """Give neighbouring words, with the sentence's two ends as words."""
        row = ("^", *self.words, "$")
        return [f"{one} {other}" for one, other in pairwise(row)]


def gather(scene: Scene, findings: Iterable[Finding]) -> list[Evidence]:
    """Give the evidence of every sentence, `findings` being what the rules found. One pass."""
    document = scene.document
    seen, ruled = _seen(scene), _ruled(scene, findings)
    kinds = {cue for cues in seen for cue in cues if cue.startswith("<")}
    about = _about_draft(scene).union("draft " + kind for kind in kinds)
    tags = _tags(scene)
    scopes = [("s:" + name, flags) for name, flags in scene.scopes.items() if any(flags)]
    gathered = []
    for number, sentence in enumerate(document.sentences):
        cues = about | seen[number] | ruled[number]
        if number:
            cues.update(["before " + cue for cue in seen[number - 1]])
        if number + 1 < len(seen):
            cues.update(["after " + cue for cue in seen[number + 1]])
        cues.update([cue for cue, flags in scopes if any(flags[sentence.first : sentence.last])])
        if sentence.asks:
            cues.add("asks")
        if sentence.exclaims:
            cues.add("exclaims")
        words, places, ends = _words(document.keys, tags, sentence.first, sentence.last)
        cues.add(f"length:{min(LONGEST, len(words) // 4)}")
        gathered.append(Evidence(words, places, ends, frozenset(cues)))
    return gathered


def _seen(scene: Scene) -> list[set[str]]:
    """Give for each sentence the labels of its words, and the kinds of people in it."""
    sentence_of = scene.document.sentence_of
    seen: list[set[str]] = [set() for _ in scene.document.sentences]
    for unit in scene.reading.units:
        seen[sentence_of[unit.first]].add("l:" + unit.label)
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


def _tags(scene: Scene) -> dict[int, tuple[str, int]]:
    """Give, by first token, what stands for a stretch of tokens, and where it ends: names never count as words."""
    found: dict[int, tuple[str, int]] = {
        index: ("<number>", index + 1) for index, key in enumerate(scene.document.keys) if key.isdigit()
    }
    found.update({first: ("<class>", last) for first, last in scene.reading.classes})
    found.update({m.first: (_tag(m.kind, True), m.last) for m in scene.mentions if m.named})
    return found


def _words(
    keys: tuple[str, ...], tags: dict[int, tuple[str, int]], first: int, last: int
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    words: list[str] = []
    places: list[int] = []
    ends: list[int] = []
    index = first
    while index < last:
        word, following = tags.get(index, (keys[index], index + 1))
        words.append(word)
        places.append(index)
        ends.append(following)
        index = following
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
