"""Gathers the commands."""

import sys
from io import TextIOWrapper

import click

from schoolgate import __version__
from schoolgate.cli.check import check
from schoolgate.cli.evaluate import evaluate
from schoolgate.cli.info import info
from schoolgate.cli.policy import policy
from schoolgate.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="schoolgate", message="%(prog)s %(version)s")
def main() -> None:
    """Read a draft before it is posted: which words, why, and whom to tell instead. Nothing is kept."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # An old code page has no emoji: a question mark in its place says more than a traceback.
            stream.reconfigure(errors="replace")


for _command in (serve, check, policy, evaluate, info):
    main.add_command(_command)
