"""`schoolgate serve`: run the checker for the extension and the paste-and-check page."""

import os
from collections.abc import Callable

import click

from schoolgate.cli.faults import as_sentences, stop
from schoolgate.settings import TABLE, Settings, read


def _with_settings(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command one option for each row of the settings' table."""
    for setting in reversed(TABLE):
        default = f" [default: {setting.default}]" if setting.default else ""
        text = f"{setting.help} ({setting.variable}){default}"
        command = click.option(setting.option, setting.name, metavar="TEXT", help=text)(command)
    return command


@click.command()
@_with_settings
def serve(**options: str | None) -> None:
    """Run the checker. Options win over environment variables; docs/settings.md explains each."""
    from schoolgate.checker import Checker, build_checker
    from schoolgate.web.serve import ServeError
    from schoolgate.web.serve import serve as serve_web

    def build(settings: Settings) -> Checker:
        return build_checker(settings.policy)

    def announce(address: str) -> None:
        click.echo(f"The checker listens on {address} - open it in a browser to try it. Ctrl+C stops it.")

    with as_sentences():
        settings = read(os.environ, {name: text for name, text in options.items() if text is not None})
        try:
            serve_web(settings, build, announce)
        except ServeError as error:
            stop(str(error))
