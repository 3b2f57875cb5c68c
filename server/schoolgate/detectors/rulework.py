"""From rule matches to findings: scopes, target, sureness. Shared by all detectors that stand on rules."""

from collections import defaultdict

from schoolgate.detectors.aim import STRANGERS, is_named, of_sentence, of_slot, target_of
from schoolgate.detectors.finding import Act, Finding, Ground, Target
from schoolgate.detectors.keep import sentences_with
from schoolgate.detectors.rules import AIM, Rule
from schoolgate.detectors.scene import Scene
from schoolgate.detectors.scopes import stopped
from schoolgate.people.mention import Mention
from schoolgate.text.matcher import Match
from schoolgate.text.spans import Span, merge

# A finding is made from this sureness on; sentiment may lift what falls short of it by at most VOTE.
THRESHOLD = 0.5
VOTE = 0.12
# Acts that blame: said of somebody outside, they are nobody's business here, whatever target a rule fixes.
BLAMING = frozenset(("complaint", "allegation", "abuse"))
# What the people of a story do and suffer, too.
UNLIKE_STORIES = BLAMING | {"threat", "private_matter", "safeguarding", "discrimination"}
# In a draft that is all thanks and joy, a harsh phrase is more often told than meant.
_WARM_FACTOR = 0.65
# In a story, what is said of anybody but a named person of the school is said of its people.
_STORY_FACTOR = 0.4
_QUESTION_FACTOR = 0.75
_JOKING_FACTOR = 0.8


def rule_findings(scene: Scene, act: Act) -> list[Finding]:
    """Give the findings of `act` that the lexicon's rules make, one for each target."""
    grouped: dict[Target, list[tuple[float, Ground, bool]]] = defaultdict(list)
    matches = scene.matches.get(act, ())
    warm = sentences_with(scene, "warm") if matches else frozenset()
    for rule, match in matches:
        judged = _judge(scene, rule, match)
        if judged is not None:
            target, sureness, mention = judged
            span = scene.document.span(match.first, match.last)
            named = mention is not None and _is_named_for(scene, match, mention, warm)
            grouped[target].append((sureness, Ground(rule.id, span), named))
    return [finding for target, found in grouped.items() for finding in _join(act, target, found)]


def _judge(scene: Scene, rule: Rule, match: Match) -> tuple[Target, float, Mention | None] | None:
    if not _has_needs(scene, rule, match) or stopped(scene.scopes, match, rule.keeps):
        return None
    aimed = _aim(scene, rule, match)
    if aimed is None:
        return None
    target, mention, factor = aimed
    sureness = rule.sureness * factor
    if rule.act in UNLIKE_STORIES and _is_of_a_story(scene, match, mention):
        sureness *= _STORY_FACTOR
    if "question" not in rule.keeps and scene.scopes["question"][match.first]:
        sureness *= _QUESTION_FACTOR
    if scene.warm and rule.act in BLAMING:
        sureness *= _WARM_FACTOR
    if "joking" not in rule.keeps and scene.scopes["joking"][match.first]:
        sureness *= _JOKING_FACTOR
    if THRESHOLD - VOTE <= sureness < THRESHOLD and (mention is not None or scene.about_school):
        sentence = scene.document.sentences[scene.document.sentence_of[match.first]]
        span = scene.document.span(sentence.first, sentence.last)
        if scene.polarity(scene.document.text[span.start : span.end]) < -0.1:
            sureness += VOTE
    return (target, sureness, mention) if sureness >= THRESHOLD else None


def _aim(scene: Scene, rule: Rule, match: Match) -> tuple[Target, Mention | None, float] | None:
    """Find whom a rule speaks of; None where it is nobody of the school community."""
    mention = of_slot(scene.cast, match)
    if mention is None:
        mention = of_sentence(scene.cast, scene.document.sentence_of[match.first], match)
    if rule.target != AIM:
        target: Target = rule.target  # type: ignore[assignment]  # rules are checked when they are compiled
        outside = rule.act in BLAMING and mention is not None and mention.kind in STRANGERS
        return None if outside and "outside" not in rule.keeps else (target, mention, 1.0)
    if mention is None:
        return _nobody(scene)
    found = target_of(mention)
    if mention.kind == "unknown" and scene.about_school and _says_they(scene, mention):
        # An unspecified "they" in a draft about school is the school.
        return "school", mention, 0.85
    if found is None:
        return None
    if mention.kind == "unknown":
        return found, mention, 0.75 if scene.about_school or scene.draft.place in ("group", "school") else 0.5
    return found, mention, 1.0


def _nobody(scene: Scene) -> tuple[Target, None, float] | None:
    """Where the words speak of nobody, a draft about school is about the school, less surely in a parents' chat."""
    if scene.about_school or scene.draft.place == "school":
        return "school", None, 0.85
    return ("school", None, 0.6) if scene.draft.place == "group" else None


def _says_they(scene: Scene, mention: Mention) -> bool:
    return mention.role == "pronoun" and scene.document.keys[mention.first].startswith("the")


def _has_needs(scene: Scene, rule: Rule, match: Match) -> bool:
    for need in rule.needs:
        if need == "school" and not (scene.about_school or scene.draft.place in ("school", "group")):
            return False
        if need == "group" and scene.draft.place != "group":
            return False
        if need == "media" and not scene.draft.media.attached:
            return False
        if need in ("child", "staff", "named") and not _near(scene, match, need):
            return False
    return True


_NEEDED_KINDS = {
    "child": frozenset(("pupil", "own_child")),
    "staff": frozenset(("staff",)),
    "named": frozenset(("pupil", "staff", "parent", "volunteer", "unknown")),
}


def _near(scene: Scene, match: Match, need: str) -> bool:
    """Tell whether a child, a member of staff or a named person is spoken of in the match's sentence or beside it."""
    number = scene.document.sentence_of[match.first]
    kinds = _NEEDED_KINDS[need]
    if need == "named":
        kinds &= scene.cast.named_kinds
    return any(kinds & scene.cast.kinds.get(near, frozenset()) for near in (number - 1, number, number + 1))


def _is_named_for(scene: Scene, match: Match, mention: Mention, warm: frozenset[int]) -> bool:
    """Tell whether words name whom they speak of: not who was only thanked in a sentence before ("Thanks Mr Dunn")."""
    own, other = scene.document.sentence_of[match.first], scene.document.sentence_of[mention.first]
    return is_named(scene.cast, mention) and (own == other or other not in warm)


def _is_of_a_story(scene: Scene, match: Match, mention: Mention | None) -> bool:
    """Tell whether words stand in a story, or just behind a film's or a book's mention, and name nobody of ours."""
    if not (scene.story or scene.scopes["story"][match.first]):
        return False
    if mention is None or not is_named(scene.cast, mention):
        return True
    return scene.story and mention.kind not in ("staff", "volunteer")


def _join(act: Act, target: Target, found: list[tuple[float, Ground, bool]]) -> list[Finding]:
    """Make one finding of all that speaks for an act about a target: the surest counts, more make it surer."""
    if not found:
        return []
    doubt = 1.0
    for sureness, _, _ in sorted(found, reverse=True, key=lambda f: f[0])[:3]:
        doubt *= 1.0 - sureness * 0.9
    best = max(sureness for sureness, _, _ in found)
    spans: tuple[Span, ...] = merge(ground.words for _, ground, _ in found)
    grounds = tuple(dict.fromkeys(ground for _, ground, _ in found))
    return [
        Finding(act, target, spans, round(max(best, min(0.99, 1.0 - doubt)), 2), any(n for *_, n in found), (), grounds)
    ]
