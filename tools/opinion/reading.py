"""Read labelled drafts, and what each sentence of theirs shows and says."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from schoolgate.cli.evaluation import as_draft
from schoolgate.detectors.analyse import examine
from schoolgate.detectors.finding import Finding
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.opinion.evidence import Evidence, gather
from schoolgate.lexicons.entries import load_entries

Label = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A draft to learn from. `only` is the one act that its labels speak of, empty where they speak of all.

    `known` tells that the rules were written with it at hand: they look better on it than they are.
    """

    labelled: Mapping[str, Any]
    known: bool
    only: str = ""

    @property
    def labels(self) -> Sequence[Label]:
        """Give the labels of the draft."""
        found: Sequence[Label] = self.labelled["findings"]
        return found


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to learn from: its draft's number, its place in code points, and its evidence."""

    draft: int
    start: int
    end: int
    evidence: frozenset[str]


def read(folder: Path, known: frozenset[str]) -> list[Example]:
    """Read all drafts of a folder; `known` are the files that the rules were written with."""
    return [
        Example(json.loads(line), path.stem in known)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def read_rules() -> list[Example]:
    """Give the examples that stand beside the rules: each speaks of its own rule's act alone."""
    found = []
    for entry in load_entries("rules"):
        for text, flagged in [(text, True) for text in entry.flag] + [(text, False) for text in entry.passes]:
            labels = [{"act": entry.act, "target": entry.target, "quote": text, "optional": False}] if flagged else []
            labelled = {"id": entry.id, "site": "whatsapp", "where": "class group", "text": text, "findings": labels}
            found.append(Example(labelled, known=True, only=entry.act))
    return found


def evidence_keys(evidence: Evidence) -> frozenset[str]:
    """Give the keys of a sentence's evidence, as they stand in the file of weights: kind, a tab, the evidence."""
    return frozenset(
        {"w\t" + word for word in evidence.words}
        | {"b\t" + pair for pair in evidence.pairs()}
        | {"l\t" + cue for cue in evidence.cues}
    )


def examine_all(examples: Sequence[Example], knowledge: Knowledge) -> tuple[list[Sentence], list[tuple[Finding, ...]]]:
    """Give the sentences of all drafts, and for each draft what the rules found."""
    sentences: list[Sentence] = []
    found: list[tuple[Finding, ...]] = []
    for number, example in enumerate(examples):
        scene, findings = examine(as_draft(example.labelled), knowledge)
        found.append(tuple(findings))
        document = scene.document
        for sentence, evidence in zip(document.sentences, gather(scene, findings), strict=True):
            start, end = document.starts[sentence.first], document.ends[sentence.last - 1]
            sentences.append(Sentence(number, start, end, evidence_keys(evidence)))
    return sentences, found


def shows(sentence: Sentence, example: Example, label: Label) -> bool:
    """Tell whether a sentence holds words of a label's quotation."""
    start = example.labelled["text"].find(label["quote"])
    return bool(sentence.start < start + len(label["quote"]) and start < sentence.end)


def truth(
    sentences: Sequence[Sentence], examples: Sequence[Example], meant: Callable[[Label], bool], act: str = ""
) -> tuple[Any, Any]:
    """Give for each sentence whether it speaks for the labels that are `meant`, and whether it says anything of them.

    A sentence that holds words of a required label speaks for it, one of a draft without the label against it; the
    others of a labelled draft say nothing. `act` is the act that is meant, empty where several are.
    """
    speaks = np.zeros(len(sentences))
    counts = np.ones(len(sentences), dtype=bool)
    for index, sentence in enumerate(sentences):
        example = examples[sentence.draft]
        labels = [label for label in example.labels if meant(label)]
        if example.only and (not labels if not act else example.only != act):
            counts[index] = False
        elif any(not label["optional"] and shows(sentence, example, label) for label in labels):
            speaks[index] = 1
        elif labels:
            counts[index] = False
    return speaks, counts
