"""Find the browser that the page tests use; run as a script, also install it on Debian where that is possible."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
MISSING = (
    "No Chromium, Chrome or Edge was found for the page tests. Install one (on Debian and Ubuntu as root: "
    "apt-get install chromium), or say where it is: SCHOOLGATE_TEST_BROWSER=/path/to/it make test"
)
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


def find() -> Path | None:
    """The browser's program: the one that SCHOOLGATE_TEST_BROWSER names, else the first that is installed."""
    chosen = os.environ.get("SCHOOLGATE_TEST_BROWSER")
    if chosen:
        return Path(chosen) if Path(chosen).is_file() else None
    on_path = (shutil.which(name) for name in NAMES)
    return next((Path(place) for place in (*on_path, *PLACES) if place and Path(place).is_file()), None)


def may_install() -> bool:
    """True for root on Debian itself; elsewhere the package of this name may be something else."""
    release = Path("/etc/os-release")
    return (
        hasattr(os, "geteuid")
        and os.geteuid() == 0
        and shutil.which("apt-get") is not None
        and release.is_file()
        and "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    )


def install() -> None:
    """Install Debian's own package. Raises CalledProcessError when apt-get fails, after it has said why."""
    print("Installing Debian's chromium for the page tests …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    package = ["install", "--yes", "--no-install-recommends", "chromium"]
    subprocess.run([*quiet, "update"], check=True, env=environment)
    subprocess.run([*quiet, *package], check=True, env=environment, stdout=subprocess.DEVNULL)


def main() -> None:
    """Make sure of a browser, or end with a sentence that says how to get one."""
    if find() is None and not os.environ.get("SCHOOLGATE_TEST_BROWSER") and may_install():
        try:
            install()
        except subprocess.CalledProcessError:
            sys.exit("Debian's chromium could not be installed; apt-get's own message stands above.")
    if find() is None:
        sys.exit(MISSING)


if __name__ == "__main__":
    main()
