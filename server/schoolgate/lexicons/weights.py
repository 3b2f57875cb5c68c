"""The weights of the second opinion, read from `opinion/*.tsv`.

The files are written by `make train`; `opinion/README.md` is their model card. A weight of a sentence is a
whole number from -127 to 127. All weights of one piece of evidence stand in one large integer, one lane of 16 bits for
each output and one more that counts, so that the evidence of a sentence is weighed by adding integers.
"""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path

FOLDER = Path(__file__).parent / "opinion"
SENTENCES, DRAFTS, RULES = "sentences.tsv", "drafts.tsv", "rules.tsv"

# Bytes of a lane, and how many rows can be added up before one could overflow. Lanes of four bytes would never, but
# take 50 µs more for a draft: what is read of memory is most of the time.
LANE = 2
MOST_ROWS = 256
_MASK = (1 << 8 * LANE) - 1
# Weights are kept with this added, so that no lane ever borrows from its neighbour.
OFFSET = 128
# How cues begin that tell of the label of a word, of a kind of person, of the sentence before and the one after.
LABEL, TAG, BEFORE, AFTER = "l:", "<", "before ", "after "

# A row, or several added up; 0 is none at all.
Row = int
_NONE = repeat(0)


class WeightsError(ValueError):
    """The weights cannot be read; the message names the file, the line, and what to run."""


@dataclass(frozen=True, slots=True)
class SentenceWeights:
    """`words`, `pairs` and `cues` give the row of a piece of evidence.

    `outputs` name the lanes in order, behind which stands the lane that counts; `step` is what a weight of 1 adds to a
    log odds; `bias` is where each begins. `here`, `before` and `after` hold the rows of the cues that tell what is seen
    in a sentence and in its neighbours by the label or the tag itself ("staff" for "before l:staff"), so that no cue
    has to be put together to be weighed.
    """

    outputs: tuple[str, ...]
    step: float
    bias: tuple[float, ...]
    words: Mapping[str, Row]
    pairs: Mapping[str, Row]
    cues: Mapping[str, Row]
    here: Mapping[str, Row] = field(init=False, repr=False)
    before: Mapping[str, Row] = field(init=False, repr=False)
    after: Mapping[str, Row] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name, beginning in (("here", ""), ("before", BEFORE), ("after", AFTER)):
            object.__setattr__(self, name, _seen(self.cues, beginning))

    def score(self, totals: Iterable[Row]) -> list[float]:
        """Give a log odds for each output from rows that have been added up, MOST_ROWS to a total at most."""
        scores = list(self.bias)
        width, form = LANE * (len(scores) + 1), f"<{len(scores) + 1}H"
        for total in totals:
            *lanes, count = struct.unpack(form, total.to_bytes(width, "little"))
            step, zero = self.step, OFFSET * count
            scores = [score + step * (lane - zero) for score, lane in zip(scores, lanes, strict=True)]
        return scores

    def fits(self, total: Row) -> bool:
        """Tell whether a total holds so few rows that no lane of it can have overflowed."""
        # The lane that counts stands last: others that overflow can but raise it.
        return total >> 8 * LANE * len(self.bias) <= MOST_ROWS

    def lane(self, row: Row, place: int) -> int:
        """Give the weight of a row for one output."""
        return ((row >> (8 * LANE * place)) & _MASK) - OFFSET


def row_of(weights: bytes, size: int) -> Row:
    """Pack a row from one byte for each of `size` outputs, OFFSET meaning nothing. Raises ValueError."""
    lanes = bytearray(LANE * size + LANE)
    lanes[:-LANE:LANE] = weights
    lanes[-LANE] = 1
    return int.from_bytes(lanes, "little")


def add(table: Mapping[str, Row], evidence: Iterable[str]) -> Row:
    """Add up the rows of all `evidence` that a table holds."""
    return sum(map(table.get, evidence, _NONE))


def add_in_parts(pairs: Iterable[tuple[Mapping[str, Row], Iterable[str]]]) -> list[Row]:
    """Add up the rows of evidence by their tables, MOST_ROWS to a total at most."""
    rows = [table[one] for table, evidence in pairs for one in evidence if one in table]
    return [sum(rows[first : first + MOST_ROWS]) for first in range(0, len(rows), MOST_ROWS)]


def _seen(cues: Mapping[str, Row], beginning: str) -> dict[str, Row]:
    """Give the rows of the cues that are `beginning` and a label or a tag, by that label or tag."""
    seen = {cue[len(beginning) :]: row for cue, row in cues.items() if cue.startswith(beginning)}
    return {cue.removeprefix(LABEL): row for cue, row in seen.items() if cue.startswith((LABEL, TAG))}


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
    size = 0
    for kind, *rest in _lines(path):
        if kind.startswith("@"):
            heads[kind[1:]] = rest
            size = len(heads.get("outputs", ()))
            continue
        try:
            evidence, digits = rest
            tables[kind][evidence] = row_of(bytes.fromhex(digits), size)
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
