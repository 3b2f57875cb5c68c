"""`schoolgate policy check FILE` and `schoolgate policy explain`: for whoever writes a school's policy."""

from pathlib import Path
from typing import get_args

import click

from schoolgate.checker import Checker, build_checker, load_policies
from schoolgate.cli.faults import as_sentences, choose
from schoolgate.cli.proving import prove, said
from schoolgate.policy.errors import PolicyError
from schoolgate.policy.explain import explain as explain_lines
from schoolgate.policy.lint import warnings
from schoolgate.policy.model import Policy
from schoolgate.text.draft import Draft, Media, Place


@click.group()
def policy() -> None:
    """Look at a school's policy file."""


@policy.command("check")
@click.argument("file", type=click.Path(path_type=Path))
def check_file(file: Path) -> None:
    """Read FILE (or all policies of a folder) and say whether it can be used; if not, where and what is allowed.

    Then its example drafts are run, and those that come out otherwise than the file says are shown (exit code 1).
    """
    try:
        found = load_policies(file)
    except PolicyError as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from None
    for each in found:
        counts = f"{len(each.rules)} rules, {len(each.clauses)} clauses, {len(each.routes)} people to turn to"
        click.echo(f"{each.school}: {each.name} can be used ({each.nation}; {counts}).")
        for warning in warnings(each):
            click.echo(f"  Better changed: {warning}")
    if any(each.examples for each in found):
        with as_sentences():
            checker = build_checker(file)
        wrong = sum(_show_examples(each, checker) for each in found)
        raise SystemExit(1 if wrong else 0)


def _show_examples(policy: Policy, checker: Checker) -> int:
    """Say how a policy's example drafts come out; gives how many come out otherwise than the file says."""
    proofs = prove(policy, lambda draft: checker.check(draft, policy.slug))
    wrong = [proof for proof in proofs if not proof.right]
    if proofs:
        click.echo(f"{policy.school}: {len(proofs) - len(wrong)} of {len(proofs)} example drafts come out as you say.")
    for proof in wrong:
        click.echo(said(proof, policy))
    return len(wrong)


_PLACES = click.Choice(get_args(Place))


@policy.command("explain")
@click.argument("draft")
@click.option("--policy", "policy_file", type=click.Path(path_type=Path), help="A school's policy file.")
@click.option("--place", type=_PLACES, default="group", show_default=True, help="What kind of place.")
@click.option("--images", type=click.IntRange(0, 1000), default=0, help="How many pictures are attached.")
@click.option("--videos", type=click.IntRange(0, 1000), default=0, help="How many videos are attached.")
@click.option("--anonymous", is_flag=True, help="The site's own switch to post anonymously is on.")
@click.option("--school", "slug", help="Which school of a folder of policies, by its slug.")
def explain(  # noqa: PLR0913 - click hands over one argument an option
    draft: str,
    *,
    policy_file: Path | None,
    place: Place,
    images: int,
    videos: int,
    anonymous: bool,
    slug: str | None,
) -> None:
    """Say which rule decided about each thing in DRAFT, which were passed over, and why."""
    with as_sentences():
        checker = build_checker(policy_file)
    school = choose(checker.schools, slug)
    verdict = checker.check(Draft(draft, "other", place, Media(images, videos), anonymous), school)
    click.echo("\n".join(explain_lines(verdict.analysis, checker.schools[school])))
