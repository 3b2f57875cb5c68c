"""Find the two browsers that the tests run in; run as a script, also install them on Debian where that is possible.

Chrome and Edge will not do: since version 137 they load no unpacked extension when a program starts them.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HOME = Path.home()


@dataclass(frozen=True, slots=True)
class Kind:
    """A browser: Debian's package of it, the names of its program, and where else it may lie (as patterns)."""

    package: str
    variable: str
    names: tuple[str, ...]
    places: tuple[tuple[Path, str], ...]


KINDS = {
    "chromium": Kind(
        "chromium",
        "SCHOOLGATE_TEST_CHROMIUM",
        ("chromium", "chromium-browser"),
        (
            (Path("/Applications"), "Chromium.app/Contents/MacOS/Chromium"),
            # What `npx playwright install chromium` leaves on Linux, macOS and Windows.
            (HOME / ".cache/ms-playwright", "chromium-*/chrome-linux*/chrome"),
            (HOME / "Library/Caches/ms-playwright", "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium"),
            (HOME / "AppData/Local/ms-playwright", "chromium-*/chrome-win*/chrome.exe"),
        ),
    ),
    "firefox": Kind(
        "firefox-esr",
        "SCHOOLGATE_TEST_FIREFOX",
        ("firefox-esr", "firefox"),
        (
            (Path("/Applications"), "Firefox.app/Contents/MacOS/firefox"),
            (Path("C:/Program Files/Mozilla Firefox"), "firefox.exe"),
        ),
    ),
}
# No account, no update, no look-up of anything but this computer. Root needs the browser's sandbox off.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
)


def find(kind: str) -> Path | None:
    """The program of `chromium` or `firefox`: the one that its variable names, else the first that is installed."""
    browser = KINDS[kind]
    chosen = os.environ.get(browser.variable)
    if chosen:
        return Path(chosen) if Path(chosen).is_file() else None
    on_path = [Path(found) for name in browser.names if (found := shutil.which(name))]
    elsewhere = [file for folder, pattern in browser.places for file in sorted(folder.glob(pattern)) if file.is_file()]
    return next(iter((*on_path, *elsewhere)), None)


def missing() -> str:
    """One sentence that says what to install; empty where nothing is missing."""
    absent = [kind for kind in KINDS if find(kind) is None]
    if not absent:
        return ""
    packages = " ".join(KINDS[kind].package for kind in absent)
    variables = " and ".join(KINDS[kind].variable for kind in absent)
    return (
        f"The tests need {' and '.join(kind.capitalize() for kind in absent)}: install it (on Debian as root: "
        f"apt-get install {packages}; Chromium anywhere: npx playwright install chromium in extension/), "
        f"or name its program in {variables}."
    )


def may_install() -> bool:
    """True for root on Debian itself; elsewhere a package of this name may be something else."""
    release = Path("/etc/os-release")
    return (
        hasattr(os, "geteuid")
        and os.geteuid() == 0
        and shutil.which("apt-get") is not None
        and release.is_file()
        and "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    )


def install(packages: list[str]) -> None:
    """Install Debian's own packages. Raises CalledProcessError when apt-get fails, after it has said why."""
    print(f"Installing Debian's {' and '.join(packages)} for the tests …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*quiet, "update"], check=True, env=environment)
    added = ["install", "--yes", "--no-install-recommends", *packages]
    subprocess.run([*quiet, *added], check=True, env=environment, stdout=subprocess.DEVNULL)


def main() -> None:
    """Make sure of both browsers, or say how to get them; with `--find`, only say where they are."""
    if "--find" in sys.argv:
        found = {kind: find(kind) for kind in KINDS}
        print(json.dumps({kind: str(path) if path else None for kind, path in found.items()} | {"missing": missing()}))
        return
    wanted = [
        browser.package
        for kind, browser in KINDS.items()
        if find(kind) is None and not os.environ.get(browser.variable)
    ]
    if wanted and may_install():
        try:
            install(wanted)
        except subprocess.CalledProcessError:
            sys.exit(f"Debian's {' and '.join(wanted)} could not be installed; apt-get's own message stands above.")
    if sentence := missing():
        sys.exit(sentence)


if __name__ == "__main__":
    main()
