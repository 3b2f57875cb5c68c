"""What the web room needs of a checker: `schoolgate.checker.Checker` is one, and a test may bring its own."""

from collections.abc import Mapping
from typing import Protocol

from schoolgate.policy.model import Policy
from schoolgate.text.draft import Draft
from schoolgate.verdict import Verdict


class Checking(Protocol):
    """Reads drafts for one school or several."""

    @property
    def schools(self) -> Mapping[str, Policy]:
        """The policies served, by short name; at least one."""

    def check(self, draft: Draft, school: str | None) -> Verdict:
        """Say what is to be shown for a draft; `school` is a key of `schools`."""

    def warm(self) -> None:
        """Load all that the first draft would otherwise wait for; called once, after the port listens."""
