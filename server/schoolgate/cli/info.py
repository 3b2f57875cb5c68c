"""`schoolgate info`: versions and what the checker holds, for a bug report; nothing of any draft."""

import platform
from importlib.metadata import version

import click

from schoolgate import __version__
from schoolgate.lexicons.entries import load_entries
from schoolgate.lexicons.name_table import load_name_table
from schoolgate.policy.loader import pack_names

_PACKAGES = ("flask", "flask-cors", "better-profanity", "textblob")


@click.command()
def info() -> None:
    """Print versions, lexicons and policies that come with this checker."""
    click.echo(f"schoolgate {__version__}, Python {platform.python_version()}, {platform.system()}")
    click.echo("with " + ", ".join(f"{name} {version(name)}" for name in _PACKAGES))
    counts = ", ".join(f"{len(load_entries(kind))} {kind}" for kind in ("words", "cues", "rules"))
    click.echo(f"lexicon entries: {counts}; first names: {len(load_name_table().entries):,}")
    click.echo(f"policies: {', '.join(pack_names())}")
    click.echo("First names: contains public sector information licensed under the Open Government Licence v3.0.")
