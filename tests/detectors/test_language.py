"""English or not: by script, by the commonest words, and with the benefit of the doubt."""

import pytest

from schoolgate.detectors.language import common_words, is_english
from schoolgate.text.document import read


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
