"""What no policy file can change. DESIGN.md has the reasons; each law has a name for `explain`."""

from typing import Literal

from schoolgate.detectors.finding import Act, Finding, Target
from schoolgate.policy.model import TARGETS, Level, Rule
from schoolgate.text.draft import Place

Law = Literal["", "help-alone", "direct-is-quiet", "never-above-note", "unsure-is-a-note"]

HELP_ACT: Act = "safeguarding"
HEARD_IN_DIRECT: tuple[Act, ...] = ("threat", HELP_ACT)

SENTENCES: dict[Law, str] = {
    "help-alone": "Where a child may be at risk, only help is shown: no rule, no clause, nothing beside it.",
    "direct-is-quiet": "In a one-to-one chat only threats and a child at risk are looked at.",
    "never-above-note": "Campaigns and complaints about the school's decisions are lawful: never more than a note.",
    "unsure-is-a-note": "What Schoolgate is not very sure of is no more than a note, and makes nothing beside it more.",
}


def never_above_note(act: Act, target: Target) -> bool:
    """Say whether this is criticism of an institution, which a school may at most remark upon."""
    return act == "campaign" or (act == "complaint" and target == "school")


def apply(finding: Finding, place: Place, level: Level) -> tuple[Level, Law]:
    """Give the level that stands once the laws have been applied, and the law that moved it ("" where none did)."""
    if finding.act == HELP_ACT:
        return "help", "help-alone"
    if place == "direct" and finding.act not in HEARD_IN_DIRECT and level != "off":
        return "off", "direct-is-quiet"
    if level == "pause" and never_above_note(finding.act, finding.target):
        return "note", "never-above-note"
    if level == "pause" and not finding.firm:
        return "note", "unsure-is-a-note"
    return level, ""


# The key of a rule, a sentence, and what is allowed there.
Refusal = tuple[str, str, tuple[str, ...]]


def why_refused(rule: Rule) -> Refusal | None:
    """Say why a rule asks only for what a law forbids; None where it is fine."""
    return _against_help(rule) or _against_quiet(rule)


def _against_help(rule: Rule) -> Refusal | None:
    if HELP_ACT not in rule.acts:
        if rule.level == "help":
            return "level", "only safeguarding brings the help card.", ("off", "note", "pause")
        return None
    if len(rule.acts) > 1:
        return "acts", "safeguarding stands alone: give it a rule of its own, or none.", (HELP_ACT,)
    if rule.level != "help":
        return "level", "a child at risk always gets help; a policy cannot change that.", ("help",)
    if rule.clause:
        return "clause", "the help card names no rule of the school: leave the clause out.", ()
    return None


def _against_quiet(rule: Rule) -> Refusal | None:
    if "direct" in rule.places and rule.level != "off":
        loud = [act for act in rule.acts if act not in HEARD_IN_DIRECT]
        if loud:
            return "places", f"{SENTENCES['direct-is-quiet']} {loud[0]} cannot be noticed there.", ()
    pairs = [(act, target) for act in rule.acts for target in rule.targets or TARGETS]
    if rule.level == "pause" and all(never_above_note(act, target) for act, target in pairs):
        return "level", SENTENCES["never-above-note"], ("off", "note")
    return None
