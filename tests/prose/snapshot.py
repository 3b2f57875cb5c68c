"""What the checker finds in long innocent prose, kept in `findings.toml` beside this file.

`python -m tests.prose.snapshot` writes that file anew: look at what git says has changed before you commit it.
"""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

from schoolgate.checker import Checker, build_checker
from schoolgate.text.draft import Draft

FOLDER = Path(__file__).parent
SNAPSHOT = FOLDER / "findings.toml"
HEAD = """\
# What the checker finds in the texts beside this file, as posts in a town's group. The texts are innocent: a finding
# is a false alarm (`wanted = "nothing"`), but where a child of a school is really named (`wanted = "this"`).
# Written by `python -m tests.prose.snapshot`, which keeps what was decided of `wanted`.
"""


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    act: str
    target: str
    level: str
    words: tuple[str, ...]
    wanted: str


def texts() -> dict[str, str]:
    """Every text by its file's name."""
    return {file.stem: file.read_text(encoding="utf-8").strip() for file in sorted(FOLDER.glob("texts/*.txt"))}


def kept() -> list[Found]:
    if not SNAPSHOT.exists():
        return []
    entries = tomllib.loads(SNAPSHOT.read_text(encoding="utf-8")).get("finding", [])
    return [Found(**{**entry, "words": tuple(entry["words"])}) for entry in entries]


def found_now(checker: Checker) -> list[Found]:
    """All findings of today; what nobody has decided on yet is unwanted."""
    decided = {(found.text, found.act, found.target): found.wanted for found in kept()}
    return [
        Found(
            name,
            finding.act,
            finding.target,
            finding.level,
            tuple(text[span.start : span.end] for span in finding.spans),
            decided.get((name, finding.act, finding.target), "nothing"),
        )
        for name, text in texts().items()
        for finding in checker.check(Draft(text, "facebook", "public")).findings
    ]


def as_toml(found: list[Found]) -> str:
    alarms = sum(entry.wanted == "nothing" for entry in found)
    lines = [HEAD, f"texts = {len(texts())}", f"false_alarms = {alarms}"]
    for entry in found:
        lines += ["", "[[finding]]"]
        lines += [f"{key} = {json.dumps(getattr(entry, key), ensure_ascii=False)}" for key in Found.__slots__]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    SNAPSHOT.write_text(as_toml(found_now(build_checker())), encoding="utf-8")
