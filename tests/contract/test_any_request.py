"""Whatever the contract allows, and much that it forbids: no server error, no answer that is not documented."""

from typing import Any

import hypothesis
import schemathesis

from tests.web.clients import make_app

APP = make_app()
schema = schemathesis.openapi.from_wsgi("/openapi.json", APP)


@schema.parametrize()
@hypothesis.settings(max_examples=60, deadline=None, derandomize=True, database=None)
def test_the_answer_is_documented(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate()
