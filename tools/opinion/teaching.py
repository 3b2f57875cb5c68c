"""Fit several networks that differ by chance, and one that learns what they say together.

Several networks are righter together than each alone, but as many times slower. One of the same size learns most of
what they know where it sees many more sentences than were labelled, and answers each as they do on average: from
pieces of sentences, and from two sentences as one. Method: knowledge distillation (Hinton and others, arXiv
1503.02531), teacher and pupil looking at the same changed input (Beyer and others, CVPR 2022). A part of what it is
to say stays with the labels.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from tools.opinion.network import Batch, Network, Way, chance, fit_network, leave_out

# The more is left out, the less a network takes talk that it has not met for what it knows: at 0.6 in place of 0.5,
# with more rounds, a fifth fewer sentences of newspapers and film reviews, which no draft is like, seemed to blame.
TEACHERS = tuple(
    Way(seed, rounds=8, first_averaged=4, evidence_left_out=0.6, units_left_out=0.1) for seed in range(11, 16)
)
PUPIL = Way(2, rounds=12, first_averaged=6, evidence_left_out=0.5, units_left_out=0.0)
# Of the batches that the pupil sees, so many are of two sentences as one; of what it is to say, so much is the labels'.
JOINED, LABELS = 0.5, 0.3


class Together:
    """What some networks say on average."""

    def __init__(self, networks: Sequence[Network]) -> None:
        self._whole = Network(
            np.concatenate([one.hidden for one in networks], axis=1),
            np.concatenate([one.hidden_bias for one in networks]),
            np.concatenate([one.outputs for one in networks]) / np.float32(len(networks)),
            np.mean([one.output_bias for one in networks], axis=0),
        )

    def chance(self, rows: Any) -> Any:
        """Give the probability of every output for each row, at the average of their log odds."""
        return chance(self._whole.score(rows))


def fit_teacher(rows: Any, speaks: Any, counts: Any, way: Way) -> Network:
    """Fit a network to labelled sentences.

    `rows` is a sparse matrix of ones, a sentence each; `speaks` and `counts` have one column for each output: whether
    the sentence speaks for it, and whether it says anything of it.
    """

    def take(batch: Any, random: Any) -> Batch:
        return Batch(leave_out(rows[batch], way.evidence_left_out, random), speaks[batch], counts[batch])

    return fit_network((*rows.shape, speaks.shape[1]), take, way)


def fit_pupil(rows: Any, speaks: Any, counts: Any, teachers: Together, way: Way) -> Network:
    """Fit a network to what the teachers say of pieces and pairs of sentences, and to the labels."""

    def take(batch: Any, random: Any) -> Batch:
        seen, speak, count = rows[batch], speaks[batch], counts[batch]
        if random.random_sample() < JOINED:
            other = random.randint(0, rows.shape[0], len(batch))
            seen = seen.maximum(rows[other])
            speak = np.maximum(speak * count, speaks[other] * counts[other])
            count = np.maximum(speak, count * counts[other])
        seen = leave_out(seen, way.evidence_left_out, random)
        weight = np.float32(1 - LABELS) + np.float32(LABELS) * count
        said = np.float32(1 - LABELS) * teachers.chance(seen) + np.float32(LABELS) * speak * count
        return Batch(seen, said / weight, weight)

    return fit_network((*rows.shape, speaks.shape[1]), take, way)


def fit_together(rows: Any, speaks: Any, counts: Any) -> Network:
    """Fit the teachers, and give the one network that has learnt from them. The same input gives the same network."""
    rows = rows.astype(np.float32)
    teachers = Together([fit_teacher(rows, speaks, counts, way) for way in TEACHERS])
    return fit_pupil(rows, speaks, counts, teachers, PUPIL)
