"""A wrong file stops the start, and says file, line, key and what is allowed."""

from pathlib import Path

import pytest

from schoolgate.policy.errors import PolicyError
from schoolgate.policy.loader import load, load_pack, read
from tests.policy.files import FINE, changed, line_of, policy, write
from tests.policy.wrong import WRONG, Wrong


@pytest.mark.parametrize("wrong", WRONG, ids=[wrong.name for wrong in WRONG])
def test_a_wrong_file_says_where_and_what_is_allowed(wrong: Wrong) -> None:
    text = changed(wrong.old, wrong.new)

    with pytest.raises(PolicyError) as caught:
        policy(text)

    error = caught.value
    assert error.file == "school.toml"
    assert error.line == line_of(text, wrong.at)
    assert error.key == wrong.key
    assert wrong.says in error.problem
    assert set(wrong.allowed) <= set(error.allowed)
    assert str(error).startswith(f"school.toml, line {error.line}" + (f", {error.key}" if error.key else ""))
    assert all(value in str(error) for value in error.allowed)


def test_the_file_that_the_faults_are_put_into_is_right() -> None:
    assert policy().slug == "little-oak"


def test_no_route_at_all() -> None:
    text = FINE[: FINE.index("[[routes]]")].replace('topic = "general"\n', "")

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert (caught.value.key, caught.value.line) == ("routes", 1)
    assert "a route is missing" in caught.value.problem


def test_no_route_that_takes_just_anything() -> None:
    text = changed('"general", "homework"', '"homework"').replace("rung = 2", 'rung = 2\ntopics = ["money"]')
    text = text.replace('topic = "general"\n', "")

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert (caught.value.key, caught.value.line) == ("routes[1].topics", line_of(text, 'topics = ["homework"]'))
    assert "takes just anything" in caught.value.problem


def test_no_rule_at_all() -> None:
    text = FINE[: FINE.index("[[rules]]")] + FINE[FINE.index("[[routes]]") :]

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert caught.value.key == "rules"
    assert "no rule" in caught.value.problem


@pytest.mark.parametrize("key, value", [("rules", '"none"'), ("routes", "3"), ("clauses", '["x"]'), ("roster", "1")])
def test_a_value_where_tables_belong(key: str, value: str) -> None:
    head = FINE[: FINE.index("[[clauses]]")]
    starts = {name: FINE.index(f"[[{name}]]") for name in ("clauses", "rules", "routes")} | {
        "roster": FINE.index("[roster]")
    }
    ends = dict(zip(starts, [*list(starts.values())[1:], len(FINE)], strict=True))
    others = "".join(FINE[starts[name] : ends[name]] for name in starts if name != key)
    text = f"{head}{key} = {value}\n{others}"

    with pytest.raises(PolicyError) as caught:
        policy(text)

    assert (caught.value.key, caught.value.line) == (key, line_of(text, f"{key} = "))


def test_a_file_that_is_not_utf_8() -> None:
    content = FINE.replace("Little Oak School", "École").encode("latin-1")

    with pytest.raises(PolicyError) as caught:
        read(content, "school.toml")

    assert caught.value.line == 3
    assert "UTF-8" in str(caught.value)


def test_a_file_in_utf_16() -> None:
    with pytest.raises(PolicyError, match=r"line 1: .* choose UTF-8"):
        read(FINE.encode("utf-16"), "school.toml")


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    content = b"\xef\xbb\xbf" + FINE.replace("\n", "\r\n").encode()

    assert read(content, "school.toml") == policy()


def test_lines_are_right_with_windows_line_ends() -> None:
    text = changed('"england"', '"cornwall"').replace("\n", "\r\n")

    with pytest.raises(PolicyError, match="line 4, nation"):
        policy(text)


def test_one_table_where_a_list_of_tables_belongs() -> None:
    with pytest.raises(PolicyError, match=r"line 12, rules: .*\[\[rules\]\] before each one") as caught:
        policy(changed("[[rules]]", "[rules.one]").replace("[[rules]]", "[rules.two]"))

    assert "list of tables" in caught.value.problem


@pytest.mark.parametrize("gap", [" ", "\n", " \n    "])
def test_a_threat_is_one_however_its_lines_are_wrapped(gap: str) -> None:
    words = f"Please tell us first. Those who do not may{gap}be{gap}banned from the site."
    start = FINE.index('text = "') + len("text = ")
    wrapped = FINE[:start] + f'"""{words}"""' + FINE[FINE.index("\n", start) :]

    with pytest.raises(PolicyError) as caught:
        policy(wrapped)

    assert "cannot threaten" in caught.value.problem
    assert 'The words are: "be banned".' in caught.value.problem


def test_tables_too_deep_in_one_another() -> None:
    with pytest.raises(PolicyError, match="too deep in one another"):
        policy(f"[{'.'.join('a' * 1_500)}]\nb = 1\n")


def test_an_unfinished_file_names_its_last_line() -> None:
    with pytest.raises(PolicyError) as caught:
        policy('slug = "x"\nacts = [\n"a",\n')

    assert caught.value.line == 3
    assert "this is not TOML" in caught.value.problem


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as caught:
        load(tmp_path / "missing.toml")

    assert caught.value.file.endswith("missing.toml")
    assert "cannot be read" in caught.value.problem


def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        load(tmp_path)


def test_a_file_that_is_far_too_large(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="larger than"):
        load(write(tmp_path, FINE + "#" * 1_000_000))


def test_a_file_with_lists_in_lists_without_end() -> None:
    with pytest.raises(PolicyError):
        policy(f"a = {'[' * 5_000}{']' * 5_000}\n")


def test_an_error_names_the_file_by_its_path(tmp_path: Path) -> None:
    file = write(tmp_path, changed('"england"', '"mars"'))

    with pytest.raises(PolicyError) as caught:
        load(file)

    assert caught.value.file == str(file)


def test_a_pack_that_is_not_there() -> None:
    with pytest.raises(PolicyError) as caught:
        load_pack("../default")

    assert "default" in caught.value.allowed


def test_the_first_of_several_faults_is_told() -> None:
    text = changed('"england"', '"mars"').replace('level = "note"', 'level = "warn"')

    with pytest.raises(PolicyError, match="nation"):
        policy(text)
