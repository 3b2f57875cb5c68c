"""Writes a page in the language that the reader asks for: by `?language=`, else by what the browser says."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlencode

from flask import Response, g, make_response, render_template, request

from schoolgate.policy.model import Policy
from schoolgate.settings import Settings, is_loopback
from schoolgate.web.origins import host_of
from schoolgate.words.catalogue import Catalogue
from schoolgate.words.languages import Languages


class Other(NamedTuple):
    """The same page in another language: its tag, its own name for itself, and the address."""

    tag: str
    name: str
    address: str


def language_of(languages: Languages) -> Catalogue:
    """Give the words for the request at hand."""
    asked = request.args.get("language")
    return languages.best([asked] if asked else request.accept_languages.values())


def own_address() -> str:
    """Give the address of this checker as a browser types it, with a slash at the end.

    Elsewhere than on this computer it is https: the extension takes nothing else, and the web server in front of the
    checker, which alone knows how it was asked, need not be believed.
    """
    host = host_of(request)
    if is_loopback(host.name):
        return request.host_url
    name = f"[{host.name}]" if ":" in host.name else host.name
    return f"https://{name}{f':{host.port}' if host.port else ''}/"


def render(template: str, settings: Settings, languages: Languages, chosen: Policy | None, **values: Any) -> Response:
    """Write one page. `chosen` is the school it is about; every word comes from the catalogue by `word(key)`."""
    words = language_of(languages)
    g.words = words
    host = host_of(request)

    def word(key: str, **fill: str) -> str:
        # Without anything to fill in, gaps are left for the page's own script.
        return words.get(key, **fill) if fill else words[key]

    def place(path: str, tag: str = "") -> str:
        """The address of a page of ours for the same school, and in the same language where one was asked for."""
        kept = {"school": chosen.slug if chosen and "school" in request.args else "", "language": tag or _asked()}
        query = urlencode({key: value for key, value in kept.items() if value})
        return f"{path}?{query}" if query else path

    html = render_template(
        template,
        word=word,
        place=place,
        language=words.tag,
        direction=words.direction,
        unread=words["language.read"] != "yes",
        others=list(_others(languages, words, place)),
        here=is_loopback(host.name),
        host=host.name,
        operator=settings.operator or host.name,
        privacy_url=settings.privacy_url,
        chosen=chosen,
        **values,
    )
    response = make_response(html)
    response.headers["Vary"] = "Accept-Language"
    return response


def _asked() -> str:
    # Only a language that was found goes into an address: what was typed is never repeated.
    return str(g.words.tag) if request.args.get("language") else ""


def _others(languages: Languages, words: Catalogue, place: Any) -> Iterator[Other]:
    # An address that leads nowhere was typed, and is not repeated.
    path = request.path if request.url_rule else "/"
    for other in languages.all():
        if other is not words:
            yield Other(other.tag, other["language.name"], place(path, other.tag))
