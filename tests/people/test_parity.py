"""The same for every name: the same drafts, filled with names of each origin, are read alike."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.people.name_lists import ORIGINS
from tests.people.read_people import reading

FRAMES: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "name_frames.toml").read_text(encoding="utf-8")
)
LIKE_WORDS = frozenset(FRAMES["written_like_words"])
WIDEST_GAP = 0.03
FEWEST_NAMES = 30


def fill(frame: str, name: str) -> str:
    ends_in_s = name.endswith("s")
    possessive = f"{name}'" if ends_in_s else f"{name}'s"
    return frame.format(name=name, possessive=possessive, plain=name if ends_in_s else f"{name}s")


def is_pupil(draft: str, name: str) -> bool:
    start = draft.index(name)
    end = start + len(name)
    return any(
        m.kind == "pupil" and m.named and m.span.start < end and start < m.span.end for m in reading(draft).mentions
    )


@cache
def shares(kind: str) -> dict[str, float]:
    """Give, by origin, the share of filled frames in which the name is taken for a pupil's."""
    names = {origin: [name for name in listed if name not in LIKE_WORDS] for origin, listed in ORIGINS.items()}
    return {
        origin: sum(is_pupil(fill(frame, name), name) for frame in FRAMES[kind] for name in listed)
        / (len(listed) * len(FRAMES[kind]))
        for origin, listed in names.items()
        if len(listed) >= FEWEST_NAMES
    }


@pytest.mark.parametrize("kind", ["pupil", "adult"])
def test_no_origin_is_read_otherwise_than_another(kind: str) -> None:
    by_origin = shares(kind)
    assert len(by_origin) >= 30
    listed = "\n".join(f"{origin}: {share:.3f}" for origin, share in sorted(by_origin.items(), key=lambda row: row[1]))
    assert max(by_origin.values()) - min(by_origin.values()) <= WIDEST_GAP, listed


def test_pupils_are_found_and_grown_ups_are_not_taken_for_them() -> None:
    assert min(shares("pupil").values()) >= 0.93, shares("pupil")
    assert max(shares("adult").values()) <= 0.03, shares("adult")


@pytest.mark.parametrize("name", ["Gabriel", "Matilda", "Boris"])
def test_a_child_may_be_called_like_somebody_known(name: str) -> None:
    assert is_pupil(f"{name} in Y3 fell off the climbing frame", name)
    assert not is_pupil(f"the film with {name} is on tonight", name)
