"""Pictures or video of pupils, or taken at school: spoken of, asked for, or attached to a draft about a scene there."""

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.keep import keep_grounds, sentence_of, sentences_with
from schoolgate.detectors.rulework import THRESHOLD, rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.text.spans import Span, merge

ACT: Act = "photo"


def detect(scene: Scene) -> list[Finding]:
    """Give the rules' findings; an attachment is one where the words show children of the school or a school scene."""
    if not scene.matches.get(ACT) and not scene.draft.media.attached:
        return []
    official = sentences_with(scene, "official_pictures")
    things = sentences_with(scene, "thing")
    shown = sentences_with(scene, "event", "school_moment", "likely_event") | {
        scene.document.sentence_of[m.first] for m in scene.mentions if m.kind == "pupil"
    }

    def believed(ground: Ground) -> bool:
        number = sentence_of(scene, ground)
        if number in official:
            return False
        return number in shown or (number not in things and ground.rule != "photo.pass_on")

    found = keep_grounds(rule_findings(scene, ACT), believed)
    if found or not scene.draft.media.attached or official:
        return found
    return _attached(scene, bool(things))


def _attached(scene: Scene, things: bool) -> list[Finding]:
    """Give a finding where something is attached and the words show whom or what it must show."""
    spans = [Span(unit.start, unit.end) for unit in scene.units("event")]
    if not things:
        spans += [
            m.span
            for m in scene.mentions
            if m.kind == "pupil" and m.sureness >= THRESHOLD and (m.named or scene.about_school)
        ]
        spans += [scene.document.span(first, last) for first, last in scene.reading.classes]
        if scene.draft.place in ("group", "school") or scene.about_school:
            spans += [Span(unit.start, unit.end) for unit in scene.units("likely_event")]
    if not spans:
        return []
    grounds = tuple(Ground("photo.attached", span, "something is attached") for span in sorted(spans))
    return [Finding(ACT, "pupil", merge(spans), 0.8, False, (), grounds)]
