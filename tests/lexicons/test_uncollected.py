"""The garbage collector rests while the lexicons are read, and works again afterwards."""

import gc
from collections.abc import Iterator

import pytest

from schoolgate.detectors import knowledge
from schoolgate.lexicons.uncollected import uncollected


@pytest.fixture(autouse=True)
def _collector_as_found() -> Iterator[None]:
    assert gc.isenabled()
    yield
    gc.enable()


def test_it_rests_inside_and_works_after() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_after_a_block_that_raises() -> None:
    with pytest.raises(ValueError, match="broken"), uncollected():
        raise ValueError("broken")
    assert gc.isenabled()


def test_who_has_switched_it_off_finds_it_off() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_the_lexicons_are_read_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    states = []

    def read_opinion() -> None:
        states.append(gc.isenabled())

    monkeypatch.setattr(knowledge, "load_opinion", read_opinion)
    knowledge.load_knowledge(profanity=())
    assert states == [False]
    assert gc.isenabled()
