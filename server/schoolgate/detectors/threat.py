"""Words that intend, wish or encourage harm or damage, or that frighten somebody.

Nobody threatens the child they stand up for: where "he" in "if that man touches my lad again he's getting battered"
seems to be the writer's own child, whoever else the sentence speaks of is meant.
"""

from dataclasses import replace

from schoolgate.detectors.aim import of_slot, target_of
from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.quoting import Surroundings, look_around
from schoolgate.detectors.rules import AIM, Rule
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.people.mention import Mention
from schoolgate.text.matcher import Match

ACT: Act = "threat"

# People of a sentence that are looked at, so that the work stays bounded.
NEAREST = 20


def detect(scene: Scene) -> list[Finding]:
    """Give the findings of this act in a draft."""
    matched = scene.matches.get(ACT, ())
    if not matched:
        return []
    around = look_around(scene, "affection", "joking", "well_wish", "brings_something")
    kept = tuple(
        (_aimed(scene, rule, match), match)
        for rule, match in matched
        if not around.is_reported(match) and not _in_fun(around, match)
    )
    return rule_findings(replace(scene, matches={**scene.matches, ACT: kept}), ACT)


def _in_fun(around: Surroundings, match: Match) -> bool:
    """Tell whether it is said fondly, with good wishes, or laughing of nobody in particular: "I'll kill him 😂"."""
    if any(around.says(match, label) for label in ("affection", "well_wish", "brings_something")):
        return True
    mention = of_slot(around.scene.cast, match)
    vague = mention is None or mention.kind == "unknown" or (mention.role == "pronoun" and not mention.named)
    return vague and around.says(match, "joking")


def _aimed(scene: Scene, rule: Rule, match: Match) -> Rule:
    """Give the rule with its target where the person step does not say it."""
    mention = of_slot(scene.cast, match)
    if rule.target != AIM or mention is None:
        return rule
    if mention.kind != "own_child" or mention.role != "pronoun":
        return rule
    other = _other(scene, match)
    target = target_of(other) if other is not None else None
    return rule if target is None else replace(rule, target=target)


def _other(scene: Scene, match: Match) -> Mention | None:
    """Find the last person before the match in its sentence who is no child of the writer's."""
    spoken_of = scene.cast.sentences.get(scene.document.sentence_of[match.first], ())
    before = [m for m in spoken_of[:NEAREST] if m.last <= match.target[0] and target_of(m) and m.role != "pronoun"]
    return before[-1] if before else None
