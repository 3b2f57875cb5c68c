"""A lexicon file that cannot be used stops the start and says which entry and why."""

from pathlib import Path

import pytest

from schoolgate.detectors.rules import build_rules
from schoolgate.lexicons.entries import LexiconError, load_entries

GOOD = 'id = "a.b"\nmeaning = "m"\nsource = "s"\nflag = ["x"]\npass = ["y"]\n'


def write(root: Path, *bodies: str) -> Path:
    folder = root / "rules"
    folder.mkdir()
    (folder / "some.toml").write_text("".join(f"[[entry]]\n{body}" for body in bodies), encoding="utf-8")
    return root


def test_a_good_entry_loads(tmp_path: Path) -> None:
    (entry,) = load_entries("rules", write(tmp_path, GOOD))
    assert (entry.id, entry.flag, entry.passes) == ("a.b", ("x",), ("y",))


@pytest.mark.parametrize("field", ["meaning", "source", "flag", "pass"])
def test_a_field_is_missing(tmp_path: Path, field: str) -> None:
    body = "".join(line for line in GOOD.splitlines(keepends=True) if not line.startswith(field))
    with pytest.raises(LexiconError, match=f"some.toml: entry 'a.b': needs {field}"):
        load_entries("rules", write(tmp_path, body))


@pytest.mark.parametrize(
    "line, complaint",
    [
        ("flags = []\n", "does not know flags"),
        ("terms = 3\n", "terms must be a list"),
        ("sureness = 'x'\n", "sureness must be a number"),
        ("label = 3\n", "label must be a string"),
    ],
)
def test_a_field_is_wrong(tmp_path: Path, line: str, complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        load_entries("rules", write(tmp_path, GOOD + line))


def test_twins_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="stands twice"):
        load_entries("rules", write(tmp_path, GOOD, GOOD))


@pytest.mark.parametrize(
    "lines, complaint",
    [
        ('act = "shouting"\ntarget = "aim"\npatterns = ["x"]\n', "act 'shouting' is not one of"),
        ('act = "abuse"\ntarget = "moon"\npatterns = ["x"]\n', "target 'moon'"),
        ('act = "abuse"\ntarget = "aim"\n', "needs patterns"),
        ('act = "abuse"\ntarget = "aim"\npatterns = ["x"]\nkeeps = ["sleep"]\n', "keeps has sleep"),
    ],
)
def test_a_rule_is_wrong(tmp_path: Path, lines: str, complaint: str) -> None:
    entries = load_entries("rules", write(tmp_path, GOOD + lines))
    with pytest.raises(LexiconError, match=complaint):
        build_rules(entries)
