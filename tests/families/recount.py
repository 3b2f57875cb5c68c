"""`python -m tests.families.recount`: writes today's number of misses into every family.

Look at what git says has changed before you commit it: a number that rises is a loss.
"""

import re
from pathlib import Path

from schoolgate.checker import build_checker
from tests.families.reading import FILL, FOLDER, read_families, wrong


def with_counts(toml: str, counts: dict[str, int]) -> str:
    """The same file with `misses` after each family's id, and without it where there are none."""
    bare = re.sub(r"^misses = \d+\n", "", toml, flags=re.MULTILINE)
    return re.sub(
        r'^id = "(.+)"\n',
        lambda found: found[0] + (f"misses = {counts[found[1]]}\n" if counts[found[1]] else ""),
        bare,
        flags=re.MULTILINE,
    )


def files() -> list[Path]:
    return [file for file in sorted(FOLDER.glob("*.toml")) if file.name != FILL]


if __name__ == "__main__":
    checker = build_checker()
    counts = {family.id: sum(map(len, wrong(checker, family).values())) for family in read_families()}
    for file in files():
        file.write_text(with_counts(file.read_text(encoding="utf-8"), counts), encoding="utf-8")
