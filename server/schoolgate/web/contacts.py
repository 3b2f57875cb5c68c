"""A school's ladder as the page shows it: steps from the first rung up, those of one rung side by side."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from schoolgate.policy.model import RouteEntry
from schoolgate.words.catalogue import Catalogue

_MAIL = re.compile(r"[^@\s:]+@[^@\s:]+\.[^@\s:]+")
_PHONE = re.compile(r"\+?[0-9 ()-]{6,}")


class Contact(NamedTuple):
    """One route; `link` opens the address and is empty where it is only to be read. `topics` are in words."""

    route: RouteEntry
    link: str
    topics: tuple[str, ...]


def steps(routes: Sequence[RouteEntry], words: Catalogue) -> tuple[tuple[Contact, ...], ...]:
    """Give the steps of a ladder in order, each with those who stand on it."""
    by_rung = sorted(routes, key=lambda route: route.rung)
    return tuple(
        tuple(Contact(route, link_of(route.address), _topics(route, words)) for route in step)
        for _, step in groupby(by_rung, key=lambda route: route.rung)
    )


def link_of(address: str) -> str:
    """Give what an address opens: mail, telephone or a web page; empty where it is words."""
    if _MAIL.fullmatch(address):
        return f"mailto:{address}"
    if _PHONE.fullmatch(address):
        return "tel:" + re.sub(r"[^0-9+]", "", address)
    return address if re.fullmatch(r"https?://\S+", address) else ""


def _topics(route: RouteEntry, words: Catalogue) -> tuple[str, ...]:
    """Name the topics; "general" and those that only rules speak of have no name of their own here."""
    keys = [f"advice.topic.{topic}" for topic in route.topics if topic != "general"]
    return tuple(words[key] for key in keys if words.has(key))
