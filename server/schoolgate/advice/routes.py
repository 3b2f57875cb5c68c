"""Choose whom to tell. A concern about somebody is never sent to them, nor to anybody who stands below them."""

from collections.abc import Collection, Iterable, Sequence

from schoolgate.advice.standing import stands_below
from schoolgate.advice.values import Route

GENERAL = "general"
MOST_ROUTES = 3


def choose(routes: Sequence[Route], accused: Collection[str], topics: Sequence[str] = ()) -> tuple[Route, ...]:
    """Give at most three routes, the right one first.

    `accused` are posts ("head"); `topics` what the draft is about, most important first. First come the routes that
    take the first topic that any route takes, then the ladder from there upwards. Where everybody fit to hear it stands
    below the accused, the highest of the others is taken; where there is nobody but the accused, the answer is empty.
    A ladder that does not list the accused's post is read by the standing of the posts it does list.
    """
    those = frozenset(accused)
    free = [route for route in routes if those.isdisjoint(route.about)]
    unfit = (route for route in routes if not those.isdisjoint(route.about) or stands_below(route.about, those))
    bar = max((route.rung for route in unfit), default=0)
    above = [route for route in free if route.rung > bar]
    if not above:
        below = [route for route in free if takes_anything(route)]
        return tuple(sorted(below, key=lambda route: -route.rung)[:1])
    first = _for_first_topic(above, topics)
    floor = min((route.rung for route in first), default=0)
    ladder = [route for route in _by_rung(above) if takes_anything(route) and route.rung > floor]
    return _without_twins([*first, *ladder])[:MOST_ROUTES] if first or ladder else tuple(_by_rung(above)[:MOST_ROUTES])


def takes_anything(route: Route) -> bool:
    """Say whether a route stands on the ladder: it names no topic, or "general" among them."""
    return not route.topics or GENERAL in route.topics


def _for_first_topic(routes: Sequence[Route], topics: Sequence[str]) -> list[Route]:
    for topic in topics:
        taking = _by_rung(route for route in routes if topic in route.topics)
        if taking:
            return taking
    return []


def _by_rung(routes: Iterable[Route]) -> list[Route]:
    return sorted(routes, key=lambda route: route.rung)


def _without_twins(routes: Iterable[Route]) -> tuple[Route, ...]:
    return tuple({(route.role, route.name, route.address): route for route in routes}.values())
