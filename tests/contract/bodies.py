"""Reads shared/ and writes the bodies that its vectors describe."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SHARED = Path(__file__).resolve().parents[2] / "shared"
MARKER = "MARKER"


def vectors(name: str) -> list[dict[str, Any]]:
    """All vectors of one file."""
    found: list[dict[str, Any]] = json.loads((SHARED / "vectors" / f"{name}.json").read_text(encoding="utf-8"))
    return found


def names(cases: list[dict[str, Any]]) -> list[str]:
    return [case["name"] for case in cases]


def body_of(case: dict[str, Any]) -> bytes:
    """The bytes to send for a vector of requests.json or bad-requests.json."""
    times: int = case.get("repeat", 1)
    if "raw" in case:
        raw: str = case["raw"]
        return (raw * times).encode()
    body = case["body"]
    if times > 1:
        body = {**body, "text": body["text"] * times}
    return json.dumps(body).encode()


def validator(name: str) -> Draft202012Validator:
    """A strict judge of one schema file."""
    schema = json.loads((SHARED / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


def check_problem(response: Any, status: int, code: str, field: str | None = None) -> None:
    """Hold an answer against everything that is promised of a problem."""
    assert response.status_code == status, response.get_data(as_text=True)
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["Cache-Control"] == "no-store"
    body = response.get_json(force=True)
    validator("problem").validate(body)
    assert body["status"] == status
    assert body["code"] == code
    assert body.get("field") == field
    assert MARKER.lower() not in response.get_data(as_text=True).lower()
    assert MARKER.lower() not in str(response.headers).lower()
