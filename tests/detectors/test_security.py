"""security: what it finds, what it leaves alone, and whom it is about."""

import pytest

from tests.detectors.conftest import Analyse

ACT = "security"

FLAGS = [
    "it's 2580 on the back gate",
    "Code for reception door = 1379, shout if you forget",
    "The keypad's broken so you can just push the door",
    "anyone got the wifi password for the hall?",
    "If you go round by the bins there's a gap you can squeeze through",
    "just tell them you're here for reading help and they wave you in",
    "they never ask for ID, I walked right in yesterday",
    "fire exit next to Y2 is always propped open with a chair",
    "Nursery gate doesn't latch properly, give it a push",
    "I've got a spare fob if anyone wants to borrow it",
    "the caretaker keeps the key under the blue pot by the shed",
    "The login for tapestry is parent / oak123",
    "Code's 1357X now",
    "If you buzz and say delivery they open up no questions",
    "Bike shed padlock combination is 0-4-2",
    "to get in late just knock on the Y1 window, they let you in the fire door",
    "Guest wifi: sunnyhill / password1",
    "the teachers' car park code is the date of the battle of hastings",
    "I've got the staff door fob still lol, from when I worked there",
    "google classroom login for anyone stuck: 4bclass, password Otter99",
    "back gate code hasn't changed, still 3319",
    "the infants' door doesn't lock anymore, just lean on it",
    "What's the alarm number for the hall? I'm opening up for the PTA",
    "Reception never ask who you are, you could be anyone",
    "staff wifi is Acorn77 if you need it on site",
    "caretaker hides the boiler room key on the ledge",
]

PASSES = [
    "Gates open at 8.45 and close at 9",
    "Please make sure the gate is shut behind you",
    "Has anyone got the code for the book club discount?",
    "password for parentpay won't work, anyone else?",
    "Reception children go in through the side gate from Monday",
    "Please sign in at reception when you come to help",
    "They lock the gate at 9 sharp",
    "The code of conduct for parents is on the website",
    "pin the tail on the donkey at the fair!",
    "The keys are on the lost property table",
    "my window is broken, recommend a glazier?",
    "Climbing wall club starts Monday after school",
    "Please don't give anyone the gate code",
    "Doors open at 6, show starts 6.30",
    "The office opens at 8.15",
    "Use the discount code PTA10 for labels",
    "Main entrance closed for painting, use the side door",
    "Sign in at the desk on arrival please",
    "The back door of my van won't shut",
    "Can't remember my ParentPay password",
    "Year 4 are learning Morse code",
    "Gate locked at 9 so don't be late",
]


@pytest.mark.parametrize("text", FLAGS)
def test_speaks(text: str, analyse: Analyse) -> None:
    assert {f.target for f in analyse(text).findings if f.act == ACT} == {"school"}


@pytest.mark.parametrize("text", PASSES)
def test_stays_quiet(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}


@pytest.mark.parametrize(
    "text", ["its C4471 now", "new one is 8264#", "6174", "side gate is 4471", "the shed alarm takes 6174"]
)
def test_a_number_as_keypads_take_it(text: str, analyse: Analyse) -> None:
    assert ACT in {finding.act for finding in analyse(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "gate opens 8.40",
        "gate opens 3",
        "doors 18.30 for 19.00",
        "2019",
        "the front door was painted in 2019",
        "tickets are 1250 in all",
    ],
)
def test_a_year_or_a_sum_is_no_code(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}
