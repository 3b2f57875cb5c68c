"""One analysis engine for all detector tests: building it reads every lexicon."""

from collections.abc import Callable

import pytest

from schoolgate.detectors.analyse import analyse as analyse_draft
from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.knowledge import Knowledge, load_knowledge
from schoolgate.text.draft import Draft, Media, Place

Analyse = Callable[..., Analysis]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge(opinion=False)  # what the rules say by themselves; the second opinion has its own tests


@pytest.fixture(scope="session")
def analyse(knowledge: Knowledge) -> Analyse:
    def run(text: str, place: Place = "group", images: int = 0, videos: int = 0, anonymous: bool = False) -> Analysis:
        return analyse_draft(Draft(text, "whatsapp", place, Media(images, videos), anonymous), knowledge)

    return run
