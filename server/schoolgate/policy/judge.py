"""Give each finding its level: the last rule that fits decides, then the laws."""

from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Finding
from schoolgate.policy import laws
from schoolgate.policy.model import ACTS, Judged, Level, PassedOver, Policy, Rule
from schoolgate.text.draft import Draft

_WEIGHT: dict[Level, int] = {"help": 0, "pause": 1, "note": 2, "off": 3}
_ORDER: dict[Act, int] = {act: number for number, act in enumerate(ACTS)}


def judge(analysis: Analysis, policy: Policy) -> tuple[Judged, ...]:
    """Give what the parent is shown, most serious first.

    Findings that the policy leaves alone are not among them; a child at risk is shown with nothing beside it.
    """
    weighed = weigh(analysis, policy)
    alone = tuple(judged for judged in weighed if judged.level == "help")
    return alone or tuple(judged for judged in weighed if judged.level != "off")


def weigh(analysis: Analysis, policy: Policy) -> tuple[Judged, ...]:
    """Give every finding its level, `off` included, most serious first; `judge` and `explain` start from this."""
    findings = analysis.findings
    weighed = [
        # What is not sure, and so no more than a note itself, does not make anything beside it more than one.
        _weigh_one(finding, frozenset(o.act for o in findings if o is not finding and o.firm), analysis.draft, policy)
        for finding in findings
    ]
    return tuple(sorted(weighed, key=_seriousness))


def _seriousness(judged: Judged) -> tuple[int, int, int]:
    spans = judged.finding.spans
    return _WEIGHT[judged.level], _ORDER[judged.finding.act], spans[0].start if spans else 0


def _weigh_one(finding: Finding, others: frozenset[Act], draft: Draft, policy: Policy) -> Judged:
    winner: Rule | None = None
    passed: list[PassedOver] = []
    for rule in reversed(policy.rules_by_act[finding.act]):
        why = _other_finding(rule, finding, others) or _other_draft(rule, draft)
        if why:
            passed.append(PassedOver(rule.id, why))
        elif winner:
            passed.append(PassedOver(rule.id, f"the later rule {winner.id} overrides it"))
        else:
            winner = rule
    level, law = laws.apply(finding, draft.place, winner.level if winner else "off")
    clause = policy.clauses_by_id.get(winner.clause) if winner and level != "help" else None
    return Judged(
        finding=finding,
        level=level,
        clause=clause,
        route_topic=winner.topic if winner else "",
        rule=winner.id if winner else "",
        passed_over=tuple(reversed(passed)),
        law=law,
    )


def _other_finding(rule: Rule, finding: Finding, others: frozenset[Act]) -> str:
    """Say which condition about the finding is not met; empty where all are."""
    if rule.targets and finding.target not in rule.targets:
        return f"it is about {_or(rule.targets)}, this is about {finding.target}"
    if rule.named != "any" and (rule.named == "yes") != finding.named:
        return "it asks for a name, none stands here" if rule.named == "yes" else "it asks for no name, one stands here"
    if rule.flags and not set(rule.flags) & set(finding.flags):
        return f"it asks for the flag {_or(rule.flags)}"
    if rule.beside and not others & set(rule.beside):
        return f"nothing of {_or(rule.beside)} stands beside it"
    return ""


def _other_draft(rule: Rule, draft: Draft) -> str:
    """Say which condition about the draft's place and attachments is not met; empty where all are."""
    if rule.places and draft.place not in rule.places:
        return f"it is for the place {_or(rule.places)}, this is {draft.place}"
    if rule.media != "any" and (rule.media == "yes") != draft.media.attached:
        return "it asks for an attachment" if rule.media == "yes" else "it asks for no attachment"
    return ""


def _or(values: tuple[str, ...]) -> str:
    return ", ".join(values[:-1]) + f" or {values[-1]}" if len(values) > 1 else values[0]
