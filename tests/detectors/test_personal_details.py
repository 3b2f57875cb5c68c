"""personal_details: what it finds, what it leaves alone, and whom it is about."""

import pytest

from tests.detectors.conftest import Analyse

ACT = "personal_details"

FLAGS = [
    "Jack's mum's number is 07700 900456 give her a text",
    "Her address is 14 Elm Road if you want to send flowers",
    "mr kelly lives at 22 Beech Close, I see him putting his bins out",
    "oh seven seven double oh nine oh oh one two three is his number",
    "email her directly sarah.t (at) mailbox (dot) example",
    "That idiot's reg is AB12 CDE, parked on the zigzags again",
    "0 7 7 0 0 9 0 0 4 5 6 is Priya's mobile",
    "Party RSVP to Emma on 07700900321",
    "Mrs Lee's home number 01632 960222",
    "he lives on Station Road, number 6, blue door",
    "Chloe's dad 07700 900 777 can do lifts",
    "black Audi FG19 HJK nearly hit my lad outside school this morning",
    "Anyone needing Ben's dad, he's on 07700 900654",
    "She's moved to flat 3, 40 Castle Street",
    "Here's Tracey's email: tracey.w@mailbox.example, she organises it",
    "silver Corsa YK62 ABC blocked me in again at pick up, mum of two",
    "Mr Hill's mobile 07700 900 432",
    "their home number's 01632 960 777 if you wanna ring his parents",
    "knock at 19 Ash Grove, that's where Liam lives",
    "call Jo 07700-900-999 for the lift share",
    "I'm fuming, Mrs Hill is on 07700 900432, ring her all night",
    "he's moved to 3 The Mews",
]

PASSES = [
    "Office number is 01632 960100 if you need to report absence",
    "My number is 07700 900555, I can do lifts on Fridays",
    "I'm selling a cot, text me on 07700 900111",
    "Book swimming on 01632 960345, ask for Julie at the leisure centre",
    "The plumber I used was Dave 07700 900888, brilliant",
    "Party at ours, 5 Elm Road, 2pm Saturday",
    "Party at 12 Mill Lane, village hall, 2-4",
    "Lost phone, call me on 07700 900 100",
    "See you at number 12 for the party",
    "Number 7 bus is late",
    "Questions to office@oakfield.sch.example please",
    "Tickets £12.50, dates 01 02 2025 to 03 04 2025",
    "Means the world to my grandad. Lost near the park, 07700 900618",
    "Childline is 0800 1111",
    "Beryl hangs up her scissors after 52 years on Station Road, bless her",
    "she told me 2 go park, raining too hard 2 leave orchard",
    "He's off from 12 till 1 and the back gate sticks, ask Dave",
    "Dave was born on 4 March 1986, in the car park of a hospital",
    "New here, I'm Ewa at the end house, 07700 900811 if you need a parcel taking in",
    "Dog's run off, 18 Bramble Garth if you see her",
]


@pytest.mark.parametrize("text", FLAGS)
def test_speaks(text: str, analyse: Analyse) -> None:
    assert ACT in {finding.act for finding in analyse(text).findings}


@pytest.mark.parametrize("text", PASSES)
def test_stays_quiet(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}


TARGETS = [
    ("Jack's mum's number is 07700 900456 give her a text", "parent", "07700 900456"),
    ("mr kelly lives at 22 Beech Close, I see him putting his bins out", "staff", "22 Beech Close"),
    ("Mrs Lee's home number 01632 960222", "staff", "01632 960222"),
    ("Mr Hill's mobile 07700 900 432", "staff", "07700 900 432"),
    ("Here's Tracey's email: tracey.w@mailbox.example, she organises it", "parent", "tracey.w@mailbox.example"),
    ("email her directly sarah.t (at) mailbox (dot) example", "parent", "sarah.t (at) mailbox (dot) example"),
    ("That idiot's reg is AB12 CDE, parked on the zigzags again", "parent", "AB12 CDE"),
    ("0 7 7 0 0 9 0 0 4 5 6 is Priya's mum's mobile", "parent", "0 7 7 0 0 9 0 0 4 5 6"),
    ("her mobile's oh seven seven double oh nine oh oh one two three", "parent", None),
    ("here is miss number 07700 900845", "staff", "07700 900845"),
    ("Chloe's dad 07700 900 777 can do lifts", "parent", "07700 900 777"),
    ("She's moved to flat 3, 40 Castle Street", "parent", "flat 3, 40 Castle Street"),
    ("the head lives on Beech Rise, number 3", "staff", "Beech Rise"),
]


@pytest.mark.parametrize("text, target, words", TARGETS)
def test_whose_it_is_and_where(text: str, target: str, words: str | None, analyse: Analyse) -> None:
    found = [finding for finding in analyse(text).findings if finding.act == ACT]

    assert [finding.target for finding in found] == [target]
    shown = [text[span.start : span.end] for span in found[0].spans]
    assert (words or "oh seven seven double oh nine oh oh one two three") in shown
