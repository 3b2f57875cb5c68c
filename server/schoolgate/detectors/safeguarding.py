"""A child may be at risk of harm or self-harm, or a child's disclosure is passed on. Stories are left out."""

from dataclasses import replace

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "safeguarding"
_CHILDREN = frozenset(("pupil", "own_child"))
_SMALL = frozenset(("baby", "babys", "toddler", "infant", "newborn", "7yo", "6yo", "5yo", "8yo", "9yo", "10yo"))

# Who wants to die or hurts herself, and is called by a name alone, may be a child, whoever else bears such a name.
_OF_ANYBODY_NAMED = frozenset(("safeguarding.wants_to_die", "safeguarding.frame_dying", "safeguarding.frame_self"))

# Said of the writer's own children alone these are a muddy day, a late night, a babysitter.
_OF_OTHERS = frozenset(("safeguarding.frame_neglect", "safeguarding.frame_alone", "safeguarding.hungry"))


def detect(scene: Scene) -> list[Finding]:
    """Give what the rules find, leaving out a film, a lesson, a game or an animal, and sentences with no child near.

    The finding stands alone in the answer and hides all others, so a film review must not bring it about.
    """
    matches = scene.matches.get(ACT)
    if not matches:
        return []
    sentence_of = scene.document.sentence_of
    told = {sentence_of[unit.first] for unit in scene.units("about_only", "about_animals")}
    near = _sentences_near_a_child(scene)
    own = _sentences_of_own_children(scene)
    named = {sentence_of[m.first] for m in scene.mentions if m.named and m.kind in ("parent", "unknown")}
    kept = tuple(
        (rule, match)
        for rule, match in matches
        if sentence_of[match.first] in (near | named if rule.id in _OF_ANYBODY_NAMED else near)
        and sentence_of[match.first] not in told
        and not (rule.id in _OF_OTHERS and sentence_of[match.first] in own)
    )
    return rule_findings(replace(scene, matches={**scene.matches, ACT: kept}), ACT)


def _sentences_near_a_child(scene: Scene) -> set[int]:
    """Give the sentences that speak of a child, or of "she" or "them" without saying who, and those beside them."""
    sentence_of = scene.document.sentence_of
    near = {sentence_of[first] for first, _ in scene.reading.classes}
    near |= {sentence_of[index] for index, key in enumerate(scene.document.keys) if key in _SMALL}
    for mention in scene.mentions:
        unsaid = mention.role == "pronoun" and mention.kind == "unknown"
        if mention.kind in _CHILDREN or unsaid:
            number = sentence_of[mention.first]
            near.update((number - 1, number, number + 1))
    return near


def _sentences_of_own_children(scene: Scene) -> set[int]:
    """Give the sentences that speak of the writer's own children and of no other child."""
    own = set()
    for number, mentions in scene.cast.sentences.items():
        # "She told mine" speaks of another child.
        first = scene.document.sentences[number].first
        told = any(m.role in ("mine", "ours") and m.first > first for m in mentions)
        kinds = {m.kind for m in mentions}
        if "own_child" in kinds and not told and not kinds & {"pupil", "unknown"}:
            own.add(number)
    return own
