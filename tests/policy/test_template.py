"""The template and the page for the school office: both work as they stand, and name all that can be written."""

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from schoolgate.checker import build_checker
from schoolgate.cli import main
from schoolgate.cli.proving import prove
from schoolgate.detectors.flags import FLAGS
from schoolgate.policy.lint import warnings
from schoolgate.policy.loader import load, load_pack, pack_names
from schoolgate.policy.model import ACTS, LEVELS, NATIONS, PLACES, TARGETS
from schoolgate.policy.read_people import posts
from schoolgate.policy.read_rules import topics

DOCS = Path(__file__).parents[2] / "docs"
TEMPLATE = DOCS / "templates" / "policy.toml"
PAGE = (DOCS / "write-your-policy.md").read_text(encoding="utf-8")
DEFAULT = load_pack()
# What a page need not name: help is no level to choose, and safeguarding no act to change.
UNNAMED = {"help", "safeguarding", "direct"}


def test_the_template_is_a_policy_that_nothing_is_said_against() -> None:
    policy = load(TEMPLATE)

    assert warnings(policy) == ()
    assert {route.rung for route in policy.routes} == {1, 2, 3, 4, 5}
    assert policy.roster.staff


def test_its_example_drafts_come_out_as_it_says() -> None:
    checker = build_checker(TEMPLATE)
    policy = next(iter(checker.schools.values()))
    proofs = prove(policy, lambda draft: checker.check(draft, policy.slug))

    assert len(proofs) >= 5
    assert [proof for proof in proofs if not proof.right] == []


def test_the_command_line_says_what_the_page_says_it_does(tmp_path: Path) -> None:
    file = tmp_path / "my-school.toml"
    file.write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
    checked = CliRunner().invoke(main, ["policy", "check", str(file)])
    draft = "Alfie in Otters hit my daughter again"
    explained = CliRunner().invoke(main, ["policy", "explain", draft, "--policy", str(file), "--place", "group"])

    assert checked.exit_code == 0, checked.output
    assert "can be used" in checked.output
    assert "example drafts come out as you say" in checked.output
    assert explained.exit_code == 0, explained.output
    assert "passed over" in explained.output
    assert f'"{draft}" --policy my-school.toml --place group' in PAGE


def test_the_error_that_the_page_shows_is_the_one_that_is_given(tmp_path: Path) -> None:
    file = tmp_path / "my-school.toml"
    text = TEMPLATE.read_text(encoding="utf-8")
    file.write_text(text.replace('level = "off"', 'level = "block"'), encoding="utf-8")
    checked = CliRunner().invoke(main, ["policy", "check", str(file)])
    told = checked.output.strip().replace(f"{tmp_path}/", "")

    assert checked.exit_code == 1
    assert told in " ".join(PAGE.split())


@pytest.mark.parametrize(
    "values",
    [
        ACTS, LEVELS, PLACES, TARGETS, NATIONS, topics(), posts(), pack_names(),
        tuple(flag for flags in FLAGS.values() for flag in flags),
        tuple(rule.id for rule in DEFAULT.rules), tuple(clause.id for clause in DEFAULT.clauses),
    ],
    ids=["acts", "levels", "places", "targets", "nations", "topics", "posts", "packs", "flags", "rules", "clauses"],
)  # fmt: skip
def test_the_page_and_the_template_name_every_choice(values: tuple[str, ...]) -> None:
    named = set(re.findall(r"`([a-z_-]+)`", PAGE)) | set(re.findall(r'"([a-z-]+)"', TEMPLATE.read_text("utf-8")))
    spoken = set(re.findall(r"[a-z]+(?:-[a-z]+)*", TEMPLATE.read_text("utf-8")))

    assert {value for value in values if value not in named | spoken | UNNAMED} == set()


def test_what_the_page_writes_in_toml_can_be_put_into_the_template(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "template.toml").write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")

    assert blocks
    for block in blocks:
        assert tomllib.loads(block)
        (tmp_path / "own.toml").write_text(f'slug = "own"\nextends = "template.toml"\n\n{block}', encoding="utf-8")
        assert load(tmp_path / "own.toml").slug == "own"


def test_every_link_of_the_pages_for_schools_leads_somewhere() -> None:
    for page in (*DOCS.glob("*.md"), *DOCS.glob("templates/*.md")):
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), (page.name, target)
