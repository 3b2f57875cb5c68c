"""What would let somebody into the school: codes, passwords, unlocked doors, ways round the sign-in.

Rules say most of it; that a password or a code is *given* shows in a value after the word, which code looks for.
"""

import re

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.keep import keep_grounds, overlapping
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.text.tokens import Shape
from schoolgate.text.vocabulary import Unit

ACT: Act = "security"
# How many tokens after "password" or "wifi" its value may stand.
REACH = 5
_CAPITAL, _DIGIT, _FIRST = int(Shape.CAPITAL), int(Shape.DIGIT), int(Shape.FIRST)
_TELLS = frozenset("is are now code number takes with s opens set to type enter press".split())
# Keypads with a letter before or after four digits are common at schools.
_KEYPAD = re.compile(r"c\d{4}[xyz]?|\d{4}[xyz]")
_WORDS_AS_VALUES = frozenset(("passcode", "password", "pass", "passwords"))


def detect(scene: Scene) -> list[Finding]:
    """Give the rules' findings, else one where a code or password is followed by its value, in a school matter."""
    harmless = overlapping(scene, "harmless_code", "harmless_entrance")
    found = keep_grounds(rule_findings(scene, ACT), lambda ground: not harmless(ground))
    if found or not (scene.about_school or scene.draft.place in ("group", "school")):
        return found
    spoken = frozenset(unit.first for unit in scene.units("numeral"))
    for unit in scene.units("secret", "network_key"):
        value = _value(scene, unit, spoken)
        if value is None:
            continue
        ground = Ground("security.value", scene.document.span(unit.first, value + 1), "a value after the word")
        if not harmless(ground):
            return [Finding(ACT, "school", (ground.words,), 0.8, False, (), (ground,))]
    for unit in scene.units("entrance"):
        value = _number_before(scene, unit) or _number_after(scene, unit, spoken)
        if value is not None:
            first, last = min(value, unit.first), max(value + 1, unit.last)
            ground = Ground("security.value", scene.document.span(first, last), "a number for a way in")
            return [Finding(ACT, "school", (ground.words,), 0.7, False, (), (ground,))]
    return _code_alone(scene)


def _code_alone(scene: Scene) -> list[Finding]:
    """Give a finding for a number as only keypads take it: "C1234", "1234#", or four digits and no word."""
    document = scene.document
    # Whatever a keypad takes has a figure in second place, which few words have.
    for index in [index for index, key in enumerate(document.keys) if key[1:2].isdigit()]:
        key = document.keys[index]
        following = document.text[document.ends[index] : document.ends[index] + 1]
        hashed = key.isdigit() and 4 <= len(key) <= 6 and following in ("#", "*")
        only = len(document.keys) == 1 and _is_code(key)
        if only or hashed or _KEYPAD.fullmatch(key):
            ground = Ground("security.value", document.span(index, index + 1), "a number as keypads take them")
            return [Finding(ACT, "school", (ground.words,), 0.7, False, (), (ground,))]
    return []


def _is_code(key: str) -> bool:
    """Tell a number that may open a door from a year."""
    return key.isdigit() and 4 <= len(key) <= 6 and not key.startswith(("19", "20"))


def _number_after(scene: Scene, unit: Unit, spoken: frozenset[int]) -> int | None:
    """Give the token of a number that a way in is said to have: "side gate is 4471", "the keypad takes 1 9 8 2"."""
    document = scene.document
    stop = document.sentences[document.sentence_of[unit.first]].last
    for index in range(unit.last, min(unit.last + REACH + 2, stop)):
        told = document.keys[index - 1] in _TELLS or index == unit.last
        row = index in spoken and index + 1 in spoken and index + 2 in spoken and index + 2 < stop
        if told and (row or _is_code(document.keys[index])):
            return index
    return None


def _number_before(scene: Scene, unit: Unit) -> int | None:
    """Give the token of a number that is said to be a way in's: "it's 2580 on the back gate"."""
    document = scene.document
    index = unit.first - 1
    while index > 0 and document.keys[index] in ("the", "school", "our", "that"):
        index -= 1
    if index < 1 or document.keys[index] not in ("on", "for", "at", "to", "opens", "gets"):
        return None
    return index - 1 if _is_code(document.keys[index - 1]) else None


def _value(scene: Scene, unit: Unit, spoken: frozenset[int]) -> int | None:
    """Give the token that is the value of a code or password, or None."""
    document = scene.document
    stop = document.sentences[document.sentence_of[unit.first]].last
    for index in range(unit.last, min(unit.last + REACH, stop)):
        key, shape = document.keys[index], document.shapes[index]
        figures = shape & _DIGIT and len(key) > 2 and not key.endswith(("am", "pm", "th", "st", "nd", "rd"))
        if figures or (index in spoken and index + 1 in spoken and index + 2 in spoken):
            return index
        word = unit.label == "secret" and document.keys[unit.first] in _WORDS_AS_VALUES
        if word and index <= unit.last + 1 and shape & _CAPITAL and not shape & _FIRST and key not in ("i", "im"):
            return index
        if unit.label == "network_key" and any(sign in document.between(index) for sign in ":=/") and len(key) > 2:
            return index
    return None
