"""anonymity: what it finds, what it leaves alone, and whom it is about."""

import pytest

from tests.detectors.conftest import Analyse

ACT = "anonymity"

FLAGS = [
    "Anon please. The deputy shouted at my son",
    "Admin can you post this anonymously for me? Issue with school",
    "Using a fake profile because the head stalks this page",
    "Don't want to say who I am but my kids are in Year 2 there",
    "Posting on behalf of a friend who can't be named, her son has been excluded",
    "I work at the school so can't put my name to this",
    "anon for obvious reasons. what's going on in year 5?",
    "Not my real account. Just want people to know what the school is like",
    "I'd prefer to stay anonymous but does anyone else have problems with the new teacher?",
    "posted from a throwaway as they'd know it's me. School never rang back",
    "Name changed for this one. TA in reception is awful",
    "Anon, please don't delete. Bullying in year 4 is out of control",
    "please hide my name, the teacher is on this page",
    "Anonymous mum here, is anyone else unhappy with school dinners?",
    "not using my own profile for obvious reasons but the head needs to go",
    "I've borrowed my hubby's account for this: avoid that school",
    "A parent who'd like to stay nameless asked me to share this about the governors",
    "As a member of staff there I have to stay anonymous",
    "You won't work out who I am so don't bother. School's a mess",
    "Keeping this nameless. Which teacher is leaving?",
    "Admin can you post this anonymously, it's about the school",
    "Not putting my name to this, I work in the office there",
    "Posting for a mum who daren't say it herself about the school",
    "Keep me out of it but the PTA money is odd",
    "anon pls: is the Y5 teacher leaving?",
    "I won't say who I am, school would punish my son",
]

PASSES = [
    "Anonymous survey from school closes Friday",
    "An anonymous donor paid for the trip",
    "I don't know the name of his teacher",
    "Put your name on everything, jumpers keep vanishing",
    "Posting on behalf of the PTA: fair is on the 12th",
    "My husband's phone died so he can't see the group",
    "Using a new account for dinner money, it's ParentPay",
    "Naming no names but somebody took my umbrella, green spots",
    "I can't remember the name of the TA",
    "fake tan for prom?",
    "My mum's using my account for Netflix",
    "Please don't post anonymously about teachers",
    "The school survey is anonymous",
    "Label everything with your child's name",
    "An anonymous donor gave us books",
    "@anonymous when does the fair start?",
    "New account needed for dinner money",
    "What's the name of the new TA?",
    "My real name is on the rota twice",
    "The teacher never gave a name for the trip venue",
    "Account for the school fund closes Friday",
]


@pytest.mark.parametrize("text", FLAGS)
def test_speaks(text: str, analyse: Analyse) -> None:
    assert {f.target for f in analyse(text).findings if f.act == ACT} == {"none"}


@pytest.mark.parametrize("text", PASSES)
def test_stays_quiet(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}


SWITCH = [
    ("What happened at school this morning?", "group", True),
    ("Is the head leaving?", "public", True),
    ("How are the Year 4 spellings going?", "public", True),
    ("any plumber who will actually turn up?", "public", False),
    ("any plumber who will actually turn up?", "group", False),
    ("best place for curry?", "public", False),
]


@pytest.mark.parametrize("text, place, seen", SWITCH)
def test_the_switch_counts_on_a_school_matter(text: str, place: str, seen: bool, analyse: Analyse) -> None:
    assert (ACT in {finding.act for finding in analyse(text, place=place, anonymous=True).findings}) is seen


def test_words_in_a_town_group_need_a_school_matter(analyse: Analyse) -> None:
    assert ACT not in {f.act for f in analyse("Posting anon: which roofer would you trust?", place="public").findings}
