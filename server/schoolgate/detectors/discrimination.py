"""Words that demean people by race, religion, nationality, disability, sex, sexuality or gender identity.

A group that is spoken of with respect, or a slight that is objected to, is taken away here: counter-speech uses the
same words. Where a person is the target as well as the group, the person stands.
"""

from dataclasses import replace

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.quoting import Surroundings, is_quoted, look_around
from schoolgate.detectors.rules import AIM, Rule
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.text.matcher import Match

ACT: Act = "discrimination"

_SLURS = frozenset(("discrimination.slur", "discrimination.slur_person"))
# A rule that says "them" speaks of people of one kind where these stand just before it.
_OF_THEM = "discrimination.of_them"


def detect(scene: Scene) -> list[Finding]:
    """Give the findings of this act in a draft.

    Words that fall on nobody of the school community still demean a group, and count as such.
    """
    matched = scene.matches.get(ACT, ())
    if not matched:
        return []
    around = look_around(scene, "not_racist_but", "stand_up", "praised", "wronged")
    kept = tuple((rule, match) for rule, match in matched if not _objected(around, rule, match))
    found = rule_findings(replace(scene, matches={**scene.matches, ACT: kept}), ACT)
    # A school has no race, faith or sex: words that fall on it demean the group they name, below.
    findings = [finding for finding in found if finding.target != "school"]
    said = {(ground.rule, ground.words) for finding in findings for ground in finding.grounds}
    left = tuple(
        (replace(rule, target="group"), match)
        for rule, match in kept
        if rule.target == AIM and (rule.id, scene.document.span(match.first, match.last)) not in said
    )
    if any(finding.target == "group" for finding in findings):
        return findings
    return findings + rule_findings(replace(scene, matches={**scene.matches, ACT: left}), ACT)


def _objected(around: Surroundings, rule: Rule, match: Match) -> bool:
    if around.is_reported(match) or (rule.id == _OF_THEM and not _follows_people(around.scene, match)):
        return True
    if around.says(match, "not_racist_but", 1):
        return False
    if rule.id in _SLURS:
        return around.says(match, "stand_up")
    if is_quoted(around.scene.document, match):
        return True
    return around.says(match, "stand_up", 1) or around.says(match, "praised") or around.says(match, "wronged")


def _follows_people(scene: Scene, match: Match) -> bool:
    """Tell whether the sentence before a match, or its own before it, speaks of people by what they are."""
    document = scene.document
    number = document.sentence_of[match.first]
    heads = {unit.first for unit in scene.units("folk_word")}
    units = scene.units("folk", "a_people", "group_people")
    units += [unit for unit in scene.units("of_a_people") if unit.last in heads]
    return any(document.sentence_of[u.first] in (number - 1, number) and u.last <= match.first for u in units)
