"""`schoolgate check`: one draft from a file or standard input, as people or programs read it."""

import json
from pathlib import Path
from typing import get_args

import click

from schoolgate.checker import build_checker
from schoolgate.cli.faults import as_sentences, choose, read_text, stop
from schoolgate.cli.showing import explained, shown
from schoolgate.text.draft import MAXIMUM_CODE_POINTS, Draft, Media, Place, Site
from schoolgate.web.answers import check as as_answer

_SITES, _PLACES = click.Choice(get_args(Site)), click.Choice(get_args(Place))
_COUNT = click.IntRange(0, 1000)


@click.command()
@click.argument("file", default="-")
@click.option("--site", type=_SITES, default="other", show_default=True, help="Where it is to be posted.")
@click.option("--place", type=_PLACES, default="group", show_default=True, help="What kind of place that is.")
@click.option("--images", type=_COUNT, default=0, help="How many pictures are attached.")
@click.option("--videos", type=_COUNT, default=0, help="How many videos are attached.")
@click.option("--anonymous", is_flag=True, help="The site's own switch to post anonymously is on.")
@click.option("--policy", "policy_file", type=click.Path(path_type=Path), help="A school's policy file.")
@click.option("--school", "slug", help="Which school of a folder of policies, by its slug.")
@click.option("--language", default="en-GB", show_default=True, help="The language to answer in, such as cy.")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as the checker sends it.")
@click.option("--explain", is_flag=True, help="Say for each finding which rule and which words it stands on.")
def check(  # noqa: PLR0913 - click hands over one argument an option
    file: str,
    *,
    site: Site,
    place: Place,
    images: int,
    videos: int,
    anonymous: bool,
    policy_file: Path | None,
    slug: str | None,
    language: str,
    as_json: bool,
    explain: bool,
) -> None:
    """Check the draft in FILE (default: standard input). Ends with 0 where there is nothing to mention, else 1."""
    text = read_text(file)
    if len(text) > MAXIMUM_CODE_POINTS:
        stop(f"The draft is longer than {MAXIMUM_CODE_POINTS:,} characters. Shorten it.")
    with as_sentences():
        checker = build_checker(policy_file)
    school = choose(checker.schools, slug)
    draft = Draft(text.rstrip("\n"), site, place, Media(images, videos), anonymous, language)
    verdict = checker.check(draft, school)
    if as_json:
        click.echo(json.dumps(as_answer(verdict), ensure_ascii=False, indent=2))
    else:
        click.echo(shown(verdict))
        if explain:
            click.echo(explained(verdict))
    raise SystemExit(1 if verdict.findings else 0)
