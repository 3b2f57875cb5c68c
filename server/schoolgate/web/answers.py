"""From a verdict, a policy or the limits to JSON. The one place where spans become UTF-16 units."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from flask import Response

from schoolgate.advice.values import Advice, Message, Route
from schoolgate.policy.model import PLACES, Clause, Policy, RouteEntry
from schoolgate.settings import Settings
from schoolgate.text.spans import Span, to_utf16
from schoolgate.verdict import ShownClause, ShownFinding, Verdict
from schoolgate.web import contract
from schoolgate.web.requests import BODY_BYTES

HEADER_FIELD_BYTES = 8_190
HEADER_FIELDS = 64

# Kept, because json.dumps with these separators would build one anew for every answer; jsonify also sorts the keys.
_ENCODER = json.JSONEncoder(separators=(",", ":"))


def respond(body: Mapping[str, Any], status: int = 200) -> Response:
    """A JSON answer."""
    return Response(_ENCODER.encode(body), status, content_type="application/json")


def check(verdict: Verdict) -> dict[str, Any]:
    """A verdict as check-answer.json has it."""
    stretches = [span for finding in verdict.findings for span in finding.spans]
    stretches += [edit.span for edit in verdict.advice.names_out]
    units = iter(to_utf16(verdict.analysis.draft.text, stretches))
    return {
        "level": verdict.level,
        "findings": [_finding(finding, units) for finding in verdict.findings],
        "advice": _advice(verdict.advice, units),
        "checked": {
            "school": verdict.school,
            "policy": verdict.policy,
            "language": verdict.language,
            "complete": verdict.complete,
        },
    }


def _finding(finding: ShownFinding, units: Iterator[Span]) -> dict[str, Any]:
    return {
        "act": finding.act,
        "target": finding.target,
        "level": finding.level,
        "spans": [_span(next(units)) for _ in finding.spans],
        "sureness": round(finding.sureness, 2),
        "flags": list(finding.flags),
        "title": finding.title,
        "why": finding.why,
        "clause": None if finding.clause is None else _clause(finding.clause),
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _clause(clause: ShownClause | Clause) -> dict[str, Any]:
    return {"title": clause.title, "text": clause.text, "url": clause.url}


def _advice(advice: Advice, units: Iterator[Span]) -> dict[str, Any]:
    edits = [{**_span(next(units)), "replacement": edit.replacement} for edit in advice.names_out]
    return {
        "routes": [_route(route) for route in advice.routes],
        "message": None if advice.message is None else _message(advice.message),
        "names_out": {"edits": edits},
        "help": [{"name": line.name, "what": line.what, "phone": line.phone, "url": line.url} for line in advice.help],
    }


def _route(route: Route | RouteEntry) -> dict[str, Any]:
    return {
        "role": route.role,
        "name": route.name,
        "address": route.address,
        "hours": route.hours,
        "reply": route.reply,
        "languages": list(route.languages),
    }


def _message(message: Message) -> dict[str, Any]:
    return {
        "subject": message.subject,
        "about": message.about,
        "facts": message.facts,
        "wants": list(message.wants),
        "kinds": dict(message.kinds),
        "strikes": [_span(span) for span in to_utf16(message.facts, message.strikes)],
    }


def school(policy: Policy, settings: Settings) -> dict[str, Any]:
    """A school as school.json has it. Routes stand in the order of their rungs."""
    spoken_of = {
        place for rule in policy.rules if rule.level != "off" for place in (rule.places or _EVERYWHERE_BUT_DIRECT)
    }
    return {
        "slug": policy.slug,
        "name": policy.school,
        "nation": policy.nation,
        "policy": policy.name,
        "places": [place for place in PLACES if place in spoken_of],
        "asks": [_clause(clause) for clause in policy.clauses],
        "routes": [_route(route) for route in sorted(policy.routes, key=lambda route: route.rung)],
        "operator": {"name": settings.operator, "privacy_url": settings.privacy_url},
    }


_EVERYWHERE_BUT_DIRECT = tuple(place for place in PLACES if place != "direct")


def limits() -> dict[str, Any]:
    """The limits as limits.json has them, read from the request's own schema where they stand there."""
    fields = contract.properties("check-request")
    media = fields["media"]["properties"]
    return {
        "version": 1,
        "text_code_points": fields["text"]["maxLength"],
        "body_bytes": BODY_BYTES,
        "header_field_bytes": HEADER_FIELD_BYTES,
        "header_fields": HEADER_FIELDS,
        "images": media["images"]["maximum"],
        "videos": media["videos"]["maximum"],
        "own_children": 16,
        "sites": fields["site"]["enum"],
        "places": fields["place"]["enum"],
        "languages": ["en"],
    }
