"""Fit one hidden layer that all outputs share, by mini-batches and Adam, in numpy alone.

Method: a multilayer perceptron with rectified units over sparse ones and zeros. Each time a sentence is seen some of
its evidence and some hidden units are left out at random (dropout: Srivastava and others, JMLR 15, 2014), because few
drafts share a word; Adam: Kingma and Ba, arXiv 1412.6980, here moving only the rows that the batch touches. What is
given is the average over the later part of the way (Polyak and Juditsky, SIAM J. Control Optim. 30, 1992): it depends
less on the order of the drafts. In numpy, because a framework would be many thousand times these lines, and the same
input must give the same file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

HIDDEN = 96
BATCH = 128
SPEED = 3e-3
FIRST_SPREAD = 0.01
# Most outputs are silent for most sentences: they begin at one in thirty.
FIRST_BIAS = -3.5
_REMEMBER, _REMEMBER_SQUARE, _TINY = 0.9, 0.999, 1e-8
_FARTHEST = 30.0


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


@dataclass(frozen=True, slots=True)
class Way:
    """How a network is fitted: how often all sentences are seen, from which round on its weights are averaged.

    Of a sentence's evidence, and of the hidden units, a share is left out at random each time.
    """

    seed: int
    rounds: int
    first_averaged: int
    evidence_left_out: float
    units_left_out: float


@dataclass(frozen=True, slots=True)
class Batch:
    """Some sentences, with one column for each output: whether each speaks for it, and how much that counts."""

    rows: Any
    speaks: Any
    counts: Any


class _Adam:
    """One array of weights, and the running means that Adam keeps of its gradients."""

    def __init__(self, weights: Any) -> None:
        self.weights = weights
        self.mean = np.zeros_like(weights)
        self.square = np.zeros_like(weights)
        self.steps = 0
        self._late = np.zeros(weights.shape)

    def move(self, gradient: Any, touched: Any = slice(None), averaged: int = 0) -> None:
        """Move the touched rows against their gradient; `averaged` states of the weights have no part in this step."""
        self.steps += 1
        mean = self.mean[touched] = _REMEMBER * self.mean[touched] + (1 - _REMEMBER) * gradient
        square = self.square[touched] = (
            _REMEMBER_SQUARE * self.square[touched] + (1 - _REMEMBER_SQUARE) * gradient * gradient
        )
        correct = np.sqrt(1 - _REMEMBER_SQUARE**self.steps) / (1 - _REMEMBER**self.steps)
        step = SPEED * correct * mean / (np.sqrt(square) + _TINY)
        self.weights[touched] -= step
        if averaged:
            self._late[touched] += averaged * step

    def average(self, averaged: int) -> Any:
        """Give the average of the last `averaged` states: the last one without what each of them was not yet moved."""
        return (self.weights + self._late / averaged).astype(self.weights.dtype)


def chance(odds: Any) -> Any:
    """Turn log odds into probabilities."""
    return 1 / (1 + np.exp(-np.clip(odds, -_FARTHEST, _FARTHEST)))


def fit_network(shape: tuple[int, int, int], take: Callable[[Any, Any], Batch], way: Way) -> Network:
    """Fit a network.

    `shape` has the numbers of sentences, of kinds of evidence and of outputs. `take` gives a batch for the places of
    some sentences, once some of their evidence was left out; it is also given the source of all chance, so that the
    same input gives the same network.
    """
    sentences, width, answers = shape
    random = np.random.RandomState(way.seed)
    hidden = _Adam(random.normal(0, FIRST_SPREAD, (width, HIDDEN)).astype(np.float32))
    hidden_bias = _Adam(np.zeros(HIDDEN, np.float32))
    edge = 1 / np.sqrt(HIDDEN)
    outputs = _Adam(random.uniform(-edge, edge, (HIDDEN, answers)).astype(np.float32))
    output_bias = _Adam(np.full(answers, FIRST_BIAS, np.float32))
    layers = (hidden, hidden_bias, outputs, output_bias)
    averaged = 0
    for number in range(way.rounds):
        order = random.permutation(sentences)
        for first in range(0, sentences, BATCH):
            batch = take(order[first : first + BATCH], random)
            sums = batch.rows @ hidden.weights + hidden_bias.weights
            kept = (random.random_sample(sums.shape) >= way.units_left_out).astype(np.float32)
            kept /= np.float32(1 - way.units_left_out)
            units = np.maximum(sums, 0) * kept
            odds = units @ outputs.weights + output_bias.weights
            wrong = (chance(odds) - batch.speaks) * batch.counts / np.float32(sums.shape[0])
            back = (wrong @ outputs.weights.T) * kept * (sums > 0)
            touched = np.unique(batch.rows.indices)
            hidden.move(batch.rows[:, touched].T @ back, touched, averaged)
            hidden_bias.move(back.sum(axis=0), averaged=averaged)
            outputs.move(units.T @ wrong, averaged=averaged)
            output_bias.move(wrong.sum(axis=0), averaged=averaged)
            averaged += number >= way.first_averaged
    return Network(*(layer.average(averaged) for layer in layers))


def leave_out(rows: Any, share: float, random: Any) -> Any:
    """Give the rows without a share of their evidence, taken out by chance."""
    rows.data = rows.data * (random.random_sample(rows.nnz) >= share)
    rows.eliminate_zeros()
    return rows
