"""Build the browser extension before the checker starts, where there is one and Node.js is installed."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

EXTENSION = Path(__file__).resolve().parent.parent / "extension"


def packages_key() -> str:
    """A digest of what npm would install."""
    files = (EXTENSION / name for name in ("package.json", "package-lock.json"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files if file.is_file())).hexdigest()


def build(npm: str) -> None:
    """Install the extension's packages if they changed, and build it. Raises CalledProcessError."""
    stamp = EXTENSION / "node_modules" / ".installed"
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != packages_key():
        quiet = ("--no-audit", "--no-fund", "--loglevel=error")
        subprocess.run([npm, "ci", "--ignore-scripts", *quiet], cwd=EXTENSION, check=True)
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(packages_key(), encoding="ascii")
    subprocess.run([npm, "run", "--silent", "build"], cwd=EXTENSION, check=True)


def main() -> None:
    """Build what can be built; the checker does not depend on it, so its absence is said and passed over."""
    if not (EXTENSION / "package.json").is_file():
        return
    npm = shutil.which("npm")
    if npm is None:
        print("Node.js is not installed, so the browser extension is not built; the checker starts without it.")
        return
    try:
        build(npm)
    except subprocess.CalledProcessError:
        sys.exit("The extension was not built; the reason stands above.")


if __name__ == "__main__":
    main()
