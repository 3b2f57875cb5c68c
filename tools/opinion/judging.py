"""Choose, for each act, from which probability on there is a finding, and from which it may be more than a note."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from schoolgate.detectors.finding import Finding
from schoolgate.detectors.opinion.overruling import CLEAR_NO, TRUSTED, WITH_A_RULE
from schoolgate.detectors.opinion.weighing import is_asked
from tools.opinion.fitting import PARTS, Line, fit_drafts, rows_of
from tools.opinion.reading import Example

# What a false alarm costs beside a miss: who is warned for nothing stops reading warnings. At 3 in place of 1.6 the
# false alarms on development drafts fell by a third, and drafts that were spoken to by a twentieth. Not to hear a
# threat, or of a child at risk, costs more.
ALARM_COST = 3.0
# A finding too many in a draft that holds something else costs less: its writer is spoken to anyway, and rightly.
BESIDE_COST = 1.0
COST_OF = {"safeguarding": 1.3, "threat": 1.6, "identifies_pupil": 2.0}
# Of what may hold a post back, so much must be right.
# To be told that one puts people down, where one does not, hurts most.
FIRM_PRECISION = 0.96
PRECISION_OF = {"discrimination": 0.98}
FEWEST_FIRM = 15
NEVER = 1.01
# A threshold beyond these ends rests on a handful of drafts.
LOWEST_SPEAK, HIGHEST_SPEAK = 0.38, 0.7
# To be of a group is never a finding, and people grumble about everything: there more is asked than scores would ask.
# On development drafts a complaint asked for at 0.6 in place of 0.55 left ten of 4,321 innocent drafts alone, and one
# complaint in seventy. Of what was taken for a threat below 0.45, most were none. An allegation is heard least of all
# acts: from 0.5 on, at 0.87 precision there.
# A picture that is attached is there for all to see: few words are needed to tell that it shows pupils. A name far
# from school is asked more of in `overruling.py`; near it most names that a rule takes for a child's are a child's.
ENDS_OF = {
    "discrimination": (0.7, 0.85),
    "complaint": (0.6, 0.7),
    "allegation": (0.5, 0.5),
    "threat": (0.45, 0.7),
    "photo": (LOWEST_SPEAK, LOWEST_SPEAK),
    "identifies_pupil": (0.45, 0.45),
}
NEIGHBOURS = 8
# A rule that has spoken fewer times is left to the opinion.
FEWEST_SPOKEN, PRIOR, PRIOR_WEIGHT = 8, 0.7, 2
SURE_CHANCE = 0.96
# What rules say of an act in a draft: nothing, that it is there, or a rule that only a clear no overrules says so.
NO_RULE, A_RULE, TRUSTED_RULE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Judged:
    """The second step for one act: its line, its two thresholds, and what they are worth on drafts not seen."""

    line: Line
    speak: float
    firm: float
    recall: float
    precision: float


def wanted_and_allowed(examples: Sequence[Example], act: str) -> tuple[Any, Any]:
    """Give for each draft whether the act must be found, and whether it may be: beside a child at risk anything may."""
    risky = np.array([any(f["act"] == "safeguarding" and not f["optional"] for f in e.labels) for e in examples])
    labels = [[label for label in example.labels if label["act"] == act] for example in examples]
    wanted = np.array([any(not label["optional"] for label in mine) for mine in labels])
    allowed = np.array([bool(mine) for mine in labels])
    return (wanted, allowed) if act == "safeguarding" else (wanted & ~risky, allowed | risky)


def rules_seen(examples: Sequence[Example], found: Sequence[Sequence[Finding]]) -> dict[str, tuple[float, int]]:
    """Give how often each rule was right (drawn towards PRIOR) and spoke, on drafts it was not written with."""
    spoke: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example, findings in zip(examples, found, strict=True):
        if example.known:
            continue
        allowed = {label["act"] for label in example.labels}
        for finding in findings:
            rules = {ground.rule for ground in finding.grounds if ground.rule.startswith(f"{finding.act}.")}
            spoke.update(rules)
            if finding.act in allowed or "safeguarding" in allowed:
                right.update(rules)
    return {
        rule: ((right[rule] + PRIOR * PRIOR_WEIGHT) / (count + PRIOR_WEIGHT), count)
        for rule, count in sorted(spoke.items())
        if count >= FEWEST_SPOKEN
    }


def said_by_rules(act: str, found: Sequence[Finding], trust: Mapping[str, tuple[float, int]]) -> int:
    """Give what the rules say of an act: NO_RULE, A_RULE or TRUSTED_RULE."""
    mine = [finding for finding in found if finding.act == act]
    rules = [ground.rule for finding in mine for ground in finding.grounds]
    if any(trust.get(rule, (0.0, 0))[0] >= TRUSTED for rule in rules):
        return TRUSTED_RULE
    return A_RULE if mine else NO_RULE


def judge(
    act: str,
    acts: Sequence[str],
    examples: Sequence[Example],
    seen: Sequence[Any],
    by_rules: Any,
) -> Judged:
    """Fit the second step for an act; choose its thresholds on probabilities of drafts it was not fitted on.

    `by_rules` is what `said_by_rules` gives for each draft. Drafts that the rules were written with help to fit, but
    no threshold is read from them.
    """
    rows = rows_of(seen, act, acts)
    wanted, allowed = wanted_and_allowed(examples, act)
    speaks_of_it = np.array([example.only in ("", act) for example in examples])
    clear = (wanted | ~allowed) & speaks_of_it
    asked = np.array([is_asked(one, act) for one in seen])
    part = np.random.RandomState(1).randint(0, PARTS, len(examples))
    chance = np.zeros(len(examples))
    for number in range(PARTS):
        line = fit_drafts(rows[clear & (part != number)], wanted[clear & (part != number)])
        chance[part == number] = 1 / (1 + np.exp(-(rows[part == number] @ line.weights + line.bias)))
    chance[~asked] = 0
    sure = (by_rules == TRUSTED_RULE) & (chance >= CLEAR_NO)
    chance[sure] = np.maximum(chance[sure], SURE_CHANCE)
    blind = np.array([not example.known for example in examples])
    chance, wanted_blind, allowed_blind = chance[blind], wanted[blind], allowed[blind]
    innocent = np.array([not example.labels for example in examples])[blind]
    ends = ENDS_OF.get(act, (LOWEST_SPEAK, HIGHEST_SPEAK))
    heard = np.where((by_rules[blind] != NO_RULE) & (chance >= WITH_A_RULE), SURE_CHANCE, chance)
    cost = np.where(allowed_blind, 0.0, np.where(innocent, COST_OF.get(act, ALARM_COST), BESIDE_COST))
    speak = _speak(heard, wanted_blind, cost, ends)
    found = heard >= speak
    hit, wrong = int((found & wanted_blind).sum()), int((found & ~allowed_blind).sum())
    precision = 1 - wrong / max(1, int(found.sum()))
    unsure = np.where(sure[blind], 0, chance)
    firm = _firm(unsure, allowed_blind, speak, PRECISION_OF.get(act, FIRM_PRECISION))
    return Judged(fit_drafts(rows[clear], wanted[clear]), speak, firm, hit / max(1, int(wanted_blind.sum())), precision)


def _speak(chance: Any, wanted: Any, cost: Any, ends: tuple[float, float]) -> float:
    """Take the threshold with the best score, each score taken together with its neighbours': it must carry over.

    `cost` has for each draft what a finding in it costs beside a miss: nothing where there is one to find.
    """
    levels = np.arange(ends[0], ends[1] + 0.005, 0.01)
    scores = []
    for level in levels:
        found = chance >= level
        hit, missed = (found & wanted).sum(), (wanted & ~found).sum()
        scores.append(2 * hit / (2 * hit + cost[found].sum() + missed or 1))
    smooth = np.convolve(np.pad(scores, NEIGHBOURS, mode="edge"), np.ones(2 * NEIGHBOURS + 1), mode="valid")
    return float(levels[int(np.argmax(smooth))])


def _firm(chance: Any, allowed: Any, speak: float, enough: float) -> float:
    """Take the lowest threshold from which on enough is right; where none is, the one from which most is."""
    best = (0.0, NEVER)
    for firm in np.arange(speak, 0.995, 0.01):
        found = chance >= firm
        if found.sum() < FEWEST_FIRM:
            break
        precision = (found & allowed).sum() / found.sum()
        if precision >= enough:
            return float(firm)
        best = max(best, (float(precision), float(firm)))
    return best[1]
