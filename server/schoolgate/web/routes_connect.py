"""The page a school links to: what this school asks, whom to talk to, how to connect, and who runs the checker."""

from collections.abc import Callable

from flask import Flask, Response, request

from schoolgate.advice.help import help_lines
from schoolgate.advice.values import Route
from schoolgate.policy.model import Policy
from schoolgate.settings import Settings, is_loopback
from schoolgate.web.contacts import steps
from schoolgate.web.origins import host_of
from schoolgate.web.protocol import Checking
from schoolgate.web.qr import qr_svg
from schoolgate.web.render import language_of, own_address, render
from schoolgate.web.requests import choose_school
from schoolgate.words.catalogue import Catalogue
from schoolgate.words.languages import Languages


def register(app: Flask, checker: Checking, settings: Settings, languages: Languages) -> None:
    """Add it to the application."""
    schools = checker.schools

    @app.get("/connect", strict_slashes=False)
    def connect() -> Response:
        slug = request.args.get("school")
        chosen = None if slug is None and len(schools) > 1 else choose_school(schools, slug)
        if chosen is None:
            return render("choose_school.html", settings, languages, None, schools=list(schools.values()))
        words = language_of(languages)
        query = f"?school={chosen.slug}" if len(schools) > 1 else ""
        address = own_address()
        reachable = not is_loopback(host_of(request).name)
        return render(
            "connect.html",
            settings,
            languages,
            chosen,
            steps=steps(chosen.routes, words),
            help=_help(chosen, words),
            address=f"{address}{query}",
            code=qr_svg(f"{address}{query}") if reachable else None,
        )


def lost(checker: Checking, settings: Settings, languages: Languages) -> Callable[[str], Response]:
    """Give the page for a wrong address: what is wrong by its code, and the ways on."""

    def page(code: str) -> Response:
        schools = list(checker.schools.values())
        return render("lost.html", settings, languages, None, no_school=code != "not_found", schools=schools)

    return page


def _help(school: Policy, words: Catalogue) -> object:
    """Give the help card's lines for anybody: nobody is accused on this page."""
    routes = [
        Route(entry.role, entry.address, entry.name, topics=entry.topics, about=entry.about, rung=entry.rung)
        for entry in school.routes
    ]
    return help_lines(school.nation, routes, (), False, words)
