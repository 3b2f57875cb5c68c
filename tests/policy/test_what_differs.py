"""What differs between the five schools differs in what parents are shown; and whom each school sends them to."""

from typing import Any

import pytest

from tests.policy.packs import FIVE, ask, pack

ASTON, DAUVERGNE, HURST, LOW_ASH, THINK = FIVE
ALL = frozenset(FIVE)
ONE = {"media": {"images": 1, "videos": 0}}
# A draft, where it stands, the act in question, and the schools that say something to it, by level.
DIFFERENCES: list[tuple[str, str, dict[str, Any], str, dict[str, frozenset[str]]]] = [
    ("My daughter in the egg and spoon race at sports day, so proud", "group", ONE, "photo",
     {"pause": frozenset((ASTON, THINK))}),
    ("Here is the whole class in the nativity", "group", ONE, "photo", {"pause": ALL - {LOW_ASH}}),
    ("The whole class in the nativity, all the parents said yes", "group", ONE, "photo",
     {"pause": frozenset((ASTON, DAUVERGNE, THINK))}),
    ("Pics of the kids from the birthday party at ours on Saturday", "group", ONE, "photo",
     {"pause": frozenset((THINK,))}),
    ("Did anyone film the nativity?", "group", {}, "photo", {"note": ALL - {LOW_ASH}}),
    ("Mrs Holt never answers emails", "group", {}, "complaint",
     {"pause": frozenset((ASTON, HURST, THINK)), "note": frozenset((LOW_ASH, DAUVERGNE))}),
    ("Some parents are so selfish, parked right across the gate again", "group", {}, "complaint",
     {"note": ALL - {LOW_ASH}}),
    ("The school's communication is shocking", "group", {}, "complaint", {"note": ALL}),
    ("Please all sign my petition against the new uniform", "group", {}, "campaign", {"note": frozenset((THINK,))}),
    ("One of the TAs was drunk on the trip", "group", {}, "allegation", {"pause": ALL - {DAUVERGNE}}),
    ("One of the TAs was drunk on the trip", "school", {}, "allegation", {"pause": ALL}),
    ("Mr Osei hit a boy in the PE shed", "group", {}, "allegation", {"pause": ALL - {DAUVERGNE}}),
    ("I've sent Miss Adeyemi a friend request on Facebook", "group", {}, "staff_contact",
     {"note": frozenset((LOW_ASH,))}),
    ("What do people think of the new head at our primary school?", "public", {"anonymous": True}, "anonymity",
     {"note": frozenset((LOW_ASH,))}),
    ("Well done, Tomasz", "school", {}, "identifies_pupil", {"pause": frozenset((DAUVERGNE, THINK))}),
    ("Well done Tomasz in Y4, what a race", "group", {}, "identifies_pupil", {"note": frozenset((THINK,))}),
    ("Half of Year 4 have got Snapchat now", "group", {}, "underage", {"note": frozenset((DAUVERGNE, HURST))}),
    ("The code for the side gate is 4482", "group", {}, "security", {"pause": frozenset((THINK,))}),
    ("Can't find my f*cking keys", "group", {}, "bad_language", {"note": frozenset((THINK,))}),
    ("Is it true Mrs Renouf is getting divorced?", "group", {}, "private_matter", {"note": frozenset((THINK,))}),
    ("Is it true Mrs Renouf is getting divorced?", "school", {}, "private_matter",
     {"pause": frozenset((DAUVERGNE,)), "note": frozenset((THINK,))}),
    ("Mr Falle is an absolute idiot", "group", {}, "abuse",
     {"pause": ALL - {DAUVERGNE}, "note": frozenset((DAUVERGNE,))}),
    ("I'm going to knock Mr Nwosu's teeth out", "direct", {}, "threat", {"pause": ALL}),
]  # fmt: skip


@pytest.mark.parametrize("text, place, fields, act, wanted", DIFFERENCES)
def test_each_school_says_what_it_says(
    text: str, place: str, fields: dict[str, Any], act: str, wanted: dict[str, frozenset[str]]
) -> None:
    found: dict[str, set[str]] = {}
    for slug in FIVE:
        levels = {f["level"] for f in ask(pack(slug), text, place, **fields)["findings"] if f["act"] == act}
        for level in levels:
            found.setdefault(level, set()).add(slug)

    assert found == wanted


@pytest.mark.parametrize(
    "slug, text, first",
    [
        (ASTON, "The school's communication is shocking", "School office"),
        (DAUVERGNE, "The school's communication is shocking", "School office"),
        (HURST, "The school's communication is shocking", "The school, for a private and confidential discussion"),
        (LOW_ASH, "The school's communication is shocking", "The school"),
        (THINK, "So disappointed with the homework at this school", "Class teacher"),
        (ASTON, "That headteacher is useless", "Chair of governors"),
        (DAUVERGNE, "That headteacher is useless", "Government of Jersey, education department"),
        (HURST, "That headteacher is useless", "The formal complaints process: chair of governors"),
        (LOW_ASH, "That headteacher is useless", "Complaints procedure: chair of governors"),
        (THINK, "That headteacher is useless", "The school governors, through the complaints procedure"),
        (ASTON, "The chair of governors is useless", "Clerk to the governors"),
        (HURST, "The chair of governors is useless", "Clerk to the governors"),
        (THINK, "The governors are useless", "Clerk to the governors"),
    ],
)
def test_each_school_has_its_own_ladder(slug: str, text: str, first: str) -> None:
    assert ask(pack(slug), text)["advice"]["routes"][0]["role"] == first
