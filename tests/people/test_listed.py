"""A school's own list of people, classes, places and neighbours: how a draft may write them."""

from functools import cache

import pytest

from schoolgate.people.listed import roster_terms
from schoolgate.people.mentions import find_people
from schoolgate.people.reading import Reading
from schoolgate.people.roster import Roster, StaffMember
from schoolgate.text.document import read
from tests.people.read_people import people

ROSTER = Roster(
    staff=(
        StaffMember("Mrs Holt", "headteacher"),
        StaffMember("Amina Okafor", "class teacher", "Kingfishers"),
        StaffMember("Mr Ng", "caretaker"),
        StaffMember("Mr Reed", "teacher"),
        StaffMember("Miss Reed", "SENCO"),
        StaffMember("Chidi Eze", "chair of governors"),
        StaffMember("Łucja Wójcik", "PTA treasurer"),
        StaffMember("Biscuit", "school dog"),
        StaffMember("Ola Dunne", "house captain"),
    ),
    classes=("Acorns", "Willow class"),
    school_words=("the Hub", "Rainbow Room", "Nest"),
    neighbours=("Elm Lane", "Hawthorn"),
)


@cache
def reading(text: str) -> Reading:
    return find_people(read(text), people(), ROSTER, roster_terms(ROSTER), "group")


def mentions(text: str) -> list[tuple[str, str, str]]:
    """Kind, words and role of everybody who is named or a place."""
    found = reading(text).mentions
    return [
        (m.kind, text[m.span.start : m.span.end], m.role) for m in found if m.named or m.kind in ("school", "outsider")
    ]


@pytest.mark.parametrize(
    "text, kind, words, role",
    [
        ("Mrs Holt again", "staff", "Mrs Holt", "headteacher"),
        ("ms holt again", "staff", "ms holt", "headteacher"),
        ("Amina Okafor is lovely", "staff", "Amina Okafor", "class teacher"),
        ("amina okafor is lovely", "staff", "amina okafor", "class teacher"),
        ("Mrs Okafor is lovely", "staff", "Mrs Okafor", "class teacher"),
        ("Miss Amina is lovely", "staff", "Miss Amina", "class teacher"),
        ("ask mr ng", "staff", "mr ng", "caretaker"),
        ("Miss Reed rang", "staff", "Miss Reed", "senco"),
        ("Mr Reed rang", "staff", "Mr Reed", "teacher"),
        ("Mrs Reed rang", "staff", "Mrs Reed", "teacher"),
        ("Chidi Eze came", "volunteer", "Chidi Eze", "chair of governors"),
        ("Mr Eze came", "volunteer", "Mr Eze", "chair of governors"),
        ("Biscuit was in today", "staff", "Biscuit", "school dog"),
        ("Ola Dunne was in today", "staff", "Ola Dunne", "house captain"),
        ("Elm Lane School won the cup", "outsider", "Elm Lane School", "elm lane school"),
        ("thanks Łucja Wójcik", "volunteer", "Łucja Wójcik", "pta treasurer"),
        ("thanks Lucja Wojcik", "volunteer", "Lucja Wojcik", "pta treasurer"),
        ("The Hub was full", "school", "The Hub", "the hub"),
        ("in the rainbow room", "school", "rainbow room", "rainbow room"),
        ("Nest was shut", "school", "Nest", "nest"),
        ("Elm Lane won the cup", "outsider", "Elm Lane", "elm lane"),
    ],
)
def test_who_is_meant(text: str, kind: str, words: str, role: str) -> None:
    assert (kind, words, role) in mentions(text)


@pytest.mark.parametrize(
    "text", ["a bird's nest in the gutter", "biscuit tin for the raffle", "hawthorn hedges are out", "that is the crux"]
)
def test_everyday_words_stay_everyday_words(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    "text",
    ["Kingfishers are off on Friday", "any acorns parents going", "our Willow class", "in acorns", "acorn class won"],
)
def test_classes(text: str) -> None:
    assert reading(text).classes


def test_a_class_name_that_is_a_word_needs_a_sign_that_the_class_is_meant() -> None:
    assert not reading("we picked acorns on our walk").classes


def test_a_school_that_lists_nobody() -> None:
    assert not roster_terms(Roster()).tree.next
