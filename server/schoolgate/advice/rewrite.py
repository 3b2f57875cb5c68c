"""Take names out: the edits that put "a child" where a child's name stood. Always the same for the same draft."""

import re
from collections.abc import Iterable, Sequence

from schoolgate.advice.class_names import with_classes
from schoolgate.advice.values import Edit
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Finding
from schoolgate.people.mention import Mention
from schoolgate.text.overlap import toucher
from schoolgate.text.spans import Span
from schoolgate.words.catalogue import Catalogue

_OWN_CHILD = re.compile("[\ue000-\ue00f]")
_POSSESSIVE = re.compile(r"['\u2019][sS]$")
_RELATION = re.compile(
    r"(?P<apostrophe>['\u2019]s?)?\s+(?:mum|mam|mom|mummy|dad|daddy|mother|father|parents?|nan|gran|family)\b",
    re.IGNORECASE,
)
# "the Alfie" becomes "a child", not "the a child".
_LEAD_IN = re.compile(r"(?:(?:\b(?:the|that|this|little|wee|poor|young|dear) )+|[@#])$", re.IGNORECASE)
_LONGEST_LEAD_IN = 24
_CLASS = re.compile(
    r",? {1,3}(?:in|from|of) {1,3}(?:the |his |her )?(?:y|yr|year|class|reception|nursery|\d)", re.IGNORECASE
)
_BEFORE_SENTENCE = frozenset(" \t\"'\u201c\u2018(")
_ENDS_SENTENCE = frozenset(".!?\u2026\n\r")
_LOOK_BACK = 12
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}")
_NUMBER = re.compile(r"\+?\(?\d[\d ()-]{5,18}\d")
_COUNTED = 5
_GROWN_UPS = frozenset(("staff", "parent", "volunteer"))


def names_out(analysis: Analysis, findings: Iterable[Finding], words: Catalogue) -> tuple[Edit, ...]:
    """Give the edits that take other people's children, "Maisie's mum" and given-away details out of a draft.

    Grown-ups go where the school asks that they are not named (`names_person`).

    The same name is replaced by the same words, different children by different ones; the author's own child stays.
    Edits are sorted and do not overlap; spans count code points. `findings` are those that the parent is shown.
    """
    shown = tuple(findings)
    text = analysis.draft.text
    edits = [_replace(text, _name(text, m), words.get("advice.instead.parent")) for m in _parents(analysis, shown)]
    names = _pupils(analysis, shown)
    # "Alfie in 4B" must not become "a child in the class in 4B".
    in_group = analysis.draft.place == "group" and not any(_CLASS.match(text, name.end) for name in names)
    children = _Children()
    for name in names:
        relation = _RELATION.match(text, name.end)
        if relation:
            edits.append(_replace(text, Span(name.start, relation.end()), words.get("advice.instead.parent")))
            continue
        number = children.number(_words(text, name).casefold().strip("@#"))
        edits.append(_replace(text, name, _pupil_words(number, in_group, words)))
    for finding in shown:
        if finding.act == "personal_details":
            edits += [edit for span in finding.spans for edit in _details(text, span, words)]
        elif finding.act == "names_person" and finding.target in _GROWN_UPS:
            instead = words.get(f"advice.instead.{finding.target}")
            edits += [_replace(text, _bare(text, span), instead) for span in finding.spans]
    return _settled(text, edits)


def facts_edits(analysis: Analysis, words: Catalogue) -> tuple[Edit, ...]:
    """Give the edits for the private message: other children's names only, each "another child"."""
    text = analysis.draft.text
    instead = words.get("advice.instead.facts")
    edits = [_replace(text, name, instead) for name in _pupils(analysis, ())]
    for mention in analysis.mentions:
        relation = _RELATION.search(_words(text, mention.span)) if mention.kind == "parent" and mention.named else None
        if relation and relation.start():
            child = Span(mention.span.start, mention.span.start + relation.start())
            # "Maisies mum", without the apostrophe, needs one once the name has gone.
            edits.append(_replace(text, child, instead if relation["apostrophe"] else f"{instead}'s"))
    return _settled(text, edits)


def apply(text: str, edits: Sequence[Edit]) -> str:
    """Carry out sorted edits that do not overlap."""
    parts: list[str] = []
    place = 0
    for edit in edits:
        parts += [text[place : edit.span.start], edit.replacement]
        place = edit.span.end
    return "".join([*parts, text[place:]])


def _pupils(analysis: Analysis, shown: Sequence[Finding]) -> list[Span]:
    """Children by name, and children whom a finding says one can recognise ("the lad with the red coat in 4B")."""
    text = analysis.draft.text
    recognised = toucher(span for finding in shown if finding.act == "identifies_pupil" for span in finding.spans)
    pupils = [mention for mention in analysis.mentions if mention.kind == "pupil"]
    told = [m for m in pupils if m.named or (m.anchor < 0 and recognised(m.span))]
    others = [m for m in told if not _OWN_CHILD.search(text, m.span.start, m.span.end)]
    return with_classes(text, (_name(text, m) for m in sorted(others, key=lambda mention: mention.span)))


def _parents(analysis: Analysis, shown: Sequence[Finding]) -> list[Mention]:
    """Parents who are named by their child, and parents by name where the draft is unhappy with a parent."""
    unhappy = any(finding.target == "parent" for finding in shown)
    named = [mention for mention in analysis.mentions if mention.kind == "parent" and mention.named]
    text = analysis.draft.text
    return [mention for mention in named if unhappy or _RELATION.search(_words(text, mention.span))]


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _pupil_words(number: int, in_group: bool, words: Catalogue) -> str:
    if number == 1 and in_group:
        return words.get("advice.instead.in_group")
    return words.get(f"advice.instead.pupil_{number}" if number <= _COUNTED else "advice.instead.pupil_more")


def _name(text: str, mention: Mention) -> Span:
    """Give the span of a mention without the 's that may end it."""
    return _bare(text, mention.span)


def _bare(text: str, span: Span) -> Span:
    possessive = _POSSESSIVE.search(text, max(span.start, span.end - 2), span.end)
    return Span(span.start, possessive.start()) if possessive else span


def _replace(text: str, span: Span, replacement: str) -> Edit:
    """Make one edit, with "the", "@" and the like taken along, and a capital where a sentence begins."""
    lead_in = _LEAD_IN.search(text, max(0, span.start - _LONGEST_LEAD_IN), span.start)
    start = lead_in.start() if lead_in else span.start
    if text[start : start + 1].isupper() and _begins_sentence(text, start):
        replacement = replacement[:1].upper() + replacement[1:]
    return Edit(Span(start, span.end), replacement)


def _begins_sentence(text: str, place: int) -> bool:
    before = place
    while before > 0 and place - before < _LOOK_BACK and text[before - 1] in _BEFORE_SENTENCE:
        before -= 1
    return before == 0 or text[before - 1] in _ENDS_SENTENCE


def _details(text: str, span: Span, words: Catalogue) -> list[Edit]:
    """Take out the numbers and addresses inside a finding; all of it where none can be told apart."""
    stretch = _words(text, span)
    found = [
        Edit(Span(span.start + match.start(), span.start + match.end()), words.get(f"advice.instead.{kind}"))
        for kind, pattern in (("address", _EMAIL), ("number", _NUMBER))
        for match in pattern.finditer(stretch)
    ]
    return found or [Edit(span, words.get("advice.instead.details"))]


def _settled(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Sort, keep the longer of two that overlap, and leave the author's own child alone."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end)):
        if _OWN_CHILD.search(text, edit.span.start, edit.span.end) or edit.span.start >= edit.span.end:
            continue
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
        else:
            last = kept[-1]
            longer = edit if edit.span.end - edit.span.start > last.span.end - last.span.start else last
            kept[-1] = Edit(Span(last.span.start, max(last.span.end, edit.span.end)), longer.replacement)
    return tuple(kept)


class _Children:
    """Numbers the children of one draft from 1: "Alfie" and "Alfie P" are one child, "Alfie P" and "Alfie S" two."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.by_first_name: dict[str, int] = {}
        self.with_surname: set[str] = set()
        self.count = 0

    def number(self, name: str) -> int:
        if name in self.numbers:
            return self.numbers[name]
        first = name.split(" ", maxsplit=1)[0]
        if first in self.by_first_name and (name == first or first not in self.with_surname):
            number = self.by_first_name[first]
        else:
            self.count += 1
            number = self.count
            self.by_first_name.setdefault(first, number)
        if name != first:
            self.with_surname.add(first)
        self.numbers[name] = number
        return number
