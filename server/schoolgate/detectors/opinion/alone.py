"""Where the second opinion may speak without any rule: not of strangers, not of stories, and surer in a long draft."""

from collections.abc import Callable

from schoolgate.detectors.aim import STRANGERS, may_be_meant
from schoolgate.detectors.finding import Act, Ground
from schoolgate.detectors.keep import overlapping, sentences_with, speaks_of_school
from schoolgate.detectors.quoting import quotations
from schoolgate.detectors.rulework import BLAMING
from schoolgate.detectors.scene import Scene
from schoolgate.detectors.scopes import stopped
from schoolgate.people.reading import COMMUNITY

# The drafts that it was fitted on have this many sentences or fewer, nearly all of them.
USUAL_LENGTH = 11
# Where neither the school nor anybody of it is in a draft, blame is mostly about something else: of 2,800 messages of
# ordinary talk, 20 without either were taken for complaints, and 6 from here on.
_FAR_FROM_SCHOOL = 0.75
_FAR_BLAME = frozenset({"complaint", "allegation"})
# Labels that take an act back in their sentence, whatever else stands there.
_TAKEN_BACK_BY: dict[Act, tuple[str, ...]] = {
    "safeguarding": ("about_only",),
    "discrimination": ("wronged", "stand_up", "praised"),
    "threat": ("brings_something", "well_wish"),
}
# What is not read in "lying on the stairs", "kicked a goal" or "I could murder a cuppa".
_PLAINLY_MEANT: frozenset[Act] = frozenset({"allegation", "abuse", "threat", "safeguarding"})
# Labels that take an act back in the whole draft.
_SILENCED_BY: dict[Act, tuple[str, ...]] = {"safeguarding": ("first_aid",)}


def may_speak(scene: Scene, act: Act) -> Callable[[int], bool]:
    """Give a test for whether a sentence, by its number, can show an act by itself.

    Blame in a sentence that speaks of strangers, in a draft with nobody of the school in it, is nobody's business here;
    a child in a film, a lesson, a game or a first aid course is not at risk; who tells how a group is wronged, or who
    denies or quotes what is said against it, does not demean it; where the writer's own child is named, it is that
    child who is told of; what the writer disputes is not the writer's.
    """
    if scene.story or scene.units(*_SILENCED_BY.get(act, ())):
        return lambda _number: False
    if act in _TAKEN_BACK_BY:
        taken_back = sentences_with(scene, *_TAKEN_BACK_BY[act])
        if act == "discrimination":
            taken_back |= _denied(scene, act)
        return lambda number: number not in taken_back
    if act == "identifies_pupil":
        return lambda number: not _names_own_child_alone(scene, number)
    if act not in BLAMING:
        return lambda _number: True
    spoken_of = {} if _of_the_school(scene) else scene.cast.sentences

    def is_blame(number: int) -> bool:
        strange = any(m.kind in STRANGERS and may_be_meant(m) for m in spoken_of.get(number, ()))
        return not strange and not _is_disputed(scene, number)

    return is_blame


def figurative(scene: Scene, act: Act) -> Callable[[Ground], bool]:
    """Give a test for whether words that show an act hold a figure of speech: no rule would read them either."""
    return overlapping(scene, "idiom") if act in _PLAINLY_MEANT else lambda _ground: False


def _denied(scene: Scene, act: Act) -> set[int]:
    """Give the sentences in which rules of an act match, but are denied ("are not vermin") or quoted, all of them."""
    is_quoted = quotations(scene.document)
    matched: set[int] = set()
    said: set[int] = set()
    for rule, match in scene.matches.get(act, ()):
        number = scene.document.sentence_of[match.first]
        matched.add(number)
        if not stopped(scene.scopes, match, rule.keeps) and not is_quoted(match):
            said.add(number)
    return matched - said


def _names_own_child_alone(scene: Scene, number: int) -> bool:
    return {mention.kind for mention in scene.cast.sentences.get(number, ()) if mention.named} == {"own_child"}


def _is_disputed(scene: Scene, number: int) -> bool:
    sentence = scene.document.sentences[number]
    return any(scene.scopes["disputed"][sentence.first : sentence.last])


def _of_the_school(scene: Scene) -> bool:
    return any(kinds & COMMUNITY for kinds in scene.cast.kinds.values())


def asked_for(scene: Scene, act: Act, threshold: float) -> float:
    """Give the chance from which an act is spoken of in a draft: more for blame where no school is in sight."""
    if act not in _FAR_BLAME or speaks_of_school(scene) or _of_the_school(scene):
        return threshold
    return max(threshold, _FAR_FROM_SCHOOL)


def sure_enough(likely: float, threshold: float, sentences: int) -> bool:
    """Tell whether a draft of so many sentences is likely enough to hold an act.

    The best of many sentences is good by chance alone, so the odds asked for grow with their number.
    """
    strictness = max(1.0, sentences / USUAL_LENGTH)
    return likely * (1.0 - threshold) >= strictness * threshold * (1.0 - likely)
