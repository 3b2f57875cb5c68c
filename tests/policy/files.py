"""A policy file that is right, for tests to make wrong in one place."""

from pathlib import Path

from schoolgate.policy.loader import read
from schoolgate.policy.model import Policy

FINE = """\
slug = "little-oak"
policy = "Our words online"
school = "Little Oak School"
nation = "england"

[[clauses]]
id = "names"
title = "Children's names"
text = "Please leave children's names out."
url = "https://little-oak.example/policy"

[[rules]]
id = "child-named"
acts = ["identifies_pupil"]
targets = ["pupil"]
places = ["group", "school"]
named = "yes"
level = "pause"
clause = "names"
topic = "general"

[[rules]]
id = "complaint"
acts = ["complaint"]
level = "note"

[[routes]]
role = "Class teacher"
address = "Ask at the gate"
topics = ["general", "homework"]

[[routes]]
role = "Headteacher"
address = "head@little-oak.example"
rung = 2

[[examples]]
clause = "names"
place = "school"
images = 1
shows = ["Well done Tomasz"]

[[not_in_a_draft]]
title = "Review"
why = "Every year."

[roster]
classes = ["Acorns", "4B"]

[[roster.staff]]
name = "Mrs Holt"
role = "class teacher"
class = "4B"
"""


def policy(text: str = FINE) -> Policy:
    """Read a policy from text."""
    return read(text.encode(), "school.toml")


def changed(old: str, new: str) -> str:
    """The fine file with `old`, which must stand in it, made into `new` (the first time it stands there)."""
    assert old in FINE
    return FINE.replace(old, new, 1)


def line_of(text: str, words: str) -> int:
    """The line, from 1, on which `words` stand first."""
    return text[: text.index(words)].count("\n") + 1


def write(folder: Path, text: str = FINE) -> Path:
    """Put a policy file into a folder."""
    file = folder / "school.toml"
    file.write_text(text, encoding="utf-8")
    return file
