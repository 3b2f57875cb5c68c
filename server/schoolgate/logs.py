"""Logging that cannot carry a draft: only listed events with listed values pass, nothing else, at any level.

A leaf: imports nothing of ours. A library's own message may quote what it was given, so of a foreign record only the
logger's name, the level and the place in the code are kept; of an exception its type and the place in our code.
"""

import logging
import re
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TextIO

_OURS = Path(__file__).parent
_PLAIN = re.compile(r"[A-Za-z0-9_.:<>+-]{1,80}")
_LOGGER = logging.getLogger("schoolgate")

# What may be said, and which values may stand beside it. Values are numbers, or names that stand in our own code.
EVENTS: Mapping[str, frozenset[str]] = {
    "listening": frozenset({"port", "server", "workers"}),
    "ready": frozenset({"took"}),
    "stopping": frozenset(),
    "answered": frozenset({"status", "code", "took"}),
    "failed": frozenset({"error", "at"}),
    "refused_before_reading": frozenset({"status", "code"}),
}
_BUCKETS = ((1, "<1ms"), (3, "<3ms"), (10, "<10ms"), (30, "<30ms"), (100, "<100ms"), (300, "<300ms"), (1000, "<1s"))


def event(name: str, level: int = logging.INFO, **values: int | str) -> None:
    """Log one event of `EVENTS`. Raises KeyError for an event or a value that is not listed there."""
    unknown = values.keys() - EVENTS[name]
    if unknown:
        raise KeyError(f"{name} does not carry {', '.join(sorted(unknown))}: list it in EVENTS first.")
    if _LOGGER.isEnabledFor(level):
        _LOGGER.log(level, "%s", name, extra={"schoolgate_event": name, "schoolgate_values": dict(values)})


def failure(error: BaseException) -> None:
    """Log that something went wrong: the type of the error and where in our code, never its message."""
    event("failed", logging.ERROR, error=type(error).__name__, at=place(error.__traceback__))


def took(seconds: float) -> str:
    """A length of time as a coarse step, so that no two drafts can be told apart by it."""
    return next((name for limit, name in _BUCKETS if seconds * 1000 < limit), "1s+")


def place(traceback: TracebackType | None) -> str:
    """The innermost line of our own code in a traceback, as room/file.py:line; "elsewhere" where there is none."""
    found = "elsewhere"
    while traceback is not None:
        path = Path(traceback.tb_frame.f_code.co_filename)
        if path.is_relative_to(_OURS):
            found = f"{path.relative_to(_OURS).as_posix().replace('/', '.')}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return found


class EventsOnly(logging.Formatter):
    """Writes listed events; of anything else only where it came from."""

    def format(self, record: logging.LogRecord) -> str:
        stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        name: str = getattr(record, "schoolgate_event", "")
        if record.name == _LOGGER.name and name in EVENTS:
            values = getattr(record, "schoolgate_values", {})
            parts = [name, *(f"{key}={_plain(value)}" for key, value in values.items() if key in EVENTS[name])]
        else:
            parts = ["elsewhere", f"logger={_plain(record.name)}", f"file={_plain(record.filename)}:{record.lineno}"]
            if record.exc_info and record.exc_info[1] is not None:
                error = record.exc_info[1]
                parts += [f"error={_plain(type(error).__name__)}", f"at={place(error.__traceback__)}"]
        return " ".join([stamp, record.levelname.lower(), *parts])


def _plain(value: object) -> str:
    text = str(value)
    return text if _PLAIN.fullmatch(text) else "hidden"


def configure(level: str, stream: TextIO | None = None) -> None:
    """Send every logger of the process through `EventsOnly` to `stream` (standard error), and every uncaught error too.

    `level` is debug, info, warning or error. Libraries are heard from warning on, whatever the level.
    """
    handler = logging.StreamHandler(stream)
    handler.setFormatter(EventsOnly())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    _LOGGER.setLevel(level.upper())
    # Otherwise a handler that fails prints the record, message and all.
    logging.raiseExceptions = False
    logging.captureWarnings(True)
    sys.excepthook = lambda _kind, error, _traceback: failure(error)
    sys.unraisablehook = lambda hooked: failure(hooked.exc_value) if hooked.exc_value is not None else None
    threading.excepthook = lambda hooked: failure(hooked.exc_value) if hooked.exc_value is not None else None
