"""The help card: whom to turn to when a child may be at risk, by nation. It names no rule and blames nobody."""

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schoolgate.advice.values import HelpLine, Route
from schoolgate.words.catalogue import Catalogue

_FILE = Path(__file__).with_name("help.toml")
_TOPIC = "safeguarding"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of `help.toml`; `when` is "always", "worker" or "head"."""

    id: str
    nations: tuple[str, ...]
    when: str
    phone: str | None
    url: str | None


@cache
def lines() -> tuple[Line, ...]:
    """Read `help.toml`, once a process."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))["line"]
    return tuple(Line(t["id"], tuple(t["nations"]), t["when"], t.get("phone"), t.get("url")) for t in tables)


def help_lines(
    nation: str, routes: Sequence[Route], accused: Collection[str], worker: bool, words: Catalogue
) -> tuple[HelpLine, ...]:
    """Give the card's lines, in order.

    `nation` is one of england, wales, scotland, northern-ireland, jersey. `accused` are the posts that the draft is
    about; `worker` says whether it speaks of somebody who works with children. The school's own safeguarding lead
    is left out where they are accused, or stand below an accused head.
    """
    wanted = {"always", "head" if "head" in accused else "worker"} if worker or "head" in accused else {"always"}
    card: list[HelpLine] = []
    for line in lines():
        if nation not in line.nations or line.when not in wanted:
            continue
        if line.id == "school":
            card += _school(routes, accused, words)
        else:
            name, what = words.get(f"help.{line.id}.name"), words.get(f"help.{line.id}.what")
            card.append(HelpLine(name, what, line.phone, line.url))
    return tuple(card)


def _school(routes: Sequence[Route], accused: Collection[str], words: Catalogue) -> list[HelpLine]:
    if set(accused) & {"head", "safeguarding-lead"}:
        return []
    leads = [route for route in routes if _TOPIC in route.topics and not set(route.about) & set(accused)]
    if not leads:
        return [HelpLine(words.get("help.school_unnamed.name"), words.get("help.school_unnamed.what"), None, None)]
    return [_lead(route, words) for route in sorted(leads, key=lambda route: route.rung)]


def _lead(route: Route, words: Catalogue) -> HelpLine:
    role = f"{route.name}, {route.role}" if route.name else route.role
    is_phone = not any(character.isalpha() for character in route.address)
    what = words.get("help.school.what", address=route.address.rstrip("."))
    return HelpLine(words.get("help.school.name", role=role), what, route.address if is_phone else None, None)
