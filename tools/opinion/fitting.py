"""Fit the two steps of the second opinion: sentences first, then drafts on sentences that no network had seen."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from schoolgate.detectors.finding import Finding
from schoolgate.detectors.opinion.weighing import Overview, overview, own_features, shared_features
from tools.opinion.network import Network
from tools.opinion.reading import Example, Label, Sentence, shows, truth
from tools.opinion.teaching import fit_together

TARGETS = ("staff", "school", "parent", "pupil", "group")
UNKIND = frozenset(("complaint", "allegation", "abuse"))
# In so many parts the drafts are cut; each is scored by models that have not seen it.
PARTS = 5
STRENGTH_TARGETS, STRENGTH_DRAFTS = 0.5, 0.1
# Of neighbouring sentences so many are learnt from once more as one, because parents leave out full stops.
RUN_TOGETHER = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line through numbers: what a logistic regression has learnt."""

    weights: Any
    bias: float


def matrix(sentences: Iterable[frozenset[str]], columns: Mapping[str, int]) -> Any:
    """Give one row of ones and zeros for each sentence."""
    places: list[int] = []
    ends = [0]
    for evidence in sentences:
        places += sorted(columns[key] for key in evidence if key in columns)
        ends.append(len(places))
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(ends) - 1, len(columns)))


def fit_target(rows: Any, speaks: Any) -> Line:
    """Fit one target; without randomness."""
    model = LogisticRegression(C=STRENGTH_TARGETS, solver="liblinear", random_state=0).fit(rows, speaks)
    return Line(model.coef_[0], float(model.intercept_[0]))


def fit_drafts(rows: Any, speaks: Any) -> Line:
    """Fit one act of the second step on features brought to one scale; give the line for them as they are."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH_DRAFTS, max_iter=1000).fit((rows - middle) / spread, speaks)
    weights = model.coef_[0] / spread
    return Line(weights, float(model.intercept_[0] - weights @ middle))


def target_of(label: Label) -> str:
    """Give a label's target; a volunteer is spoken of as a parent is."""
    return "parent" if label["target"] == "volunteer" else str(label["target"])


def meant_by(output: str, label: Label) -> bool:
    """Tell whether an output of the first step asks for a label."""
    if output == "any":
        return True
    if output == "unkind":
        return label["act"] in UNKIND
    if output.startswith("at "):
        return bool(target_of(label) == output.removeprefix("at ") and label["act"] != "identifies_pupil")
    return bool(label["act"] == output)


def run_together(rows: Any, speaks: Any, counts: Any, draft_of: Any) -> tuple[Any, Any, Any]:
    """Add to the sentences some of their neighbours in a draft, as they would be without a stop between them."""
    firsts = np.flatnonzero(draft_of[:-1] == draft_of[1:])
    firsts = firsts[np.random.RandomState(2).random_sample(len(firsts)) < RUN_TOGETHER]
    both = rows[firsts].maximum(rows[firsts + 1])
    speak = np.maximum(speaks[firsts] * counts[firsts], speaks[firsts + 1] * counts[firsts + 1])
    count = np.maximum(speak, counts[firsts] * counts[firsts + 1])
    return vstack((rows, both)).tocsr(), np.concatenate((speaks, speak)), np.concatenate((counts, count))


def learn_outputs(
    outputs: Sequence[str], acts: Sequence[str], sentences: Sequence[Sentence], examples: Sequence[Example], rows: Any
) -> tuple[Network, Any]:
    """Fit all outputs on all drafts; give also each sentence's log odds by a network that did not see its draft."""
    part_of_draft = np.random.RandomState(0).randint(0, PARTS, len(examples))
    draft_of = np.array([sentence.draft for sentence in sentences])
    part = part_of_draft[draft_of]
    truths = [
        truth(sentences, examples, partial(meant_by, output), output if output in acts else "") for output in outputs
    ]
    speaks, counts = (np.stack(column, axis=1).astype(np.float32) for column in zip(*truths, strict=True))
    scores = np.zeros(speaks.shape)
    seen = [part != number for number in range(PARTS)]
    # All sentences come first: they take longest.
    whole = np.ones(len(part), dtype=bool)
    lots = [run_together(rows[one], speaks[one], counts[one], draft_of[one]) for one in (whole, *seen)]
    with ProcessPoolExecutor() as workers:
        network, *others = workers.map(fit_together, *zip(*lots, strict=True))
    for one, without in zip(seen, others, strict=True):
        scores[~one] = without.score(rows[~one])
    return network, scores


def learn_targets(sentences: Sequence[Sentence], examples: Sequence[Example], columns: Mapping[str, int]) -> list[Line]:
    """Fit the targets on the sentences that show an act which may have any of them."""
    evidence, targets = [], []
    for sentence in sentences:
        example = examples[sentence.draft]
        for label in example.labels:
            if label["target"] not in ("none", "aim") and shows(sentence, example, label):
                evidence.append(sentence.evidence | {f"l\tact {label['act']}"})
                targets.append(target_of(label))
    rows = matrix(evidence, columns)
    return [fit_target(rows, np.array([target == one for target in targets])) for one in TARGETS]


def overviews(
    sentences: Sequence[Sentence], scores: Any, outputs: Sequence[str], found: Sequence[Iterable[Finding]]
) -> list[Overview | None]:
    """Give for each draft what its sentences say together; None for one without sentences."""
    of_draft: list[list[Sequence[float]]] = [[] for _ in found]
    for sentence, score in zip(sentences, scores.tolist(), strict=True):
        of_draft[sentence.draft].append(score)
    pairs = zip(of_draft, found, strict=True)
    return [overview(mine, outputs, findings) if mine else None for mine, findings in pairs]


def rows_of(seen: Sequence[Overview], act: str, acts: Sequence[str]) -> Any:
    """Give the features of every draft for an act."""
    return np.array([(*shared_features(one, acts), *own_features(one, act)) for one in seen])
