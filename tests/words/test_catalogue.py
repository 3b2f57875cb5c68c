"""The catalogue: loud where something is missing, and never fooled by what fills a gap."""

from pathlib import Path

import pytest

from schoolgate.words.catalogue import CatalogueError, languages, load


def catalogue(folder: Path, **files: str) -> Path:
    """A words folder with one language, xx_XX."""
    (folder / "xx_XX").mkdir()
    for name, text in files.items():
        (folder / "xx_XX" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_all_files_of_a_language_are_merged(tmp_path: Path) -> None:
    words = load("xx_XX", catalogue(tmp_path, a='[one]\nx = "X"', b='[one]\ny = "Y"\n[two.three]\nz = """Z\n z"""'))

    assert words.strings == {"one.x": "X", "one.y": "Y", "two.three.z": "Z z"}
    assert words.language == "xx_XX"


def test_a_missing_key_is_told(tmp_path: Path) -> None:
    words = load("xx_XX", catalogue(tmp_path, a='x = "X"'))

    with pytest.raises(CatalogueError, match=r"no 'y'; add it to a file in words/xx_XX/"):
        words.get("y")
    with pytest.raises(CatalogueError, match="no 'y'"):
        words["y"]
    assert (words.has("x"), words.has("y")) == (True, False)


def test_gaps_must_be_filled_exactly(tmp_path: Path) -> None:
    words = load("xx_XX", catalogue(tmp_path, a='x = "{who} and {what}"\ny = "plain"'))

    assert words.get("x", who="I", what=2) == "I and 2"
    with pytest.raises(CatalogueError, match="to be filled with what, who, not with who"):
        words.get("x", who="I")
    with pytest.raises(CatalogueError, match="to be filled with nothing, not with who"):
        words.get("y", who="I")


def test_what_fills_a_gap_is_not_read_for_gaps(tmp_path: Path) -> None:
    words = load("xx_XX", catalogue(tmp_path, a='x = "<{who}>"'))

    assert words.get("x", who="{who} {0} {x.y} %s") == "<{who} {0} {x.y} %s>"


def test_a_brace_that_is_meant(tmp_path: Path) -> None:
    words = load("xx_XX", catalogue(tmp_path, a='x = "{{a}}"\ny = "{{a}} {b}"'))

    assert words.get("x") == "{a}"
    assert words.get("y", b="b") == "{a} b"
    assert words["y"] == "{{a}} {b}"


@pytest.mark.parametrize("text", ["x = 1", 'x = ["a"]', 'x = ""', 'x = "{"', 'x = "{0}"', 'x = "{a.b}"', 'x = "{}"'])
def test_wrong_words_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(CatalogueError):
        load("xx_XX", catalogue(tmp_path, a=text))


def test_a_key_in_two_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"b\.toml: 'x' already stands"):
        load("xx_XX", catalogue(tmp_path, a='x = "X"', b='x = "Y"'))


def test_an_unknown_language_names_those_there_are(tmp_path: Path) -> None:
    for language in ("yy_YY", "../xx_XX", ""):
        with pytest.raises(CatalogueError, match="there are words for xx_XX"):
            load(language, catalogue(tmp_path, a='x = "X"') if not any(tmp_path.iterdir()) else tmp_path)


def test_british_english_is_there_under_both_spellings() -> None:
    assert "en_GB" in languages()
    assert load("en-GB") == load("en_GB")
