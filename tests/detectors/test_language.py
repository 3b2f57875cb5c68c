"""English or not: by script, by the commonest words, and with the benefit of the doubt."""

import unicodedata
from typing import Literal

import pytest

from schoolgate.detectors.language import common_words, is_english
from schoolgate.text.document import read

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
_normalize = unicodedata.normalize


@pytest.mark.parametrize(
    "draft",
    [
        "Mae'r plant yn hapus yn yr ysgol heddiw, diolch i chi",
        "Nie wiem czy jutro jest szkoła, ktoś wie?",
        "Copiii nu au avut lecții azi la școală",
        "Los niños no están en la escuela hoy, gracias",
        "As crianças não estão na escola hoje, obrigada",
        "Les enfants sont très contents, merci pour tout",
        "Die Kinder sind heute nicht in der Schule",
        "Bachay aaj school nahi gaye, kal bhi nahi aur parson bhi chutti hai",
        "میری بیٹی آج سکول نہیں آئے گی",
        "আজ স্কুল বন্ধ আছে কি?",
        "Сьогодні діти не були в школі",
        "ਅੱਜ ਸਕੂਲ ਬੰਦ ਹੈ ਜੀ",
    ],
)
def test_another_language(draft: str) -> None:
    assert not is_english(read(draft))


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "ok",
        "😂😂😂",
        "Dzień dobry!",
        "Diolch Miss, brilliant concert this morning from Year 2",
        "Magda, dziękuję bardzo for the pierogi, gone in four minutes",
        "Beta, Mrs Khan said no PE kit tomorrow",
        "U10s: Emeka, Toby, Karol, Idris, João, Finn, Abdullahi, Wiktor, Zainab, Mei, Oluwaseun, Siân",
        "𝓗𝓪𝓻𝓻𝔂 𝓲𝓼 𝓲𝓷 4𝓑",
        "dinnae laugh, we're gaun tae the pool on the train instead of the bus",
        "Two hours stuck outside Doncaster. Northern Rail couldn't organise a bun fight",
    ],
)
def test_english_or_too_little_to_tell(draft: str) -> None:
    assert is_english(read(draft))


def test_no_word_of_another_language_is_a_common_english_one() -> None:
    english, others = common_words()

    assert len(others) >= 12
    assert not any(english & other for other in others)


def test_one_more_english_word_tips_it() -> None:
    assert not is_english(read("nie jest dla the"))
    assert is_english(read("nie jest dla the school"))


def test_a_long_run_of_combining_marks_is_never_normalised(monkeypatch: pytest.MonkeyPatch) -> None:
    """To bring a run of marks into order takes time with its square."""
    given: list[str] = []

    def normalize(form: Form, text: str) -> str:
        given.append(text)
        return _normalize(form, text)

    document = read("z\u0301\u0316" * 3 + "\u0344" * 2_000 + "\u0f73" * 2_000)
    monkeypatch.setattr(unicodedata, "normalize", normalize)
    assert is_english(document)
    assert given
    assert not [one for text in given for one in text if unicodedata.category(one).startswith("M")]


def test_marks_of_a_script_do_not_hide_it() -> None:
    assert not is_english(read("\u0906\u091c \u0938\u094d\u0915\u0942\u0932 \u092c\u0902\u0926 \u0939\u0948"))
    assert is_english(read("e\u0301lan and cafe\u0301 for all of us"))
