"""The paste-and-check page in a browser: what is shown for each level, and every way through it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Request, Route, expect

from tests.contract.bodies import vectors
from tests.web.browser.conftest import Visit

LETTERS = vectors("letters")


def test_a_note_shows_the_words_the_reason_and_the_schools_own_clause(visit: Visit) -> None:
    visit.check("🎉 Well done Harry and 𝓗𝓪𝓻𝓻𝔂")
    expect(visit.heading).to_have_text("This names a child")
    expect(visit.page.locator(".strip .badge")).to_have_text("1 thing to look at")
    expect(visit.page.locator("#mirror-text mark")).to_have_text([re.compile("^Harry"), re.compile("^𝓗𝓪𝓻𝓻𝔂")])
    expect(visit.page.locator(".clause")).to_contain_text("Oakfield Primary School asks")
    expect(visit.page.locator(".clause")).to_contain_text("Please do not name other people's children")
    expect(visit.page.locator("#legend")).to_have_text("A child people could recognise")
    expect(visit.page.locator("#where")).to_have_text("Checked on this computer. Nothing was kept.")
    expect(visit.status).to_have_text("Note: This names a child")


def test_a_pause_shows_the_most_serious_thing_and_folds_the_rest(visit: Visit) -> None:
    visit.check("Zara's mum has 07700 900142 and is an absolute moron")
    expect(visit.page.locator(".panel .badge")).to_have_text("Before you post")
    assert len((visit.heading.text_content() or "").split()) <= 8
    buttons = visit.page.locator(".panel .buttons button")
    expect(buttons).to_have_text(["Edit", "Take names out", "Tell the school instead", "Post as it is"])
    more = visit.page.get_by_text("2 more things to look at")
    expect(visit.page.get_by_text("This names a child")).to_be_hidden()
    more.click()
    expect(visit.page.get_by_role("heading", name="This names a child")).to_be_visible()
    expect(visit.page.locator(".panel > .hint").last).to_have_text(re.compile(r"You decide\.$"))
    expect(visit.status).to_have_text(re.compile("^Before you post: "))


def test_each_kind_has_a_line_of_its_own_style(visit: Visit) -> None:
    visit.check("Harry, 07700 900142, absolute moron, just doesn't care")
    expect(visit.page.locator("#mirror-text mark")).to_have_count(4)
    styles = [
        visit.page.locator(f"#mirror-text .mark-{kind}").evaluate("mark => getComputedStyle(mark).textDecorationStyle")
        for kind in ("child", "private", "harsh", "matter")
    ]
    assert styles == ["solid", "double", "wavy", "dotted"]
    expect(visit.page.locator("#legend li")).to_have_count(4)


def test_help_is_a_card_of_its_own_without_any_rule(visit: Visit) -> None:
    visit.check("She is scared to go home, says Harry")
    card = visit.page.locator(".help")
    expect(card).to_contain_text("Naming a child here can make it harder to keep them safe")
    expect(card.locator(".lines li")).to_have_count(3)
    expect(card.get_by_role("link", name="999")).to_have_attribute("href", "tel:999")
    expect(card.get_by_role("link", name="nspcc.org.uk")).to_have_attribute("href", "https://www.nspcc.org.uk/")
    expect(card.locator(".buttons button")).to_have_text(["Take names out", "Post as it is"])
    expect(visit.page.locator(".clause, .panel, .strip")).to_have_count(0)
    expect(visit.page.locator("#result")).not_to_contain_text("Oakfield")


def test_nothing_to_mention_has_no_tick_and_no_score(visit: Visit) -> None:
    visit.check("Is it non-uniform day this Friday or next?")
    expect(visit.page.locator("#result")).to_have_text(
        re.compile(r"^\s*Nothing to mention\.\s*A program looked, not a person\. It can miss things\.\s*$")
    )
    expect(visit.page.locator("#result svg, #result img, #mirror:visible")).to_have_count(0)
    assert not re.search("[✓✔✅☑%]", visit.page.locator("main").inner_text())


def test_it_checks_after_a_pause_in_typing_and_not_for_a_few_letters(visit: Visit) -> None:
    # The browser's clock stands still but for what is let pass here.
    visit.page.clock.install()
    visit.page.reload()
    visit.box.press_sequentially("Harry")
    visit.page.clock.run_for(5_000)
    assert _checks(visit) == 0
    visit.box.press_sequentially(" was brilliant")
    visit.page.clock.run_for(500)
    assert _checks(visit) == 0
    visit.page.clock.run_for(200)
    expect(visit.heading).to_have_text("This names a child")
    expect(visit.box).to_be_focused()
    assert _checks(visit) == 1


def _checks(visit: Visit) -> int:
    return len([url for url in visit.asked if url.endswith("/v1/check")])


def test_the_choices_are_sent_and_a_change_of_them_checks_again(visit: Visit) -> None:
    sent: list[dict[str, Any]] = []

    def keep(asked: Request) -> None:
        if asked.post_data_json is not None:
            sent.append(asked.post_data_json)

    visit.page.on("request", keep)
    visit.page.get_by_label("Where", exact=True).select_option("Facebook")
    visit.page.get_by_label("Who can read it").select_option("The school's own page")
    visit.page.get_by_label("Pictures").fill("3")
    visit.page.get_by_label("Videos").fill("-2")
    visit.page.get_by_label("Post without my name").check()
    visit.check("Sports day in Year 4")
    expect(visit.heading).to_have_text("Other people's children may be in these")
    expect(visit.page.locator("#result")).to_contain_text("This is about what is attached")
    assert sent[-1] == {
        "text": "Sports day in Year 4",
        "site": "facebook",
        "place": "school",
        "media": {"images": 3, "videos": 0},
        "anonymous": True,
        "language": "en-GB",
    }
    visit.page.get_by_label("Pictures").fill("0")
    expect(visit.page.locator("#result")).to_contain_text("Nothing to mention.")


def test_names_are_taken_out_in_a_preview_and_copied(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.check("🎉 Well done Harry and Amira!")
    visit.button("Take names out").click()
    expect(visit.page.locator("#sub-heading")).to_be_focused()
    expect(visit.page.locator("[data-slot=preview]")).to_have_text(
        "🎉 Well done a child in the class and a child in the class!"
    )
    expect(visit.page.locator("[data-slot=preview] ins")).to_have_count(2)
    visit.button("Copy this text").click()
    expect(visit.page.get_by_text("Copied.")).to_be_visible()
    copied = visit.page.evaluate("() => navigator.clipboard.readText()")
    assert copied == "🎉 Well done a child in the class and a child in the class!"
    expect(visit.box).to_have_value("🎉 Well done Harry and Amira!")
    visit.button("Put it in the box").click()
    expect(visit.box).to_have_value(copied)
    expect(visit.page.locator("#result")).to_contain_text("Nothing to mention.")


def test_where_nothing_can_be_copied_it_says_so(visit: Visit) -> None:
    visit.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    visit.check("Well done Harry, well done!")
    visit.button("Take names out").click()
    visit.button("Copy this text").click()
    expect(visit.page.get_by_text("Copying did not work.")).to_be_visible()


def test_the_letter_follows_the_choices_until_the_parent_writes(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.check("Mr Doyle just doesn't care")
    visit.button("Tell the school instead").click()
    letter = visit.page.get_by_label("3. What happened, in your words", exact=True)
    expect(letter).to_have_value(re.compile(r"^Dear Mrs Okafor,\n\nIt is about something"))
    expect(letter).to_have_value(re.compile("I would like an answer"))
    expect(visit.page.locator("input[name=kind]:checked")).to_have_count(0)
    visit.page.get_by_label("Complaint: I want it put right").check()
    expect(letter).to_have_value(re.compile("I would like to make a complaint under the school's procedure"))
    visit.page.get_by_label("Something done").check()
    expect(letter).to_have_value(re.compile("I would like something to change"))
    mail = visit.page.get_by_role("link", name="Open in my mail program")
    expect(mail).to_have_attribute("href", re.compile("^mailto:office@oakfield.school.example[?]subject=About"))
    visit.page.get_by_label("School office").check()
    expect(letter).to_have_value(re.compile("^Dear School office,"))
    expect(mail).to_be_hidden()

    letter.fill("My own words")
    visit.page.get_by_label("Feedback: I want the school to know").check()
    expect(letter).to_have_value("My own words")
    visit.button("Copy the message").click()
    expect(visit.page.get_by_text("Copied.")).to_be_visible()
    assert visit.page.evaluate("() => navigator.clipboard.readText()") == "My own words"
    visit.box.press_sequentially(" at all")
    expect(visit.page.locator("#mirror-text")).to_contain_text("at all")
    expect(letter).to_have_value("My own words")
    visit.button("Write it again from my choices").click()
    expect(letter).to_have_value(re.compile("I would like to tell you about something"))


def test_edit_goes_to_the_first_marked_word(visit: Visit) -> None:
    visit.check("🎉 Well done Harry, well done!")
    visit.button("Edit").click()
    expect(visit.box).to_be_focused()
    selected = visit.box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert selected == "Harry"


def test_post_as_it_is_closes_and_can_be_undone(visit: Visit) -> None:
    visit.check("Her number is 07700 900142")
    visit.button("Post as it is").click()
    expect(visit.page.locator(".panel")).to_have_count(0)
    expect(visit.page.locator("#result")).to_contain_text("Your words are as you wrote them.")
    expect(visit.box).to_be_focused()
    visit.button("Show it again").click()
    expect(visit.page.locator(".panel")).to_be_visible()


def test_what_was_not_looked_at_is_said(visit: Visit) -> None:
    visit.check("PARTLY read, this one")
    expect(visit.page.locator("#result")).to_contain_text("Partly checked")
    visit.check("Dzień dobry, czy jutro jest basen?")
    expect(visit.page.locator("#result")).to_contain_text("We read English only.")


def test_a_checker_that_does_not_answer_is_said_and_asked_again(visit: Visit) -> None:
    def cut(route: Route) -> None:
        route.abort()

    visit.check("Her number is 07700 900142")
    expect(visit.page.locator(".panel")).to_be_visible()
    visit.page.route("**/v1/check", cut)
    visit.check("Her number is 07700 900142, call her")
    expect(visit.page.locator("#result .badge")).to_have_text("Not checked")
    expect(visit.page.locator("#result")).to_contain_text("You can still post it.")
    expect(visit.status).to_have_text("Not checked. The checker did not answer.")
    expect(visit.page.locator("#where, #mirror").locator("visible=true")).to_have_count(0)
    visit.page.unroute("**/v1/check", cut)
    visit.button("Try again").click()
    expect(visit.page.locator(".panel")).to_be_visible()
    # The browser itself complains of a request that failed; that is the one thing it may complain of.
    assert all("net::ERR_FAILED" in complaint for complaint in visit.complaints)
    visit.complaints.clear()


def test_a_mistake_of_the_checker_is_not_checked_either(visit: Visit) -> None:
    visit.check("CRASH, says this one")
    expect(visit.page.locator("#result .badge")).to_have_text("Not checked")
    assert all("500" in complaint for complaint in visit.complaints)
    visit.complaints.clear()


def test_a_text_that_is_too_long_is_not_sent(visit: Visit) -> None:
    visit.box.evaluate("box => { box.value = '🎉'.repeat(65537); }")
    visit.button("Check now").click()
    expect(visit.page.get_by_text("Use at most 65,536 characters.")).to_be_visible()
    assert _checks(visit) == 0
    visit.box.evaluate("box => { box.value = '🎉'.repeat(65536); }")
    visit.button("Check now").click()
    expect(visit.page.locator("#result")).to_contain_text("Nothing to mention.")
    expect(visit.page.get_by_text("Use at most 65,536 characters.")).to_be_hidden()


def test_the_last_question_is_the_one_that_is_answered(visit: Visit) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visit.page.route("**/v1/check", hold)
    for text in ("Her number is 07700 900142", "Is it non-uniform day this Friday?"):
        with visit.page.expect_request("**/v1/check"):
            visit.check(text)
    # Whatever was to be shown of the first, given up by now, is shown by now.
    visit.page.evaluate("() => new Promise((done) => setTimeout(done, 0))")
    expect(visit.page.locator("#result")).to_contain_text("Start typing")
    expect(visit.status).to_have_text("Checking …")
    held[-1].continue_()
    expect(visit.page.locator("#result")).to_contain_text("Nothing to mention.")
    expect(visit.page.locator("#result")).not_to_have_attribute("aria-busy", "true")


@pytest.mark.parametrize(
    "label", ["A party", "About a teacher", "A phone number", "Parking at the gate", "The side gate"]
)
def test_examples_fill_the_form_and_are_checked(visit: Visit, label: str) -> None:
    visit.button(label).click()
    expect(visit.heading).to_be_focused()
    expect(visit.page.locator("#mirror-text mark").first).to_be_visible()


def test_emptying_the_box_forgets_everything(visit: Visit) -> None:
    visit.button("Sports day pictures").click()
    expect(visit.heading).to_be_visible()
    visit.button("Empty the box").click()
    expect(visit.box).to_have_value("")
    expect(visit.page.get_by_label("Pictures")).to_have_value("0")
    expect(visit.page.locator("#result")).to_contain_text("Start typing")
    assert "Amira" not in visit.page.locator("#result, #mirror, #sub").all_inner_texts()
    assert visit.page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_hard_words_stay_in_the_letter_until_the_parent_agrees(visit: Visit) -> None:
    visit.button("About a teacher").click()
    visit.button("Tell the school instead").click()
    letter = visit.page.get_by_label("3. What happened, in your words", exact=True)
    expect(visit.page.locator("#sub s")).to_have_text("whole")
    expect(letter).to_have_value(re.compile("The whole class was kept in"))
    visit.page.get_by_label("whole", exact=True).check()
    expect(letter).to_have_value(re.compile("The class was kept in"))
    visit.page.get_by_label("whole", exact=True).uncheck()
    expect(letter).to_have_value(re.compile("The whole class was kept in"))


@pytest.mark.parametrize("case", LETTERS, ids=[case["name"] for case in LETTERS])
def test_words_are_left_out_as_the_vectors_say(visit: Visit, case: dict[str, Any]) -> None:
    leave = [case["strikes"][at] for at in case["leave"]]
    left = visit.page.evaluate(
        "async ([facts, spans]) => (await import('/static/letter.js')).leaveOut(facts, spans)", [case["facts"], leave]
    )
    assert left == case["left"]
