"""Say in plain lines why each finding got its level, for whoever writes the policy (`schoolgate policy explain`)."""

from schoolgate.detectors.analysis import Analysis
from schoolgate.policy import laws
from schoolgate.policy.judge import weigh
from schoolgate.policy.model import Judged, Policy

# How it is decided which of several rules counts; the README of this room and docs say the same.
PRINCIPLE = (
    "Of the rules that fit, the last one decides; the rules of a file that is extended stand before the school's own."
)


def explain(analysis: Analysis, policy: Policy) -> tuple[str, ...]:
    """Give the lines for all findings, most serious first, those that are not shown included.

    The lines hold no word of the draft, only ids and texts of the policy.
    """
    weighed = weigh(analysis, policy)
    if not weighed:
        return ("Nothing was found, so no rule was asked.",)
    alone = any(judged.level == "help" for judged in weighed)
    lines = [PRINCIPLE]
    for judged in weighed:
        lines += _of_one(judged, policy, hidden=alone and judged.level != "help")
    return tuple(lines)


def _of_one(judged: Judged, policy: Policy, hidden: bool) -> list[str]:
    flags = f" ({', '.join(judged.finding.flags)})" if judged.finding.flags else ""
    lines = [f"{judged.finding.act} about {judged.finding.target}{flags}: {judged.level}"]
    rule = next((rule for rule in policy.rules if rule.id == judged.rule), None)
    if rule is None:
        asked = bool(policy.rules_by_act[judged.finding.act])
        lines.append("  no rule of this policy fits" if asked else "  this policy has no rule for it")
    else:
        reason = f": {rule.reason}" if rule.reason else ""
        lines.append(f"  rule {rule.id}, the last that fits, says {rule.level}{reason}")
    if judged.clause:
        lines.append(f"  clause {judged.clause.id}: {judged.clause.title}")
    if judged.route_topic:
        lines.append(f"  route for {judged.route_topic}")
    for law, sentence in laws.SENTENCES.items():
        if judged.law == law:
            lines.append(f"  law {law}: {sentence}")
    if hidden:
        lines.append("  not shown, because help stands alone")
    lines += [f"  passed over {passed.rule}: {passed.why}" for passed in judged.passed_over]
    return lines
