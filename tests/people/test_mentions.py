"""Who a draft speaks of: kinds of people by name, role, class, initials, pronoun and own-child run. All invented."""

import pytest

from schoolgate.people.mention import Kind, Mention
from schoolgate.people.roster import Roster, StaffMember
from schoolgate.text.draft import Place
from tests.people.read_people import reading

OWN = "\ue000\ue000\ue000"


def kinds(text: str, place: Place = "group") -> dict[str, Kind]:
    return {text[m.span.start : m.span.end]: m.kind for m in reading(text, place).mentions}


NAMED: list[tuple[str, str, Kind]] = [
    ("we found Thrandokwe in Y3 crying", "Thrandokwe", "pupil"),
    ("Thrandokwe's mum is waiting", "Thrandokwe's", "pupil"),
    ("thanks so much for organising Priti", "Priti", "parent"),
    ("Owen's bankrupt, I saw the notice", "Owen's", "parent"),
    ("the kids of St Wenna's were loud", "St Wenna's", "school"),
    ("that TA shouted at him", "that TA", "staff"),
    ("the supply was late", "the supply", "staff"),
    ("the Nowak family need a lift", "Nowak family", "pupil"),
    ("Oskar in Y4 lost a shoe", "Oskar", "pupil"),
    ("niamhs coat is on our peg", "niamhs", "pupil"),
    ("Niamh's coat is on our peg", "Niamh's", "pupil"),
    ("Alfie B hid the glue", "Alfie B", "pupil"),
    ("Ellie-Mae has left her recorder", "Ellie-Mae", "pupil"),
    ("#goPoppyR what a swim", "goPoppyR", "pupil"),
    ("J.P. in 5B has lost a tooth", "J.P", "pupil"),
    ("RJ in 5C has lost a tooth", "RJ", "pupil"),
    ("the Begum girls need a lift", "Begum girls", "pupil"),
    ("Applause for young Master Ogunleye", "Master Ogunleye", "pupil"),
    ("grace's mum is at the gate", "grace's", "pupil"),
    ("Spud's mum has the tickets", "Spud's", "pupil"),
    ("Hope from Year 3 sang", "Hope", "pupil"),
    ("our Ben has a cold", "Ben", "own_child"),
    ("@Yasmin can you bring tape", "Yasmin", "parent"),
    ("Marta is organising the raffle", "Marta", "parent"),
    ("Susan, Yetunde and Paul stayed to clear up", "Yetunde", "parent"),
    ("my sister Bronagh does cakes", "Bronagh", "outsider"),
    ("our cat Luna is missing", "Luna", "pet"),
    ("dressed as Matilda for the parade", "Matilda", "character"),
    ("a library book on Rosa Parks", "Rosa Parks", "public"),
    ("Mrs Okonjo teaches 3B", "Mrs Okonjo", "staff"),
    ("Mrs ap Rhys teaches 3B", "Mrs ap Rhys", "staff"),
    ("Mr van der Meer's whistle", "Mr van der Meer's", "staff"),
    ("ask Mr 0konjo", "Mr 0konjo", "staff"),
    ("ask mr tansley", "mr tansley", "staff"),
]


@pytest.mark.parametrize("text, name, kind", NAMED)
def test_whose_name_it_is(text: str, name: str, kind: Kind) -> None:
    assert kinds(text).get(name) == kind


def test_a_bare_name_is_a_pupils_in_a_class_chat_and_nobodys_on_a_timeline() -> None:
    assert kinds("Thandiwe lied", "group")["Thandiwe"] == "pupil"
    assert kinds("Thandiwe lied", "own")["Thandiwe"] == "unknown"


def test_names_in_a_row_are_one_kind_of_people() -> None:
    found = kinds("Piotr, Hana and Wei in Y2 have lost their hats")
    assert {found[name] for name in ("Piotr", "Hana", "Wei")} == {"pupil"}


def test_a_name_that_closes_a_draft_is_the_writers() -> None:
    assert kinds("The hall is booked from two until four on Saturday.\nLinh")["Linh"] == "parent"


def test_an_own_child_run_is_one_mention() -> None:
    found = [m for m in reading(f"{OWN} has a cold").mentions if m.kind == "own_child"]
    assert [(m.span.start, m.span.end, m.named) for m in found] == [(0, 3, True)]


@pytest.mark.parametrize(
    "text, words",
    [
        ("in Y4 today", "Y4"),
        ("in year six today", "year six"),
        ("in P5 today", "P5"),
        ("in 4B today", "4B"),
        ("the one in Sycamore", "Sycamore"),
        ("Oak 2 are swimming", "Oak 2"),
        ("she is in 2 Elder", "2 Elder"),
        ("Beech class assembly", "Beech class"),
    ],
)
def test_classes(text: str, words: str) -> None:
    found = reading(text)
    spans = [found.document.span(first, last) for first, last in found.classes]
    assert words in [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize("text", ["the 1st of May", "at 5pm", "an oak in the park", "he ate 3 robins eggs"])
def test_no_classes(text: str) -> None:
    assert not reading(text).classes


def pronoun(text: str, word: str, place: Place = "group") -> Mention:
    return next(m for m in reading(text, place).mentions if text[m.span.start : m.span.end] == word)


@pytest.mark.parametrize(
    "text, word, kind",
    [
        ("The new TA is here. She seems kind", "She", "staff"),
        ("Our head rang. That woman never stops", "That woman", "staff"),
        ("The school wrote. They want money", "They", "school"),
        ("My son fell. He is fine", "He", "own_child"),
        ("Somewhere she waits", "she", "unknown"),
    ],
)
def test_pronouns_stand_for_whom_was_spoken_of(text: str, word: str, kind: Kind) -> None:
    assert pronoun(text, word).kind == kind


@pytest.mark.parametrize(
    "text, word, person",
    [
        ("I rang the head and she laughed", "she", "the head"),
        ("You all know our head. I wrote to him and he was cross", "he", "our head"),
        ("We told her twice. They had asked Mr Lockyer and he knew", "he", "Mr Lockyer"),
    ],
)
def test_a_pronoun_points_at_the_person_whoever_else_is_spoken_of_before(text: str, word: str, person: str) -> None:
    anchor = reading(text).mentions[pronoun(text, word).anchor]
    assert text[anchor.span.start : anchor.span.end] == person


def test_you_is_the_school_on_its_page_and_a_parent_elsewhere() -> None:
    assert pronoun("can you help", "you", "school").kind == "school"
    assert pronoun("can you help", "you", "group").kind == "parent"


def test_a_listed_member_of_staff_is_staff() -> None:
    roster = Roster(staff=(StaffMember("Dr Anand", "headteacher"),))
    found = reading("Dr Anand wrote to us all", "group", roster).mentions
    assert [(m.kind, m.role) for m in found if m.named] == [("staff", "headteacher")]


def test_mae_is_nobody_where_it_opens_a_welsh_sentence_and_a_child_elsewhere() -> None:
    assert kinds("Mae Alfie yn y dosbarth") == {"Alfie": "pupil"}
    assert kinds("it was Mae in 4B who found it")["Mae"] == "pupil"
