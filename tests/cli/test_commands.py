"""The command line as people use it: what it prints, how it ends, and no traceback for a mistake."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from schoolgate import __version__
from schoolgate.cli import main
from schoolgate.policy.loader import PACKS


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=text)


def test_version_and_help() -> None:
    assert __version__ in run("--version").output
    help_text = run("--help").output
    assert all(command in help_text for command in ("serve", "check", "policy", "evaluate", "info"))


@pytest.mark.parametrize("command", ["serve", "check", "policy", "evaluate", "info"])
def test_every_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_check_reads_standard_input_and_ends_with_one() -> None:
    result = run("check", text="Mrs Holt is useless\n")
    assert result.exit_code == 1
    assert "Mrs Holt is useless" in result.output
    assert "Whom to tell instead" in result.output
    assert "You decide." in result.output


def test_check_answers_in_the_language_asked_for() -> None:
    result = run("check", "--json", "--language", "cy", text="Mrs Holt is useless\n")
    assert json.loads(result.output)["findings"][0]["title"] == "Mae hyn yn enwi aelod o'r staff"


def test_check_says_nothing_to_mention_and_ends_with_zero() -> None:
    result = run("check", text="cake sale on Friday\n")
    assert (result.exit_code, result.output) == (0, "Nothing to mention.\n")


def test_check_says_where_it_cannot_read_the_language() -> None:
    result = run("check", text="Bonjour à tous, la fête est reportée à vendredi à cause de la pluie\n")
    assert "We read English only." in result.output
    assert "Nothing to mention" not in result.output


def test_check_quotes_the_general_policy_as_such() -> None:
    output = run("check", text="Mrs Holt is useless\n").output
    assert "A general policy for parents online, “" in output
    assert "The school says" not in output


def test_check_reads_a_file_and_prints_the_answer_of_the_contract(tmp_path: Path, repository: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("😀 Mrs Holt is useless", encoding="utf-8")
    answer = json.loads(run("check", str(draft), "--json").output)
    schema = json.loads((repository / "shared" / "schemas" / "check-answer.json").read_text(encoding="utf-8"))
    jsonschema.validate(answer, schema)
    assert answer["findings"][0]["spans"][0]["start"] == 3


def test_check_prints_a_question_mark_where_an_old_code_page_has_no_emoji(repository: Path) -> None:
    command = [sys.executable, "-m", "schoolgate", "check"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252:strict"}
    draft = "Mrs Holt \N{PARTY POPPER} is useless".encode()
    done = subprocess.run(command, cwd=repository, env=environment, input=draft, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"Mrs Holt ? is useless" in done.stdout


def test_check_explains_what_it_stands_on() -> None:
    output = run("check", "--explain", text="Mrs Holt is useless").output
    assert "'Mrs Holt': staff" in output
    assert "complaint." in output


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (("check", "/no/such/file"), "cannot be read"),
        (("check", "--policy", "/no/such/policy.toml"), "cannot be read"),
        (("evaluate", "/no/such/file.jsonl"), "cannot be read"),
        (("serve", "--port", "many"), "--port must be"),
        (("serve", "--port", "0", "--policy", "/no/such/policy.toml"), "cannot be read"),
        (("check", "--policy", "low-ass"), "low-ash"),
    ],
)
def test_a_mistake_is_one_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    result = run(*arguments, text="x")
    assert result.exit_code == 2
    assert sentence in result.output
    assert "Traceback" not in result.output


def test_a_draft_that_is_too_long_or_not_utf8_is_refused() -> None:
    assert run("check", text="x" * 65_537).exit_code == 2
    result = CliRunner().invoke(main, ["check"], input=b"\xff\xfe\x00")
    assert result.exit_code == 2
    assert "UTF-8" in result.output


def test_policy_check_takes_the_pack_and_refuses_a_wrong_file(tmp_path: Path) -> None:
    assert run("policy", "check", str(PACKS / "default.toml")).exit_code == 0
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('slug = "x"\nnation = "narnia"\n', encoding="utf-8")
    result = run("policy", "check", str(wrong))
    assert result.exit_code == 1
    assert "line 2" in result.output
    assert "england" in result.output


def test_policy_explain_names_the_rule() -> None:
    result = run("policy", "explain", "Mrs Holt is useless", "--place", "group")
    assert result.exit_code == 0
    assert "rule " in result.output
    assert "passed over" in result.output


def test_info_counts_what_is_inside() -> None:
    output = run("info").output
    assert "better-profanity" in output
    assert "Open Government Licence" in output


def drafts(folder: Path, *lines: str) -> str:
    file = folder / "drafts.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return str(file)


GOOD = {
    "id": "t-1",
    "site": "whatsapp",
    "where": "class group",
    "text": "Mrs Holt is useless",
    "findings": [{"act": "complaint", "target": "staff", "quote": "useless"}],
}


def test_evaluate_prints_a_table_and_json(tmp_path: Path) -> None:
    clean = {**GOOD, "text": "cake sale", "findings": [], "id": "t-2"}
    file = drafts(tmp_path, json.dumps(GOOD), "", json.dumps(clean))
    table = run("evaluate", file, "--misses").output
    assert "complaint" in table
    result = json.loads(run("evaluate", file, "--json").output)
    perfect = dict.fromkeys(("recall", "precision", "f1", "target", "span"), 1.0)
    assert result["acts"]["complaint"] == {"n": 1, **perfect}
    assert result["false_alarm"] == 0.0


def test_evaluate_takes_the_line_separators_that_people_paste(tmp_path: Path) -> None:
    line = json.dumps({**GOOD, "text": "Mrs Holt\u2028is\x85useless", "id": "t-3"}, ensure_ascii=False)
    assert run("evaluate", drafts(tmp_path, line)).exit_code == 0


@pytest.mark.parametrize(
    "changed, says",
    [
        ({"site": "twitter"}, '"site" must be facebook, whatsapp or other.'),
        ({"where": 7}, '"text" and "where" must be text.'),
        ({"findings": {}}, '"findings" must be a list'),
        (
            {"findings": [{"act": "lies", "target": "staff", "quote": "useless"}]},
            'the "act" of a finding must be threat,',
        ),
        ({"findings": [{"act": "abuse", "target": "alien", "quote": "useless"}]}, 'the "target" of a finding must be'),
        ({"findings": [{"act": "abuse", "target": "staff", "quote": "zzz"}]}, 'the "quote" of a finding must be words'),
    ],
)
def test_evaluate_refuses_labels_that_would_count_as_misses(tmp_path: Path, changed: object, says: str) -> None:
    lines = (json.dumps(GOOD), json.dumps({**GOOD, **changed}))  # type: ignore[dict-item]  # any value is to be refused
    result = run("evaluate", drafts(tmp_path, *lines))
    assert result.exit_code == 2
    assert "line 2: " in result.output
    assert says in result.output


def test_evaluate_says_that_a_file_is_empty(tmp_path: Path) -> None:
    result = run("evaluate", drafts(tmp_path, ""))
    assert result.exit_code == 2
    assert "There is no draft in these files." in result.output


@pytest.mark.parametrize("line", ["{", "[1]", '{"id": "x"}'])
def test_evaluate_refuses_wrong_lines(tmp_path: Path, line: str) -> None:
    result = run("evaluate", drafts(tmp_path, line))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
