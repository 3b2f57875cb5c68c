"""Run the drafts that a policy file gives as examples, and say which come out otherwise than the file says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from schoolgate.policy.model import Example, Policy
from schoolgate.text.draft import Draft, Media
from schoolgate.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Proof:
    """One example draft and what became of it: `titles` are those of the clauses shown, "" for one without a clause."""

    example: Example
    draft: str
    wanted: Literal["shows", "quiet"]
    level: str
    titles: tuple[str, ...]
    right: bool


def prove(policy: Policy, check: Callable[[Draft], Verdict]) -> tuple[Proof, ...]:
    """Check every example draft of a policy, in the order of its file."""
    return tuple(
        proof
        for example in policy.examples
        for wanted, drafts in (("shows", example.shows), ("quiet", example.quiet))
        for proof in (_prove(policy, example, draft, wanted == "shows", check) for draft in drafts)
    )


def as_draft(example: Example, text: str) -> Draft:
    """Put an example's text where the example says that it stands."""
    return Draft(text, "other", example.place, Media(example.images, example.videos), example.anonymous)


def _prove(policy: Policy, example: Example, text: str, shows: bool, check: Callable[[Draft], Verdict]) -> Proof:
    verdict = check(as_draft(example, text))
    titles = tuple(finding.clause.title if finding.clause else "" for finding in verdict.findings)
    title = policy.clauses_by_id[example.clause].title
    right = title in titles if shows else verdict.level == "clear"
    return Proof(example, text, "shows" if shows else "quiet", verdict.level, titles, right)


def said(proof: Proof, policy: Policy) -> str:
    """Say in one line what came out otherwise; the draft is the file's own invention and is repeated."""
    title = policy.clauses_by_id[proof.example.clause].title
    shown = ", ".join(f'"{each}"' if each else "something without a clause" for each in proof.titles) or "nothing"
    wanted = f'should show "{title}"' if proof.wanted == "shows" else "should stay quiet"
    return f'  "{proof.draft}" ({proof.example.place}) {wanted}, but shows {shown}.'
