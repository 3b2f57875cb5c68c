"""A second opinion on what the rules found: a small network, trained on drafts that we wrote (`lexicons/opinion`).

It weighs the evidence of each sentence, then of the draft. Where it is sure of an act that no rule found, it makes a
finding of the words that moved it most; where it believes a rule's finding hardly at all, it takes that back. What it
is not very sure of can be no more than a note. All three thresholds come, for each act, from precision measured on
drafts that it was not trained on.
"""

import math
from dataclasses import replace
from typing import cast

from schoolgate.detectors.aim import names_in
from schoolgate.detectors.finding import Act, Finding, Ground, Target
from schoolgate.detectors.opinion.alone import asked_for, figurative, may_speak, sure_enough
from schoolgate.detectors.opinion.evidence import gather
from schoolgate.detectors.opinion.marking import SPEAKS, ground_in, marked_too
from schoolgate.detectors.opinion.overruling import CLEAR_NO, LOOKED_UP, SURE_FINDING, is_for_rules_alone, least
from schoolgate.detectors.opinion.weighing import Weighed, chances, overview, weigh
from schoolgate.detectors.scene import Scene
from schoolgate.lexicons.sentence_weights import SentenceWeights
from schoolgate.lexicons.weights import Weights
from schoolgate.text.overlap import toucher
from schoolgate.text.spans import merge

_FIXED: dict[Act, Target] = {
    "identifies_pupil": "pupil",
    "photo": "pupil",
    "underage": "pupil",
    "safeguarding": "pupil",
    "security": "school",
    "anonymity": "none",
}
_TARGETS: dict[Act, tuple[Target, ...]] = {
    "discrimination": ("group", "pupil", "staff", "parent"),
    "staff_contact": ("staff",),
    "campaign": ("school", "staff"),
    "private_matter": ("pupil", "staff", "parent"),
}
_ANY: tuple[Target, ...] = ("staff", "school", "parent", "pupil")
# Where a rule is sure, and the opinion agrees as much, two witnesses say the same. On development drafts, at 0.9
# and 0.7 in place of 0.85 and 0.6, three innocent drafts fewer of 4,321 were held back, and 28 of 1,327 acts fewer that
# were held back rightly. Of somebody who is named, plain words are meant, though not every name is a pupil's: there
# less is enough.
_AGREES, _AGREES_ON_NAMED = 0.9, 0.7
# The best sentence speaks for an act, however faintly, and those nearly as good.
_NEARLY = 1.0
# What a sentence must say where the best one may not speak.
_BY_ITSELF = 0.0
# So many log odds a target must lie ahead before a rule's own is given up.
_MARGIN = 2.0
# Whom parents call by a first name: which of them it is, the name does not tell.
_BY_FIRST_NAME = frozenset({"pupil", "parent"})


def with_opinion(scene: Scene, findings: list[Finding], weights: Weights) -> list[Finding]:
    """Give the findings that stand after the second opinion, and those that it adds."""
    weighed = [weigh(evidence, weights.sentences) for evidence in gather(scene, findings)]
    if not weighed:
        return findings
    seen = overview([each.scores for each in weighed], weights.sentences.outputs, findings)
    chance = chances(seen, weights.drafts)
    speak, firm = weights.drafts.speak, weights.drafts.firm
    kept: list[Finding] = []
    for finding in findings:
        act = finding.act
        enough = least(scene, finding, weights)
        # What a sure rule found may be likely enough by its sentence alone, however long the draft around it.
        if chance.get(act, 0.0) < enough and (enough > CLEAR_NO or _alone(scene, finding, weighed, weights) < enough):
            continue
        if is_for_rules_alone(finding):
            kept.append(finding)
            continue
        aimed = _aimed(scene, finding, weighed, weights.sentences)
        marked = marked_too(scene, aimed, weighed, weights.sentences)
        agrees = _AGREES_ON_NAMED if finding.named and act != "identifies_pupil" else _AGREES
        both = finding.sureness >= SURE_FINDING and (
            chance[act] >= agrees or _alone(scene, finding, weighed, weights) >= agrees
        )
        kept.append(_firmly(marked, firm=both or chance[act] >= firm[act]))
    for name, likely in chance.items():
        act = cast("Act", name)
        if act in LOOKED_UP or act in seen.sure:
            continue
        if sure_enough(likely, asked_for(scene, act, speak[act]), len(weighed)):
            kept += _added(scene, act, likely, weighed, weights)
    return one_of_each(kept)


def _firmly(finding: Finding, *, firm: bool) -> Finding:
    return finding if finding.firm == firm else replace(finding, firm=firm)


def one_of_each(findings: list[Finding]) -> list[Finding]:
    """Join findings of the same act about the same target, which may meet once one of them has been turned."""
    joined: dict[tuple[Act, Target], Finding] = {}
    for finding in findings:
        pair = (finding.act, finding.target)
        joined[pair] = _as_one(joined[pair], finding) if pair in joined else finding
    return list(joined.values())


def _as_one(one: Finding, other: Finding) -> Finding:
    return replace(
        max(one, other, key=lambda each: (each.firm, each.sureness)),
        spans=merge((*one.spans, *other.spans)),
        beside=merge((*one.beside, *other.beside)),
        named=one.named or other.named,
        flags=tuple(dict.fromkeys((*one.flags, *other.flags))),
        grounds=(*one.grounds, *other.grounds),
    )


def _alone(scene: Scene, finding: Finding, weighed: list[Weighed], weights: Weights) -> float:
    """Give the chance of a finding about somebody named by its sentence alone: the last line of a long post counts."""
    if not finding.named or not finding.spans:
        return 0.0
    own = weighed[scene.document.sentence_at(finding.spans[0].start)]
    seen = overview([own.scores], weights.sentences.outputs, [finding])
    return chances(seen, weights.drafts, [finding.act]).get(finding.act, 0.0)


def _aimed(scene: Scene, finding: Finding, weighed: list[Weighed], weights: SentenceWeights) -> Finding:
    """Turn a rule's finding to the target that is by far likelier in its sentence."""
    if finding.act in _FIXED or finding.target == "volunteer" or not finding.spans:
        return finding
    number = scene.document.sentence_at(finding.spans[0].start)
    log_odds = targets_in(weighed[number], finding.act, weights)
    best = max(log_odds, key=lambda target: log_odds[target])
    likelier = log_odds[best] > log_odds.get(finding.target, -math.inf) + _MARGIN
    if not likelier or (_names_its_own(scene, finding) and not {finding.target, best} <= _BY_FIRST_NAME):
        return finding
    return replace(finding, target=best, named=names_in(scene.cast, best, number))


def _names_its_own(scene: Scene, finding: Finding) -> bool:
    """Tell whether whom a finding is about stands by name among its own words, whoever else is in the sentence."""
    named = [mention.span for mention in scene.mentions if mention.named and mention.kind == finding.target]
    return any(map(toucher(named), finding.spans))


def _added(scene: Scene, act: Act, likely: float, weighed: list[Weighed], weights: Weights) -> list[Finding]:
    """Make findings of the sentences that speak for an act, one for each target."""
    place = weights.sentences.outputs.index(act)
    may_show, is_figure = may_speak(scene, act), figurative(scene, act)
    best = max(range(len(weighed)), key=lambda number: weighed[number].scores[place])
    # Where the sentence that speaks most for it cannot show it, what is faint beside it cannot either.
    enough = min(SPEAKS, weighed[best].scores[place] - _NEARLY) if may_show(best) else _BY_ITSELF
    grounds: dict[Target, list[Ground]] = {}
    named: set[Target] = set()
    for number, each in enumerate(weighed):
        if each.evidence.words and each.scores[place] >= enough and may_show(number):
            ground = ground_in(scene, act, each, weights.sentences)
            if is_figure(ground):
                continue
            target = target_of(each, act, weights.sentences)
            grounds.setdefault(target, []).append(ground)
            if names_in(scene.cast, target, number):
                named.add(target)
    return [
        Finding(
            act,
            target,
            merge(ground.words for ground in found),
            round(likely, 2),
            target in named,
            (),
            tuple(found),
            firm=likely >= weights.drafts.firm[act],
        )
        for target, found in grounds.items()
    ]


def target_of(weighed: Weighed, act: Act, weights: SentenceWeights) -> Target:
    """Tell whom an act is about in a sentence: the likeliest of the targets that the act can have."""
    if act in _FIXED:
        return _FIXED[act]
    log_odds = targets_in(weighed, act, weights)
    return max(log_odds, key=lambda target: log_odds[target])


def targets_in(weighed: Weighed, act: Act, weights: SentenceWeights) -> dict[Target, float]:
    """Give the log odds of each target that an act can have in a sentence."""
    log_odds = weights.aims_by_act(act, weighed.aims)
    return {target: log_odds[target] for target in _TARGETS.get(act, _ANY)}
