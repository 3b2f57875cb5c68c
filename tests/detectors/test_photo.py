"""photo: what it finds, what it leaves alone, and whom it is about."""

import pytest

from tests.detectors.conftest import Analyse

ACT = "photo"

FLAGS = [
    "Here are some pics from today's assembly 😍",
    "Did anyone manage to video the Year 2 dance?",
    "I've uploaded all the sports day photos to a google drive, link below",
    "Could someone take a photo of Leo when he goes up for his medal please, I'm at work",
    "can u send me that picture of the kids on the coach",
    "I recorded the whole play if anyone wants a copy",
    "Tagging everyone in the photos from the disco",
    "anyone got any photos of our class from the farm?",
    "got a cracking pic of Tommy asleep on the trip bus 😂 posting it now",
    "sharing the video of the fight at the gates",
    "does anybody have a pic of the girls doing their dance?",
    "who has the video from the concert, can you whatsapp me it",
    "I'll put all the pictures from the trip in a shared album",
    "can we all share our sports day snaps here",
    "got a great shot of Olivia and Mo on the climbing frame at break",
    "Please can someone send me a picture of Sam in the show, my battery died",
    "Filming the kids' race today, will post tonight",
    "pics from the disco on my page, tag your kids",
    "does anyone have photos of the Y1 class assembly",
    "caught the little thug on camera hitting my lad at the gates",
    "Put the harvest festival pictures up on my Facebook",
    "who got the egg and spoon on video? send it over",
    "Sneaky photo of 3C on the bus to the zoo",
    "I recorded the whole carol concert, link to follow",
    "Any snaps of Year 1 in their costumes?",
    "took loads of pics of the kids at the disco, will upload tonight",
    "Filmed two lads scrapping outside the school gates",
    "Can somebody send me the picture of Aisha with her medal",
    "Going to livestream the leavers assembly for the grandparents",
    "tagging all the mums in the sports day album",
]

PASSES = [
    "School photos are on Tuesday, order forms in bags",
    "Anyone got a pic of the homework sheet?",
    "Don't share photos from the nativity please",
    "Head asked us not to film in assembly",
    "Loved the nativity, had tears in my eyes",
    "My own two in the garden on the swing",
    "World record attempt at sports day!",
    "the film club is showing Elf",
    "Pics of the spelling sheet please",
    "Can I get a copy of the menu please? Can't find mine",
    "Record attendance this week, well done",
    "Letter attached",
    "Photo of the lost scooter attached",
    "No phones at the nativity please",
    "Our holiday pics are finally printed",
    "School photo money due Friday",
    "Picture books wanted for Reception",
    "Please take down nothing, just ask first",
    "I'd love a video doorbell",
]


@pytest.mark.parametrize("text", FLAGS)
def test_speaks(text: str, analyse: Analyse) -> None:
    assert {f.target for f in analyse(text).findings if f.act == ACT} == {"pupil"}


@pytest.mark.parametrize("text", PASSES)
def test_stays_quiet(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}


ATTACHED = [
    ("front row seats at the nativity 🎄", True),
    ("assembly today 💕", True),
    ("the whole of Year 3 on the coach", True),
    ("Maisie and Zainab being daft again", True),
    ("what a day on the school trip", True),
    ("sports day in the rain", True),
    ("Found this jumper in the playground car park? no, by my gate, Y2 size", False),
    ("Grinning on our sofa with a gap like a letterbox", False),
    ("bundle of size 13 to 2 shoes, fiver the lot", False),
    ("The menu for next week", False),
    ("School photos order form, due Friday", False),
    ("Our kitchen is finally finished", False),
]


@pytest.mark.parametrize("text, seen", ATTACHED)
def test_what_an_attachment_shows(text: str, seen: bool, analyse: Analyse) -> None:
    assert (ACT in {finding.act for finding in analyse(text, images=2).findings}) is seen


def test_nothing_attached_shows_nothing(analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse("assembly today 💕").findings}
