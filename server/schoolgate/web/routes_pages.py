"""The paste-and-check page, and what a phone needs to put it on its home screen. All words are the catalogue's."""

import json
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from flask import Flask, Response, request

from schoolgate.policy.model import Policy
from schoolgate.settings import Settings
from schoolgate.text.draft import Place, Site
from schoolgate.web import contract
from schoolgate.web.protocol import Checking
from schoolgate.web.render import language_of, render
from schoolgate.web.requests import choose_school
from schoolgate.words.languages import Languages


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


def register(app: Flask, checker: Checking, settings: Settings, languages: Languages) -> None:
    """Add them to the application."""
    schools = checker.schools

    @app.get("/")
    def page() -> Response:
        return render(
            "page.html",
            settings,
            languages,
            _chosen(schools),
            schools=list(schools.values()),
            examples=EXAMPLES,
            sites=_SITES,
            places=_PLACES,
            limit=contract.properties("check-request")["text"]["maxLength"],
            media=contract.properties("check-request")["media"]["properties"],
        )

    @app.get("/app.webmanifest")
    def manifest() -> Response:
        words = language_of(languages)
        chosen = _chosen(schools)
        query = {"school": chosen.slug} if chosen else {}
        if request.args.get("language"):
            query["language"] = words.tag
        body = {
            "name": words["page.name"],
            "short_name": words["page.name"],
            "lang": words.tag,
            "dir": words.direction,
            "id": f"/?{urlencode(query)}",
            "start_url": f"/?{urlencode(query)}",
            "scope": "/",
            "display": "standalone",
            "background_color": "#f8f4ec",
            "theme_color": "#14595c",
            "icons": [{"src": "/static/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
        }
        response = Response(json.dumps(body), content_type="application/manifest+json")
        response.headers["Vary"] = "Accept-Language"
        return response


def _chosen(schools: Mapping[str, Policy]) -> Policy | None:
    slug = request.args.get("school")
    return None if slug is None else choose_school(schools, slug)
