"""Every clause of every policy, over HTTP: three drafts or more that show it, and three near it that are quiet.

The policies that come with Schoolgate, and three invented ones that were written like any school's.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from schoolgate.checker import load_policies
from schoolgate.cli.proving import as_draft
from schoolgate.policy.judge import weigh
from schoolgate.policy.loader import load_pack
from schoolgate.policy.model import Example, Policy
from tests.policy.packs import FIVE, INVENTED, ask_example, checker, pack
from tests.words.readability import grade
from tools import build_clause_table

FILES = (pack("default"), *(pack(slug) for slug in FIVE), *INVENTED)
POLICIES = [(file, policy) for file in FILES for policy in load_policies(file)]


def drafts(kind: str) -> Iterator[tuple[Path, Policy, Example, str]]:
    for file, policy in POLICIES:
        for example in policy.examples:
            for text in getattr(example, kind):
                yield file, policy, example, text


def name(case: object) -> str | None:
    match case:
        case Policy():
            return case.slug
        case Example():
            return case.clause
        case Path():
            return ""
    return None


@pytest.mark.parametrize("file, policy, example, text", list(drafts("shows")), ids=name)
def test_a_draft_that_shows_the_clause(file: Path, policy: Policy, example: Example, text: str) -> None:
    answer = ask_example(file, policy.slug, example, text)

    clause = policy.clauses_by_id[example.clause]
    shown = {"title": clause.title, "text": clause.text, "url": clause.url}
    assert shown in [finding["clause"] for finding in answer["findings"]]
    assert answer["level"] in ("note", "pause")


@pytest.mark.parametrize("file, policy, example, text", list(drafts("quiet")), ids=name)
def test_a_draft_near_the_clause_that_is_quiet(file: Path, policy: Policy, example: Example, text: str) -> None:
    answer = ask_example(file, policy.slug, example, text)

    assert (answer["level"], answer["findings"]) == ("clear", [])


@pytest.mark.parametrize("policy", [policy for _, policy in POLICIES], ids=name)
def test_every_clause_has_three_of_each_and_none_twice(policy: Policy) -> None:
    for clause in policy.clauses:
        for kind in ("shows", "quiet"):
            found = [text for e in policy.examples if e.clause == clause.id for text in getattr(e, kind)]
            assert len(set(found)) == len(found) >= 3, (clause.id, kind)


@pytest.mark.parametrize("slug", FIVE)
def test_every_clause_is_carried_and_every_rule_has_a_clause(slug: str) -> None:
    policy = load_pack(slug)

    carried = {rule.clause for rule in policy.rules if rule.level != "off"}
    assert carried - {""} == {clause.id for clause in policy.clauses}
    assert [rule.id for rule in policy.rules if not rule.clause and rule.level != "off"] == ["child-at-risk"]
    assert all(rule.reason for rule in policy.rules)
    assert policy.unseen


# What a clause in our own words does not say, though some of the papers do.
VERDICTS = re.compile(
    r"\b(?:breach\w*|inappropriate\w*|illegal\w*|unlawful\w*|offensive\w*|defam\w*|libel\w*|slander\w*|violat\w*"
    r"|unacceptable|forbidden|prohibited|crime|criminal|offence|tolerate\w*)\b",
    re.IGNORECASE,
)
HARDEST_GRADE = 7


@pytest.mark.parametrize("policy", [policy for _, policy in POLICIES], ids=name)
def test_clauses_are_easy_to_read_and_judge_nobody(policy: Policy) -> None:
    for clause in policy.clauses:
        assert grade(clause.text) <= HARDEST_GRADE, clause.id
        assert not VERDICTS.search(f"{clause.title}. {clause.text}"), clause.id
    assert grade(" ".join(clause.text for clause in policy.clauses)) < HARDEST_GRADE - 1.5


@pytest.mark.parametrize("file, policy", POLICIES, ids=name)
def test_every_rule_decides_about_some_example(file: Path, policy: Policy) -> None:
    analyses = [
        checker(file).check(as_draft(example, text), policy.slug).analysis
        for example in policy.examples
        for text in (*example.shows, *example.quiet)
    ]
    deciding = {judged.rule for analysis in analyses for judged in weigh(analysis, policy)}

    assert [rule.id for rule in policy.rules if rule.id not in deciding and rule.level != "help"] == []


def test_the_five_are_there() -> None:
    assert FIVE == ("aston-on-trent", "dauvergne", "hurst-green", "low-ash", "think-before-you-post")
    assert [load_pack(slug).nation for slug in FIVE] == ["england", "jersey", "england", "england", "england"]


def test_the_page_is_what_the_policies_say() -> None:
    assert build_clause_table.PAGE.read_text(encoding="utf-8") == build_clause_table.page()


def test_the_page_holds_every_clause_rule_and_draft() -> None:
    page = build_clause_table.page()
    for slug in FIVE:
        policy = load_pack(slug)
        assert all(f"**{clause.title}**" in page for clause in policy.clauses)
        assert all(f"**{clause.title}.** {clause.why}" in page for clause in policy.unseen)
        assert all(f"`{rule.id}`" in page for rule in policy.rules if rule.clause)
        for example in policy.examples:
            assert all(f"“{text}”".replace("*", "\\*") in page for text in (*example.shows, *example.quiet))
