"""A school's own people and classes, as its file lists them, change what is noticed and who is asked."""

from pathlib import Path

import pytest

from schoolgate.advice.class_teacher import class_key
from tests.policy.packs import ask

SCHOOL = """\
extends = "default"
slug = "little-oak"
school = "Little Oak School"

[[routes]]
role = "Headteacher"
name = "Mrs Holt"
address = "head@little-oak.example"
topics = ["general", "staff-conduct", "volunteers"]
rung = 3

[[routes]]
role = "Family friend"
name = "Bola Adeyinka"
address = "family@little-oak.example"
topics = ["general"]
rung = 2

[roster]
classes = ["Acorns", "Willow"]
words = ["the Hub"]
neighbours = ["Elm Lane"]

[[roster.staff]]
name = "Ian Whitlock"
role = "chair of governors"

[[roster.staff]]
name = "Amina Okafor"
role = "class teacher"
class = "Kingfishers"

[[roster.staff]]
name = "Mr Lindqvist"
role = "teacher"
class = "3C"

[[roster.staff]]
name = "Mrs Holt"
role = "class teacher"
class = "Willow"

[[roster.staff]]
name = "Mr Bell"
role = "class teacher"

[[roster.staff]]
name = "Mr Bell"
role = "parent governor"

[[roster.staff]]
name = "Joan Pike"
role = "teaching assistant"
class = "Acorns"

[[roster.staff]]
name = "Ada Bell"
role = "class teacher"
class = "Puffins"

[[roster.staff]]
name = "Ben Moss"
role = "class teacher"
class = "Puffins"
"""


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("little-oak") / "school.toml"
    file.write_text(SCHOOL, encoding="utf-8")
    return file


def roles(school: Path, text: str) -> list[str]:
    return [route["role"] for route in ask(school, text)["advice"]["routes"]]


@pytest.mark.parametrize(
    "text, never",
    [
        ("Mrs Holt is useless", "Headteacher"),
        ("ms holt is useless. She never listens", "Headteacher"),
        ("Bola Adeyinka is useless", "Family friend"),
        ("Mr Adeyinka is useless", "Family friend"),
        ("Ian Whitlock is useless", "Chair of governors"),
    ],
)
def test_a_concern_about_somebody_by_name_is_never_sent_to_them(school: Path, text: str, never: str) -> None:
    found = roles(school, text)

    assert found
    assert never not in found


def test_a_concern_about_the_head_by_name_goes_to_the_chair(school: Path) -> None:
    assert roles(school, "Mrs Holt is useless")[0] == "Chair of governors"
    assert roles(school, "Mrs Bolt is useless")[0] != "Chair of governors"


def test_whoever_has_two_posts_hears_no_concern_about_themselves_in_either(school: Path) -> None:
    """The head also teaches Willow, and Mr Bell is a governor too."""
    assert "Class teacher" not in roles(school, "Mrs Holt is useless")
    assert roles(school, "Mr Bell is useless") == ["Clerk to the governors", "If it cannot be settled with the school"]


@pytest.mark.parametrize(
    "text, names",
    [
        ("Alfie in Willow hit my daughter", ["Alfie"]),
        ("Alfie from Willow hit my daughter", ["Alfie"]),
        ("Some girl from Willow hit my daughter", []),
        ("Willow class were brilliant today", []),
        ("Willow hit my daughter", ["Willow"]),
        ("Well done Willow, what a lovely card", ["Willow"]),
    ],
)
def test_a_class_that_is_called_like_a_child(school: Path, text: str, names: list[str]) -> None:
    found = ask(school, text)["findings"]
    spans = [span for f in found if f["act"] == "identifies_pupil" for span in f["spans"]]
    assert [text[span["start"] : span["end"]] for span in spans] == names


@pytest.mark.parametrize(
    "text, target",
    [
        ("Amina Okafor is useless", "staff"),
        ("Mr Bell is useless", "staff"),
        ("Ian Whitlock is useless", "volunteer"),
        ("The Hub is a joke", "school"),
    ],
)
def test_whom_a_listed_name_stands_for(school: Path, text: str, target: str) -> None:
    assert target in {f["target"] for f in ask(school, text)["findings"] if f["act"] == "complaint"}


@pytest.mark.parametrize(
    "text, name",
    [
        ("The homework in Kingfishers is ridiculous", "Amina Okafor"),
        ("So disappointed with the homework for kingfisher class", "Amina Okafor"),
        ("The homework in year 3C is ridiculous", "Mr Lindqvist"),
        ("The homework in Y3C is ridiculous", "Mr Lindqvist"),
        ("The homework in 3C and Kingfishers is ridiculous", None),
        ("The homework in Acorns is ridiculous", None),
        ("The homework in Puffins is ridiculous", None),
        ("The homework at this school is ridiculous", None),
    ],
)
def test_the_class_teacher_has_a_name_where_the_class_is_said(school: Path, text: str, name: str | None) -> None:
    first = ask(school, text)["advice"]["routes"][0]

    assert (first["role"], first["name"]) == ("Class teacher", name)


def test_a_concern_about_the_class_teacher_names_nobody_below(school: Path) -> None:
    routes = ask(school, "Amina Okafor gives far too much homework in Kingfishers, it's ridiculous")["advice"]["routes"]

    assert routes
    assert "Amina Okafor" not in [route["name"] for route in routes]


def test_a_neighbouring_school_is_nobodys_business_here(school: Path) -> None:
    assert ask(school, "Elm Lane School is a joke")["level"] == "clear"
    assert ask(school, "Oak Lane School is a joke")["level"] == "note"


def test_a_child_of_a_class_that_the_school_names(school: Path) -> None:
    findings = ask(school, "Well done to T.B. in Acorns")["findings"]

    assert [finding["act"] for finding in findings] == ["identifies_pupil"]
    assert ask(school, "Well done to T.B. in Walnuts")["findings"] == []


def test_a_class_is_one_however_it_is_written() -> None:
    assert class_key("Year 4B") == class_key("y4b") == class_key("4B") == class_key("class 4B")
    assert class_key("Year 3") == class_key("Y3") == class_key("3") == class_key("the Year 3s") == class_key("y3's")
    assert class_key("Class 3") == class_key("class 3") == class_key("Form 3") == class_key("Dosbarth 3")
    assert len({class_key(one) for one in ("Year 3", "Class 3", "P3", "3S", "3")}) == 4
    assert class_key("Y1S") == class_key("1S") != class_key("the Y1s")
