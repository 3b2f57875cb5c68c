"""Whatever stands in a policy file, reading it gives a policy or a PolicyError that names a line of the file."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from schoolgate.policy.errors import PolicyError
from schoolgate.policy.loader import PACKS, pack_names, read
from tests.policy.files import FINE

JUNK = (
    "3", "-1", "true", "1.5", "nan", "1979-05-27", '""', '"x"', "[]", "[3]", '["a"]', '["a", "a"]', "[[]]", "[{}]",
    "{}", "{ id = 1 }", '"""\n"""', '"\\u0000"', '"default"', '"school.toml"', "'''it's'''",
)  # fmt: skip
EXTRA = (
    "[[rules]]", "[rules]", "[[clauses]]", "[[routes]]", "[roster]", "[[roster.staff]]", "[[examples]]",
    "leave_out = []", "[[not_in_a_draft]]", 'leave_out = ["complaint"]', 'extends = "default"', "id = []",
    "id = {}", "role = []", "title = 3",
)  # fmt: skip
LINES = FINE.splitlines()


def changed(lines: Sequence[str], changes: Sequence[tuple[int, str, str]]) -> str:
    """Change lines: drop one, double one, put something before one, or give a key another value."""
    mended = list(lines)
    for place, kind, what in changes:
        at = place % len(mended)
        key, equals, _ = mended[at].partition(" = ")
        if kind == "drop":
            mended[at] = ""
        elif kind == "double":
            mended.insert(at, mended[at])
        elif kind == "before":
            mended.insert(at, what)
        elif equals:
            mended[at] = f"{key} = {what}"
    return "\n".join(mended)


CHANGES = some.lists(
    some.tuples(some.integers(0, 200), some.just("value"), some.sampled_from(JUNK))
    | some.tuples(some.integers(0, 200), some.just("before"), some.sampled_from(EXTRA))
    | some.tuples(some.integers(0, 200), some.sampled_from(("drop", "double")), some.just("")),
    min_size=1,
    max_size=3,
)


def read_or_refuse(content: bytes) -> None:
    try:
        read(content, "school.toml")
    except PolicyError as error:
        refused = error
    else:
        return
    assert refused.problem.endswith((".", "?"))
    assert refused.line >= 1
    if refused.file == "school.toml":
        assert refused.line <= content.count(b"\n") + 1


@settings(max_examples=200)
@given(CHANGES)
def test_a_changed_file(changes: list[tuple[int, str, str]]) -> None:
    read_or_refuse(changed(LINES, changes).encode())


@settings(max_examples=150)
@given(some.binary(max_size=200) | some.text(max_size=200).map(str.encode))
def test_any_bytes(content: bytes) -> None:
    read_or_refuse(content)


@pytest.mark.parametrize(
    "key", ["id", "title", "role", "acts", "clause", "address", "topics", "name", "slug", "nation"]
)
@pytest.mark.parametrize("junk", JUNK)
def test_each_key_with_each_kind_of_value(key: str, junk: str) -> None:
    for place, line in enumerate(LINES):
        if line.startswith(f"{key} = "):
            read_or_refuse(changed(LINES, [(place, "value", junk)]).encode())


@pytest.mark.parametrize("slug", pack_names())
def test_a_pack_cut_short_anywhere(slug: str) -> None:
    content = (PACKS / f"{slug}.toml").read_bytes()
    for end in range(0, len(content), max(1, len(content) // 25)):
        read_or_refuse(content[:end])
