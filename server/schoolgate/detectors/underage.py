"""A child under 13 has or uses a social network or WhatsApp.

Rules find that a child uses one; how old the child is often stands elsewhere ("She's 9." … "her Insta"), so code
looks for the age or class around the match.
"""

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.keep import keep_grounds, sentence_of, sentences_with
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene

ACT: Act = "underage"
# How many sentences off an age may stand.
REACH = 2
_GROWN_UPS = frozenset("parents mums dads mams families carers teachers reps staff".split())
_AGES = frozenset(map(str, range(4, 13)))


def detect(scene: Scene) -> list[Finding]:
    """Give the rules' findings where the draft shows a child under 13, and the account is more than a wish."""
    found = rule_findings(scene, ACT)
    if not found:
        return []
    young = sentences_with(scene, "young", "young_hint", "junior_class") | _ages_in_brackets(scene)
    older = sentences_with(scene, "senior")
    wished = sentences_with(scene, "only_wished", "school_platform") | _of_grown_ups(scene)

    def believed(ground: Ground) -> bool:
        number = sentence_of(scene, ground)
        if ground.rule == "underage.age_lie":
            return True
        near = any(other in young for other in range(number - REACH, number + REACH + 1))
        return near and number not in wished and (number not in older or number in young)

    return keep_grounds(found, believed)


def _of_grown_ups(scene: Scene) -> frozenset[int]:
    """Give the numbers of the sentences that speak of a class's parents and of no child: "the Year 5 parents"."""
    document, kinds = scene.document, scene.cast.kinds
    numbers = (
        document.sentence_of[first]
        for first, last in scene.reading.classes
        if last < len(document.keys) and document.keys[last] in _GROWN_UPS
    )
    return frozenset(number for number in numbers if not kinds.get(number, frozenset()) & {"pupil", "own_child"})


def _ages_in_brackets(scene: Scene) -> frozenset[int]:
    """Give the numbers of the sentences that hold an age under 13 in brackets: "Harry (10)"."""
    document = scene.document
    return frozenset(
        document.sentence_of[index]
        for index, key in enumerate(document.keys)
        if key in _AGES
        and document.between(index).endswith("(")
        and document.text[document.ends[index] : document.ends[index] + 1] == ")"
    )
