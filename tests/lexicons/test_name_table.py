"""The table of first names: what the loader gives, and that table, lists and build script agree."""

import shutil
from pathlib import Path

import pytest

from schoolgate.lexicons.name_table import FOLDER, NameEntry, NameTableError, load_name_table
from tools import build_names


def test_the_loader_gives_all_names_and_few_entries() -> None:
    table = load_name_table()
    lines = (FOLDER / "first_names.tsv").read_text(encoding="utf-8").splitlines()
    assert len(table.entries) == sum(not line.startswith("#") for line in lines)
    assert len({id(entry) for entry in table.entries.values()}) <= 24
    assert table.entries["jack"] == NameEntry(tier=1, word=True, adult=False)
    assert table.entries["zainab"] == NameEntry(tier=1, word=False, adult=False)
    assert table.entries["karen"] == NameEntry(tier=1, word=False, adult=True)


def test_the_loader_refuses_a_spoilt_line(folder: Path) -> None:
    _spoil(folder, "\nmaisie\t1\t\n", "\nmaisie\tmany\t\n")
    with pytest.raises(NameTableError, match=r"maisie.*run tools/build_names.py --check"):
        load_name_table(folder)


def test_the_table_in_the_repository_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert build_names.main(["--check"]) == 0, capsys.readouterr().out


def test_the_header_names_sources_and_licences() -> None:
    header = (FOLDER / "first_names.tsv").read_text(encoding="utf-8").partition("\naa")[0]
    assert "Contains public sector information licensed under the Open Government Licence v3.0." in header
    assert header.count("CC0") == 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the table and our lists, to be spoilt."""
    return Path(shutil.copytree(FOLDER, tmp_path / "names"))


def _spoil(folder: Path, old: str, new: str, file: str = "first_names.tsv") -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    "spoilt, sentence",
    [
        (("first_names.tsv", "\nmaisie\t1\t\n", "\n"), "The header's counts are not those of the names."),
        (("first_names.tsv", "\nmaisie\t1\t\n", "\nmaisie\t2\t\n"), "The header's hash is not that of the names."),
        (("first_names.tsv", "Open Government Licence", "Open Licence"), "The header lacks a source or licence."),
        (("first_names.tsv", "\nmaisie\t1\t\n", "\nmaisie\t1\t\naaa\t1\t\n"), "The names are not in order"),
        (("first_names.tsv", "\nmaisie\t1\t\n", "\nMaisie\t1\t\n"), "These keys are not folded: Maisie."),
        (("first_names.tsv", "\nmaisie\t1\t\n", "\nmaisie\tx\t\n"), "is not key, tier 1 to 4 and flags"),
        (("first_names.tsv", "\nruoqing\t2\tg\n", "\n"), "These top-ups are missing: ruoqing."),
        (("first_names.tsv", "\ngrace\t1\tw\n", "\ngrace\t1\t\n"), "These everyday words lack their flag w: grace."),
        (("first_names.tsv", "\nmaisie\t1\t\n", "\nmaisie\t1\tw\n"), "words.toml does not list them: maisie."),
        (("first_names.tsv", "\nkaren\t1\ta\n", "\nkaren\t1\t\n"), "These adults' names lack their flag a: karen."),
        (("words.toml", " may ", " may teapot "), "list these, which are no names: teapot."),
        (("not_possessive.toml", " lens ", " lens maisie "), "lists these, which are names: maisie."),
    ],
)
def test_the_check_says_what_is_wrong(
    folder: Path, capsys: pytest.CaptureFixture[str], spoilt: tuple[str, str, str], sentence: str
) -> None:
    file, old, new = spoilt
    _spoil(folder, old, new, file)
    assert build_names.main(["--check", "--folder", str(folder)]) == 1
    assert sentence in capsys.readouterr().out


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Two small lists in the shape of the real ones."""
    path = tmp_path / "source"
    path.mkdir()
    (path / "uk_birth_names.csv").write_text(
        "name,births,last_year\nmaisie,1000,2020\nzoë,60,2020\nzoe,40,2020\nrowan,99,2020\nmay,99,2020\nrowan-may,20,2020\nada-maisie,50,2020\n"
        "zyon,9,2020\namy-,5,2019\nada,100,2020\n",
        encoding="utf-8",
    )
    (path / "common_forenames_by_country.csv").write_text(
        "\ufeffCountry,Localized Name,Romanized Name\nPL,Łucja,Łucja\nRU,Оля,Olya\nES,Ana Sol,Ana Sol\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Small lists of our own."""
    path = tmp_path / "small"
    path.mkdir()
    (path / "topups.toml").write_text(
        '[[group]]\nnames = "Łukasz Zyon"\n[[joined]]\nfirst = "zi yu"\nsecond = "han ke"\nwithout = "yuke"\n', "utf-8"
    )
    (path / "nicknames.toml").write_text('[[group]]\nnames = "Mo"\ntier = 3\n', "utf-8")
    (path / "words.toml").write_text('[[group]]\nnames = "rowan may"\n', "utf-8")
    (path / "adults.toml").write_text('[[group]]\nnames = "Ada"\n', "utf-8")
    (path / "not_possessive.toml").write_text('words = "lens"\n', "utf-8")
    return path


def test_a_table_is_built_from_both_lists_and_our_own(source: Path, small: Path) -> None:
    assert build_names.main(["--source", str(source), "--folder", str(small)]) == 0
    lines = (small / "first_names.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t") for line in lines if not line.startswith("#")] == [
        ["ada", "2", "a"],
        ["ana", "2", "g"],
        ["lucja", "2", "g"],
        ["lukasz", "2", "g"],
        ["maisie", "1", ""],
        ["may", "3", "w"],
        ["mo", "3", "g"],
        ["olya", "2", "g"],
        ["rowan", "3", "w"],
        ["rowan-may", "3", ""],
        ["sol", "2", "g"],
        ["yuhan", "2", "g"],
        ["zihan", "2", "g"],
        ["zike", "2", "g"],
        ["zoe", "2", ""],
        ["zyon", "2", ""],
    ]


def test_checking_with_the_sources_compares_every_byte(
    source: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--source", str(source), "--folder", str(small)]
    assert build_names.main(arguments) == 0
    assert build_names.main([*arguments, "--check"]) == 0
    births = source / "uk_birth_names.csv"
    births.write_text(births.read_text(encoding="utf-8") + "kezia,10,2020\n", encoding="utf-8")
    assert build_names.main([*arguments, "--check"]) == 1
    assert "is not what the sources give" in capsys.readouterr().out
    assert build_names.main(["--check", "--folder", str(small)]) == 0


def test_the_script_asks_for_a_source_or_a_check() -> None:
    with pytest.raises(SystemExit):
        build_names.main([])
