"""Whom a route is about is read from its title, as schools of five nations write it: no concern goes to itself."""

import pytest

from tests.policy.files import changed, policy

BOARD = {"chair", "governor", "trustee"}
ANOTHER = '\n[[routes]]\nrole = "Council complaints team"\naddress = "Ask at the council"\nrung = 9\n'


@pytest.mark.parametrize(
    "title, posts",
    [
        ("Chair of Governors", BOARD),
        ("Chairperson of the Board of Governors", BOARD),
        ("Chair of the Local Governing Body", BOARD),
        ("Chair of the Trust Board", BOARD),
        ("Cadeirydd y Llywodraethwyr", BOARD),
        ("Vice Chair of Governors", {"governor"}),
        ("The school governors, through the complaints procedure", {"governor"}),
        ("Clerk to the Local Governing Body", {"clerk"}),
        ("Clerc y Llywodraethwyr", {"clerk"}),
        ("Parent Council Chair", {"parent-group"}),
        ("Headteacher and Designated Safeguarding Lead", {"head", "safeguarding-lead"}),
        ("Principal", {"head"}),
        ("Dirprwy Bennaeth", {"deputy"}),
        ("Depute Head Teacher", {"deputy"}),
        ("Head of Lower School", {"leader"}),
        ("Head of Inclusion", {"senco"}),
        ("Cydlynydd ADY", {"senco"}),
        ("Family Support Team", set()),
    ],
)
def test_a_title_says_whom_a_route_is_about(title: str, posts: set[str]) -> None:
    made = policy(changed('role = "Class teacher"', f'role = "{title}"') + ANOTHER)

    assert set(made.routes[0].about) == posts


def test_what_a_file_says_of_a_route_is_added_to_its_title() -> None:
    made = policy(changed('role = "Class teacher"', 'role = "Phase Leader"\nabout = ["senco"]'))

    assert set(made.routes[0].about) == {"leader", "senco"}
