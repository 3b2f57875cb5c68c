"""The schema files, held against what they promise about themselves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from schoolgate.policy.model import ACTS, NATIONS, PLACES, TARGETS
from schoolgate.text.draft import MAXIMUM_CODE_POINTS
from schoolgate.web.problems import KINDS
from tests.contract.bodies import SHARED

FILES = sorted((SHARED / "schemas").glob("*.json"))


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SHARED / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from _parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _parts(value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_a_schema_that_stands_alone_and_is_closed(file: Path) -> None:
    schema = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["description"]
    for part in _parts(schema):
        assert "$ref" not in part
        if "properties" in part and "type" in part:
            assert part["additionalProperties"] is False


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_number_says_what_it_counts(file: Path) -> None:
    for part in _parts(json.loads(file.read_text(encoding="utf-8"))):
        if part.get("type") in ("integer", "number"):
            assert part["description"]


def test_the_request_means_the_same_in_draft_07() -> None:
    schema = _load("check-request")
    Draft7Validator.check_schema({**schema, "$schema": "http://json-schema.org/draft-07/schema#"})
    words = {word for part in _parts(schema) for word in part}
    assert not words & {"$defs", "prefixItems", "unevaluatedProperties", "dependentRequired", "$dynamicRef"}


def test_the_lists_are_those_of_the_code() -> None:
    finding = _load("check-answer")["properties"]["findings"]["items"]["properties"]
    assert tuple(finding["act"]["enum"]) == ACTS
    assert tuple(finding["target"]["enum"]) == TARGETS
    request = _load("check-request")["properties"]
    assert set(request["place"]["enum"]) == set(PLACES)
    assert request["text"]["maxLength"] == MAXIMUM_CODE_POINTS
    school = _load("school")["properties"]
    assert set(school["nation"]["enum"]) == set(NATIONS)
    assert set(school["places"]["items"]["enum"]) == set(PLACES)


def test_the_codes_are_those_of_the_problem_table() -> None:
    assert set(_load("problem")["properties"]["code"]["enum"]) == set(KINDS)
