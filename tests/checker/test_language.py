"""The answer is in the language asked for; the check itself reads English and says where it did not."""

import pytest

from schoolgate.checker import Checker, build_checker
from schoolgate.text.draft import Draft
from schoolgate.verdict import Verdict


@pytest.fixture(scope="module")
def checker() -> Checker:
    return build_checker()


def check(checker: Checker, text: str, language: str = "en-GB") -> Verdict:
    return checker.check(Draft(text, "whatsapp", "group", language=language))


def test_titles_reasons_and_the_message_are_in_welsh(checker: Checker) -> None:
    verdict = check(checker, "Mrs Holt never marks the homework, she is useless", "cy")
    message = verdict.advice.message

    assert verdict.findings[0].title == "Mae hyn yn enwi aelod o'r staff"
    assert verdict.findings[0].why.startswith("Mae gennych bob hawl i feirniadu ysgol.")
    assert message is not None
    assert message.subject == "Ynglŷn â hyn: gwaith cartref"
    assert "cwyn ffurfiol" in message.kinds["complaint"]
    assert message.facts == "Mrs Holt never marks the homework, she is useless"


def test_the_help_card_is_in_welsh(checker: Checker) -> None:
    verdict = check(
        checker, "A little girl told my daughter she is scared to go home because her uncle hurts her", "cy"
    )

    assert verdict.level == "help"
    assert verdict.advice.help[0].what == "Mae plentyn mewn perygl nawr: ffoniwch 999."


def test_what_is_put_into_the_draft_stays_in_the_drafts_language(checker: Checker) -> None:
    verdict = check(checker, "Alfie in 4B hit my son, the school is hopeless", "cy")

    assert {edit.replacement for edit in verdict.advice.names_out} == {"A child"}
    assert verdict.advice.message is not None
    assert verdict.advice.message.facts.startswith("Another child in 4B hit my son")


def test_where_there_is_no_translation_the_answer_is_in_british_english(checker: Checker) -> None:
    draft = "Mrs Holt never marks the homework, she is useless"

    assert check(checker, draft, "pl").findings == check(checker, draft).findings


@pytest.mark.parametrize(
    "draft",
    [
        "Mae Alfie yn y dosbarth wedi taro fy mab eto heddiw, rhif ei fam yw 07700 900142",
        "Alfie z klasy 4B znowu uderzył mojego syna, numer jego mamy to 07700 900142 i nikt nic nie robi",
    ],
)
def test_another_language_is_looked_at_for_names_and_numbers_only_and_says_so(checker: Checker, draft: str) -> None:
    verdict = check(checker, draft)

    assert verdict.language == "unsupported"
    assert "personal_details" in {finding.act for finding in verdict.findings}
    assert {finding.act for finding in verdict.findings} <= {"personal_details", "identifies_pupil"}


def test_english_says_english(checker: Checker) -> None:
    assert check(checker, "Is it non-uniform day this Friday or next?").language == "en"
