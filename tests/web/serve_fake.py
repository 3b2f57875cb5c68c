"""Serves the fake checker with the real `serve`; the settings come from the environment, as for the product."""

import os
import sys

from schoolgate import settings
from schoolgate.web.serve import ServeError, serve
from tests.web.fakes import FakeChecker


def announce(address: str) -> None:
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()


def main() -> None:
    try:
        serve(settings.read(os.environ), lambda _settings: FakeChecker(), announce)
    except (ServeError, settings.SettingsError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
