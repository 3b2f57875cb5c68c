"""The first step of the second opinion: what each piece of evidence weighs, and what follows from it for a sentence.

A multilayer perceptron with one hidden layer of rectified units: the evidence of a sentence moves the units, and the
units that it has moved above nought move the outputs, which are log odds. Whom a sentence is about is read off the
evidence at once, without units between. All weights are whole numbers from -127 to 127, so that adding up is exact.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import add as add_two
from operator import mul

from schoolgate.lexicons.rows import OFFSET, Factors, Row, add, add_in_parts, factors_of, fits, weighted, weights_in

# How cues begin that tell of the label of a word, of a kind of person, of the sentence before and the one after.
LABEL, TAG, BEFORE, AFTER = "l:", "<", "before ", "after "
# How the cue begins that is no evidence of a draft: what an act by itself says of whom it is about.
_ACT = "act "
# Units are of any size, so an output's lane has eight bytes: it cannot overflow.
_WIDE = 8


@dataclass(frozen=True, slots=True)
class SentenceWeights:
    """`words`, `pairs` and `cues` give the row of a piece of evidence: a number for each unit, then for each target.

    `bias` is where each of these begins, in the same steps; a step is `step` of a unit, and `target_step` of a target's
    log odds. `answers` has for each unit what it weighs for each output, in steps of `answer_step`, `answer_bias` is
    where the outputs begin. `here`, `before` and `after` hold the rows of the cues that tell what is seen in a sentence
    and in its neighbours by the label or the tag itself ("staff" for "before l:staff"), so that no cue has to be put
    together to be weighed; `by_act` has what an act by itself adds to the log odds of each target.
    """

    outputs: tuple[str, ...]
    targets: tuple[str, ...]
    step: float
    target_step: float
    bias: tuple[int, ...]
    words: Mapping[str, Row]
    pairs: Mapping[str, Row]
    cues: Mapping[str, Row]
    answers: tuple[tuple[int, ...], ...]
    answer_step: float
    answer_bias: tuple[float, ...]
    here: Mapping[str, Row] = field(init=False, repr=False)
    before: Mapping[str, Row] = field(init=False, repr=False)
    after: Mapping[str, Row] = field(init=False, repr=False)
    by_act: Mapping[str, list[float]] = field(init=False, repr=False)
    _wide: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name, beginning in (("here", ""), ("before", BEFORE), ("after", AFTER)):
            object.__setattr__(self, name, _seen(self.cues, beginning))
        acts = {cue.removeprefix(_ACT): row for cue, row in self.cues.items() if cue.startswith(_ACT)}
        by_act = {act: self.aims(weights_in(row, len(self.bias))) for act, row in acts.items()}
        object.__setattr__(self, "by_act", by_act)
        object.__setattr__(self, "_wide", tuple(map(_wide_row, self.answers)))

    def sums(self, parts: Sequence[tuple[Mapping[str, Row], Iterable[str]]]) -> Sequence[int]:
        """Add up what evidence weighs, each piece looked up in its own table: for each unit, then for each target."""
        size = len(self.bias)
        total = sum([add(table, evidence) for table, evidence in parts])
        sums: Sequence[int] = self.bias
        for each in [total] if fits(total, size) else add_in_parts(parts):
            sums = list(map(add_two, sums, weights_in(each, size)))
        return sums

    def units(self, sums: Sequence[int]) -> list[int]:
        """Give the value of each unit: nought where the evidence speaks against it."""
        return [one if one > 0 else 0 for one in sums[: len(self.answers)]]  # noqa: FURB136  # max takes twice as long

    def score(self, units: Sequence[int]) -> list[float]:
        """Give the log odds of each output."""
        size = len(self.answer_bias)
        total = sum(map(mul, filter(None, units), compress(self._wide, units)))
        zero, step = OFFSET * sum(units), self.step * self.answer_step
        lanes = struct.unpack(f"<{size}Q", total.to_bytes(_WIDE * size, "little"))
        return [bias + step * (lane - zero) for bias, lane in zip(self.answer_bias, lanes, strict=True)]

    def aims(self, sums: Sequence[int]) -> list[float]:
        """Give the log odds of each target."""
        return [self.target_step * one for one in sums[len(self.answers) :]]

    def aims_by_act(self, act: str, aims: Sequence[float]) -> dict[str, float]:
        """Give the log odds of each target for an act, `aims` being what its sentence says of them."""
        both = map(add_two, aims, self.by_act[act]) if act in self.by_act else aims
        return dict(zip(self.targets, both, strict=True))

    def shares(self, units: Sequence[int], place: int) -> Factors:
        """Give for each unit what one more of it adds to the output at `place`: nought for those that are silent."""
        return factors_of([answer[place] if unit else 0 for unit, answer in zip(units, self.answers, strict=True)])

    def share(self, row: Row, shares: Factors) -> float:
        """Give what a row adds to the log odds of an output by way of the `shares` of the units."""
        return self.step * self.answer_step * weighted(row, len(self.bias), shares)


def _wide_row(answer: Iterable[int]) -> int:
    return sum((weight + OFFSET) << 8 * _WIDE * place for place, weight in enumerate(answer))


def _seen(cues: Mapping[str, Row], beginning: str) -> dict[str, Row]:
    """Give the rows of the cues that are `beginning` and a label or a tag, by that label or tag."""
    seen = {cue[len(beginning) :]: row for cue, row in cues.items() if cue.startswith(beginning)}
    return {cue.removeprefix(LABEL): row for cue, row in seen.items() if cue.startswith((LABEL, TAG))}
