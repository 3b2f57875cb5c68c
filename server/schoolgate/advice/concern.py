"""A judged finding as advice sees it: a plain value, because advice knows nothing of policies."""

from typing import Literal

from schoolgate.detectors.finding import Act, Finding
from schoolgate.value import value

Level = Literal["note", "pause", "help"]

# Somebody is unhappy or something is wrong: there is something to tell the school.
GRIEVANCES: frozenset[Act] = frozenset(
    {"complaint", "allegation", "abuse", "threat", "discrimination", "private_matter", "campaign", "security"}
)
# The school has a better address for it, but there is no message to write.
ASKING_FOR_A_ROUTE: frozenset[Act] = frozenset({"staff_contact"})


@value
class Concern:
    """One finding that the parent is shown, its level, and the topic that the policy's rule names ("" for none)."""

    finding: Finding
    level: Level
    topic: str = ""
