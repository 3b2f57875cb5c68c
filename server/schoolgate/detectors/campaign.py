"""Organised pressure on the school or its staff: petitions, boycotts, mass e-mail, reviews and the press together.

Rules see one sentence; a call is often spread over several ("No heating, no kids. Friday. All of us."), so code
looks for those who are called on, what they are to do and what it shall bring about in neighbouring sentences.
"""

from schoolgate.detectors.finding import Act, Finding, Ground
from schoolgate.detectors.keep import is_school_matter, keep_grounds, sentence_of, sentences_with
from schoolgate.detectors.rulework import rule_findings
from schoolgate.detectors.scene import Scene
from schoolgate.text.spans import Span, merge

ACT: Act = "campaign"
# What is strong enough beside a call on many; the weaker acts need an aim as well.
_STRONG = ("withholds", "floods", "protest")
_WEAK = ("objects", "gathers", "review_word")
_SCOPES = ("negated", "disputed")


def detect(scene: Scene) -> list[Finding]:
    """Give the rules' findings, else one for a call that is spread over neighbouring sentences.

    What asks the council or the government for something, raises money or is friendly makes none.
    """
    said = scene.matches.get(ACT) or scene.units("all_hands")
    if not said or not is_school_matter(scene):
        return []
    elsewhere = sentences_with(scene, "civic", "fundraising", "kindly")

    def believed(ground: Ground) -> bool:
        number = sentence_of(scene, ground)
        return number not in elsewhere or ground.rule == "campaign.against_somebody"

    return keep_grounds(rule_findings(scene, ACT), believed) or _spread(scene, elsewhere)


def _spread(scene: Scene, elsewhere: frozenset[int]) -> list[Finding]:
    called = sentences_with(scene, "all_hands")
    if not called:
        return []
    aims = sentences_with(scene, "gives_way")
    sentence_of_token = scene.document.sentence_of
    spans: list[Span] = []
    for unit in scene.units(*_STRONG, *_WEAK):
        number = sentence_of_token[unit.first]
        near = frozenset((number - 1, number, number + 1))
        stopped = any(scene.scopes[scope][unit.first] for scope in _SCOPES)
        aimed = unit.label in _STRONG or near & aims
        if near & called and aimed and not near & elsewhere and not stopped:
            spans.append(Span(unit.start, unit.end))
    if not spans:
        return []
    grounds = tuple(Ground("campaign.spread", span, "a call on many near by") for span in sorted(spans))
    return [Finding(ACT, "school", merge(spans), 0.7, False, (), grounds)]
