"""The pages for people: paste and check, and the page a school links to. All their words come from the catalogue."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from flask import Flask, render_template, request

from schoolgate.policy.model import Policy
from schoolgate.settings import Settings, is_loopback
from schoolgate.text.draft import Place, Site
from schoolgate.web import contract
from schoolgate.web.origins import host_of
from schoolgate.web.protocol import Checking
from schoolgate.web.requests import choose_school
from schoolgate.words import catalogue
from schoolgate.words.catalogue import Catalogue

LANGUAGE = "en-GB"


class Example(NamedTuple):
    """A draft to try; `name` is its key in the catalogue."""

    name: str
    site: Site
    place: Place
    images: int = 0


EXAMPLES: tuple[Example, ...] = (
    Example("party", "whatsapp", "group"),
    Example("teacher", "whatsapp", "group"),
    Example("number", "facebook", "public"),
    Example("parking", "facebook", "public"),
    Example("gate", "whatsapp", "group"),
    Example("petition", "facebook", "public"),
    Example("pictures", "facebook", "school", images=2),
    Example("worry", "whatsapp", "group"),
    Example("question", "whatsapp", "group"),
    Example("crossing", "facebook", "public"),
)
_SITES: tuple[Site, ...] = ("whatsapp", "facebook", "other")
_PLACES: tuple[Place, ...] = ("group", "school", "public", "own", "direct", "unknown")


def register(app: Flask, checker: Checking, settings: Settings) -> None:
    """Add them to the application."""
    words = catalogue.load(LANGUAGE)
    schools = checker.schools

    @app.get("/")
    def page() -> str:
        return _render(
            "page.html",
            settings,
            words,
            schools=list(schools.values()),
            chosen=_chosen(schools),
            examples=EXAMPLES,
            sites=_SITES,
            places=_PLACES,
            limit=contract.properties("check-request")["text"]["maxLength"],
            media=contract.properties("check-request")["media"]["properties"],
        )

    @app.get("/connect")
    def connect() -> str:
        chosen = _chosen(schools)
        if chosen is None and len(schools) == 1:
            chosen = choose_school(schools, None)
        routes = sorted(chosen.routes, key=lambda route: route.rung) if chosen else []
        return _render("connect.html", settings, words, schools=list(schools.values()), chosen=chosen, routes=routes)


def _chosen(schools: Mapping[str, Policy]) -> Policy | None:
    slug = request.args.get("school")
    return None if slug is None else choose_school(schools, slug)


def _render(template: str, settings: Settings, words: Catalogue, **values: Any) -> str:

    def word(key: str, **fill: str) -> str:
        # Without anything to fill in, gaps are left for the page's own script.
        return words.get(key, **fill) if fill else words[key]

    host = host_of(request)
    return render_template(
        template,
        word=word,
        language=LANGUAGE,
        here=is_loopback(host.name),
        host=host.name,
        address=request.host_url,
        operator=settings.operator or host.name,
        privacy_url=settings.privacy_url,
        **values,
    )
