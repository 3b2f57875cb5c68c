"""Over sixty drafts through the real checker: the first route is the right one, by topic, target and nation."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from schoolgate.advice.accused import accused_posts
from schoolgate.checker import Checker, build_checker
from schoolgate.lexicons.phrases import labels_in, phrase_book
from schoolgate.policy.loader import PACKS
from schoolgate.text.draft import Draft, Place

LADDERS = Path(__file__).with_name("ladders")
OWN_ROUTES = "# Whom to tell"

SCHOOLS = tomllib.loads(Path(__file__).with_name("first_routes.toml").read_text(encoding="utf-8"))
CASES = [(school, draft, role) for school, drafts in SCHOOLS.items() for draft, role in drafts.items()]


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    """One checker for all six schools: the default policy's rules, each school's own ladder."""
    folder = tmp_path_factory.mktemp("schools")
    default = (PACKS / "default.toml").read_text(encoding="utf-8")
    (folder / "england.toml").write_text(default.replace('slug = "default"', 'slug = "england"'), encoding="utf-8")
    asks = default.partition(OWN_ROUTES)[0]
    for file in sorted(LADDERS.glob("*.toml")):
        ladder = file.read_text(encoding="utf-8")
        head, _, routes = ladder.partition("[[routes]]")
        school = tomllib.loads(head)
        text = (
            asks.replace('slug = "default"', f'slug = "{file.stem}"')
            .replace('nation = "england"', f'nation = "{school["nation"]}"')
            .replace('school = "Your school"', f'school = "{school["school"]}"')
        )
        (folder / file.name).write_text(f"{text}[[routes]]{routes}", encoding="utf-8")
    return build_checker(folder)


def first_of(checker: Checker, school: str, draft: str, place: Place = "group") -> str:
    routes = checker.check(Draft(draft, "whatsapp", place), school).advice.routes
    return routes[0].role if routes else "nobody"


@pytest.mark.parametrize("school, draft, role", CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_the_first_route_is_the_right_one(checker: Checker, school: str, draft: str, role: str) -> None:
    assert first_of(checker, school, draft) == role


def test_there_are_sixty_over_all_nations() -> None:
    assert len(CASES) == len({case[1] for case in CASES}) >= 60
    assert set(Counter(case[0] for case in CASES)) == {"england", *(file.stem for file in LADDERS.glob("*.toml"))}


@pytest.mark.parametrize("school, draft, role", CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_nobody_hears_a_concern_about_themselves(checker: Checker, school: str, draft: str, role: str) -> None:
    """The law, over every route shown and not only the first."""
    verdict = checker.check(Draft(draft, "whatsapp", "group"), school)
    accused = accused_posts(verdict.analysis, verdict.analysis.findings)
    assert role
    for route in verdict.advice.routes:
        assert not set(route.about) & accused
        if route.name is None and accused:
            assert not set(labels_in(route.role, phrase_book("posts"))) & accused


@pytest.mark.parametrize(
    "school, draft, name",
    [
        (
            "england",
            "They discriminate against my son and this is a formal complaint",
            "Equality Advisory and Support Service",
        ),
        ("northern-ireland", "The school discriminates against my son", "Equality Commission for Northern Ireland"),
        ("jersey", "The school discriminates against my son", "JACS"),
        ("wales", "Nobody at the school has read his IDP, it is a disgrace", "SNAP Cymru"),
        ("wales", "Nobody at the school has read his IDP, it is a disgrace", "Education Tribunal for Wales"),
        (
            "england",
            "They discriminate against my son because he is autistic and this is a formal complaint",
            "SEND tribunal",
        ),
        ("scotland", "The school discriminates against my autistic son", "Additional Support Needs Tribunal"),
        ("scotland", "The headteacher is a bully and a liar", "Scottish Public Services Ombudsman"),
    ],
)
def test_statutory_routes_stand_after_the_schools_own(checker: Checker, school: str, draft: str, name: str) -> None:
    verdict = checker.check(Draft(draft, "whatsapp", "group"), school)
    names = [route.name for route in verdict.advice.routes]
    assert name in names[1:]
    assert names[0] is None
    assert "discrimination" not in {finding.act for finding in verdict.findings}
