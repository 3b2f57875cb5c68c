"""From the bytes of a request to a draft. Refuses what the contract does not allow, and never repeats it."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple, cast

import fastjsonschema
from flask import Request
from werkzeug.exceptions import HTTPException

from schoolgate.policy.model import Policy
from schoolgate.text.draft import Draft, Media
from schoolgate.web import contract
from schoolgate.web.problems import ProblemError

BODY_BYTES = 800_000

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class CheckRequest(NamedTuple):
    """What a body asks for; `school` is as sent, and not yet known to be served."""

    draft: Draft
    school: str | None


class _DuplicateKeyError(ValueError):
    pass


def read_body(request: Request) -> bytes:
    """The body of a JSON request. Raises ProblemError where it is encoded, not JSON by its type, or too long."""
    if request.headers.get("Content-Encoding") is not None:
        raise ProblemError("encoding_not_supported")
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if request.mimetype != "application/json" or charset not in ("utf-8", "utf8"):
        raise ProblemError("media_type_not_supported")
    try:
        body = request.get_data(cache=False, parse_form_data=False)
    except HTTPException:
        raise
    except Exception as error:
        # Each server has its own errors for a body that breaks off or is cut into impossible pieces.
        raise ProblemError("bad_request") from error
    if request.content_length is None and len(body) >= BODY_BYTES:
        # What comes in pieces, without its length told before, is cut off here without a word.
        raise ProblemError("body_too_large")
    return body


def read_check(body: bytes) -> CheckRequest:
    """Read a body as check-request.json has it. Raises ProblemError."""
    data = _parse(body)
    if not isinstance(data, dict):
        raise ProblemError("not_an_object")
    try:
        _validator()(data)
    except fastjsonschema.JsonSchemaValueException as error:
        raise _problem_of(error) from None
    media = data.get("media", {})
    draft = Draft(
        text=_without_lone_surrogates(data["text"]),
        site=data.get("site", "other"),
        place=data.get("place", "unknown"),
        media=Media(images=int(media.get("images", 0)), videos=int(media.get("videos", 0))),
        anonymous=data.get("anonymous", False),
        language=data.get("language", "en-GB"),
    )
    return CheckRequest(draft, data.get("school"))


def choose_school(schools: Mapping[str, Policy], slug: str | None) -> Policy:
    """The school that is meant: the one named, or the only one. Raises ProblemError."""
    if slug is None:
        if len(schools) > 1:
            raise ProblemError("school_needed", field="school")
        return next(iter(schools.values()))
    if slug not in schools:
        raise ProblemError("unknown_school", field="school")
    return schools[slug]


def _parse(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8"), object_pairs_hook=_pairs, parse_constant=_refuse_constant)
    except _DuplicateKeyError:
        raise ProblemError("duplicate_key") from None
    except RecursionError:
        raise ProblemError("too_deep") from None
    except ValueError:
        raise ProblemError("not_json") from None


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _DuplicateKeyError
    return found


def _refuse_constant(_name: str) -> Any:
    raise ValueError


def _without_lone_surrogates(text: str) -> str:
    # One for one, so that every offset stays where the browser counts it.
    return text if text.isascii() else _LONE_SURROGATE.sub("\ufffd", text)


@cache
def _validator() -> Any:
    return fastjsonschema.compile(contract.schema("check-request"))


def _problem_of(error: Any) -> ProblemError:
    # Only fields of the schema can stand in the path: it is closed, so that nothing else is ever looked into.
    field = ".".join(cast("list[str]", error.path[1:])) or None
    if error.rule == "required":
        return ProblemError("missing_field", field="text")
    if error.rule == "additionalProperties":
        return ProblemError("unknown_field", field=field)
    if error.rule == "maxLength" and field == "text":
        return ProblemError("text_too_long", field=field)
    return ProblemError("invalid_field", field=field)
