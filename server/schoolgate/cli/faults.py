"""Mistakes a user can mend end in one sentence and exit code 2, never in a traceback."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from schoolgate.policy.errors import PolicyError
from schoolgate.settings import SettingsError

USER_MISTAKE = 2


def stop(sentence: str) -> NoReturn:
    """Print a sentence on standard error and end with exit code 2."""
    click.echo(sentence, err=True)
    raise SystemExit(USER_MISTAKE)


@contextmanager
def as_sentences() -> Iterator[None]:
    """Turn errors that say what to do next into their sentence."""
    try:
        yield
    except (PolicyError, SettingsError) as error:
        stop(str(error))


def choose(slugs: Collection[str], slug: str | None) -> str:
    """Give the school that is meant: the one named, or the only one. Stops with a sentence that names them all."""
    if slug in slugs:
        return str(slug)
    if slug is None and len(slugs) == 1:
        return next(iter(slugs))
    unknown = "" if slug is None else "There is no school of that short name here. "
    stop(f"{unknown}Say which school with --school: {', '.join(sorted(slugs))}.")


def read_text(file: str) -> str:
    """Read a UTF-8 text file, or standard input for "-". Stops with a sentence where that cannot be done."""
    try:
        with click.open_file(file, "rb") as stream:
            content: bytes = stream.read()
        return content.decode("utf-8-sig")
    except OSError as error:
        stop(f"{file} cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        stop(f"{file} is not written in UTF-8. Save it again in that encoding.")
