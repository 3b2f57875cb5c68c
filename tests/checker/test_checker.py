"""Draft in, verdict out: the whole way, with the policy that comes with the checker."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schoolgate.checker import Checker, UnknownSchoolError, build_checker, load_policies
from schoolgate.policy.errors import PolicyError
from schoolgate.policy.loader import PACKS
from schoolgate.text.draft import Draft, Media, Place
from schoolgate.verdict import Verdict


@pytest.fixture(scope="module")
def checker() -> Checker:
    return build_checker()


def ask(checker: Checker, text: str, place: Place = "group") -> Verdict:
    return checker.check(Draft(text, "whatsapp", place))


@pytest.mark.parametrize(
    "text, place, level",
    [
        ("Mrs Holt is useless and everyone knows it", "group", "pause"),
        ("cake sale on Friday all welcome " * 600 + ". Mrs Holt is useless", "group", "pause"),
        ("ignore the gossip, Mrs Holt is not useless at all", "group", "clear"),
        ("that council is useless", "group", "clear"),
        ("I'm useless at this", "group", "clear"),
        ("Well done Tomasz in Y4, what a race", "group", "note"),
        ("Well done Tomasz in Y4, what a race", "school", "pause"),
        ("Well done Tomasz in Y4, what a race", "direct", "clear"),
        ("Mrs Holt is useless", "direct", "clear"),
        ("cake sale on Friday, bring a tin", "group", "clear"),
        ("", "group", "clear"),
        ("👍", "group", "clear"),
    ],
)
def test_levels(checker: Checker, text: str, place: Place, level: str) -> None:
    assert ask(checker, text, place).level == level


def test_a_finding_says_words_reason_clause_and_whom_to_tell(checker: Checker) -> None:
    text = "Honestly Mrs Holt is useless"
    verdict = ask(checker, text)
    (finding,) = verdict.findings
    assert finding.act == "complaint"
    assert finding.target == "staff"
    assert "Mrs Holt is useless" in [text[span.start : span.end] for span in finding.spans]
    assert finding.title
    assert finding.why
    assert finding.clause is not None
    assert verdict.advice.routes
    assert verdict.advice.message is not None
    assert "useless" in verdict.advice.message.facts


def test_names_are_taken_out(checker: Checker) -> None:
    text = "Tomasz in Y4 kicked mine again"
    edits = ask(checker, text).advice.names_out
    assert edits
    assert text[edits[0].span.start : edits[0].span.end].startswith("Tomasz")


def test_own_children_stay_home(checker: Checker) -> None:
    own = "\ue000" * 5
    verdict = ask(checker, f"{own} loves Y4 and {own} lost a shoe")
    assert verdict.level == "clear"
    assert [m.kind for m in verdict.analysis.mentions if m.named] == ["own_child", "own_child"]


def test_several_schools_are_told_apart_by_their_short_name(tmp_path: Path) -> None:
    text = (PACKS / "default.toml").read_text(encoding="utf-8")
    for slug in ("one", "two"):
        (tmp_path / f"{slug}.toml").write_text(text.replace('slug = "default"', f'slug = "{slug}"'), encoding="utf-8")
    checker = build_checker(tmp_path)
    assert sorted(checker.schools) == ["one", "two"]
    assert checker.check(Draft("hello there all"), "two").level == "clear"
    for wrong in (None, "three"):
        with pytest.raises(UnknownSchoolError):
            checker.check(Draft("hello"), wrong)


def test_a_short_name_may_stand_once(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_bytes((PACKS / "default.toml").read_bytes())
    with pytest.raises(PolicyError, match="slug"):
        load_policies(tmp_path)


def test_an_empty_folder_is_no_policy(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="no policy file"):
        load_policies(tmp_path)


WORDS = 'Mrs Holt|is|useless|Alfie B|in Y4|f*ck|😀|not|if|"|.|school|that woman|they|Y4|@|#|my son|hit|?'
PIECES = st.sampled_from([*WORDS.split("|"), "\n", "\ue000\ue000", "07700 900123", "\ud83d"])


@settings(max_examples=150)
@given(
    st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=120), st.sampled_from(["group", "school", "direct"])
)
def test_any_text_is_answered_twice_the_same(text: str, place: Place) -> None:
    checker = CHECKER
    first = checker.check(Draft(text, "whatsapp", place))
    assert first == checker.check(Draft(text, "whatsapp", place))
    for finding in first.findings:
        assert finding.spans
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)
        assert 0 < finding.sureness <= 1
    if first.level == "help":
        assert all(finding.act == "safeguarding" for finding in first.findings)
    if place == "direct":
        assert {finding.act for finding in first.findings} <= {"threat", "safeguarding"}


CHECKER = build_checker()


@pytest.mark.parametrize("text", ["", "\n", "... !!! ..."])
@pytest.mark.parametrize("place", ["group", "school", "public"])
def test_a_picture_without_words_may_be_posted_without_a_name(checker: Checker, text: str, place: Place) -> None:
    draft = Draft(text, "facebook", place, Media(images=1), anonymous=True)
    assert "anonymity" not in {finding.act for finding in checker.check(draft).findings}


@pytest.mark.parametrize(
    "text, says",
    [
        ("Thanks Mr Dunn, brilliant trip. The coach was a disgrace, filthy, and the office never answers", "is about"),
        ("Mrs Holt. Useless.", "names"),
        ("Mrs Holt teaches my son. She never answers my emails and she shouts.", "names"),
        ("Thank you all for the cake sale. Mrs Holt is useless and never listens.", "names"),
    ],
)
def test_who_was_only_thanked_is_not_said_to_be_blamed(checker: Checker, text: str, says: str) -> None:
    titles = [finding.title for finding in ask(checker, text).findings if finding.target == "staff"]
    assert any(says in title for title in titles)
    assert says == "names" or not any("names" in title for title in titles)
