"""Draft and policy in, verdict out: the one place where the analysis, the policy, the advice and the words meet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from schoolgate.advice.advise import advise
from schoolgate.advice.class_teacher import class_key, with_class_teacher
from schoolgate.advice.concern import Concern
from schoolgate.advice.values import Advice, Route
from schoolgate.detectors import sentiment
from schoolgate.detectors.analyse import analyse
from schoolgate.detectors.knowledge import Knowledge, load_knowledge
from schoolgate.people.listed import roster_terms
from schoolgate.people.roster import Roster, StaffMember, with_role_of
from schoolgate.policy.judge import judge
from schoolgate.policy.loader import load, load_folder, load_pack
from schoolgate.policy.model import Judged, Policy, RouteEntry
from schoolgate.text.draft import Draft
from schoolgate.text.spans import merge
from schoolgate.text.vocabulary import Vocabulary
from schoolgate.verdict import Level, ShownClause, ShownFinding, Verdict
from schoolgate.words.catalogue import Catalogue
from schoolgate.words.describe import describe
from schoolgate.words.languages import Languages, load_all


class UnknownSchoolError(LookupError):
    """No policy is served under the short name that was asked for."""


@dataclass(frozen=True, slots=True)
class School:
    """One school as the checker needs it: its policy, and what is made of it once at start."""

    policy: Policy
    roster: Roster
    terms: Vocabulary
    routes: tuple[Route, ...]
    class_teachers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Checker:
    """Reads drafts for one school or several. Holds nothing of any draft."""

    knowledge: Knowledge
    served: Mapping[str, School]
    languages: Languages

    @property
    def schools(self) -> Mapping[str, Policy]:
        """The policies served, by short name; at least one."""
        return {slug: school.policy for slug, school in self.served.items()}

    def check(self, draft: Draft, school: str | None = None) -> Verdict:
        """Say what is to be shown for a draft; `school` may be left out where one school is served.

        The words are in the language that the draft's request asks for, or in British English where there are none.
        Raises UnknownSchoolError. Never raises on any text.
        """
        chosen = self._choose(school)
        analysis = analyse(draft, self.knowledge, chosen.roster, chosen.terms)
        judged = judge(analysis, chosen.policy)
        concerns = [Concern(j.finding, j.level, j.route_topic) for j in judged if j.level != "off"]
        words = self.languages.best((draft.language,))
        advice = Advice()
        if concerns:
            nation, of_drafts = chosen.policy.nation, self.languages.of_drafts
            advice = advise(analysis, concerns, chosen.routes, nation, words, of_drafts)
            said = [draft.text[span.start : span.end] for span in analysis.classes]
            advice = replace(advice, routes=with_class_teacher(advice.routes, said, chosen.class_teachers))
        return Verdict(
            level=_highest(judged),
            findings=tuple(_show(j, draft, words) for j in judged),
            advice=advice,
            school=chosen.policy.school,
            policy=chosen.policy.name,
            language="en" if analysis.english else "unsupported",
            complete=analysis.complete,
            analysis=analysis,
        )

    def warm(self) -> None:
        """Load TextBlob and run one draft through, so that the first parent does not wait."""
        sentiment.warm()
        for slug in self.served:
            self.check(Draft("PE kit tomorrow, please."), slug)

    def _choose(self, slug: str | None) -> School:
        if slug is None and len(self.served) == 1:
            return next(iter(self.served.values()))
        if slug is None or slug not in self.served:
            raise UnknownSchoolError("this checker serves several schools: name one of them")
        return self.served[slug]


def _show(judged: Judged, draft: Draft, words: Catalogue) -> ShownFinding:
    finding = judged.finding
    wording = describe(words, finding.act, finding.target, finding.named, draft.media.attached)
    clause = judged.clause
    return ShownFinding(
        act=finding.act,
        target=finding.target,
        level="clear" if judged.level == "off" else judged.level,
        spans=merge((*finding.spans, *finding.beside)),
        sureness=finding.sureness,
        flags=finding.flags,
        title=wording.title,
        why=wording.why,
        clause=ShownClause(clause.title, clause.text, clause.url) if clause else None,
    )


def _highest(judged: tuple[Judged, ...]) -> Level:
    levels = {j.level for j in judged}
    for level in ("help", "pause", "note"):
        if level in levels:
            return level
    return "clear"


def build_checker(policy: Path | None = None, knowledge: Knowledge | None = None) -> Checker:
    """Build a checker for a policy file, a folder of them, or (None) the policy that comes with Schoolgate.

    Takes about a second, most of it for reading the lexicons. Raises PolicyError and LexiconError.
    """
    policies = load_policies(policy)
    return Checker(
        knowledge=knowledge or load_knowledge(),
        served={each.slug: _school(each) for each in policies},
        languages=load_all(),
    )


def load_policies(path: Path | None) -> tuple[Policy, ...]:
    """Read the policies to serve. Raises PolicyError, also where two files of a folder have the same short name.

    `path` is a policy file, a folder of them, or the bare name of a policy that comes with Schoolgate.
    """
    if path is None:
        return (load_pack(),)
    if path.is_dir():
        return load_folder(path)
    if not path.exists() and not path.suffix and len(path.parts) == 1:
        return (load_pack(str(path)),)
    return (load(path),)


def _school(policy: Policy) -> School:
    roster = _roster(policy)
    routes = tuple(_route(route) for route in policy.routes)
    return School(policy, roster, roster_terms(roster), routes, _class_teachers(roster))


def _class_teachers(roster: Roster) -> dict[str, str]:
    """Map each class to the one who teaches it; a class with two teachers, or none, is left out."""
    teachers: dict[str, list[str]] = {}
    for member in roster.staff:
        if member.class_name and "teacher" in member.role.casefold() and "assistant" not in member.role.casefold():
            teachers.setdefault(class_key(member.class_name), []).append(member.name)
    return {key: names[0] for key, names in teachers.items() if len(names) == 1}


def _roster(policy: Policy) -> Roster:
    """Gather whom the school names: its list of staff, then whoever a route names, once each with all their roles."""
    entry = policy.roster
    staff = [StaffMember(member.name, member.role or "teacher", member.class_name) for member in entry.staff]
    staff += [StaffMember(route.name, route.role) for route in policy.routes if route.name]
    by_name: dict[str, StaffMember] = {}
    for member in staff:
        known = by_name.setdefault(member.name.casefold(), member)
        by_name[member.name.casefold()] = with_role_of(known, member)
    return Roster(
        staff=tuple(by_name.values()),
        classes=entry.classes,
        school_words=entry.words,
        neighbours=entry.neighbours,
    )


def _route(entry: RouteEntry) -> Route:
    # Somebody named whose role is no post that we know is known by the role itself, so that no concern goes to them.
    about = entry.about or ((entry.role.casefold(),) if entry.name else ())
    return Route(
        role=entry.role,
        address=entry.address,
        name=entry.name,
        hours=entry.hours,
        reply=entry.reply,
        languages=entry.languages,
        topics=entry.topics,
        about=about,
        rung=entry.rung,
    )
