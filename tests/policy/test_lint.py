"""What `schoolgate policy check` warns of: law that is overstated, clauses nobody sees, rules that never decide."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from schoolgate.cli import main
from schoolgate.policy.lint import Overstatement, overstatement_in, overstatements, warnings
from schoolgate.policy.loader import load_pack, pack_names
from schoolgate.policy.model import NATIONS
from tests.policy.files import changed, policy, write

ALL = overstatements().all


@pytest.mark.parametrize("entry, text", [(entry, text) for entry in ALL for text in entry.flag])
def test_a_text_that_overstates_the_law(entry: Overstatement, text: str) -> None:
    assert overstatement_in(text) == entry
    assert overstatement_in(f"We are a happy school. {text} Thank you.") == entry


@pytest.mark.parametrize("text", [text for entry in ALL for text in entry.passes])
def test_a_text_near_it_that_does_not(text: str) -> None:
    assert overstatement_in(text) is None


def test_each_has_what_it_needs() -> None:
    assert all(entry.flag and entry.passes and entry.source and entry.says.endswith(".") for entry in ALL)
    assert len({entry.id for entry in ALL}) == len(ALL)


@pytest.mark.parametrize("slug", pack_names())
def test_no_policy_that_comes_with_schoolgate_is_warned_of(slug: str) -> None:
    assert warnings(load_pack(slug)) == ()


ALL_NAMES = '[[rules]]\nid = "all-names"\nacts = ["identifies_pupil", "photo"]\nlevel = "note"\n\n'
TEXT = "Please leave children's names out."


@pytest.mark.parametrize(
    "old, new, says",
    [
        (
            TEXT,
            "Any negative remark about the school is defamation.",
            'clause "names" says more than the law does. Crit',
        ),
        (TEXT, "word " * 61, 'clause "names" has 61 words'),
        ('classes = ["Acorns"', 'classes = ["The"', '"The" in roster.classes is an everyday word'),
        ('name = "Mrs Holt"', 'name = "Will"', '"Will" in roster.staff is an everyday word'),
        ('clause = "names"\ntopic', "topic", 'clause "names" is never shown beside a draft'),
        (
            '[[rules]]\nid = "complaint"',
            ALL_NAMES + '[[rules]]\nid = "complaint"',
            'rule "child-named" never decides, because the later rule "all-names" always fits',
        ),
    ],
)
def test_a_warning_does_not_stop_the_start(old: str, new: str, says: str, tmp_path: Path) -> None:
    text = changed(old, new)

    found = warnings(policy(text))
    result = CliRunner().invoke(main, ["policy", "check", str(write(tmp_path, text))])

    assert len(found) == 1
    assert found[0].startswith(says)
    assert "can be used" in result.output
    assert f"Better changed: {found[0]}" in result.output


@pytest.mark.parametrize(
    "later",
    [
        'acts = ["identifies_pupil"]\nplaces = ["group"]',
        'acts = ["identifies_pupil"]\nnamed = "no"',
        'acts = ["identifies_pupil"]\nmedia = "yes"',
        'acts = ["identifies_pupil"]\nbeside = ["abuse"]',
        'acts = ["photo"]',
    ],
)
def test_a_later_rule_that_is_narrower_is_no_reason_to_warn(later: str) -> None:
    new = f'[[rules]]\nid = "later"\n{later}\nlevel = "note"\n\n[[rules]]\nid = "complaint"'

    assert warnings(policy(changed('[[rules]]\nid = "complaint"', new))) == ()


def test_the_file_without_faults_is_not_warned_of() -> None:
    assert warnings(policy()) == ()


def test_a_ladder_with_governors_is_warned_of_where_there_are_none() -> None:
    text = changed('role = "Headteacher"', 'role = "Chair of governors"\nabout = ["governor"]')
    scottish = text.replace('nation = "england"', 'nation = "scotland"')

    assert warnings(policy(text)) == ()
    assert [warning for warning in warnings(policy(scottish)) if "Scotland has none" in warning]


def test_a_clause_with_governors_is_warned_of_where_there_are_none() -> None:
    text = changed(TEXT, "The governors ask you to leave names out.")
    scottish = text.replace('nation = "england"', 'nation = "scotland"')

    assert warnings(policy(text)) == ()
    assert [w for w in warnings(policy(scottish)) if w.startswith('clause "names" speaks of governors')]


def test_the_general_clauses_fit_every_nation() -> None:
    """A school of any nation may build on them: none speaks of a body that only some nations have."""
    for nation in NATIONS:
        everywhere = replace(load_pack(), nation=nation, routes=())
        assert [w for w in warnings(everywhere) if "has none" in w] == []
