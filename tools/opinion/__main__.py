"""Train the second opinion on the labelled drafts in tests/corpora/training, and write its weights.

    make train        (in an environment of its own: requirements/train.txt has scikit-learn, the checker needs none)

First step: for each act, and for a few wider questions, one logistic regression over sentences. Second step: for each
act one over drafts, on what the first step says of sentences that it had not seen. The thresholds come from drafts
that neither had seen. The same drafts give the same files. Model card: server/schoolgate/lexicons/opinion/README.md.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

import numpy as np

from schoolgate.detectors.finding import Act
from schoolgate.detectors.knowledge import load_knowledge
from schoolgate.detectors.opinion.weighing import heads, names_of_features
from schoolgate.lexicons.weights import DRAFTS, FOLDER, OFFSET, RULES, SENTENCES
from tools.opinion.fitting import TARGETS, Line, learn_outputs, learn_targets, matrix, overviews
from tools.opinion.judging import Judged, judge, rules_seen, trusted
from tools.opinion.reading import Example, examine_all, read, read_rules

TRAINING = Path(__file__).resolve().parents[2] / "tests" / "corpora" / "training"
KNOWN_TO_THE_RULES = frozenset(("children", "conflict", "everyday", "hard_acts", "innocent_prose", "public_acts"))
# Evidence that stands in fewer sentences says nothing that carries over.
FEWEST = 2
# A weight of 1 in the file is this much of a log odds; rows whose weights all lie below LIGHTEST are left out.
STEP = 0.03
LIGHTEST = 4


def write_sentences(outputs: Sequence[str], lines: Sequence[Line], columns: Mapping[str, int], count: int) -> None:
    """Write the first step: heads, then one row for each piece of evidence that weighs enough."""
    steps = np.clip(np.rint(np.stack([line.weights for line in lines], axis=1) / STEP), -127, 127).astype(int)
    rows = [
        f"# First step of the second opinion, made by `make train` from {count} examples.",
        "# A row: kind (w word, b pair, l cue), evidence, one byte for each output, 80 (hexadecimal) meaning nothing.",
        "@outputs\t" + "\t".join(outputs),
        f"@step\t{STEP}",
        "@bias\t" + "\t".join(f"{line.bias:.3f}" for line in lines),
    ]
    for key, column in sorted(columns.items()):
        if np.abs(steps[column]).max() >= LIGHTEST:
            rows.append(f"{key}\t{bytes((steps[column] + OFFSET).tolist()).hex()}")
    (FOLDER / SENTENCES).write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows) - 5} rows of evidence")


def write_drafts(acts: Sequence[str], judged: Sequence[Judged], count: int) -> None:
    """Write the second step: for each act its thresholds and its weights."""
    columns = [("@bias", [f"{one.line.bias:.3f}" for one in judged])]
    columns += [("@speak", [f"{one.speak:.2f}" for one in judged]), ("@firm", [f"{one.firm:.2f}" for one in judged])]
    for place, name in enumerate(names_of_features(acts)):
        columns.append((name, [f"{one.line.weights[place]:.3f}" for one in judged]))
    head = f"# Second step of the second opinion, made by `make train` from {count} examples. A column is an act."
    rows = [head, "\t".join(("", *acts)), *("\t".join((name, *numbers)) for name, numbers in columns)]
    (FOLDER / DRAFTS).write_text("\n".join(rows) + "\n", encoding="utf-8")


def write_rules(trust: Mapping[str, tuple[float, int]]) -> None:
    """Write how often each rule is right."""
    head = (
        "# How often a rule is right on drafts that it was not written with, made by `make train`: share, times seen."
    )
    rows = [head, *(f"{rule}\t{share:.3f}\t{count}" for rule, (share, count) in trust.items())]
    (FOLDER / RULES).write_text("\n".join(rows) + "\n", encoding="utf-8")


def main() -> None:
    """Read, learn, write."""
    examples: list[Example] = read(TRAINING, KNOWN_TO_THE_RULES) + read_rules()
    acts = tuple(act for act in get_args(Act) if act != "names_person")
    sentences, found = examine_all(examples, load_knowledge(opinion=False))
    counted = Counter(key for sentence in sentences for key in sentence.evidence)
    kept = sorted(key for key, number in counted.items() if number >= FEWEST)
    columns = {key: place for place, key in enumerate([*kept, *(f"l\tact {act}" for act in acts)])}
    print(f"{len(examples)} examples, {len(sentences)} sentences, {len(columns)} kinds of evidence", flush=True)
    outputs = heads(acts)
    rows = matrix((sentence.evidence for sentence in sentences), columns)
    lines, scores = learn_outputs(outputs, acts, sentences, examples, rows)
    lines += learn_targets(sentences, examples, columns)
    write_sentences((*outputs, *(f"to {target}" for target in TARGETS)), lines, columns, len(examples))
    seen = overviews(sentences, scores, outputs, found)
    whole = [number for number, one in enumerate(seen) if one is not None]
    trust = rules_seen(examples, found)
    write_rules(trust)
    judged = []
    for act in acts:
        sure = np.array([trusted(act, found[number], trust) for number in whole])
        judged.append(
            judge(act, acts, [examples[number] for number in whole], [seen[number] for number in whole], sure)
        )
        one = judged[-1]
        print(
            f"{act:18} from {one.speak:.2f} recall {one.recall:.2f} precision {one.precision:.2f}, firm {one.firm:.2f}",
            flush=True,
        )
    write_drafts(acts, judged, len(whole))


if __name__ == "__main__":
    main()
