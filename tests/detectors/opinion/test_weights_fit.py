"""Weights that were made for other evidence are refused at start, not read as if they were right."""

import shutil
from pathlib import Path

import pytest

from schoolgate.detectors.knowledge import load_opinion
from schoolgate.lexicons.weights import DRAFTS, FOLDER, WeightsError


def test_the_weights_are_of_the_evidence_that_is_read() -> None:
    assert load_opinion().drafts.features[0] == "highest any"


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "opinion"
    shutil.copytree(FOLDER, folder)
    table = (folder / DRAFTS).read_text(encoding="utf-8")
    (folder / DRAFTS).write_text(table.replace("\nrunner-up\t", "\nsomething else\t"), encoding="utf-8")
    with pytest.raises(WeightsError, match="make train"):
        load_opinion(folder)
