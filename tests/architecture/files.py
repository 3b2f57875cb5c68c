"""Which files belong to the repository, in a clone and in a plain copy alike."""

import os
from collections.abc import Iterator
from pathlib import Path


def ignored_folders() -> frozenset[str]:
    """The folder names that the repository's .gitignore lists, and git's own."""
    lines = (Path(__file__).resolve().parents[2] / ".gitignore").read_text(encoding="utf-8").splitlines()
    return frozenset(line.rstrip("/") for line in lines if line.endswith("/")) | {".git"}


def files(root: Path) -> Iterator[Path]:
    """All files below root but those in ignored folders, in a fixed order."""
    ignored = ignored_folders()
    for folder, below, names in os.walk(root):
        below[:] = sorted(name for name in below if name not in ignored)
        yield from (Path(folder) / name for name in sorted(names))


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Each file that is text, as its path from root and its contents."""
    for file in files(root):
        try:
            yield file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a font
