"""The work of the detectors and of the second opinion grows with a draft's length, and not with its square."""

from functools import partial

import pytest

from schoolgate.detectors.analyse import analyse
from schoolgate.detectors.knowledge import Knowledge, load_knowledge
from schoolgate.text.draft import Draft
from tests.steps import steps


@pytest.fixture(scope="module")
def with_opinion() -> Knowledge:
    return load_knowledge()


@pytest.mark.parametrize(
    "piece",
    [
        "Foreigners on our road. I hate them. ",
        '"Women are vermin" it says. ',
        '"Oh" not true. ',
        "Women are not vermin, ok. ",
        "Mrs Holt never listens, and Alfie B hit mine. ",
    ],
)
def test_work_grows_with_length_alone(with_opinion: Knowledge, piece: str) -> None:
    small, large = piece * (4_000 // len(piece)), piece * (16_000 // len(piece))
    first, second = (steps(partial(analyse, Draft(text), with_opinion)) for text in (small, large))
    assert second <= 4.4 * first + 2_000
