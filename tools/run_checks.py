"""Run every check and every test, each to its end, and say at the end which failed."""

import os
import shutil
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
EXTENSION = ROOT / "extension"
EXTENSION_CHECKS = {
    "extension: lint and types": ["run", "--silent", "check"],
    "extension: unit tests": ["run", "--silent", "unit"],
    "extension: what the stores look at": ["run", "--silent", "lint:store"],
    "extension: real browsers": ["run", "--silent", "browsers"],
}


def check_extension(environment: dict[str, str]) -> list[str]:
    """Run the extension's checks; its packages were installed and it was built before. Gives what failed."""
    npm = shutil.which("npm")
    if npm is None:
        return ["extension (install Node.js 20 or newer, which brings npm)"]
    failed = []
    for name, arguments in EXTENSION_CHECKS.items():
        print(f"── {name}", flush=True)
        if subprocess.run([npm, *arguments], cwd=EXTENSION, env=environment, check=False).returncode:
            failed.append(name)
    return failed


def main() -> None:
    """Exit 0 where all passed, else 1 after the names of those that did not."""
    environment = {**os.environ, "PATH": f"{SCRIPTS}{os.pathsep}{os.environ.get('PATH', '')}"}
    failed = []
    for name, (program, *arguments) in CHECKS.items():
        print(f"── {name}", flush=True)
        done = subprocess.run([str(SCRIPTS / program), *arguments], cwd=ROOT, env=environment, check=False)
        if done.returncode:
            failed.append(name)
    if (EXTENSION / "package.json").is_file():
        failed += check_extension(environment)
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}")
    print("All checks and tests passed.")


if __name__ == "__main__":
    main()
