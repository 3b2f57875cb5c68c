"""The line of every key: each way of writing TOML by hand, then any document at all."""

import tomllib
from collections.abc import Iterator
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schoolgate.policy.lines import Path, line_at, lines_of


def paths(value: object, before: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every path of a parsed document with its value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*before, key), inner
            yield from paths(inner, (*before, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield (*before, place), inner
            yield from paths(inner, (*before, place))


CASES: list[tuple[str, str, dict[Path, int]]] = [
    ("plain keys", 'a = 1\n\n# note\nb = "x"\n', {("a",): 1, ("b",): 4}),
    ("no newline at the end", "a = 1", {("a",): 1}),
    ("Windows line ends", "a = 1\r\n\r\nb = 2\r\n", {("a",): 1, ("b",): 3}),
    ("dotted keys", "a.b = 1\na . c.d = 2\n", {("a",): 1, ("a", "b"): 1, ("a", "c"): 2, ("a", "c", "d"): 2}),
    ("quoted keys", '"a b".\'c.d\' = 1\n"\\u0065" = 2\n', {("a b", "c.d"): 1, ("e",): 2}),
    ("tables", "[a]\nx = 1\n[a.b]\ny = 2\n", {("a",): 1, ("a", "x"): 2, ("a", "b"): 3, ("a", "b", "y"): 4}),
    ("a table after its child", "[a.b]\ny = 1\n[a]\nx = 2\n", {("a", "b"): 1, ("a",): 3, ("a", "x"): 4}),
    (
        "lists of tables",
        "[[r]]\nx = 1\n\n[[r]]\nx = 2\n",
        {("r",): 1, ("r", 0): 1, ("r", 0, "x"): 2, ("r", 1): 4, ("r", 1, "x"): 5},
    ),
    (
        "lists of tables in one another",
        "[[r]]\n[[r.s]]\nx = 1\n[[r.s]]\nx = 2\n[[r]]\n[[r.s]]\nx = 3\n[r.s.t]\ny = 4\n",
        {
            ("r", 0, "s", 0): 2,
            ("r", 0, "s", 0, "x"): 3,
            ("r", 0, "s", 1, "x"): 5,
            ("r", 1): 6,
            ("r", 1, "s", 0, "x"): 8,
            ("r", 1, "s", 0, "t"): 9,
            ("r", 1, "s", 0, "t", "y"): 10,
        },
    ),
    (
        "lists over several lines",
        'a = [\n  "x", # one, two ]\n\n  "y",\n]\nb = 1\n',
        {("a",): 1, ("a", 0): 2, ("a", 1): 4, ("b",): 6},
    ),
    ("lists in lists", "a = [[1, 2],\n [3]]\nb = 1\n", {("a", 0, 1): 1, ("a", 1): 2, ("a", 1, 0): 2, ("b",): 3}),
    ("inline tables", "a = {x = 1, y.z = [2]}\nb = 1\n", {("a", "x"): 1, ("a", "y", "z", 0): 1, ("b",): 2}),
    ("inline tables in a list", "a = [\n {x = 1},\n {x = 2},\n]\n", {("a", 0, "x"): 2, ("a", 1, "x"): 3}),
    (
        "long strings",
        'a = """\nb = 1\n[c]\n\\""" still a """\nd = 1\n',
        {("a",): 1, ("d",): 5},
    ),
    ("long strings that end in quotes", 'a = """x"""""\nb = \'\'\'\ny\'\'\'\'\nc = 1\n', {("b",): 2, ("c",): 4}),
    ("long plain strings", "a = '''\n\\'''\nb = 1\n", {("a",): 1, ("b",): 3}),
    ("marks inside strings", 'a = "x # ] } \\" = y"\nb = \'[c]\'\nc = 1\n', {("b",): 2, ("c",): 3}),
    ("an empty string", "a = \"\"\nb = ''\nc = 1\n", {("b",): 2, ("c",): 3}),
    ("dates and numbers", "a = 1979-05-27 07:32:00\nb = -1e5 # x\nc = [+inf, nan]\n", {("b",): 2, ("c", 1): 3}),
    ("only notes", "# a = 1\n\n#", {}),
    ("nothing", "", {}),
]


@pytest.mark.parametrize("name, text, expected", CASES, ids=[case[0] for case in CASES])
def test_each_way_of_writing(name: str, text: str, expected: dict[Path, int]) -> None:
    found = lines_of(text)

    assert {path: found.get(path) for path in expected} == expected, name


@pytest.mark.parametrize("text", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_every_path_of_the_parsed_document_has_a_line(text: str) -> None:
    assert set(lines_of(text)) == {path for path, _ in paths(tomllib.loads(text))}


def test_the_nearest_table_answers_for_a_key_that_is_missing() -> None:
    lines = lines_of("a = 1\n[[r]]\nx = 1\n[[r]]\n")

    assert line_at(lines, ("r", 1, "missing")) == 4
    assert line_at(lines, ("missing",)) == 1


# Any document: tables, lists of tables, dotted keys and values of every kind, each value a number that stands once.

KEYS = some.sampled_from(["a", "b", "long-key", '"q d"', "'l.t'", "k1", '"\\u00e9"'])
GAPS = some.sampled_from(["", "\n", "# note [x] = 1\n", "\n\n  "])


@some.composite
def values(draw: some.DrawFn, depth: int = 2) -> str:
    """A value as it may be written, numbers standing for all that is not a text, a list or a table."""
    kinds = ["number", "text", "long", "plain", "list", "table"]
    kind = draw(some.sampled_from(kinds if depth else kinds[:4]))
    if kind == "number":
        return str(draw(some.integers(0, 99)))
    if kind == "text":
        return draw(some.sampled_from(['"x # ]"', '"\\"}"', "'a = [1'", '""']))
    if kind == "long":
        return draw(some.sampled_from(['"""\na = 1\n\n[b]\n"""', '"""\\\n  x"""""', "'''\n[[c]]\n'''"]))
    if kind == "plain":
        return draw(some.sampled_from(["true", "1979-05-27", "1979-05-27 07:32:00", "-1.5e3"]))
    inner = draw(some.lists(values(depth - 1), max_size=3))
    if kind == "list":
        gap = draw(GAPS)
        return f"[{gap}" + f",{gap}".join(f"{item}{gap}" for item in inner) + "]"
    names = draw(some.lists(KEYS, unique=True, min_size=len(inner), max_size=len(inner)))
    return "{" + ", ".join(f"{name} = {item}" for name, item in zip(names, inner, strict=True)) + "}"


@some.composite
def documents(draw: some.DrawFn) -> str:
    """A document that is nearly always valid TOML."""
    text = draw(GAPS)
    for _ in range(draw(some.integers(0, 6))):
        dotted = ".".join(draw(some.lists(KEYS, min_size=1, max_size=3)))
        header = draw(some.sampled_from(["[{}]", "[[{}]]", "[ {} ] # note", ""])).format(dotted)
        names = draw(some.lists(KEYS, unique=True, max_size=3))
        pairs = "".join(f"{draw(GAPS)}{name} = {draw(values())}\n" for name in names)
        text += f"\n{header}\n{pairs}"
    return text


@given(documents())
def test_any_document_has_a_line_for_each_path_and_no_other(text: str) -> None:
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return

    lines = lines_of(text)

    assert set(lines) == {path for path, _ in paths(parsed)}
    written = text.split("\n")
    for path, value in paths(parsed):
        assert 1 <= lines[path] <= len(written)
        if isinstance(value, int) and not isinstance(value, bool):
            assert str(value) in written[lines[path] - 1]


def test_a_real_file() -> None:
    text = dedent(
        """\
        slug = "x"
        [[rules]]
        id = "one"
        acts = [
          "threat",
          "abuse",
        ]
        [[rules]]
        id = "two"
        [roster]
        [[roster.staff]]
        name = "Mrs Holt"
        """
    )
    lines = lines_of(text)

    assert lines["rules", 0, "acts", 1] == 6
    assert lines["rules", 1, "id"] == 9
    assert lines["roster", "staff", 0, "name"] == 12
