"""No log, at any level, can carry what a parent wrote."""

import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from io import StringIO

import pytest

from schoolgate import logs

DRAFT = "Alfie in 4B has chickenpox"


@pytest.fixture
def written() -> Iterator[StringIO]:
    """What is logged at debug level; afterwards everything is as it was."""
    root, ours = logging.getLogger(), logging.getLogger("schoolgate")
    kept = (root.handlers[:], root.level, ours.level, logging.raiseExceptions)
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    stream = StringIO()
    logs.configure("debug", stream)
    root.setLevel(logging.DEBUG)
    yield stream
    root.handlers[:], root.level, ours.level, logging.raiseExceptions = kept
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    logging.captureWarnings(capture=False)


def test_an_event_says_its_name_and_its_values(written: StringIO) -> None:
    logs.event("answered", status=200, code="none", took="<3ms")
    assert written.getvalue().endswith(" info answered status=200 code=none took=<3ms\n")


def test_an_event_that_is_not_listed_cannot_be_written() -> None:
    with pytest.raises(KeyError):
        logs.event("draft_seen")


def test_a_value_that_is_not_listed_cannot_be_written() -> None:
    with pytest.raises(KeyError, match="answered does not carry text"):
        logs.event("answered", text=DRAFT)


def test_free_text_in_a_listed_value_is_hidden(written: StringIO) -> None:
    logs.event("answered", status=200, code=DRAFT, took="x\ny")
    assert written.getvalue().endswith(" answered status=200 code=hidden took=hidden\n")


@pytest.mark.parametrize("name", ["werkzeug", "schoolgate", "schoolgate.web", "gunicorn.error", "", DRAFT])
def test_anyone_elses_message_is_left_out(written: StringIO, name: str) -> None:
    logging.getLogger(name).error("cannot read %s", DRAFT, extra={"schoolgate_values": {"code": DRAFT}})
    assert "Alfie" not in written.getvalue()
    assert "file=test_logs.py:" in written.getvalue()


def test_a_forged_event_shows_only_listed_values(written: StringIO) -> None:
    logging.getLogger("schoolgate").error(
        DRAFT, extra={"schoolgate_event": "answered", "schoolgate_values": {"text": "secret", "status": DRAFT}}
    )
    assert written.getvalue().endswith(" error answered status=hidden\n")


def _fail(message: str) -> None:
    raise ValueError(message)


def test_of_an_exception_only_the_type_is_written(written: StringIO) -> None:
    try:
        _fail(DRAFT)
    except ValueError as error:
        logging.getLogger("elsewhere").exception(DRAFT)
        logs.failure(error)
    assert "Alfie" not in written.getvalue()
    assert written.getvalue().count("error=ValueError at=elsewhere") == 2


def test_the_place_is_the_innermost_line_of_our_own_code() -> None:
    with pytest.raises(KeyError) as caught:
        logs.event(DRAFT)
    assert logs.place(caught.value.__traceback__).startswith("logs.py:")
    assert logs.place(None) == "elsewhere"


def test_a_handler_that_fails_does_not_print_the_record(written: StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    written.close()
    logging.getLogger("elsewhere").error(DRAFT)
    assert capsys.readouterr().err == ""


def test_what_nobody_catches_is_reduced_too(written: StringIO) -> None:
    sys.excepthook(ValueError, ValueError(DRAFT), None)

    def fail() -> None:
        raise LookupError(DRAFT)

    thread = threading.Thread(target=fail, name=DRAFT)
    thread.start()
    thread.join()

    class Careless:
        def __del__(self) -> None:
            raise OSError(DRAFT)

    Careless()
    text = written.getvalue()
    assert "Alfie" not in text
    for name in ("ValueError", "LookupError", "OSError"):
        assert f"failed error={name}" in text


def test_a_warning_is_reduced_too(written: StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(DRAFT, stacklevel=1)
    assert "logger=py.warnings" in written.getvalue()
    assert "Alfie" not in written.getvalue()


@pytest.mark.parametrize(
    "seconds,name", [(0, "<1ms"), (0.0029, "<3ms"), (0.003, "<10ms"), (0.2, "<300ms"), (0.5, "<1s"), (9, "1s+")]
)
def test_times_are_coarse(seconds: float, name: str) -> None:
    assert logs.took(seconds) == name


def test_debug_of_libraries_is_not_heard() -> None:
    root, ours = logging.getLogger(), logging.getLogger("schoolgate")
    kept = (root.handlers[:], root.level, ours.level, logging.raiseExceptions)
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    stream = StringIO()
    try:
        logs.configure("debug", stream)
        logging.getLogger("flask_cors").debug(DRAFT)
        logging.getLogger("flask_cors").info(DRAFT)
        assert stream.getvalue() == ""
    finally:
        root.handlers[:], root.level, ours.level, logging.raiseExceptions = kept
        sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
        logging.captureWarnings(capture=False)
