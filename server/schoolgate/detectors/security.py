"""What would let somebody into the school: codes, passwords, unlocked doors, ways round the sign-in.

Rules say most of it; that a password or a code is *given* shows in a value after the word, which code looks for.
"""

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
        value = _number_before(scene, unit)
        if value is not None:
            ground = Ground("security.value", scene.document.span(value, unit.last), "a number for a way in")
            return [Finding(ACT, "school", (ground.words,), 0.7, False, (), (ground,))]
    return []


def _number_before(scene: Scene, unit: Unit) -> int | None:
    """Give the token of a number that is said to be a way in's: "it's 2580 on the back gate"."""
    document = scene.document
    index = unit.first - 1
    while index > 0 and document.keys[index] in ("the", "school", "our", "that"):
        index -= 1
    if index < 1 or document.keys[index] not in ("on", "for", "at", "to", "opens", "gets"):
        return None
    key = document.keys[index - 1]
    return index - 1 if key.isdigit() and 4 <= len(key) <= 6 and not key.startswith(("19", "20")) else None


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
