"""Checkers over HTTP, one for each policy file: all share one engine, because building it reads every lexicon."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from schoolgate import settings
from schoolgate.checker import Checker, build_checker
from schoolgate.detectors.knowledge import Knowledge, load_knowledge
from schoolgate.policy.loader import PACKS, pack_names
from schoolgate.policy.model import Example
from schoolgate.web.app import create_app

FIVE = tuple(name for name in pack_names() if name != "default")
_INVENTED = Path(__file__).resolve().parents[1] / "data" / "policies"
# Three invented policies, written with the documentation alone: the last is a trust's folder with two schools.
INVENTED = (_INVENTED / "parent-council.toml", _INVENTED / "special-school.toml", _INVENTED / "trust")
# Every file or folder that a checker is started with in these tests.
EVERY = (*(PACKS / f"{name}.toml" for name in pack_names()), *INVENTED)
# What a POST of the given fields to /v1/check brings.
Ask = Callable[..., Mapping[str, Any]]


@cache
def _knowledge() -> Knowledge:
    return load_knowledge()


@cache
def checker(policy: Path) -> Checker:
    return build_checker(policy, _knowledge())


@cache
def client(policy: Path) -> FlaskClient:
    return create_app(checker(policy), settings.read({})).test_client()


def pack(slug: str) -> Path:
    return PACKS / f"{slug}.toml"


def ask(policy: Path, text: str, place: str = "group", **fields: Any) -> Mapping[str, Any]:
    """The answer of an app started with `policy`, which must be 200."""
    answer = client(policy).post("/v1/check", json={"text": text, "place": place, **fields})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    found: Mapping[str, Any] = answer.get_json()
    return found


def ask_example(policy: Path, slug: str, example: Example, text: str) -> Mapping[str, Any]:
    media = {"images": example.images, "videos": example.videos}
    school = {"school": slug} if len(checker(policy).schools) > 1 else {}
    return ask(policy, text, example.place, media=media, anonymous=example.anonymous, **school)
