"""Insulting, demeaning and harassing words about people of the school community.

The lexicon's rules find the words; what grammar gives to the writer, to an outsider or to a reported speaker, what is
said fondly, and what belongs to a play, a lesson or a match is taken away here before the rules speak.
"""

from dataclasses import replace

from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.quoting import Surroundings, look_around
from schoolgate.detectors.rules import AIM, Rule
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.text.matcher import Match

ACT: Act = "abuse"

# Rules that find a word alone: where a rule with a person step covers the same word, that one decides.
_BARE = frozenset(("abuse.bare", "abuse.bare_soft", "abuse.list_of_scorn", "abuse.child", "abuse.class_adjective"))
# Words with a harmless sense, which a play, a lesson or a farm in the same sentence gives them.
_CREATURES = (
    frozenset(
        (
            "abuse.person_is_soft",
            "abuse.emoji",
            "abuse.class_adjective",
            "abuse.on_post",
            "abuse.someone_with_label",
            "abuse.likeness",
            "abuse.mock_title",
            "abuse.mock_herd",
            "abuse.creature",
            "abuse.vacant",
        )
    )
    | _BARE
)
# An adjective before "she" or "you" begins another clause ("accents so thick they …").
_BEFORE_NOUN = frozenset(("abuse.someone_with_label", "abuse.child"))
# Rules whose own words hold a negation: "couldn't run a bath".
_NEGATIVE = frozenset(
    (
        "abuse.no_brain",
        "abuse.looks_and_likeness",
        "abuse.emoji",
        "abuse.you_call",
        "abuse.unable",
        "abuse.vacant",
        "abuse.likeness",
    )
)
_MINE = frozenset(("my", "our", "me", "ma", "oor"))
_I = frozenset(("i", "im", "ive", "id", "we", "were", "weve"))
_SAYING = frozenset(
    "think see saw hate call know met told tell swear love believe mean bet say said guess reckon had".split()
)
_SELF_REACH = 6
_SAYS = frozenset("says said reckons thinks claims insists".split())


def detect(scene: Scene) -> list[Finding]:
    """Give the findings of this act in a draft."""
    found = scene.matches.get(ACT, ())
    if not found:
        return []
    around = look_around(scene, "pretend", "elsewhere", "affection", "joking")
    covered = _covered(scene, found)
    kept = tuple(
        (r, m) for r, m in found if not _taken_away(around, r, m, r.id in _BARE and any(covered[m.first : m.last]))
    )
    return rule_findings(replace(scene, matches={**scene.matches, ACT: kept}), ACT)


def _covered(scene: Scene, found: tuple[tuple[Rule, Match], ...]) -> list[bool]:
    """Flag the tokens that a rule with a person step covers."""
    covered = [False] * len(scene.document.keys)
    for rule, match in found:
        if match.target[0] >= 0 and rule.id not in _BARE:
            covered[match.first : match.last] = [True] * (match.last - match.first)
    return covered


def _taken_away(around: Surroundings, rule: Rule, match: Match, covered: bool) -> bool:
    scene = around.scene
    document = scene.document
    if covered or (match.first and document.keys[match.first - 1] in _MINE and match.target[0] != match.first):
        return True
    if rule.id in _BEFORE_NOUN and match.target[0] == match.last - 1:
        mention = scene.cast.at.get(match.target)
        if mention is not None and mention.role in ("pronoun", "you"):
            return True
    if rule.id in _CREATURES and around.says(match, "pretend"):
        return True
    if (
        rule.target == AIM
        and match.target[0] < 0
        and (_of_writer(scene, match) or (not scene.about_school and around.says(match, "elsewhere")))
    ):
        return True
    if around.says(match, "affection") or (rule.id == "abuse.you_call" and around.says(match, "joking")):
        return True
    return _denied(scene, rule, match) or around.is_reported(match) or _says_it(scene, match)


def _says_it(scene: Scene, match: Match) -> bool:
    """Tell whether the person at the end of a match is the speaker: "the cat is a brat, Alfie says"."""
    document, (first, last) = scene.document, match.target
    says = last == match.last and last < len(document.keys) and document.keys[last] in _SAYS
    return says and first > match.first and "," in document.between(first)


def _of_writer(scene: Scene, match: Match) -> bool:
    """Tell whether "I" is the subject right before the match: "I'm as thick as a plank"."""
    keys = scene.document.keys
    start = max(match.first - _SELF_REACH, scene.document.sentences[scene.document.sentence_of[match.first]].first)
    for index in range(match.first - 1, start - 1, -1):
        if keys[index] in _SAYING:
            return False
        if keys[index] in _I:
            return True
    return keys[match.first] in _I or keys[match.last : match.last + 1] == ("me",) or _owned_up(scene, match)


def _owned_up(scene: Scene, match: Match) -> bool:
    """Tell whether "I" follows in a sentence that speaks of nobody else: "What a wally, I forgot"."""
    number = scene.document.sentence_of[match.first]
    stop = min(match.last + 3, scene.document.sentences[number].last)
    alone = scene.cast.kinds.get(number, frozenset()) <= {"self"}
    return alone and not _I.isdisjoint(scene.document.keys[match.last : stop])


def _denied(scene: Scene, rule: Rule, match: Match) -> bool:
    """Tell whether a match that outlives a negation before it ("she's not ill, she's a brat") ends in one after all."""
    if "negated" not in rule.keeps or rule.id in _NEGATIVE:
        return False
    negated = scene.scopes["negated"]
    begins_anew = len(scene.document.keys[match.first]) > 2 and match.target[0] == match.first
    return negated[match.last - 1] or (negated[match.first] and not begins_anew)
