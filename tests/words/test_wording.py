"""What parents read: short, plain, without verdict or threat, and with the right to criticise said."""

import re
from itertools import product

import pytest

from schoolgate.detectors.finding import Act, Target
from schoolgate.policy.model import ACTS, TARGETS
from schoolgate.words.catalogue import CatalogueError, load
from schoolgate.words.describe import describe
from tests.words.readability import grade, syllables

WORDS = load()
LONGEST_TITLE = 8
LONGEST_WHY = 40
HARDEST_GRADE = 6
# A grade says nothing about a few words.
SHORTEST_GRADED = 8

VERDICTS = re.compile(
    r"\b(?:breach\w*|inappropriate\w*|illegal\w*|unlawful\w*|offensive\w*|defam\w*|libel\w*|slander\w*|violat\w*"
    r"|abusive|unacceptable|forbidden|prohibited|not allowed|against the rules|crime|criminal|offence|guilty|toxic"
    r"|harass\w*)\b",
    re.IGNORECASE,
)
THREATS = re.compile(
    r"\b(?:prosecut\w*|court|legal action|banned|consequence\w*|punish\w*|report(?:ed|ing)? you|reported|warning"
    r"|monitor\w*)\b",
    re.IGNORECASE,
)
SCORES = re.compile(
    r"\b(?:score\w*|points|rating|rated|well done|good job|perfect|passed|0 problems|no problems)\b"
    r"|[\u2713\u2714\u2705]",
    re.IGNORECASE,
)
COMMANDS = re.compile(
    r"\b(?:are you sure|you must|you should|you have to|must not|do not post|don't post|stop)\b", re.IGNORECASE
)
OUR_FILES = ("finding.", "advice.", "help.", "outside.", "page.", "connect.")
# Children "must not be seen": it is about a duty to the child, not a command to the parent.
MEANT = {"finding.photo.any.why", "finding.photo.any_media.why"}
FINDINGS = sorted({key.rsplit(".", 1)[0] for key in WORDS.strings if key.startswith("finding.")})
GRADED = sorted(
    key
    for key, text in WORDS.strings.items()
    if key.startswith(OUR_FILES) and not key.startswith("page.example.") and len(text.split()) >= SHORTEST_GRADED
)


@pytest.mark.parametrize("act, target", list(product(ACTS, TARGETS)))
def test_every_finding_has_words(act: Act, target: Target) -> None:
    for named, media in product((False, True), repeat=2):
        wording = describe(WORDS, act, target, named, media)
        assert wording.title
        assert wording.why


@pytest.mark.parametrize("key", FINDINGS)
def test_a_finding_has_a_short_title_and_a_short_reason(key: str) -> None:
    title, why = WORDS[f"{key}.title"], WORDS[f"{key}.why"]

    assert len(title.split()) <= LONGEST_TITLE
    assert len(why.split()) <= LONGEST_WHY
    assert not title.endswith(".")
    assert why.endswith(".")
    assert key.split(".")[1] in ACTS
    assert key.split(".")[2].removesuffix("_named").removesuffix("_media") in (*TARGETS, "any")


@pytest.mark.parametrize("key", GRADED)
def test_a_child_of_eleven_can_read_it(key: str) -> None:
    assert grade(WORDS[key]) <= HARDEST_GRADE


def test_all_of_it_together_is_easier_still() -> None:
    everything = " ".join(
        f"{text}." for key, text in WORDS.strings.items() if key.startswith("finding.") and key.endswith("why")
    )

    assert grade(everything) < HARDEST_GRADE - 1


@pytest.mark.parametrize("pattern", [VERDICTS, THREATS, SCORES], ids=["verdict", "threat", "score"])
def test_no_words_that_judge_threaten_or_score(pattern: re.Pattern[str]) -> None:
    checked = {key: text for key, text in WORDS.strings.items() if not key.startswith("page.example.")}

    assert {key: text for key, text in checked.items() if pattern.search(text)} == {}


def test_no_commands() -> None:
    ours = {key: text for key, text in WORDS.strings.items() if key.startswith("finding.")}

    assert {key for key, text in ours.items() if COMMANDS.search(text) and key not in MEANT} == set()


@pytest.mark.parametrize("target", ["staff", "school", "volunteer"])
def test_a_complaint_is_told_the_right_to_criticise(target: Target) -> None:
    for named in (False, True):
        assert "You have every right to criticise a school" in describe(WORDS, "complaint", target, named).why


@pytest.mark.parametrize("target", TARGETS)
def test_every_complaint_starts_with_a_right(target: Target) -> None:
    assert describe(WORDS, "complaint", target).why.startswith("You have every right to ")
    assert describe(WORDS, "campaign", target).why.startswith("You have every right to ")


def test_a_child_at_risk_is_told_why_a_name_may_harm_and_that_telling_does_not() -> None:
    why = describe(WORDS, "safeguarding", "pupil").why

    assert "Naming a child here can make it harder to keep them safe." in why
    assert "Telling the people below does not." in why


def test_a_name_and_an_attachment_change_the_words() -> None:
    assert describe(WORDS, "identifies_pupil", "pupil", named=True).title == "This names a child"
    assert describe(WORDS, "identifies_pupil", "pupil").title == "This tells which child it is"
    assert describe(WORDS, "photo", "pupil", media=True).title == "A picture is going out with this"
    assert describe(WORDS, "photo", "pupil").title == "This is about photos of children"
    assert describe(WORDS, "complaint", "staff", named=True).title == "This names someone on the staff"


def test_an_act_without_words_is_told() -> None:
    with pytest.raises(CatalogueError, match="no words for 'rumour'"):
        describe(WORDS, "rumour", "staff")


def test_the_last_word_is_left_to_the_screen() -> None:
    assert not [key for key in FINDINGS if "You decide" in WORDS[f"{key}.why"]]


@pytest.mark.parametrize(
    "word, count",
    [
        ("a", 1),
        ("school", 1),
        ("safe", 1),
        ("wanted", 2),
        ("named", 1),
        ("names", 1),
        ("places", 2),
        ("people", 2),
        ("criticise", 3),
        ("table", 2),
    ],
)
def test_syllables_are_counted_well_enough(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_sentence_is_seen_to_be_hard() -> None:
    hard = (
        "Parents are respectfully reminded that defamatory communications concerning employees constitute a violation."
    )

    assert grade(hard) > HARDEST_GRADE
    assert grade("The cat sat on the mat. It was warm.") < 2
    assert grade("") == 0
