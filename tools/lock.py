"""Write requirements/*.txt anew from pyproject.toml: every package pinned, with hashes, for every system.

Runs uv from an environment of its own. Pins stand unless pyproject.toml rules them out; `--upgrade` takes the
newest releases.
"""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv-lock"
AGREE = ["--constraints", "requirements/run.txt"]
# in this order, because they share one environment and must agree
LOCKS = {
    "run.txt": ["pyproject.toml"],
    "build.txt": ["--group", "build", *AGREE],
    "dev.txt": ["pyproject.toml", "--group", "dev", *AGREE, "--constraints", "requirements/build.txt"],
    "train.txt": ["pyproject.toml", "--group", "train", *AGREE],
    "lock.txt": ["--group", "lock"],
}
# no header and no index lines: where packages come from is each machine's own setting, and its certificates too
OPTIONS = [
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--system-certs",
    "--quiet",
]


def prepare() -> Path:
    """Make sure of an environment with uv, and give uv's path. Raises CalledProcessError where pip fails."""
    scripts = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    lock = ROOT / "requirements" / "lock.txt"
    wanted = ["--require-hashes", "--requirement", str(lock)] if lock.is_file() else ["uv"]
    if not scripts.is_dir():
        venv.create(ENVIRONMENT, with_pip=True)
    pip = [str(scripts / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, *wanted], check=True)
    return scripts / "uv"


def main() -> None:
    """Write all lock files; stops at the first that cannot be made, with uv's reason on standard error."""
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    try:
        uv = prepare()
        for name, source in LOCKS.items():
            output = ["--output-file", f"requirements/{name}"]
            subprocess.run([str(uv), "pip", "compile", *OPTIONS, *upgrade, *source, *output], check=True, cwd=ROOT)
            print(f"requirements/{name}")
    except subprocess.CalledProcessError:
        sys.exit("The lock files were not all written; the reason stands above.")


if __name__ == "__main__":
    main()
