"""What a detector says: which act, about whom, in which words, how surely, and on what grounds."""

from typing import Literal

from schoolgate.text.spans import Span
from schoolgate.value import value

Act = Literal[
    "threat",
    "discrimination",
    "abuse",
    "personal_details",
    "security",
    "allegation",
    "identifies_pupil",
    "private_matter",
    "photo",
    "complaint",
    "staff_contact",
    "underage",
    "campaign",
    "anonymity",
    "bad_language",
    "names_person",
    "safeguarding",
]
Target = Literal["pupil", "staff", "parent", "volunteer", "school", "group", "none"]

# Looked for like the others, but no policy that comes with Schoolgate has a rule for them: a school may switch one on.
OPTIONAL_ACTS: tuple[Act, ...] = ("names_person",)


@value
class Ground:
    """Why a finding was made, for `schoolgate check --explain`: the id of the rule and what it stood on."""

    rule: str
    words: Span
    note: str = ""


@value
class Finding:
    """One act with one target; at most one of each pair stands in an analysis.

    `spans` count code points of the draft's text; `sureness` runs from 0 to 1; `named` says whether the person
    that the act is about is named in the draft; `flags` are the special cases of `lexicons/flags`; `firm` says whether
    it is sure enough for more than a note. `beside` is marked for the writer too, but tells nothing of who is meant.
    """

    act: Act
    target: Target
    spans: tuple[Span, ...]
    sureness: float
    named: bool = False
    flags: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    firm: bool = True
    beside: tuple[Span, ...] = ()
