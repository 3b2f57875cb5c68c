"""staff_contact: what it finds, what it leaves alone, and whom it is about."""

import pytest

from tests.detectors.conftest import Analyse

ACT = "staff_contact"

FLAGS = [
    "Just found Miss Patel on Insta 😍 she's got a gorgeous dog",
    "I added Mr Evans on FB, he accepted straight away",
    "Has anyone got Mrs Lowe's mobile number?",
    "I'll drop Miss Green a WhatsApp",
    "Can we add Mr Khan to the class chat so he sees this",
    "mrs jones is on tinder omg",
    "I messaged his teacher on Messenger last night and she still hasnt replied",
    "Follow Mr Hughes on Twitter, he posts his marathon times",
    "I've been chatting to the TA on snap",
    "here's the head's personal email: jbloggs@mailbox.example",
    "Sir's got a TikTok, search mrbakes",
    "Mrs Fry is on Facebook under her maiden name btw",
    "I've got Miss Lin's personal mobile if anyone's stuck",
    "Would it be weird to follow Mr Tate on instagram",
    "sent Mr Obi a DM about the homework",
    "Message the head on her private facebook, she reads it",
    "the SENCO gave me her own number so I just ring her evenings",
    "my lad's teacher accepted his friend request on xbox",
    "Miss Kelly's insta is @misskellybakes",
    "Who knows Mr Price's snapchat",
    "Mrs Kerr accepted my friend request",
    "does anyone have Mr Dunn's mobile?",
    "I usually just WhatsApp the TA",
    "Add Miss Rao to the mums' group chat",
    "Found his teacher on Instagram, private though",
    "Message the deputy on Messenger, quicker than email",
    "The caretaker is on Facebook, drop him a line there",
    "Our Y2 teacher follows me on TikTok",
    "got Mrs Lowe's home number if you need it",
    "Ring Mr Shah on his personal phone",
]

PASSES = [
    "Miss Patel put photos on Tapestry, they're lovely",
    "Mrs Jones follows the phonics scheme",
    "Message Miss on Dojo if you need the reading book",
    "Ask the teacher at drop off",
    "The head sent a lovely email about the concert",
    "I miss Facebook when it was simple",
    "miss u all on whatsapp when the phone died",
    "Head over to our Facebook page for fair photos",
    "The teacher texted us via ParentMail",
    "Could someone add Priya to this group, she's Sam's mum",
    "School office is 01632 960100, ask for Mrs Lowe",
    "I wouldn't add teachers on Facebook",
    "Email Mrs Kerr through the office",
    "Dojo message from the teacher about PE",
    "The school's Facebook page has the dates",
    "Ask Miss Rao at pick up",
    "Mr Dunn posted on Seesaw",
    "The deputy rang me from school",
    "I saw the teacher in Tesco",
    "His number work is coming on, says Mrs Lowe",
]


@pytest.mark.parametrize("text", FLAGS)
def test_speaks(text: str, analyse: Analyse) -> None:
    assert {f.target for f in analyse(text).findings if f.act == ACT} == {"staff"}


@pytest.mark.parametrize("text", PASSES)
def test_stays_quiet(text: str, analyse: Analyse) -> None:
    assert ACT not in {finding.act for finding in analyse(text).findings}


def test_a_pronoun_stands_for_staff_spoken_of(analyse: Analyse) -> None:
    assert ACT in {f.act for f in analyse("The new TA is lovely. Add her on Snapchat, she doesn't mind").findings}


def test_a_pronoun_of_a_child_is_no_member_of_staff(analyse: Analyse) -> None:
    draft = "Duy was moved up a set, ask Mrs Whitlock. Duy put it all on his Insta"
    assert ACT not in {f.act for f in analyse(draft).findings}


def test_a_number_is_passed_on_only_where_staff_are_spoken_of(analyse: Analyse) -> None:
    assert ACT in {f.act for f in analyse("Mrs Lowe, 07700 900412, after six").findings}
    assert ACT not in {f.act for f in analyse("Karen's dad is on 07700 900412, after six").findings}
