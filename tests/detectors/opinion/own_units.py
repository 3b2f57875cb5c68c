"""Weights for tests in which each output has a unit of its own that is never silent: what is given adds up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schoolgate.lexicons.rows import OFFSET, Row, row_of
from schoolgate.lexicons.sentence_weights import SentenceWeights

# Each unit begins so far above nought that no evidence of a test brings it there.
_AWAKE = 1_000_000


@dataclass(frozen=True)
class OwnUnits:
    """`outputs` and `targets` by name; a weight of 1 is `step` of a log odds."""

    outputs: Sequence[str]
    targets: Sequence[str] = ()
    step: float = 0.5

    def row(self, weights: Mapping[str, int]) -> Row:
        """Pack a row; what is not named weighs nothing."""
        lanes = (*self.outputs, *(f"to {target}" for target in self.targets))
        return row_of(bytes(weights.get(lane, 0) + OFFSET for lane in lanes))

    def weights(
        self,
        words: Mapping[str, Mapping[str, int]],
        pairs: Mapping[str, Mapping[str, int]] | None = None,
        cues: Mapping[str, Mapping[str, int]] | None = None,
        bias: float = 0.0,
    ) -> SentenceWeights:
        """Make the weights of evidence, every output beginning at `bias`."""
        size = len(self.outputs)
        return SentenceWeights(
            outputs=tuple(self.outputs),
            targets=tuple(self.targets),
            step=self.step,
            target_step=self.step,
            bias=(_AWAKE,) * size + (0,) * len(self.targets),
            words=self._table(words),
            pairs=self._table(pairs or {}),
            cues=self._table(cues or {}),
            answers=tuple(tuple(int(one == other) for other in range(size)) for one in range(size)),
            answer_step=1.0,
            answer_bias=(bias - _AWAKE * self.step,) * size,
        )

    def _table(self, evidence: Mapping[str, Mapping[str, int]]) -> dict[str, Row]:
        return {what: self.row(weights) for what, weights in evidence.items()}
