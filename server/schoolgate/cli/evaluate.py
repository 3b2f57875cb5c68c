"""`schoolgate evaluate FILE.jsonl`: how well the checker answers labelled drafts, as a table."""

import json
from pathlib import Path
from typing import Any

import click

from schoolgate.checker import build_checker
from schoolgate.cli.evaluation import Scores, f1
from schoolgate.cli.evaluation import evaluate as count
from schoolgate.cli.faults import as_sentences, read_text, stop
from schoolgate.cli.labels import fault


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--policy", "policy_file", type=click.Path(path_type=Path), help="A school's policy file.")
@click.option("--misses", is_flag=True, help="List the drafts that were not answered as labelled, by id.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
def evaluate(files: tuple[str, ...], policy_file: Path | None, misses: bool, as_json: bool) -> None:
    """Check the labelled drafts of FILES (one JSON object a line) and print precision and recall of each act."""
    drafts = [draft for file in files for draft in _read(file)]
    if not drafts:
        stop("There is no draft in these files. docs/evaluate.md shows what a line looks like.")
    with as_sentences():
        checker = build_checker(policy_file)
    slug = next(iter(checker.schools))
    try:
        scores = count(drafts, lambda draft: checker.check(draft, slug))
    except (KeyError, TypeError, AttributeError):
        stop("A draft has a field of the wrong kind. docs/evaluate.md shows what a line looks like.")
    click.echo(json.dumps(_as_json(scores)) if as_json else _table(scores))
    if misses:
        for ident, wrong in scores.misses:
            click.echo(f"{ident}: {', '.join(wrong)}")


def _read(file: str) -> list[dict[str, Any]]:
    drafts: list[dict[str, Any]] = []
    for number, line in enumerate(read_text(file).split("\n"), 1):
        if not line.strip():
            continue
        try:
            draft = json.loads(line)
        except json.JSONDecodeError as error:
            stop(f"{file}, line {number}: this is not JSON ({error.msg}).")
        if not isinstance(draft, dict):
            stop(f"{file}, line {number}: each line must be a JSON object.")
        wrong = fault(draft)
        if wrong:
            stop(f"{file}, line {number}: {wrong}")
        drafts.append(draft)
    return drafts


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _summary(scores: Scores) -> dict[str, float]:
    total = sum((counts for counts in scores.acts.values()), start=type(scores.drafts)())
    drafts = scores.drafts
    return {
        "macro_f1": scores.macro_f1(),
        "recall": _share(total["hit"], total["required"]),
        "precision": _share(total["right"], total["found"]),
        "target": _share(total["target"], total["hit"]),
        "span": _share(total["span"], total["hit"]),
        "speaks_up": _share(drafts["spoke"], drafts["need"]),
        "false_alarm": _share(drafts["alarm"], drafts["clean"]),
        "false_pause": _share(drafts["pause"], drafts["clean"]),
    }


def _rows(scores: Scores) -> dict[str, dict[str, float]]:
    ordered = sorted(scores.acts.items(), key=lambda item: -item[1]["required"])
    return {
        act: {
            "n": counts["required"],
            "recall": _share(counts["hit"], counts["required"]),
            "precision": _share(counts["right"], counts["found"]),
            "f1": f1(counts),
            "target": _share(counts["target"], counts["hit"]),
            "span": _share(counts["span"], counts["hit"]),
        }
        for act, counts in ordered
    }


def _as_json(scores: Scores) -> dict[str, object]:
    origins = {origin: [row["hit"], row["n"]] for origin, row in sorted(scores.origins.items())}
    return {"acts": _rows(scores), **_summary(scores), "origins": origins}


def _table(scores: Scores) -> str:
    lines = [f"{'act':18}{'n':>5}{'recall':>8}{'prec':>8}{'f1':>8}{'target':>8}{'span':>8}"]
    for act, row in _rows(scores).items():
        figures = "".join(f"{row[name]:8.2f}" for name in ("recall", "precision", "f1", "target", "span"))
        lines.append(f"{act:18}{row['n']:5.0f}{figures}")
    lines += [f"{name:18}{value:8.3f}" for name, value in _summary(scores).items()]
    if scores.origins:
        found = (f"{origin} {row['hit']}/{row['n']}" for origin, row in sorted(scores.origins.items()))
        lines.append("pupils found, by origin of the name: " + ", ".join(found))
    return "\n".join(lines)
