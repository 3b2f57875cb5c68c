"""Run every check and every test, each to its end, and say at the end which failed."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent
CHECKS = {
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "imports": ["lint-imports", "--no-cache"],
    "tests": ["pytest"],
}


def main() -> None:
    """Exit 0 where all passed, else 1 after the names of those that did not."""
    environment = {**os.environ, "PATH": f"{SCRIPTS}{os.pathsep}{os.environ.get('PATH', '')}"}
    failed = []
    for name, (program, *arguments) in CHECKS.items():
        print(f"── {name}", flush=True)
        done = subprocess.run([str(SCRIPTS / program), *arguments], cwd=ROOT, env=environment, check=False)
        if done.returncode:
            failed.append(name)
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}")
    print("All checks and tests passed.")


if __name__ == "__main__":
    main()
