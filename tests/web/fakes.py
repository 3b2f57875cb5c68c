"""A checker that knows a handful of words, so that the web room is tested alone and every view can be had at will."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from schoolgate.advice.values import Advice, Edit, HelpLine, Message, Route
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Target
from schoolgate.policy.model import Clause, Policy, RouteEntry, Rule
from schoolgate.text.draft import Draft
from schoolgate.text.spans import Span
from schoolgate.verdict import Level, ShownClause, ShownFinding, Verdict

SHOWN = ShownClause(
    "Other people's children",
    "Please do not name other people's children online without asking their parents.",
    "https://oakfield.school.example/policies",
)
OFFICE = Route(
    "Class teacher", "office@oakfield.school.example", name="Mrs Okafor", hours="8 am to 4 pm", reply="3 working days"
)
HEAD = Route("School office", "01632 960123", reply="1 working day", languages=("English", "Polish"), rung=2)


@dataclass(frozen=True, slots=True)
class Known:
    """What the fake says of a word."""

    words: str
    act: Act
    target: Target
    level: Literal["pause", "note", "help"]
    title: str
    why: str
    out: str = ""


KNOWN = (
    Known(
        r"scared to go home|uncle hurts her",
        "safeguarding",
        "pupil",
        "help",
        "A child may need help",
        "If a child may be in danger, these people can act today. You do not need to be sure.",
    ),
    Known(
        r"absolute moron",
        "abuse",
        "parent",
        "pause",
        "These are strong words",
        "The person you mean can read this too, and anyone can share it.",
    ),
    Known(
        r"07700 900142",
        "personal_details",
        "parent",
        "pause",
        "This is someone's phone number",
        "Once it is posted, you cannot take it back. Ask them first, or send it to one person.",
        "the number",
    ),
    Known(
        r"4482",
        "security",
        "school",
        "pause",
        "This is a code for the gate",
        "Anyone who reads this can open the gate.",
    ),
    Known(
        r"just doesn't care",
        "complaint",
        "staff",
        "pause",
        "This is about a member of staff",
        "Everyone in this chat can read and forward it. The school can only answer if you tell the school.",
    ),
    Known(r"Mr Doyle", "complaint", "staff", "pause", "This is about a member of staff", "", "a teacher"),
    Known(
        r"leave the school one star",
        "campaign",
        "school",
        "note",
        "This asks others to act too",
        "You may do this. The school might answer sooner if you ask it first.",
    ),
    Known(
        r"Harry|Amira|Tom|Zara's mum|𝓗𝓪𝓻𝓻𝔂",
        "identifies_pupil",
        "pupil",
        "note",
        "This names a child",
        "People who read this can tell which child you mean. Some families do not want that.",
        "a child in the class",
    ),
)
HELP = (
    HelpLine("In danger now", "Ask for the police.", "999", None),
    HelpLine("NSPCC", "For anyone worried about a child.", "0808 800 5000", "https://www.nspcc.org.uk/"),
    HelpLine("The school's safeguarding lead", "Mrs Bello, at the school office.", "01632 960123", None),
)
MESSAGE = Message(
    "About my child's class",
    "It is about something that happened this week.",
    "The whole class was kept in at lunch again today.",
    ("answer", "act"),
    {
        "feedback": "I would like to tell you about something.",
        "concern": "I am worried about something and would like to talk about it.",
        "complaint": "I would like to make a complaint under the school's procedure.",
    },
    (Span(4, 9),),
)
_ORDER = ("help", "pause", "note")


def policy(slug: str = "oakfield", school: str = "Oakfield Primary School") -> Policy:
    """A small school."""
    return Policy(
        slug=slug,
        name="Parents online, 2026",
        school=school,
        nation="england",
        rules=(
            Rule("names", ("identifies_pupil",), "note", places=("group", "school"), clause="children"),
            Rule("threats", ("threat",), "pause"),
        ),
        clauses=(Clause("children", SHOWN.title, SHOWN.text, SHOWN.url),),
        routes=(
            RouteEntry("Chair of governors", "clerk@oakfield.school.example", rung=3),
            RouteEntry(OFFICE.role, OFFICE.address, OFFICE.name, OFFICE.hours, OFFICE.reply),
        ),
    )


@dataclass(slots=True)
class FakeChecker:
    """Answers from `KNOWN`. A draft with CRASH in it makes it fail with the whole draft in the error's message."""

    schools: Mapping[str, Policy] = field(default_factory=lambda: MappingProxyType({"oakfield": policy()}))
    seen: list[tuple[Draft, str | None]] = field(default_factory=list)
    warmed: int = 0

    def warm(self) -> None:
        self.warmed += 1

    def check(self, draft: Draft, school: str | None) -> Verdict:
        self.seen.append((draft, school))
        del self.seen[:-50]
        if "CRASH" in draft.text:
            raise RuntimeError(f"cannot read {draft.text}")
        findings = _find(draft)
        level: Level = findings[0].level if findings else "clear"
        if level == "help":
            findings = [finding for finding in findings if finding.level == "help"]
        return Verdict(
            level=level,
            findings=tuple(findings),
            advice=_advise(draft, level),
            school=self.schools[school or "oakfield"].school,
            policy="Parents online, 2026",
            language="unsupported" if "Dzień" in draft.text else "en",
            complete="PARTLY" not in draft.text,
            analysis=Analysis(draft, (), ()),
        )


def _find(draft: Draft) -> list[ShownFinding]:
    spans: dict[tuple[Act, Target], list[Span]] = {}
    said: dict[tuple[Act, Target], Known] = {}
    for known in KNOWN:
        for match in re.finditer(known.words, draft.text):
            spans.setdefault((known.act, known.target), []).append(Span(*match.span()))
            said.setdefault((known.act, known.target), known)
    if draft.media.images and "Year 4" in draft.text:
        spans["photo", "pupil"] = []
        said["photo", "pupil"] = Known(
            "",
            "photo",
            "pupil",
            "pause",
            "Other people's children may be in these",
            "Ask their parents before you post.",
        )
    findings = [
        ShownFinding(
            known.act,
            known.target,
            known.level,
            tuple(sorted(spans[key])),
            0.934,
            (),
            known.title,
            known.why,
            SHOWN if known.target == "pupil" and known.level != "help" else None,
        )
        for key, known in said.items()
    ]
    return sorted(findings, key=lambda finding: _ORDER.index(finding.level))


def _advise(draft: Draft, level: Level) -> Advice:
    edits = tuple(
        Edit(Span(*match.span()), known.out)
        for known in KNOWN
        if known.out
        for match in re.finditer(known.words, draft.text)
    )
    edits = tuple(sorted(edits, key=lambda edit: edit.span))
    if level == "help":
        return Advice(names_out=edits, help=HELP)
    if level == "clear":
        return Advice()
    return Advice(routes=(OFFICE, HEAD), message=MESSAGE, names_out=edits)
