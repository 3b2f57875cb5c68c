"""The registry is the folder, and every act has one detector of the one shape."""

import ast
from pathlib import Path
from typing import get_args

from schoolgate.detectors.finding import Act
from schoolgate.detectors.registry import DETECTORS
from schoolgate.policy.model import ACTS

FOLDER = Path(__file__).resolve().parents[2] / "server" / "schoolgate" / "detectors"


def modules_with_act() -> dict[str, str]:
    found = {}
    for path in FOLDER.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "ACT":
                assert isinstance(node.value, ast.Constant)
                found[path.stem] = str(node.value.value)
    return found


def test_every_detector_file_is_named_after_its_act() -> None:
    assert all(name == act for name, act in modules_with_act().items())


def test_the_registry_holds_every_detector_of_the_folder() -> None:
    assert sorted(detector.act for detector in DETECTORS) == sorted(modules_with_act())


def test_every_act_has_its_detector_and_rules_may_name_it() -> None:
    assert sorted(detector.act for detector in DETECTORS) == sorted(get_args(Act)) == sorted(ACTS)


def test_every_detector_says_what_it_looks_for() -> None:
    for name in modules_with_act():
        docstring = ast.get_docstring(ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))) or ""
        assert len(docstring) > 30, name
