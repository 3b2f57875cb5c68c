"""The OpenAPI document against its own standard and against the application."""

import json
import re
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from schoolgate.web import contract
from schoolgate.web.problems import KINDS
from tests.contract.bodies import SHARED
from tests.web.clients import make_app, make_client

STANDARD_PROBLEMS = {"400", "403", "405", "431", "500"}


def _document() -> dict[str, Any]:
    served: dict[str, Any] = make_client().get("/openapi.json").get_json()
    return served


def test_what_is_served_is_valid_openapi_3_1() -> None:
    document = _document()
    assert document["openapi"].startswith("3.1")
    validate(document, cls=OpenAPIV31SpecValidator)


def test_what_is_served_stands_alone() -> None:
    assert set(re.findall(r'"\$ref": "([^#"]+)', json.dumps(_document()))) == set()


def test_the_schemas_in_it_are_the_files() -> None:
    schemas = _document()["components"]["schemas"]
    for file in (SHARED / "schemas").glob("*.json"):
        schema = json.loads(file.read_text(encoding="utf-8"))
        assert schemas[schema["title"]] == schema


def test_it_lists_exactly_the_addresses_there_are() -> None:
    served = {
        (rule.rule, method.lower())
        for rule in make_app().url_map.iter_rules()
        if not rule.rule.startswith("/static/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    listed = {(path, method) for path, methods in contract.openapi()["paths"].items() for method in methods}
    assert served == listed


def test_every_operation_lists_the_problems_that_any_request_can_meet() -> None:
    for path, methods in contract.openapi()["paths"].items():
        for operation in methods.values():
            assert set(operation["responses"]) >= STANDARD_PROBLEMS, path
            assert operation["summary"]


def test_the_check_lists_every_status_of_the_contract() -> None:
    check = contract.openapi()["paths"]["/v1/check"]["post"]["responses"]
    assert set(check) == {"200", "400", "403", "404", "405", "413", "415", "422", "429", "431", "500"}


def test_every_code_it_speaks_of_is_in_the_table_with_that_status() -> None:
    statuses = {
        "BadRequest": {400}, "Forbidden": {403}, "NotFound": {404}, "MethodNotAllowed": {405},
        "BodyTooLarge": {413}, "UnsupportedMediaType": {415}, "Unprocessable": {422}, "TooManyRequests": {429},
        "HeadersTooLarge": {431}, "InternalError": {500}, "NotReady": {503},
    }  # fmt: skip
    for name, allowed in statuses.items():
        described = contract.openapi()["components"]["responses"][name]["description"]
        codes = re.findall(r"`([a-z_]+)`", described.partition("Code")[2])
        assert codes
        for code in codes:
            assert KINDS[code].status in allowed, code
