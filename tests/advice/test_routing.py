"""Whom to tell: drafts over topics and posts with the general policy's ladder, then the rules of choosing."""

from dataclasses import asdict, dataclass

import pytest

from schoolgate.advice.accused import accused_posts
from schoolgate.advice.advise import advise
from schoolgate.advice.concern import Concern
from schoolgate.advice.routes import MOST_ROUTES, choose
from schoolgate.advice.standing import stands_below
from schoolgate.advice.values import Route
from schoolgate.detectors.finding import Act, Target
from schoolgate.policy.judge import judge
from schoolgate.policy.loader import load_pack
from tests.advice.marked import WORDS, analysis, with_pronoun

PACK = load_pack()
LADDER = tuple(Route(**asdict(entry)) for entry in PACK.routes)

TEACHER = "Class teacher"
OFFICE = "School office or leadership team"
SENCO = "SENCO (special needs)"
SAFETY = "Safeguarding lead"
HEAD = "Headteacher"
CHAIR = "Chair of governors"
CLERK = "Clerk to the governors"


@dataclass(frozen=True)
class Case:
    """A draft with its mentions marked, its finding, and the roles to tell, in order."""

    draft: str
    act: Act
    target: Target
    roles: tuple[str, ...]


CASES = [
    # Topics, nobody of the staff in particular.
    Case("Three hours of homework at the weekend is too much", "complaint", "school", (TEACHER, OFFICE, HEAD)),
    Case("The spellings are far too hard", "complaint", "school", (TEACHER, OFFICE, HEAD)),
    Case("She is being picked on every single playtime", "complaint", "pupil", (TEACHER, OFFICE, HEAD)),
    Case("Forty quid for a blazer with a logo, ridiculous uniform", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("The portions at lunch are tiny", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("The school bus was late again", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("Parked on the zig zags again, selfish", "complaint", "parent", (OFFICE, HEAD, CHAIR)),
    Case("ParentPay charged us twice for nothing", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("Sports day moved again, what a shambles", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("Breakfast club full again, no help for working mums", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("Another attendance letter when he had chicken pox", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("The waiting list is a complete mystery", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("They sent everyones emails to the whole year", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("They watch YouTube every wet play", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("The toilets are filthy", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("Told at the last minute yet again", "complaint", "school", (OFFICE, HEAD, CHAIR)),
    Case("His EHCP has not been followed since May", "complaint", "school", (SENCO, HEAD, CHAIR)),
    Case("No support for autistic kids here at all", "complaint", "school", (SENCO, HEAD, CHAIR)),
    Case("There is no supervision on the field", "complaint", "school", (SAFETY, HEAD, CHAIR)),
    Case("I am so fed up with this place", "complaint", "school", (TEACHER, OFFICE, HEAD)),
    # Staff: never to the person, nor to anybody below.
    Case("<staff/teacher:Mrs Holt> never marks the homework", "complaint", "staff", (OFFICE, HEAD, CHAIR)),
    Case("<staff/teacher-:His teacher> shouts all day", "complaint", "staff", (OFFICE, HEAD, CHAIR)),
    Case("<staff:Mr Tansley> is rude at the gate", "complaint", "staff", (OFFICE, HEAD, CHAIR)),
    Case("<staff-:The TA> was on her phone", "complaint", "staff", (OFFICE, HEAD, CHAIR)),
    Case("<staff-:that receptionist> is so rude", "complaint", "staff", (HEAD, CHAIR, CLERK)),
    Case("<staff-:the deputy head> ignored us", "complaint", "staff", (HEAD, CHAIR, CLERK)),
    Case("<staff/senco-:The SENCO> has ignored his EHCP", "complaint", "staff", (HEAD, CHAIR, CLERK)),
    Case("<staff-:the head> laughed at me", "complaint", "staff", (CHAIR, CLERK)),
    Case("<staff/headteacher:Mr Brookes> laughed at me", "complaint", "staff", (CHAIR, CLERK)),
    Case("<staff/principal:Dr Anand> lied about the uniform", "allegation", "staff", (CHAIR, CLERK)),
    Case("<staff-:the acting head> is a waste of space", "abuse", "staff", (CHAIR, CLERK)),
    Case("<staff:Mrs Holt> hit a child", "allegation", "staff", (HEAD, CHAIR, CLERK)),
    Case("<staff:Mr Tansley> took the trip money", "allegation", "staff", (HEAD, CHAIR, CLERK)),
    Case("<staff:Mrs Holt> ignored his EHCP", "complaint", "staff", (SENCO, HEAD, CHAIR)),
    Case("<staff-:the head> and <staff:Mrs Holt> lied to us", "allegation", "staff", (CHAIR, CLERK)),
    # Governors and helpers.
    Case("<volunteer-:the chair of governors> never answers", "complaint", "volunteer", (CLERK,)),
    Case("<volunteer/governor:Pete> is useless", "complaint", "volunteer", (CLERK,)),
    Case("<volunteer-:one of the trustees> lied", "allegation", "volunteer", (CLERK,)),
    Case("<volunteer/class rep:Dana> never passes anything on", "complaint", "volunteer", (HEAD, CHAIR, CLERK)),
    Case("<volunteer-:the clerk> lost my letter", "complaint", "volunteer", (CHAIR,)),
    # Other families: the ordinary ladder.
    Case("<parent:Karen> is a nightmare at the gate", "abuse", "parent", (TEACHER, OFFICE, HEAD)),
    Case("<pupil:Alfie> hit my son again", "allegation", "pupil", (TEACHER, OFFICE, HEAD)),
    Case("sign this petition for <staff-:the head> to go", "campaign", "staff", (CHAIR, CLERK)),
    Case("the side gate code is on the wall", "security", "school", (OFFICE, HEAD, CHAIR)),
    Case("who wants <staff:Miss Begum>'s own number", "staff_contact", "staff", (TEACHER, OFFICE, HEAD)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.draft for case in CASES])
def test_whom_to_tell(case: Case) -> None:
    made = analysis(case.draft, (case.act, case.target))
    concerns = [Concern(j.finding, j.level, j.route_topic) for j in judge(made, PACK) if j.level != "off"]

    advice = advise(made, concerns, LADDER, "england", WORDS, WORDS)

    inside = [route.role for route in advice.routes if not route.address.startswith("https://")]
    assert tuple(inside) == case.roles


def test_a_concern_never_goes_to_the_one_it_is_about() -> None:
    for case in CASES:
        made = analysis(case.draft, (case.act, case.target))
        accused = accused_posts(made, made.findings)
        for route in choose(LADDER, accused):
            assert not set(route.about) & accused, case.draft


# Who is meant.


def test_only_the_staff_in_the_words_of_the_finding_are_meant() -> None:
    made = analysis(
        "<staff-:the head> said no. <staff:Mrs Holt> shouts", ("complaint", "staff"), about="Mrs Holt shouts"
    )

    assert accused_posts(made, made.findings) == {"teacher"}


def test_where_the_finding_points_at_nobody_all_staff_of_the_draft_are_meant() -> None:
    made = analysis("<staff-:the head> said no. Useless lot", ("complaint", "staff"), about="Useless lot")

    assert accused_posts(made, made.findings) == {"teacher", "head"}


def test_a_pronoun_stands_for_whoever_was_named_before() -> None:
    made = analysis("Met <staff-:the head>. He is a liar", ("abuse", "staff"), about="He is a liar")

    assert accused_posts(with_pronoun(made, "He", 0), made.findings) == {"teacher", "head"}


def test_a_decision_of_the_head_does_not_go_to_the_head() -> None:
    made = analysis("<staff-:the head> has cancelled the trip", ("complaint", "school"))

    assert accused_posts(made, made.findings) == {"head"}


def test_praise_and_a_childs_name_accuse_nobody() -> None:
    made = analysis("<staff-:the head> praised <pupil:Alfie>", ("identifies_pupil", "pupil"))

    assert accused_posts(made, made.findings) == frozenset()


def test_a_long_draft_with_many_mentions_is_read_in_few_steps() -> None:
    made = analysis("<staff:Mrs Holt> again. " * 2_000, ("complaint", "staff"), ("allegation", "staff"))

    assert accused_posts(made, made.findings) == {"teacher"}


# How the ladder is climbed.


def route(role: str, rung: int = 1, about: tuple[str, ...] = (), topics: tuple[str, ...] = ()) -> Route:
    return Route(role, f"Ask for the {role}", about=about, topics=topics, rung=rung)


def roles(*routes: Route, accused: tuple[str, ...] = (), topics: tuple[str, ...] = ()) -> list[str]:
    return [chosen.role for chosen in choose(routes, accused, topics)]


def test_no_routes_no_answer() -> None:
    assert roles() == []


def test_rungs_in_parallel_keep_the_order_of_the_file() -> None:
    assert roles(route("b", 2), route("a1"), route("a2")) == ["a1", "a2", "b"]


def test_at_most_three() -> None:
    assert len(roles(*(route(f"r{n}", n) for n in range(1, 9)))) == MOST_ROUTES


def test_a_route_with_topics_is_not_asked_for_anything_else() -> None:
    assert roles(route("a"), route("money", topics=("money",))) == ["a"]
    assert roles(route("a"), route("money", topics=("money",)), topics=("money",)) == ["money"]
    assert roles(route("a", 2), route("money", topics=("money",)), topics=("money",)) == ["money", "a"]


def test_general_puts_a_route_with_topics_on_the_ladder() -> None:
    office = route("office", 2, topics=("general", "money"))

    assert roles(route("a"), office) == ["a", "office"]
    assert roles(route("a"), office, topics=("money",)) == ["office"]


def test_the_first_topic_that_anybody_takes_counts() -> None:
    routes = (route("a"), route("food", 2, topics=("food",)), route("money", 2, topics=("money",)))

    assert roles(*routes, topics=("clubs", "money", "food")) == ["money"]


def test_above_the_accused_only() -> None:
    routes = (route("t", 1), route("h", 2, ("head",)), route("c", 3), route("money", 1, topics=("money",)))

    assert roles(*routes, accused=("head",)) == ["c"]
    assert roles(*routes, accused=("head",), topics=("money",)) == ["c"]


def test_only_specialists_above_the_accused() -> None:
    assert roles(route("h", 1, ("head",)), route("s", 2, topics=("send",)), accused=("head",)) == ["s"]


def test_where_nobody_stands_above_the_highest_of_the_others_hears_it() -> None:
    routes = (route("t", 1), route("h", 2), route("gov", 3, ("governor",)))

    assert roles(*routes, accused=("governor",)) == ["h"]


def test_where_there_is_nobody_else_there_is_no_route() -> None:
    assert roles(route("h", 1, ("head",)), accused=("head",)) == []


def test_the_same_person_stands_once() -> None:
    assert roles(route("a", 1), route("a", 2)) == ["a"]


# A ladder that does not list the post.


@pytest.mark.parametrize(
    "accused, first",
    [("office", "l"), ("senco", "l"), ("leader", "d"), ("deputy", "h"), ("head", "g"), ("teacher", "l")],
)
def test_a_post_that_the_ladder_does_not_list_is_read_by_its_standing(accused: str, first: str) -> None:
    listed = {"t": ("teacher",), "l": ("leader",), "d": ("deputy",), "h": ("head",), "g": ("governor",)}
    routes = [route(name, rung, about) for rung, (name, about) in enumerate(listed.items(), 1) if accused not in about]

    assert roles(*routes, accused=(accused,))[0] == first


def test_the_clerk_and_a_route_without_a_post_stand_below_nobody() -> None:
    assert not stands_below((), ("head",))
    assert not stands_below(("clerk",), ("chair",))
    assert not stands_below(("teacher",), ("parent-group",))
    assert stands_below(("teacher", "office"), ("teacher", "head"))
    assert not stands_below(("teacher", "chair"), ("head",))


def test_one_that_is_unlike_the_chair_of_governors_is_not_taken_for_them() -> None:
    made = analysis("<volunteer-:the PTA chair> never answers", ("complaint", "volunteer"))

    assert accused_posts(made, made.findings) == {"parent-group"}


@pytest.mark.parametrize(
    "draft, about, posts",
    [
        ("<staff-:The head> and <staff-:the deputy> both lied", "the deputy both lied", {"head", "deputy", "teacher"}),
        ("<volunteer-:The chair> and <staff-:the head> lied", "the head lied", {"chair", "head", "teacher"}),
        ("<staff-:The head> is a disgrace and so is <volunteer-:the chair of governors>", "head is a disgrace",
         {"head", "chair", "teacher"}),
        ("<staff-:The deputy>, <staff-:the head> and <volunteer-:the clerk> lied", "deputy",
         {"deputy", "head", "clerk", "teacher"}),
        ("I told <staff-:the head> and <staff:Mrs Holt> shouts", "Mrs Holt shouts", {"teacher"}),
        ("<staff-:The head> said no. <staff:Mrs Holt> shouts", "Mrs Holt shouts", {"teacher"}),
        ("<staff-:The head> walked past while <staff:Mrs Holt> shouted", "Mrs Holt shouted", {"teacher"}),
    ],
)  # fmt: skip
def test_those_named_in_one_breath_with_the_accused_are_accused(draft: str, about: str, posts: set[str]) -> None:
    made = analysis(draft, ("complaint", "staff"), about=about)

    assert accused_posts(made, made.findings) == posts


@pytest.mark.parametrize(
    "draft, posts",
    [
        ("The office never answers the phone", {"office"}),
        ("the trust is a joke", {"trustee"}),
        ("His head was bleeding", set()),
        ("nobody at the school said a word to the office", set()),
    ],
)
def test_an_office_or_a_trust_is_accused_where_a_finding_begins_with_it(draft: str, posts: set[str]) -> None:
    made = analysis(draft, ("complaint", "school"))

    assert accused_posts(made, made.findings) == posts


@pytest.mark.parametrize(
    "draft, about, posts",
    [
        ("His review was cancelled by <staff-:the SENCO>, hopeless", "hopeless", {"senco"}),
        ("His review was cancelled by <staff:Mrs Patel> <staff-:the SENCO>, hopeless", "hopeless", {"senco"}),
        ("Told off by <staff-:the head>. Then the toilets were filthy", "toilets were filthy", set()),
        ("<volunteer-:The governors> have voted to close it, shame on them", "shame on them", {"governor"}),
        ("<staff-:The head> said the toilets are shut, what a shambles", "what a shambles", set()),
        ("<staff-:The head> is lovely but the office is hopeless", "the office is hopeless", {"office"}),
        ("We like <staff-:the head> but the toilets are filthy", "toilets are filthy", set()),
    ],
)
def test_who_did_it_is_accused_and_who_passed_it_on_is_not(draft: str, about: str, posts: set[str]) -> None:
    made = analysis(draft, ("complaint", "school"), about=about)

    assert accused_posts(made, made.findings) == posts
