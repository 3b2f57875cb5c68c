"""Finds and loads the contract: `shared/` in a checkout, `schoolgate/contract` in an installed package."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_PACKAGE = Path(__file__).parent.parent


class ContractMissingError(RuntimeError):
    """The package was installed without its contract."""


@cache
def folder() -> Path:
    """The folder that holds openapi.yaml and schemas/. Raises ContractMissingError where there is none."""
    for candidate in (_PACKAGE / "contract", _PACKAGE.parent.parent / "shared"):
        if (candidate / "openapi.yaml").is_file():
            return candidate
    raise ContractMissingError("openapi.yaml is missing: install Schoolgate again from its wheel or from a checkout.")


@cache
def schema(name: str) -> dict[str, Any]:
    """One JSON Schema by its file name without ending, such as "check-request"."""
    loaded: dict[str, Any] = json.loads((folder() / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


@cache
def openapi() -> dict[str, Any]:
    """The OpenAPI document with the schema files written into it, so that it stands alone."""
    document: dict[str, Any] = yaml.safe_load((folder() / "openapi.yaml").read_text(encoding="utf-8"))
    schemas = document["components"]["schemas"]
    for name, value in schemas.items():
        reference = value.get("$ref", "")
        if reference.startswith("schemas/"):
            schemas[name] = schema(Path(reference).stem)
    return document


@cache
def properties(name: str) -> dict[str, Any]:
    """The properties of one schema, for the limits and choices that stand there and nowhere else."""
    found: dict[str, Any] = schema(name)["properties"]
    return found
