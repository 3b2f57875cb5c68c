"""The pages as the server writes them, before any script has run."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from types import MappingProxyType

import pytest
from flask.testing import FlaskClient

from schoolgate.policy.model import RouteEntry
from schoolgate.web import app as web_app
from schoolgate.web import routes_pages
from schoolgate.web.contacts import link_of, steps
from schoolgate.web.qr import qr_svg
from schoolgate.words import catalogue
from schoolgate.words.languages import Languages
from tests.web.clients import REMOTE, TWO_SCHOOLS, make_client
from tests.web.fakes import FakeChecker, policy
from tests.web.running import ROOT

PAGES = ("/", "/connect", "/?school=oakfield", "/connect?school=oakfield")
ELSEWHERE = {"Host": "checker.school.example"}


class Reader(HTMLParser):
    """Collects what the tests ask for: elements, addresses, labels and ids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.inline = ""
        self._within = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._within = tag

    def handle_data(self, data: str) -> None:
        if self._within in ("script", "style"):
            self.inline += data

    def handle_endtag(self, tag: str) -> None:
        if tag == self._within:
            self._within = ""


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, client: FlaskClient) -> Reader:
    response = client.get(request.param)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    return Reader(response.get_data(as_text=True))


def test_there_is_no_inline_script_style_or_handler(page: Reader) -> None:
    assert page.inline.strip() == ""
    for _, attributes in page.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_nothing_is_fetched_from_elsewhere(page: Reader) -> None:
    for tag, attributes in page.elements:
        if tag in ("script", "link", "img", "iframe", "source", "use"):
            address = attributes.get("src") or attributes.get("href") or ""
            assert re.fullmatch(r"/static/[a-z.]+|/app[.]webmanifest([?]school=oakfield)?", address), (tag, address)


def test_it_says_its_language_and_direction(page: Reader) -> None:
    assert ("html", {"lang": "en-GB", "dir": "ltr"}) in page.elements


def test_every_control_has_a_label_and_every_id_is_there_once(page: Reader) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    repeated = {name for name in ids if ids.count(name) > 1}
    # Only one of the panels, which stand in templates, is ever shown.
    assert repeated <= {"panel-heading", "sub-heading"}
    labelled = {attributes["for"] for tag, attributes in page.elements if tag == "label" and "for" in attributes}
    for tag, attributes in page.elements:
        wrapped = attributes.get("type") in ("radio", "checkbox")
        if tag in ("textarea", "select", "input") and not wrapped:
            assert attributes["id"] in labelled
        for name in ("aria-labelledby", "aria-describedby"):
            assert attributes.get(name, ids[0]) in ids


def test_every_word_of_the_pages_is_used_and_every_used_word_is_there() -> None:
    templates = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "server/schoolgate/web/templates").iterdir()
    )
    used = set(re.findall(r"word\('([a-z_.]+[a-z])'", templates))
    used |= {f"page.example.{example.name}.{part}" for example in routes_pages.EXAMPLES for part in ("label", "text")}
    used |= {f"page.site.{site}" for site in routes_pages._SITES} | {
        f"page.place.{place}" for place in routes_pages._PLACES
    }
    used |= {f"page.tell.kind_{kind}" for kind in ("feedback", "concern", "complaint")}
    used |= {f"page.tell.want_{want}" for want in ("listen", "answer", "act")}
    there = {key for key in catalogue.load().strings if key.startswith(("page.", "connect."))}
    assert there == used


def test_there_are_examples_to_try(client: FlaskClient) -> None:
    page = Reader(client.get("/").get_data(as_text=True))
    examples = [attributes["data-text"] for _, attributes in page.elements if "data-text" in attributes]
    assert len(examples) >= 8
    assert len(set(examples)) == len(examples)


def test_on_this_computer_it_says_so(client: FlaskClient) -> None:
    html = client.get("/").get_data(as_text=True)
    assert "Checked on this computer. Nothing was kept." in html
    assert "What you write stays here." in client.get("/connect").get_data(as_text=True)


def test_elsewhere_it_says_who_runs_it_and_where_to_read_more() -> None:
    client = make_client(REMOTE)
    html = client.get("/", headers=ELSEWHERE).get_data(as_text=True)
    assert "Checked at checker.school.example, which Oakfield Trust runs." in html
    assert 'href="https://oakfield.school.example/privacy"' in html
    assert "on this computer. Nothing" not in html
    connect = client.get("/connect", headers=ELSEWHERE).get_data(as_text=True)
    assert "Oakfield Trust runs this checker." in connect
    assert "https://checker.school.example/" in connect


def test_the_connect_page_says_what_is_asked_and_whom_to_ask(client: FlaskClient) -> None:
    html = client.get("/connect").get_data(as_text=True)
    for text in (
        "Oakfield Primary School",
        "without asking their parents",
        "Mrs Okafor",
        "3 working days",
        "Chair of governors",
    ):
        assert text in html
    assert html.index("Class teacher") < html.index("Chair of governors")


def test_where_there_are_several_schools_one_is_chosen() -> None:
    client = make_client(checker=FakeChecker(TWO_SCHOOLS))
    assert 'id="school"' in client.get("/").get_data(as_text=True)
    assert '<option value="elm-lane" selected>' in client.get("/?school=elm-lane").get_data(as_text=True)
    html = client.get("/connect").get_data(as_text=True)
    assert 'href="/connect?school=elm-lane"' in html
    assert "<form" not in html
    assert "/?school=elm-lane" in client.get("/connect?school=elm-lane").get_data(as_text=True)


def test_the_general_policy_is_put_into_no_schools_mouth(client: FlaskClient) -> None:
    general = make_client(checker=FakeChecker({"default": policy("default", "Your school")}))
    html = general.get("/connect").get_data(as_text=True)
    assert "Your school has not set its own here." in html
    assert "The school asks this." not in html
    assert "Your school asks" not in html
    assert "The school asks this." in client.get("/connect").get_data(as_text=True)


@pytest.mark.parametrize(
    "path, says", [("/nothing", "There is nothing at this address."), ("/?school=nope", "We do not know that school.")]
)
def test_a_wrong_link_shows_a_person_the_ways_on(path: str, says: str) -> None:
    response = make_client(checker=FakeChecker(TWO_SCHOOLS)).get(path, headers={"Accept": "text/html,*/*;q=0.8"})
    html = response.get_data(as_text=True)
    assert response.status_code == 404
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert says in html
    assert 'href="/connect?school=elm-lane"' in html
    assert "nope" not in html
    assert "nothing?" not in html


def test_a_wrong_link_to_the_only_school_leads_to_the_page(client: FlaskClient) -> None:
    html = client.get("/connect?school=nope", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert 'class="button filled" href="/"' in html


def test_programs_are_answered_as_ever(client: FlaskClient) -> None:
    asked = client.get("/v1/nothing", headers={"Accept": "text/html"})
    assert asked.headers["Content-Type"] == "application/problem+json"
    assert client.get("/nothing").headers["Content-Type"] == "application/problem+json"


def test_connect_may_end_with_a_slash(client: FlaskClient) -> None:
    assert client.get("/connect/").status_code == 200


def test_what_a_school_writes_is_never_markup() -> None:
    schools = MappingProxyType({"oakfield": policy(school="<script>alert(1)</script>")})
    client = make_client(checker=FakeChecker(schools))
    assert "<script>alert" not in client.get("/connect").get_data(as_text=True)


def test_a_page_is_in_the_language_that_is_asked_for(client: FlaskClient) -> None:
    for path in ("/", "/connect"):
        asked = client.get(f"{path}?language=cy").get_data(as_text=True)
        told = client.get(path, headers={"Accept-Language": "cy-GB,en;q=0.5"})
        assert ("html", {"lang": "cy", "dir": "ltr"}) in Reader(asked).elements
        assert ("html", {"lang": "cy", "dir": "ltr"}) in Reader(told.get_data(as_text=True)).elements
        assert told.headers["Vary"] == "Accept-Language"
        assert "Edrychwch cyn postio" in asked
        assert "Nid yw siaradwr Cymraeg iaith gyntaf" in asked


def test_the_address_counts_more_than_the_browser_and_what_is_unknown_is_english(client: FlaskClient) -> None:
    welsh = {"Accept-Language": "cy"}
    assert 'lang="en-GB"' in client.get("/?language=en-GB", headers=welsh).get_data(as_text=True)
    odd = client.get("/?language=%22%3E%3Cscript%3E", headers=welsh).get_data(as_text=True)
    assert '<html lang="en-GB"' in odd
    assert "&gt;&lt;script" not in odd
    assert "><script>" not in odd


def test_each_page_links_to_itself_in_the_other_languages_and_keeps_school_and_language() -> None:
    client = make_client(checker=FakeChecker(TWO_SCHOOLS))
    html = client.get("/connect?school=elm-lane&language=cy").get_data(as_text=True)
    assert 'href="/connect?school=elm-lane&amp;language=en-GB" hreflang="en-GB" lang="en-GB">English</a>' in html
    assert 'href="/?school=elm-lane&amp;language=cy"' in html
    assert 'href="/app.webmanifest?school=elm-lane&amp;language=cy"' in html


def test_the_page_can_be_put_on_a_home_screen() -> None:
    client = make_client(checker=FakeChecker(TWO_SCHOOLS))
    response = client.get("/app.webmanifest?school=elm-lane&language=cy")
    manifest = response.get_json(force=True)
    assert response.content_type == "application/manifest+json"
    assert (manifest["display"], manifest["lang"], manifest["dir"]) == ("standalone", "cy", "ltr")
    assert client.get(manifest["start_url"]).status_code == 200
    assert manifest["start_url"] == "/?school=elm-lane&language=cy"
    for icon in manifest["icons"]:
        assert client.get(icon["src"]).status_code == 200
    assert "manifest-src 'self'" in client.get("/").headers["Content-Security-Policy"]


def test_the_square_code_holds_the_address_of_the_page_to_check_on() -> None:
    client = make_client(REMOTE, checker=FakeChecker(TWO_SCHOOLS))
    html = client.get("/connect?school=elm-lane", headers=ELSEWHERE).get_data(as_text=True)
    address = "https://checker.school.example/?school=elm-lane"
    assert f'aria-label="A square code for a phone. It holds the address {address}"' in html
    assert str(qr_svg(address)) in html
    assert str(qr_svg(address.replace("elm-lane", "oakfield"))) not in html


def test_on_this_computer_there_is_no_code_because_a_phone_cannot_reach_it(client: FlaskClient) -> None:
    html = client.get("/connect").get_data(as_text=True)
    assert "qr-code" not in html
    assert "A phone cannot reach it." in html


def test_the_ladder_stands_in_steps_with_addresses_that_open() -> None:
    routes = (
        RouteEntry("Head", "Ask at the office", rung=2),
        RouteEntry("Class teacher", "a@school.example", topics=("general", "homework", "staff-conduct")),
        RouteEntry("Office", "01632 960123", languages=("English", "Polish"), topics=("money", "food")),
        RouteEntry("Trust", "https://trust.example/form", rung=3),
    )
    found = steps(routes, catalogue.load())
    assert [[contact.route.role for contact in step] for step in found] == [
        ["Class teacher", "Office"],
        ["Head"],
        ["Trust"],
    ]
    assert [contact.link for step in found for contact in step] == [
        "mailto:a@school.example", "tel:01632960123", "", "https://trust.example/form",
    ]  # fmt: skip
    assert [contact.topics for contact in found[0]] == [("homework",), ("money", "food at school")]


def test_only_what_opens_safely_is_a_link() -> None:
    for address in ("javascript:alert(1)", "a@b", "Ask at the office", "mailto:x@y.example", "ftp://a.example"):
        assert link_of(address) == ""


def test_the_connect_page_names_help_for_a_child_at_risk(client: FlaskClient) -> None:
    html = client.get("/connect").get_data(as_text=True)
    assert 'href="tel:999"' in html
    assert "You have the right to criticise a school." in html


def test_a_language_that_is_written_from_right_to_left_turns_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    english = catalogue.load()
    turned = replace(english, language="ur", strings={**english.strings, "language.direction": "rtl"})
    monkeypatch.setattr(web_app, "load_all", lambda: Languages({"en_GB": english, "ur": turned}))
    client = make_client()
    for path in ("/", "/connect"):
        page = Reader(client.get(f"{path}?language=ur-PK").get_data(as_text=True))
        assert ("html", {"lang": "ur", "dir": "rtl"}) in page.elements
        # What the school writes, and addresses, keep their own direction.
        assert {attributes.get("dir") for _, attributes in page.elements} >= {"rtl", "auto"}
    assert client.get("/app.webmanifest?language=ur").get_json(force=True)["dir"] == "rtl"
