"""The weights of the second opinion, read from `opinion/*.tsv`.

The files are written by `make train`; `opinion/README.md` is their model card.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from schoolgate.lexicons.rows import OFFSET, Row, row_of
from schoolgate.lexicons.sentence_weights import SentenceWeights

FOLDER = Path(__file__).parent / "opinion"
SENTENCES, DRAFTS, RULES = "sentences.tsv", "drafts.tsv", "rules.tsv"


class WeightsError(ValueError):
    """The weights cannot be read; the message names the file, the line, and what to run."""


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
    answers: list[tuple[int, ...]] = []
    for kind, *rest in _lines(path):
        if kind.startswith("@"):
            heads[kind[1:]] = rest
            continue
        try:
            evidence, digits = rest
            if kind == "u":
                answers.append(tuple(weight - OFFSET for weight in _bytes(digits, len(heads["outputs"]))))
            else:
                tables[kind][evidence] = row_of(_bytes(digits, len(heads["bias"])))
        except (ValueError, KeyError) as error:
            line = "\t".join((kind, *rest))
            raise WeightsError(f"{path.name}: cannot read the line {line!r}; build it anew with make train") from error
    try:
        step, target_step, answer_step = map(float, heads["steps"])
        weights = SentenceWeights(
            outputs=tuple(heads["outputs"]),
            targets=tuple(heads["targets"]),
            step=step,
            target_step=target_step,
            bias=tuple(map(int, heads["bias"])),
            words=tables["w"],
            pairs=tables["b"],
            cues=tables["l"],
            answers=tuple(answers),
            answer_step=answer_step,
            answer_bias=tuple(map(float, heads["answer bias"])),
        )
    except (KeyError, ValueError) as error:
        raise WeightsError(f"{path.name}: its head is not whole; build it anew with make train") from error
    if len(weights.bias) != len(weights.answers) + len(weights.targets):
        raise WeightsError(f"{path.name}: its head does not fit its units; build it anew with make train")
    return weights


def _bytes(digits: str, size: int) -> bytes:
    weights = bytes.fromhex(digits)
    if len(weights) != size:
        raise ValueError(digits)
    return weights


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
