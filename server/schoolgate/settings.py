"""Every setting of the checker, in one table that makes the environment variables, the help and the docs page.

A leaf: imports nothing of ours. `read` is the one way to make `Settings`.
"""

import ipaddress
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PREFIX = "SCHOOLGATE_"


class SettingsError(ValueError):
    """A setting cannot be used. The message names it and says what is allowed; it never repeats the value."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, read and checked. The meaning of each stands in `TABLE`."""

    host: str
    port: int
    policy: Path | None
    hosts: tuple[str, ...]
    origins: tuple[str, ...]
    extension_ids: tuple[str, ...]
    operator: str | None
    privacy_url: str | None
    server: str
    workers: int
    threads: int
    log_level: str

    @property
    def local(self) -> bool:
        """Whether only this computer reaches the checker: it listens on loopback and answers to no other name."""
        return is_loopback(self.host) and all(is_loopback(name) for name in self.hosts)


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table. `parse` takes the text given and raises ValueError where it is not what is `allowed`."""

    name: str
    default: str
    allowed: str
    help: str
    parse: Callable[[str], Any]

    @property
    def variable(self) -> str:
        """The environment variable."""
        return PREFIX + self.name.upper()

    @property
    def option(self) -> str:
        """The command line option."""
        return "--" + self.name.replace("_", "-")


def is_loopback(host: str) -> bool:
    """Whether a host name or address (no port, no brackets) can only mean this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _matching(pattern: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def parse(text: str) -> str:
        if compiled.fullmatch(text) is None:
            raise ValueError(pattern)
        return text

    return parse


def _number(lowest: int, highest: int) -> Callable[[str], int]:
    digits = _matching("[0-9]{1,5}")

    def parse(text: str) -> int:
        number = int(digits(text))
        if not lowest <= number <= highest:
            raise ValueError(number)
        return number

    return parse


def _many(one: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    return lambda text: tuple(one(part.strip()) for part in text.split(",") if part.strip())


def _web_address(text: str) -> str | None:
    if not text:
        return None
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"']", text):
        raise ValueError(text)
    return text


_NAME = r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?"
_ADDRESS = r"[0-9a-f.]*:[0-9a-f:.]+"

TABLE: tuple[Setting, ...] = (
    Setting(
        "host",
        "127.0.0.1",
        "a host name or address in small letters, such as 127.0.0.1 or 0.0.0.0",
        "Where to listen. Anything but this computer's own address also needs `hosts`, `operator` and `privacy_url`.",
        _matching(f"{_NAME}|{_ADDRESS}"),
    ),
    Setting(
        "port",
        "8787",
        "a whole number from 0 to 65535",
        "Which port to listen on; 0 takes any free one.",
        _number(0, 65_535),
    ),
    Setting(
        "policy",
        "",
        "the path of a policy file or of a folder of them, or the name of a policy that comes with Schoolgate",
        "What the school asks. Without it: the policy that comes with Schoolgate.",
        lambda text: Path(text) if text else None,
    ),
    Setting(
        "hosts",
        "",
        "host names in small letters without a port, separated by commas",
        "The names by which browsers reach the checker. This computer's own names always count.",
        _many(_matching(f"{_NAME}|{_ADDRESS}")),
    ),
    Setting(
        "origins",
        "",
        "origins such as https://www.school.example or moz-extension://…, separated by commas",
        "Further web pages or extensions that may ask the checker.",
        _many(
            _matching(rf"https?://(?:{_NAME}|\[{_ADDRESS}\])(?::[0-9]{{1,5}})?|[a-z]+-extension://[A-Za-z0-9-]{{1,64}}")
        ),
    ),
    Setting(
        "extension_ids",
        "",
        "Chromium extension ids of 32 letters from a to p, separated by commas",
        "Further builds of the Chromium extension that may read the answers where the parent has not given them the "
        "checker's address as a permission.",
        _many(_matching("[a-p]{32}")),
    ),
    Setting(
        "operator",
        "",
        "a name of at most 200 characters",
        "Who runs this checker, as parents are to see it.",
        lambda text: _matching(r"[^\x00-\x1f]{0,200}")(text).strip() or None,
    ),
    Setting(
        "privacy_url",
        "",
        "an address that begins with https:// or http://",
        "The page that says how the operator looks after what is sent.",
        _web_address,
    ),
    Setting(
        "server",
        "auto",
        "auto, gunicorn or waitress",
        "Which server to use: auto takes gunicorn, and waitress on Windows, where gunicorn cannot run.",
        _matching("auto|gunicorn|waitress"),
    ),
    Setting(
        "workers",
        "0",
        "a whole number from 0 to 64",
        "How many processes answer; 0 takes one for each processor, at most four. Waitress always has one.",
        _number(0, 64),
    ),
    Setting(
        "threads",
        "16",
        "a whole number from 2 to 64",
        "How many threads each process has.",
        _number(2, 64),
    ),
    Setting(
        "log_level",
        "warning",
        "debug, info, warning or error",
        "How much is logged. No level ever logs a draft, a name or an address.",
        _matching("debug|info|warning|error"),
    ),
)


def read(environ: Mapping[str, str], options: Mapping[str, str] | None = None) -> Settings:
    """Read the settings: command line options first, then environment variables, then defaults.

    `environ` is the whole environment; `options` maps names of settings to the text given on the command line.
    Raises SettingsError for a value that is not allowed, an unknown variable, or settings that do not go together.
    """
    known = {setting.variable for setting in TABLE}
    for variable in sorted(environ):
        if variable.startswith(PREFIX) and variable not in known:
            raise SettingsError(f"{variable} is not a setting. The settings are: {', '.join(sorted(known))}.")
    given = options or {}
    values: dict[str, Any] = {}
    for setting in TABLE:
        from_option = setting.name in given
        text = given[setting.name] if from_option else environ.get(setting.variable, setting.default)
        try:
            values[setting.name] = setting.parse(text.strip())
        except ValueError:
            label = setting.option if from_option else setting.variable
            raise SettingsError(f"{label} must be {setting.allowed}.") from None
    settings = Settings(**values)
    _check_remote(settings)
    return settings


def _check_remote(settings: Settings) -> None:
    """Others may reach the checker only under names that are listed, and only knowing who runs it."""
    if not is_loopback(settings.host) and not settings.hosts:
        raise SettingsError(
            f"{PREFIX}HOST lets other computers in, so {PREFIX}HOSTS must list the names by which browsers reach the "
            "checker, such as checker.school.example."
        )
    if not settings.local and not (settings.operator and settings.privacy_url):
        raise SettingsError(
            f"Other computers can reach this checker, so {PREFIX}OPERATOR must say who runs it and "
            f"{PREFIX}PRIVACY_URL must name the page that says how drafts are looked after."
        )
