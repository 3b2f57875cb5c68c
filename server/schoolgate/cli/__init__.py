"""The command line: `schoolgate serve`, `check`, `policy`, `evaluate` and `info`."""

from schoolgate.cli.main import main

__all__ = ["main"]
