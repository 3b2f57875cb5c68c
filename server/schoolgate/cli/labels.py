"""Whether a line of a file of labelled drafts is one: a wrong label would be counted as a miss of the checker's."""

from collections.abc import Collection, Mapping
from typing import Any, get_args

from schoolgate.policy.model import ACTS, TARGETS
from schoolgate.text.draft import Site

_FIELDS = ("site", "where", "text", "findings")


def fault(draft: Mapping[str, Any]) -> str | None:
    """Give what is wrong with a labelled draft, in a sentence without its words; None where nothing is."""
    missing = next((name for name in _FIELDS if name not in draft), None)
    if missing:
        return f'the field "{missing}" is missing; docs/evaluate.md shows a whole line.'
    if not isinstance(draft["text"], str) or not isinstance(draft["where"], str):
        return '"text" and "where" must be text.'
    if draft["site"] not in get_args(Site):
        return f'"site" must be {_one_of(get_args(Site))}.'
    labels = draft["findings"]
    if not isinstance(labels, list) or not all(isinstance(label, dict) for label in labels):
        return '"findings" must be a list of objects.'
    return next((wrong for label in labels if (wrong := _fault_of_label(label, draft["text"]))), None)


def _fault_of_label(label: Mapping[str, Any], text: str) -> str | None:
    for name, allowed in (("act", ACTS), ("target", TARGETS)):
        if label.get(name) not in allowed:
            return f'the "{name}" of a finding must be {_one_of(allowed)}.'
    quote = label.get("quote")
    if not isinstance(quote, str) or not quote or quote not in text:
        return 'the "quote" of a finding must be words of the text, exactly as they stand there.'
    return None


def _one_of(allowed: Collection[str]) -> str:
    *most, last = allowed
    return f"{', '.join(most)} or {last}"
