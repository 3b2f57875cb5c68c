"""campaign: what it finds, what it leaves alone, and whom it is about."""

import pytest

from tests.detectors.conftest import Analyse

ACT = "campaign"

FLAGS = [
    "Who's up for going to the Gazette with me about the new uniform?",
    "If everyone rings the office at 9am tomorrow they'll have to answer",
    "change.org petition about the phone ban now at 300, pls share",
    "Mrs Ogden has to go. Who's in for a petition?",
    "I say we all refuse to pay the £30 trip money until they explain themselves",
    "no one send their kids in on Friday, let's see how they like an empty school",
    "I've written a letter, can as many of you sign it as possible before I take it to the head",
    "Please all leave a google review so others know what this school is really like",
    "get yourselves to the governors meeting Thursday, we need to pack it out",
    "shall we organise a protest outside the gates monday morning??",
    "lets make some noise, share this post everywhere until they answer",
    "anyone else want to put in a joint complaint about Mr Reid? more weight if there's a few of us",
    "If we get 50 signatures they legally have to respond, so please sign",
    "Meeting at mine Thursday to plan how we get rid of the head",
    "All of Year 4 parents need to stand together on this and refuse the new timetable",
    "Print this out, sign it, drop it in the office. Every family.",
    "I'm organising a group complaint about the lunches, comment if you want in",
    "We need to bombard Mrs Finch with emails until she backs down",
    "Lets get the radio down here, who's willing to talk?",
    "anyone up for protesting outside on Monday with signs",
    "Could every one of you ring the trust before noon, they need to feel this",
    "Nobody pay the trip deposit till the head explains the price",
    "who's joining me outside reception at 3 with signs about the cuts to TAs",
    "I'm drafting an open letter about homework, comment if you want your name on it",
    "If fifty of us object to the timetable change the governors will have to rethink",
    "let's get the local paper down here, the school can't hide from a reporter",
    "Swamp the head's inbox tonight, all of us",
    "We should all refuse to buy the new PE kit",
    "Keep the kids home on Tuesday, the lot of us. School will soon notice.",
]

PASSES = [
    "Let's all sign the card for Mrs Lowe before Friday",
    "Everyone meet at the gates at 3.15 and we'll walk together",
    "Everybody please email Sarah your T-shirt size",
    "Please sign the council petition about speeding on School Lane",
    "Can everyone please vote for our school in the Tesco tokens",
    "There's a piece about the choir in the local paper",
    "Nobody buy the crumpets from Aldi, they're rank",
    "can everyone keep their kids off the grass, it's just been seeded",
    "keeping him home today, he's been sick",
    "teachers are on strike on Thursday so Y3 and Y4 are closed",
    "walk out of the hall quietly please, said Miss",
    "Put your name down for the cake stall",
    "I wrote to our MP about my son's place",
    "Please don't all email the office at once, they're short staffed",
    "Everyone remember to email the office your dietary forms",
    "Could all parents bring a cake for Saturday's stall?",
    "Shall we all chip in for flowers for Mrs Bell?",
    "Everybody meet by the gates at 9 for the walk",
    "I wrote to my MP about SEND places",
    "Our class won the book review competition",
    "Who can help paint the fence on Sunday?",
    "Please all sign the birthday card for Mr Hill",
]


@pytest.mark.parametrize("text", FLAGS)
def test_speaks(text: str, analyse: Analyse) -> None:
    assert ACT in {finding.act for finding in analyse(text).findings}


@pytest.mark.parametrize("text", PASSES)
def test_stays_quiet(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}


TARGETS = [
    ("Petition to get Mr Harcourt sacked, link below", "staff"),
    ("Parents against Mrs Penfold is up and running, join us", "staff"),
    ("Let's all email the governors about the timetable", "school"),
    ("Boycott the summer fair until they listen", "school"),
    ("Vote of no confidence in the governors, who's in", "school"),
    ("We need to bombard Mrs Finch with emails until she backs down", "staff"),
    ("One star reviews tonight please, all of us", "school"),
    ("Let's get the deputy removed, all of us together", "staff"),
    ("Who's up for going to the Gazette with me about the uniform?", "school"),
    ("Mass absence on the 12th. Pass it on.", "school"),
    ("the school petition is live, add your name below", "school"),
    ("Sit-in at the office on Thursday at two", "school"),
]


@pytest.mark.parametrize("text, target", TARGETS)
def test_whom_it_is_aimed_at(text: str, target: str, analyse: Analyse) -> None:
    assert target in {finding.target for finding in analyse(text).findings if finding.act == ACT}


def test_a_call_is_found_that_is_spread_over_sentences(analyse: Analyse) -> None:
    findings = analyse("The heating is off again. Keep them home tomorrow. All of us.").findings
    assert "campaign.spread" in {g.rule for f in findings if f.act == ACT for g in f.grounds}


def test_holding_children_back_alone_is_no_call(analyse: Analyse) -> None:
    assert ACT not in {f.act for f in analyse("He has chickenpox. I will keep them home tomorrow.").findings}
