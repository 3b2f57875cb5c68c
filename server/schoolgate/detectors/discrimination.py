"""Words that demean people by race, religion, nationality, disability, sex, sexuality or gender identity.

A group that is spoken of with respect, or a slight that is objected to, is taken away here: counter-speech uses the
same words. Where a person is the target as well as the group, the person stands.
"""

from collections.abc import Callable
from dataclasses import replace

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.quoting import look_around, quotations
from schoolgate.detectors.rules import AIM, Rule
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.text.document import Document
from schoolgate.text.matcher import Match
from schoolgate.text.tokens import Shape

ACT: Act = "discrimination"

_SLURS = frozenset(("discrimination.slur", "discrimination.slur_person"))
# A rule that says "them" speaks of people of one kind where these stand just before it.
_OF_THEM = "discrimination.of_them"
# Who cannot stand the women's magazines cannot stand magazines.
_HATES = frozenset(("discrimination.hates", "discrimination.hates_flatly"))
# What these say no kind word beside it takes back: "no blacks in our street, thanks".
_FLAT = frozenset(f"discrimination.{name}" for name in ("curses", "hates_flatly", "unwanted_flatly", "wishes_harm"))
_POSSESSIVE = int(Shape.POSSESSIVE)
# "I'm a proud …", "we are just two old …": what may stand between oneself and the word that is taken up.
_BETWEEN = frozenset("a an the just such one two three your little old big proud happy happily proudly".split())
_OF_ONESELF = frozenset(("i am", "i'm", "im", "we are", "we're", "love being", "call myself"))


def detect(scene: Scene) -> list[Finding]:
    """Give the findings of this act in a draft.

    Words that fall on nobody of the school community still demean a group, and count as such.
    """
    matched = scene.matches.get(ACT, ())
    if not matched:
        return []
    is_objected = _objections(scene)
    kept = tuple((rule, match) for rule, match in matched if not is_objected(rule, match))
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


def _objections(scene: Scene) -> Callable[[Rule, Match], bool]:
    """Give a test for whether what a rule matches is not the writer's own word, or is none against a group."""
    around = look_around(scene, "not_racist_but", "stand_up", "wronged")
    praised = _praised(scene)
    is_quoted = quotations(scene.document)
    follows_people = _people_before(scene)
    shapes = scene.document.shapes

    def is_objected(rule: Rule, match: Match) -> bool:
        if around.is_reported(match) or (rule.id == _OF_THEM and not follows_people(match)):
            return True
        if rule.id in _HATES and shapes[match.last - 1] & _POSSESSIVE:
            return True
        if around.says(match, "not_racist_but", 1):
            return False
        if rule.id in _SLURS:
            return around.says(match, "stand_up") or _is_of_oneself(scene.document, match)
        if is_quoted(match) or around.says(match, "stand_up", 1):
            return True
        is_praised = rule.id not in _FLAT and scene.document.sentence_of[match.first] in praised
        return is_praised or around.says(match, "wronged")

    return is_objected


def _praised(scene: Scene) -> frozenset[int]:
    """Give the numbers of the sentences with a kind word that is not denied: "not welcome here" is none."""
    denied = scene.scopes["negated"]
    sentence_of = scene.document.sentence_of
    return frozenset(sentence_of[unit.first] for unit in scene.units("praised") if not denied[unit.last - 1])


def _is_of_oneself(document: Document, match: Match) -> bool:
    """Tell whether a word thrown at people is taken up by the one who writes: "I'm a proud …", "I call myself a …"."""
    first = document.sentences[document.sentence_of[match.first]].first
    opening = match.first
    while opening > first and document.keys[opening - 1] in _BETWEEN:
        opening -= 1
    # A rule's words begin with those who are spoken of, or with the word itself.
    begins = (document.words[match.first : match.first + count] for count in (1, 2))
    before = (document.words[max(first, opening - count) : opening] for count in (1, 2))
    return any(" ".join(said).lower().replace("’", "'") in _OF_ONESELF for said in (*begins, *before))


def _people_before(scene: Scene) -> Callable[[Match], bool]:
    """Give a test for whether the sentence before a match, or its own before it, speaks of people by what they are."""
    sentence_of = scene.document.sentence_of
    heads = {unit.first for unit in scene.units("folk_word")}
    units = scene.units("folk", "a_people", "group_people")
    units += [unit for unit in scene.units("of_a_people") if unit.last in heads]
    # Where the first of them ends in each sentence.
    ends: dict[int, int] = {}
    for unit in units:
        number = sentence_of[unit.first]
        ends[number] = min(unit.last, ends.get(number, unit.last))

    def follows_people(match: Match) -> bool:
        number = sentence_of[match.first]
        return number - 1 in ends or ends.get(number, match.last) <= match.first

    return follows_people
