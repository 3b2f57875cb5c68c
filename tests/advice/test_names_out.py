"""Names taken out: what goes, what stays, and that the edits fit the draft to the character."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schoolgate.advice.rewrite import apply, names_out
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.finding import Act, Target
from schoolgate.people.mention import Mention
from schoolgate.text.draft import Draft, Place
from schoolgate.text.spans import Span, to_utf16
from tests.advice.marked import WORDS, analysis, finding


def taken_out(
    marked: str, act: Act = "identifies_pupil", target: Target = "pupil", place: Place = "own", about: str = ""
) -> str:
    made = analysis(marked, (act, target), place=place, about=about)
    return apply(made.draft.text, names_out(made, made.findings, WORDS))


@pytest.mark.parametrize(
    "marked, expected",
    [
        ("Well done <pupil:Alfie>!", "Well done a child!"),
        ("<pupil:Alfie> hit my son", "A child hit my son"),
        ("<pupil:alfie> hit my son", "a child hit my son"),
        ("Sad. <pupil:Alfie> hit my son", "Sad. A child hit my son"),
        ("Sad\n<pupil:Alfie> hit my son", "Sad\nA child hit my son"),
        ("He said: \u201c<pupil:Alfie> did it\u201d", "He said: \u201ca child did it\u201d"),
        ("<pupil:Alfie> and <pupil:Zainab> and <pupil:Alfie>", "A child and another child and a child"),
        ("<pupil:Alfie>, <pupil:ALFIE>, <pupil:Bo>", "A child, a child, another child"),
        ("<pupil:Alfie> and <pupil:Alfie P>", "A child and a child"),
        ("<pupil:Alfie P> and <pupil:Alfie S> and <pupil:Alfie>", "A child and another child and a child"),
        ("<pupil:A>, <pupil:B>, <pupil:C>, <pupil:D>, <pupil:E>, <pupil:F>",
         "A child, another child, a third child, a fourth child, a fifth child, one more child"),
        ("<pupil:Alfie's> bag", "A child's bag"),
        ("<pupil:Alfie>'s bag", "A child's bag"),
        ("<pupil:Alfie\u2019s> bag", "A child\u2019s bag"),
        ("that <pupil:Alfie> is trouble", "a child is trouble"),
        ("The <pupil:Alfie> again", "A child again"),
        ("poor little <pupil:Alfie> cried", "a child cried"),
        ("breathe <pupil:Alfie> breathe", "breathe a child breathe"),
        ("hi @<pupil:alfie>", "hi a child"),
        ("hi #<pupil:alfie>", "hi a child"),
        ("<parent:Maisie's mum> is late", "Another parent is late"),
        ("<pupil:Maisie>'s mum is late", "Another parent is late"),
        ("<pupil:Maisie's> <parent/mum-:mum> is late", "Another parent is late"),
        ("<pupil:Maisie\u2019s> nan and <pupil:Bo>", "Another parent and a child"),
        ("<parent:Karen> came", "<parent:Karen> came"),
        ("<staff:Mrs Holt>, <public:Mo Farah>, <pet:Rex>", "<staff:Mrs Holt>, <public:Mo Farah>, <pet:Rex>"),
        ("<own_child:\ue000\ue000\ue000\ue000> and <pupil:Bo>", "<own_child:\ue000\ue000\ue000\ue000> and a child"),
        ("<pupil:\ue001\ue001> and <pupil:Bo>", "<pupil:\ue001\ue001> and a child"),
        ("\U0001f600\U0001f600 <pupil:Bo> \U0001f389 <pupil:Łukasz>\U0001f44f",
         "\U0001f600\U0001f600 a child \U0001f389 another child\U0001f44f"),
        ("<pupil-:a boy> in his class", "<pupil-:a boy> in his class"),
        ("no names here", "no names here"),
    ],
)  # fmt: skip
def test_what_goes_and_what_stays(marked: str, expected: str) -> None:
    plain = analysis(expected).draft.text

    assert taken_out(marked, act="complaint") == plain


def test_in_a_group_the_first_child_is_a_child_in_the_class() -> None:
    drawn = "<pupil:Alfie> and <pupil:Bo>"

    assert taken_out(drawn, place="group") == "A child in the class and another child"
    for place in ("own", "public", "school", "unknown"):
        assert taken_out(drawn, place=place) == "A child and another child"


def test_a_child_whose_class_is_said_is_just_a_child() -> None:
    assert taken_out("<pupil:Alfie> in 4B and <pupil:Bo>", place="group") == "A child in 4B and another child"
    assert taken_out("<pupil:Bo>, then <pupil:Alfie> from Year 4", place="group") == (
        "A child, then another child from Year 4"
    )


@pytest.mark.parametrize("place", [" in <pupil:Otters>", " in the <pupil:Otters>", " in Year 4 <pupil:Kestrels>"])
def test_a_class_by_its_name_goes_with_the_child(place: str) -> None:
    assert taken_out(f"<pupil:Alfie>{place} hit <pupil:Bo>") == "A child hit another child"


def test_a_second_child_is_no_class() -> None:
    assert taken_out("cards for <pupil:Alfie> from <pupil:James>") == "cards for a child from another child"
    assert taken_out("<pupil:Alfie> in 4B hit <pupil:James>") == "A child in 4B hit another child"


def test_a_child_told_by_a_description_goes_too() -> None:
    marked = "<pupil-:Karen's lad in Y4> bit <pupil-:a girl>"

    assert taken_out(marked, about="Karen's lad in Y4") == "A child bit a girl"


def test_a_parent_by_name_goes_where_the_draft_is_unhappy_with_a_parent() -> None:
    assert taken_out("<parent:Karen> is rude", "complaint", "parent") == "Another parent is rude"
    assert taken_out("<parent:Karen> is lovely", "complaint", "school") == "Karen is lovely"


@pytest.mark.parametrize(
    "draft, about, expected",
    [
        ("ring her on 07700 900123 now", "07700 900123", "ring her on (number taken out) now"),
        ("it is +44 7700 900123!", "it is +44 7700 900123", "it is (number taken out)!"),
        ("mail kim@oak.example ok", "kim@oak.example", "mail (address taken out) ok"),
        (
            "kim@oak.example or 01632 960123",
            "kim@oak.example or 01632 960123",
            "(address taken out) or (number taken out)",
        ),
        ("they live at 4 Elm Row", "4 Elm Row", "they live at (details taken out)"),
        ("\U0001f4de 07700900123 \U0001f44d", "07700900123", "\U0001f4de (number taken out) \U0001f44d"),
    ],
)
def test_details_that_were_given_away(draft: str, about: str, expected: str) -> None:
    assert taken_out(draft, "personal_details", "parent", about=about) == expected


@pytest.mark.parametrize(
    "draft, target, about, expected",
    [
        ("Thank you <staff/teacher:Miss Begum>!", "staff", "Miss Begum", "Thank you a member of staff!"),
        ("<staff/teacher:Miss Begum's> class won", "staff", "Miss Begum's", "A member of staff's class won"),
        ("<parent:Karen> drove us", "parent", "Karen", "Another parent drove us"),
        ("<parent:Joanne> has the tin", "volunteer", "Joanne", "A volunteer has the tin"),
    ],
)
def test_grown_ups_go_where_the_school_asks_not_to_name_them(
    draft: str, target: Target, about: str, expected: str
) -> None:
    made = analysis(draft, ("names_person", target), about=about)

    assert apply(made.draft.text, names_out(made, made.findings, WORDS)) == expected
    assert names_out(made, (), WORDS) == ()


def test_details_stay_where_no_finding_is_shown() -> None:
    assert taken_out("the office is on 01632 960123", "complaint", "school") == "the office is on 01632 960123"


def test_names_that_overlap_are_replaced_once() -> None:
    made = analysis("Alfie Jones hit", ("allegation", "pupil"))
    whole = Mention("pupil", 0, 2, Span(0, 11), True, 0.9)
    part = Mention("pupil", 1, 3, Span(6, 15), True, 0.9)
    made = Analysis(made.draft, (whole, part), made.findings)

    edits = names_out(made, made.findings, WORDS)

    assert [edit.span for edit in edits] == [Span(0, 15)]


def test_a_name_inside_a_longer_one_goes_with_it() -> None:
    made = analysis("Alfie Jones-Okoro hit", ("allegation", "pupil"))
    whole = Mention("pupil", 0, 3, Span(0, 17), True, 0.9)
    part = Mention("pupil", 1, 2, Span(6, 11), True, 0.9)
    made = Analysis(made.draft, (part, whole), made.findings)

    assert apply(made.draft.text, names_out(made, made.findings, WORDS)) == "A child in the class hit"


def test_an_empty_span_is_no_edit() -> None:
    made = analysis("ring her", ("personal_details", "parent"))
    empty = (finding("personal_details", "parent", (Span(3, 3),)),)

    assert names_out(made, empty, WORDS) == ()


def test_the_same_draft_gives_the_same_edits() -> None:
    made = analysis("<pupil:Alfie> and <pupil:Bo>", ("identifies_pupil", "pupil"))

    assert names_out(made, made.findings, WORDS) == names_out(made, made.findings, WORDS)


LETTERS = some.text(some.sampled_from("aZ' .!\u2019@#\n\U0001f600\ue000\u0130é7s"), max_size=30)


@given(LETTERS, some.lists(some.tuples(some.integers(0, 30), some.integers(1, 6), some.booleans()), max_size=8))
def test_edits_are_sorted_apart_inside_the_draft_and_leave_the_own_child(
    text: str, drawn: list[tuple[int, int, bool]]
) -> None:
    mentions = tuple(
        Mention("pupil" if pupil else "parent", 0, 1, Span(start, min(len(text), start + size)), True, 0.9)
        for start, size, pupil in drawn
        if start < len(text)
    )
    shown = (
        finding("complaint", "parent"),
        finding("personal_details", "pupil", (Span(0, len(text)),) if text else ()),
    )
    made = Analysis(Draft(text, place="group"), mentions, shown)

    edits = names_out(made, shown, WORDS)

    ends = [0]
    for edit in edits:
        assert ends[-1] <= edit.span.start < edit.span.end <= len(text)
        ends.append(edit.span.end)
    assert len(apply(text, edits)) == len(text) + sum(
        len(edit.replacement) - (edit.span.end - edit.span.start) for edit in edits
    )
    assert apply(text, edits).count("\ue000") == text.count("\ue000")


@given(LETTERS, some.integers(0, 29))
def test_edits_fit_the_draft_in_the_units_of_a_browser_too(text: str, start: int) -> None:
    if start >= len(text):
        return
    made = Analysis(
        Draft(text), (Mention("pupil", 0, 1, Span(start, start + 1), True, 0.9),), (finding("abuse", "pupil"),)
    )

    edits = names_out(made, made.findings, WORDS)

    units = text.encode("utf-16-le")
    for edit, wide in zip(edits, to_utf16(text, [edit.span for edit in edits]), strict=True):
        cut = units[wide.start * 2 : wide.end * 2].decode("utf-16-le")
        assert cut == text[edit.span.start : edit.span.end]


def test_thousands_of_names() -> None:
    made = analysis("".join(f"<pupil:N{number} x>, " for number in range(3_000)), ("identifies_pupil", "pupil"))

    edits = names_out(made, made.findings, WORDS)

    assert len(edits) == 3_000
    assert "N2999" not in apply(made.draft.text, edits)
