"""A checker that really runs in a process of its own, on a free port of this computer."""

import http.client
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
REAL = (sys.executable, "-m", "schoolgate", "serve")
COMMAND = (sys.executable, "-m", "tests.web.serve_fake")
# Far more than is needed: it only ends what would otherwise hang for ever.
PATIENCE_SECONDS = 60


@dataclass(slots=True)
class Running:
    """Where it listens, its process, and all that it wrote."""

    address: str
    process: subprocess.Popen[str]
    written: IO[str]

    @property
    def place(self) -> tuple[str, int]:
        parts = urlsplit(self.address)
        assert parts.hostname is not None
        assert parts.port is not None
        return parts.hostname, parts.port

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(*self.place, timeout=PATIENCE_SECONDS)

    def stop(self) -> int:
        """Ask it to stop, by its own process id, and give its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE_SECONDS)

    def output(self) -> str:
        self.written.seek(0)
        return self.written.read()


def environment(**settings: str) -> dict[str, str]:
    """What a checker needs of the environment, and nothing else of ours."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([str(ROOT / "server"), str(ROOT)]),
        "SCHOOLGATE_PORT": "0",
        "SCHOOLGATE_WORKERS": "2",
        "SCHOOLGATE_LOG_LEVEL": "debug",
        **settings,
    }


@contextmanager
def running(server: str, command: tuple[str, ...] = COMMAND, **settings: str) -> Iterator[Running]:
    """Start a checker under a server (the fake one unless told otherwise), and end it whatever happens."""
    environ = environment(SCHOOLGATE_SERVER=server, **settings)
    with (
        TemporaryFile("w+", encoding="utf-8") as written,
        subprocess.Popen(
            command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=written, encoding="utf-8"
        ) as process,
    ):
        try:
            assert process.stdout is not None
            address = re.search(r"http://\S+", process.stdout.readline())
            started = Running(address.group() if address else "", process, written)
            assert started.address, started.output()
            yield started
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(PATIENCE_SECONDS)
