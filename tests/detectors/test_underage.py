"""underage: what it finds, what it leaves alone, and whom it is about."""

import pytest

from tests.detectors.conftest import Analyse

ACT = "underage"

FLAGS = [
    "My 8 yr old just got TikTok and is obsessed",
    "Ella's in Year 3 and she's already got 200 followers on Insta",
    "they're all on Snapchat in Y5, is mine the only one not?",
    "Harry (10) has set up his own instagram, give him a follow!",
    "just put a fake date of birth in, that's what we did for her snapchat",
    "Jayden in year 4 messaged my son on WhatsApp at midnight",
    "The year 6 whatsapp group the kids have made is getting nasty",
    "shes 9 and she lives on tiktok",
    "does your little one have WhatsApp yet? Mine's got it and he's only 7",
    "my daughter is 11 and has had Facebook for a year",
    "There's a group chat with most of Year 5 kids in it",
    "Poppy's TikTok is so cute, not bad for a 6 year old",
    "Our Alfie's got a WhatsApp now, he's in Year 5, here's his number if the lads want it",
    "Can you believe the Year 4s are all doing TikTok dances in the playground and posting them",
    "6 year olds with snapchat, what is the world coming to",
    "my niece (9) posts on insta every day",
    "Year 6 boys on discord til 1am",
    "We let ours join Facebook at 10 to talk to nan",
    "he told instagram he was born in 1999",
    "her 11yo has more followers than me on tiktok",
    "Our 8 year old is on Snapchat all day",
    "Half of Year 4 have TikTok",
    "put her birthday as 2004 so she could join Insta",
    "Kids in Y3 are posting on TikTok",
    "My nine year old got added to a Snapchat group",
    "She's only 11 and has two Instagram accounts",
]

PASSES = [
    "I don't allow mine on Snapchat, she's 10",
    "My 15 year old lives on Snapchat",
    "What age should kids get WhatsApp?",
    "Year 4 parents' WhatsApp group link here",
    "Can someone add me to the Y3 WhatsApp please",
    "He wants TikTok but he's only 9, no chance",
    "6 year old's bike for sale on Facebook",
    "Saw on Facebook that year 5 are off to London",
    "My daughter's 10 and loves the Roblox books",
    "My 8 year old reads with me on Seesaw",
    "Facebook reminded me it's 5 years since they started reception",
    "My 8 year old loves the TikTok pancake recipe I found",
    "My 16 year old lives on Snapchat",
    "Year 4 parents' WhatsApp is here",
    "My 8 year old uses Seesaw",
    "The minimum age for TikTok is 13",
    "He's 9 and not allowed WhatsApp",
    "Saw a TikTok about packed lunches",
    "Year 11 Instagram drama again",
    "My son's 7, any Facebook marketplace bikes?",
]


@pytest.mark.parametrize("text", FLAGS)
def test_speaks(text: str, analyse: Analyse) -> None:
    assert {f.target for f in analyse(text).findings if f.act == ACT} == {"pupil"}


@pytest.mark.parametrize("text", PASSES)
def test_stays_quiet(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}
