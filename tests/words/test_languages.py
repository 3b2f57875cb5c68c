"""Every language is whole: the same keys, the same gaps, and nothing that stands only in one of them."""

import re
from pathlib import Path

import pytest

from schoolgate.detectors.finding import Target
from schoolgate.policy.model import ACTS, TARGETS
from schoolgate.words.catalogue import Catalogue
from schoolgate.words.describe import describe
from schoolgate.words.languages import OF_DRAFTS, load_all
from tests.words.test_wording import LONGEST_TITLE, LONGEST_WHY

LANGUAGES = load_all()
ENGLISH = LANGUAGES.of_drafts
OTHERS = [words for words in LANGUAGES.all() if words is not ENGLISH]
# Names, and drafts to try, which are in the language that drafts are read in.
MAY_BE_THE_SAME = re.compile(
    r"outside\..*\.name|page\.example\..*\.text|page\.name|page\.site\.|help\..*\.name|language\.direction"
)
MARKS = re.compile(r"[<>&]|https?:|\bTODO\b|\bXXX\b")


def folder(root: Path, **languages: str) -> Path:
    """Folders of words with one file each, and British English without a key of its own."""
    for name, text in {"en_GB": "", **languages}.items():
        (root / name).mkdir()
        frame = f'[language]\nname = "{name}"\ndirection = "ltr"\nread = "yes"\n'
        (root / name / "all.toml").write_text(frame + text, encoding="utf-8")
    return root


@pytest.mark.parametrize("words", OTHERS, ids=lambda words: str(words.tag))
def test_every_key_is_in_every_language_and_no_other(words: Catalogue) -> None:
    assert sorted(words.strings) == sorted(ENGLISH.strings)


@pytest.mark.parametrize("words", OTHERS, ids=lambda words: str(words.tag))
def test_the_same_gaps_are_filled(words: Catalogue) -> None:
    assert {key: gaps for key, gaps in words.gaps.items() if gaps != ENGLISH.gaps[key]} == {}


@pytest.mark.parametrize("words", OTHERS, ids=lambda words: str(words.tag))
def test_nothing_was_left_in_english(words: Catalogue) -> None:
    same = {key for key, text in words.strings.items() if text == ENGLISH[key] and not MAY_BE_THE_SAME.match(key)}

    assert {key for key in same if len(ENGLISH[key].split()) > 1} == set()


@pytest.mark.parametrize("words", OTHERS, ids=lambda words: str(words.tag))
@pytest.mark.parametrize("target", TARGETS)
def test_a_finding_has_as_few_words_as_in_english(words: Catalogue, target: Target) -> None:
    for act in ACTS:
        wording = describe(words, act, target)
        assert len(wording.title.split()) <= LONGEST_TITLE, (act, target)
        assert len(wording.why.split()) <= LONGEST_WHY + 4, (act, target)


@pytest.mark.parametrize("words", LANGUAGES.all(), ids=lambda words: str(words.tag))
def test_there_is_no_markup_and_no_left_over(words: Catalogue) -> None:
    assert {key: text for key, text in words.strings.items() if MARKS.search(text)} == {}


@pytest.mark.parametrize("words", LANGUAGES.all(), ids=lambda words: str(words.tag))
def test_each_language_says_its_name_its_direction_and_whether_it_was_read(words: Catalogue) -> None:
    assert words["language.name"]
    assert words["language.direction"] in ("ltr", "rtl")
    assert words["language.read"] in ("yes", "no")


def test_welsh_waits_for_a_native_reader() -> None:
    assert LANGUAGES.best(["cy"])["language.read"] == "no"
    assert ENGLISH["language.read"] == "yes"


@pytest.mark.parametrize(
    "tags, found",
    [
        (["cy"], "cy"),
        (["cy-GB"], "cy"),
        (["CY_gb"], "cy"),
        (["en-US"], "en-GB"),
        (["en"], "en-GB"),
        (["pl", "cy"], "cy"),
        (["pl", "en"], "en-GB"),
        (["pl"], "en-GB"),
        ([], "en-GB"),
        (["", "--", "x-klingon", "*"], "en-GB"),
        (["cymraeg"], "en-GB"),
    ],
)
def test_the_first_language_that_there_is(tags: list[str], found: str) -> None:
    assert LANGUAGES.best(tags).tag == found


def test_a_language_of_a_country_is_preferred_where_it_is_asked_for(tmp_path: Path) -> None:
    found = load_all(folder(tmp_path, pt="", pt_BR=""))

    assert found.best(["pt-BR"]).tag == "pt-BR"
    assert found.best(["pt-PT"]).tag == "pt"
    assert [words.language for words in found.all()] == [OF_DRAFTS, "pt", "pt_BR"]


def test_right_to_left_is_the_catalogues_own_word(tmp_path: Path) -> None:
    found = load_all(folder(tmp_path, ur=""))
    path = tmp_path / "ur" / "all.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("ltr", "rtl"), encoding="utf-8")

    assert found.best(["ur"]).direction == "ltr"
    assert load_all(tmp_path).best(["ur-PK"]).direction == "rtl"


RIGHT = {"en-GB": "You have every right ", "cy": "Mae gennych bob hawl "}


@pytest.mark.parametrize("words", LANGUAGES.all(), ids=lambda words: str(words.tag))
@pytest.mark.parametrize("target", TARGETS)
def test_every_complaint_starts_with_a_right_in_every_language(words: Catalogue, target: Target) -> None:
    assert describe(words, "complaint", target).why.startswith(RIGHT[words.tag])
    assert describe(words, "campaign", target).why.startswith(RIGHT[words.tag])


@pytest.mark.parametrize("words", LANGUAGES.all(), ids=lambda words: str(words.tag))
@pytest.mark.parametrize("kind", ["feedback", "concern", "complaint"])
def test_our_own_words_in_the_whole_letter_are_under_eighty(words: Catalogue, kind: str) -> None:
    """Every sentence that is not the parent's, with the longest topic and wish, as static/letter.js puts them."""
    topic = max((text for key, text in words.strings.items() if key.startswith("advice.topic.")), key=len)
    wish = max((text for key, text in words.strings.items() if key.startswith("advice.message.want.")), key=len)
    letter = [
        words.get("page.letter.greeting", role="Headteacher"),
        words.get("advice.message.about", topic=topic),
        words[f"advice.message.kind.{kind}"],
        *(words[f"page.letter.{part}"] for part in ("facts", "affects", "tried", "close")),
        wish,
        words["page.letter.next"] if kind == "concern" else "",
    ]

    assert len(" ".join(letter).split()) < 80
    assert letter[0].endswith("Headteacher,")
