"""Train the second opinion on the labelled drafts in tests/corpora/training, and write its weights.

    make train        (in an environment of its own: requirements/train.txt has scikit-learn, the checker needs none)

First step: a network over sentences with an output for each act and for a few wider questions (`teaching.py`), and
beside it for each target a logistic regression. Second step: for each act a logistic regression over drafts, on what
the first step says of sentences that it had not seen. The thresholds come from drafts that neither had seen. The same
drafts give the same files. Model card: server/schoolgate/lexicons/opinion/README.md.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import numpy as np

from schoolgate.detectors.finding import Act
from schoolgate.detectors.knowledge import load_knowledge
from schoolgate.detectors.opinion.weighing import heads, names_of_features
from schoolgate.lexicons.rows import OFFSET
from schoolgate.lexicons.weights import DRAFTS, FOLDER, RULES, SENTENCES
from tools.opinion.fitting import TARGETS, Line, learn_outputs, learn_targets, matrix, overviews
from tools.opinion.judging import Judged, judge, rules_seen, said_by_rules
from tools.opinion.network import Network
from tools.opinion.reading import Example, examine_all, read, read_rules

TRAINING = Path(__file__).resolve().parents[2] / "tests" / "corpora" / "training"
KNOWN_TO_THE_RULES = frozenset(("children", "conflict", "everyday", "hard_acts", "innocent_prose", "public_acts"))
# Evidence that stands in fewer sentences says nothing that carries over.
FEWEST = 5
# What a weight of 1 in the file is: of a unit, of a target's log odds, and of an output for each whole unit.
UNIT_STEP, TARGET_STEP, ANSWER_STEP = 0.006, 0.03, 0.01
# Rows whose weights all lie below this are left out.
LIGHTEST = 4


def in_steps(weights: Any, step: float) -> Any:
    """Give weights as whole numbers of steps, from -127 to 127."""
    return np.clip(np.rint(weights / step), -127, 127).astype(int)


def in_digits(steps: Any) -> str:
    """Give one byte for each weight, as hexadecimal digits."""
    return bytes((steps + OFFSET).tolist()).hex()


def write_sentences(
    outputs: Sequence[str], network: Network, targets: Sequence[Line], columns: Mapping[str, int], count: int
) -> None:
    """Write the first step: heads, one row for each unit, then one for each piece of evidence that weighs enough."""
    aims = np.stack([line.weights for line in targets], axis=1)
    steps = np.concatenate((in_steps(network.hidden, UNIT_STEP), in_steps(aims, TARGET_STEP)), axis=1)
    bias = [*np.rint(network.hidden_bias / UNIT_STEP), *(np.rint(line.bias / TARGET_STEP) for line in targets)]
    rows = [
        f"# First step of the second opinion, made by `make train` from {count} examples.",
        "# A row: kind (u unit, w word, b pair, l cue), its name, one byte for each number, 80 (hexadecimal) meaning",
        "# nothing: of a unit what it weighs for each output, of evidence what it weighs for each unit and target.",
        "@outputs\t" + "\t".join(outputs),
        "@targets\t" + "\t".join(TARGETS),
        f"@steps\t{UNIT_STEP}\t{TARGET_STEP}\t{ANSWER_STEP}",
        "@bias\t" + "\t".join(str(int(one)) for one in bias),
        "@answer bias\t" + "\t".join(f"{one:.3f}" for one in network.output_bias),
    ]
    rows += [f"u\t{unit}\t{in_digits(in_steps(row, ANSWER_STEP))}" for unit, row in enumerate(network.outputs)]
    heads_and_units = len(rows)
    for key, column in sorted(columns.items()):
        if np.abs(steps[column]).max() >= LIGHTEST:
            rows.append(f"{key}\t{in_digits(steps[column])}")
    (FOLDER / SENTENCES).write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows) - heads_and_units} rows of evidence")


def write_drafts(acts: Sequence[str], judged: Sequence[Judged], count: int) -> None:
    """Write the second step: for each act its thresholds and its weights."""
    columns = [("@bias", [f"{one.line.bias:.3f}" for one in judged])]
    columns += [("@speak", [f"{one.speak:.2f}" for one in judged]), ("@firm", [f"{one.firm:.2f}" for one in judged])]
    for place, name in enumerate(names_of_features()):
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
    network, scores = learn_outputs(outputs, acts, sentences, examples, rows)
    write_sentences(outputs, network, learn_targets(sentences, examples, columns), columns, len(examples))
    seen = overviews(sentences, scores, outputs, found)
    whole = [number for number, one in enumerate(seen) if one is not None]
    trust = rules_seen(examples, found)
    write_rules(trust)
    judged = []
    for act in acts:
        by_rules = np.array([said_by_rules(act, found[number], trust) for number in whole])
        of_whole = [examples[number] for number in whole], [seen[number] for number in whole]
        judged.append(judge(act, acts, *of_whole, by_rules))
        one = judged[-1]
        print(
            f"{act:18} from {one.speak:.2f} recall {one.recall:.2f} precision {one.precision:.2f}, firm {one.firm:.2f}",
            flush=True,
        )
    write_drafts(acts, judged, len(whole))


if __name__ == "__main__":
    main()
