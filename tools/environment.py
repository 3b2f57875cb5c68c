"""Make the environment `.venv`: `python3 tools/environment.py run` or `dev`. Quick when nothing has changed.

What was installed is remembered in stamp files inside `.venv`, keyed on the contents of the lock files, the Python
that made it and the place it stands in; a copied or outdated environment is made anew. Standard library only, and
no syntax that an older Python cannot read, so that it can say which Python is needed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
BUILD = ROOT / "requirements" / "build.txt"
RUN = ROOT / "requirements" / "run.txt"
DEV = ROOT / "requirements" / "dev.txt"
LOCKS = {"run": (BUILD, RUN), "dev": (BUILD, DEV)}
OLDEST = (3, 11)


def key(*files: Path) -> str:
    """A digest of this Python, the place of the environment, and the contents of the files."""
    digest = hashlib.sha256(f"{sys.version}\n{sys.base_prefix}\n{ENVIRONMENT}\n".encode())
    for file in files:
        digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()


def stamp(name: str) -> Path:
    """The file that remembers what was installed under this name."""
    return ENVIRONMENT / f".installed-{name}"


def is_current(name: str, wanted: str) -> bool:
    """True where exactly this was installed, and to its end."""
    return stamp(name).is_file() and stamp(name).read_text(encoding="ascii") == wanted


def interpreter() -> Path:
    """The environment's own Python, on any system."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def base_interpreter() -> str:
    """The Python outside any environment, so that `.venv` may be made anew even while it is the active one."""
    if sys.prefix == sys.base_prefix:
        return sys.executable
    return str(Path(sys.base_prefix) / ("python.exe" if os.name == "nt" else "bin/python3"))


def pip(*arguments: str) -> None:
    """Run the environment's pip; raises CalledProcessError when it fails, after pip has said why."""
    command = [str(interpreter()), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *arguments]
    subprocess.run(command, check=True, cwd=ROOT)


def create() -> None:
    """Make an empty environment in place of whatever stood there."""
    print(f"Making the environment {ENVIRONMENT.name} …", flush=True)
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    made = subprocess.run([base_interpreter(), "-m", "venv", str(ENVIRONMENT)], check=False)
    if made.returncode:
        sys.exit("Python could not make an environment. On Debian and Ubuntu: apt install python3-venv, then again.")


def prepare(name: str) -> None:
    """Bring the environment to the locks of `run` or `dev`; what is current is left alone."""
    wanted = {each: key(*locks) for each, locks in LOCKS.items()}
    outdated = any(stamp(each).is_file() and not is_current(each, wanted[each]) for each in LOCKS)
    if outdated or not interpreter().is_file():
        create()
    # dev holds all of run, at the same versions
    if not is_current(name, wanted[name]) and not is_current("dev", wanted["dev"]):
        print(f"Installing the {name} requirements …", flush=True)
        for lock in LOCKS[name]:
            pip("--require-hashes", "--requirement", str(lock))
        stamp(name).write_text(wanted[name], encoding="ascii")
    project = key(ROOT / "pyproject.toml")
    if not is_current("project", project):
        pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        stamp("project").write_text(project, encoding="ascii")


def main() -> None:
    """Read the command line; ends with a sentence where Python is too old or an installation fails."""
    if sys.version_info < OLDEST:
        oldest, this = ".".join(map(str, OLDEST)), sys.version.split()[0]
        sys.exit(f"Schoolgate needs Python {oldest} or newer, and this is {this}. Try: make PYTHON=python{oldest} …")
    if len(sys.argv) != 2 or sys.argv[1] not in LOCKS:
        sys.exit("Usage: python3 tools/environment.py run|dev")
    try:
        prepare(sys.argv[1])
    except subprocess.CalledProcessError:
        sys.exit("The installation stopped; pip's own message stands above. Run the command again to go on.")


if __name__ == "__main__":
    main()
