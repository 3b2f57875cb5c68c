"""The weights of the second opinion, read from `opinion/*.tsv`.

The files are written by `make train`; `opinion/README.md` is their model card. A weight of a sentence is a
whole number from -127 to 127. All weights of one piece of evidence stand in one large integer, one lane of 16 bits for
each output, so that the evidence of a sentence is weighed by adding integers.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "opinion"
SENTENCES, DRAFTS, RULES = "sentences.tsv", "drafts.tsv", "rules.tsv"

# Bytes of a lane, and how many rows can be added up before one could overflow.
LANE = 2
MOST_ROWS = 256
_MASK = (1 << 8 * LANE) - 1
# Weights are kept with this added, so that no lane ever borrows from its neighbour.
OFFSET = 128

Row = int


class WeightsError(ValueError):
    """The weights cannot be read; the message names the file, the line, and what to run."""


@dataclass(frozen=True, slots=True)
class SentenceWeights:
    """`words`, `pairs` and `cues` give the row of a piece of evidence.

    `outputs` name the lanes in order; `step` is what a weight of 1 adds to a log odds; `bias` is where each begins.
    """

    outputs: tuple[str, ...]
    step: float
    bias: tuple[float, ...]
    words: Mapping[str, Row]
    pairs: Mapping[str, Row]
    cues: Mapping[str, Row]

    def score(self, rows: Sequence[Row]) -> list[float]:
        """Add rows up; give a log odds for each output."""
        scores = list(self.bias)
        width, form = LANE * len(scores), f"<{len(scores)}H"
        for first in range(0, len(rows), MOST_ROWS):
            part = rows[first : first + MOST_ROWS]
            step, zero = self.step, OFFSET * len(part)
            lanes = struct.unpack(form, sum(part).to_bytes(width, "little"))
            scores = [score + step * (lane - zero) for score, lane in zip(scores, lanes, strict=True)]
        return scores

    def lane(self, row: Row, place: int) -> int:
        """Give the weight of a row for one output."""
        return ((row >> (8 * LANE * place)) & _MASK) - OFFSET


@dataclass(frozen=True, slots=True)
class DraftWeights:
    """What tells from the scores of a draft's sentences whether an act stands in it: for each act the weights.

    `features` name the columns in order. From the probability `speak` on there is a finding; from `firm` on it may be
    more than a note.
    """

    features: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]
    bias: Mapping[str, float]
    speak: Mapping[str, float]
    firm: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """Both steps of the second opinion, and `trust`: how often each rule that was seen often enough is right."""

    sentences: SentenceWeights
    drafts: DraftWeights
    trust: Mapping[str, float]


def load_weights(folder: Path = FOLDER) -> Weights:
    """Read all files. Raises WeightsError, OSError."""
    return Weights(_sentences(folder / SENTENCES), _drafts(folder / DRAFTS), _trust(folder / RULES))


def _lines(path: Path) -> Iterable[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _sentences(path: Path) -> SentenceWeights:
    tables: dict[str, dict[str, Row]] = {"w": {}, "b": {}, "l": {}}
    heads: dict[str, list[str]] = {}
    buffer = bytearray()
    for kind, *rest in _lines(path):
        if kind.startswith("@"):
            heads[kind[1:]] = rest
            buffer = bytearray(LANE * len(heads.get("outputs", ())))
            continue
        try:
            evidence, digits = rest
            buffer[::LANE] = bytes.fromhex(digits)
            tables[kind][evidence] = int.from_bytes(buffer, "little")
        except (ValueError, KeyError) as error:
            line = "\t".join((kind, *rest))
            raise WeightsError(f"{path.name}: cannot read the line {line!r}; build it anew with make train") from error
    try:
        outputs, bias = tuple(heads["outputs"]), tuple(map(float, heads["bias"]))
        step = float(heads["step"][0])
    except (KeyError, ValueError) as error:
        raise WeightsError(f"{path.name}: its head is not whole; build it anew with make train") from error
    return SentenceWeights(outputs, step, bias, tables["w"], tables["b"], tables["l"])


def _drafts(path: Path) -> DraftWeights:
    try:
        (_, *acts), *lines = _lines(path)
        columns = {name: dict(zip(acts, map(float, numbers), strict=True)) for name, *numbers in lines}
        heads = [columns.pop(head) for head in ("@bias", "@speak", "@firm")]
    except (KeyError, ValueError) as error:
        raise WeightsError(f"{path.name}: it is not whole; build it anew with make train") from error
    weights = {act: tuple(column[act] for column in columns.values()) for act in acts}
    return DraftWeights(tuple(columns), weights, *heads)


def _trust(path: Path) -> dict[str, float]:
    try:
        return {rule: float(precision) for rule, precision, _ in _lines(path)}
    except ValueError as error:
        raise WeightsError(f"{path.name}: it is not whole; build it anew with make train") from error
