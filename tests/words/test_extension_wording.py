"""What the extension says itself: as easy to read, and as free of verdicts, as what the checker says."""

import json
import re
from pathlib import Path

import pytest

from tests.words.readability import grade
from tests.words.test_wording import COMMANDS, HARDEST_GRADE, SCORES, SHORTEST_GRADED, THREATS, VERDICTS

LOCALES = Path(__file__).parents[2] / "extension" / "_locales"
MESSAGES = {
    key: entry["message"]
    for key, entry in json.loads((LOCALES / "en_GB" / "messages.json").read_text(encoding="utf-8")).items()
}
# Drafts to try are what parents write, not what we say.
OURS = {key: text for key, text in MESSAGES.items() if not key.startswith("options_try_sample")}
# A press on these does what they say: "Stop looking at my drafts".
PRESSED = {"options_consent_stop", "options_checker_leave", "panel_not_this_fine_one", "panel_not_this_fine_other"}
# "We will not stop you" is a promise.
MEANT = {"say_press_again"}


@pytest.mark.parametrize("key", sorted(key for key, text in OURS.items() if len(text.split()) >= SHORTEST_GRADED))
def test_a_child_of_eleven_can_read_it(key: str) -> None:
    assert grade(OURS[key]) <= HARDEST_GRADE


@pytest.mark.parametrize("pattern", [VERDICTS, THREATS, SCORES], ids=["verdicts", "threats", "scores"])
def test_it_judges_nobody(pattern: re.Pattern[str]) -> None:
    assert {key: text for key, text in OURS.items() if pattern.search(text)} == {}


def test_it_orders_nobody() -> None:
    ordering = {key for key, text in OURS.items() if COMMANDS.search(text)}

    assert ordering - PRESSED - MEANT == set()
