"""Read a school's policy file. Whatever is wrong stops the start, with file, line, key and what is allowed."""

import re
import tomllib
from functools import cache
from pathlib import Path as FilePath

from schoolgate.policy import read_examples, read_people, read_rules
from schoolgate.policy.errors import PolicyError
from schoolgate.policy.layers import Opener, extended_file, stack
from schoolgate.policy.lines import lines_of
from schoolgate.policy.model import NATIONS, Policy
from schoolgate.policy.reading import Table
from schoolgate.policy.slips import in_plain_words
from schoolgate.policy.wishes import wish_in, wish_of_key

PACKS = FilePath(__file__).parent / "packs"
LARGEST_FILE = 1_000_000
_KEYS = (
    "slug", "policy", "school", "nation", "source", "extends", "leave_out",
    "rules", "clauses", "routes", "roster", "examples", "not_in_a_draft",
)  # fmt: skip
# What stands here is read by nobody but the writer: drafts that parents might write, and what the paper says besides.
_NOT_FOR_PARENTS = frozenset(("shows", "quiet", "not_in_a_draft"))
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def load(file: FilePath) -> Policy:
    """Read the policy in `file` (TOML, UTF-8). Raises PolicyError."""
    return _build(_open(file), file, _open)


def load_pack(slug: str = "default") -> Policy:
    """Read one of the packs that come with Schoolgate. Raises PolicyError where there is none of that name."""
    names = pack_names()
    if slug not in names:
        raise PolicyError(slug, 0, "", f'there is no file, folder or policy "{slug}".', names)
    return load(PACKS / f"{slug}.toml")


def pack_names() -> tuple[str, ...]:
    """Give the slugs of the packs that come with Schoolgate, sorted."""
    return tuple(sorted(path.stem for path in PACKS.glob("*.toml")))


def load_folder(folder: FilePath) -> tuple[Policy, ...]:
    """Read every policy of a folder, one school each. Raises PolicyError, also where two have the same slug.

    A file that has no slug and that another one extends is a trust's or a council's: no school is served from it alone.
    """
    files = {path.resolve(): path for path in sorted(folder.glob("*.toml"))}
    if not files:
        raise PolicyError(str(folder), 0, "", "the folder holds no policy file.", ("files ending in .toml",))
    # Two hundred schools build on the same few files: each is read once.
    opener = cache(_open)
    tops = {real: opener(path) for real, path in files.items()}
    extended = {extended_file(top, files[real].parent, PACKS) for real, top in tops.items() if "extends" in top.values}
    found: dict[str, FilePath] = {}
    policies: list[Policy] = []
    for real, path in files.items():
        if "slug" not in tops[real].values and real in extended:
            continue
        policy = _build(tops[real], path, opener)
        if policy.slug in found:
            problem = f'"{policy.slug}" is the slug of {found[policy.slug].name} too: each school needs its own.'
            raise tops[real].error("slug", problem)
        found[policy.slug] = path
        policies.append(policy)
    return tuple(policies)


def read(content: bytes, file: str) -> Policy:
    """Read a policy from the bytes of a TOML file; `file` is its name for errors. Raises PolicyError."""
    return _build(_top_table(content, file), FilePath(file), _open)


def _build(top: Table, file: FilePath, opener: Opener) -> Policy:
    layers = stack(top, file, PACKS, opener)
    layers.refuse_idle_leave_outs(("rules", "id"), ("clauses", "id"), ("routes", "role"))
    slug = top.line_of_text("slug", longest=60)
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug):
        raise top.error("slug", f'"{slug}" is no slug.', ("small letters, digits and single hyphens",))
    nation = layers.holding("nation").choice("nation", NATIONS)
    clauses = read_people.clauses(layers)
    routes = read_people.routes(layers)
    rules = read_rules.rules(layers, clauses, routes)
    return Policy(
        slug=slug,
        name=layers.holding("policy").line_of_text("policy"),
        school=layers.holding("school").line_of_text("school"),
        nation=nation,
        rules=rules,
        clauses=clauses,
        routes=routes,
        roster=read_people.roster(layers),
        source=layers.holding("source").line_of_text("source", longest=400, needed=False),
        examples=read_examples.examples(layers, clauses),
        unseen=read_examples.unseen(layers),
    )


def _open(file: FilePath) -> Table:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise PolicyError(str(file), 0, "", f"the file is larger than {LARGEST_FILE:,} bytes.")
        content = file.read_bytes()
    except OSError as error:
        raise PolicyError(str(file), 0, "", f"the file cannot be read: {error.strerror}.") from error
    return _top_table(content, str(file))


def _top_table(content: bytes, file: str) -> Table:
    try:
        # The byte order mark that Windows' editors put first is no fault of the writer's.
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = "the file is not written in UTF-8. In your editor, save it again and choose UTF-8."
        raise PolicyError(file, line, "", problem, ("UTF-8",)) from error
    try:
        values = tomllib.loads(text)
        lines = lines_of(text)
        table = Table(file, lines, (), values)
        _refuse_wishes(table)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        slip = in_plain_words(_AT_LINE.sub("", str(error)).strip(), _line(text, line))
        problem = f"this is not TOML: {slip}"
        allowed = ('key = "text"', 'key = ["a", "b"]', "[[rules]]")
        raise PolicyError(file, line, _key_of_line(text, line), problem, allowed) from error
    except RecursionError as error:
        raise PolicyError(file, 1, "", "the file's lists or tables stand too deep in one another.") from error
    table.refuse_unknown(_KEYS)
    return table


def _key_of_line(text: str, line: int) -> str:
    """Name what stands before the equals sign of a line that could not be read."""
    before, equals, _ = _line(text, line).partition("=")
    return before.strip() if equals else ""


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if number <= len(lines) else ""


def _refuse_wishes(table: Table) -> None:
    """Look through all keys and texts for what no policy may ask for."""
    for key, value in table.values.items():
        wish = wish_of_key(key)
        if wish:
            raise table.error(key, wish.says)
        if key not in _NOT_FOR_PARENTS:
            _refuse_wishes_in(table, key, value, None)


def _refuse_wishes_in(table: Table, key: str, value: object, place: int | None) -> None:
    if isinstance(value, str):
        # As parents will see it: a line break within a sentence does not end it.
        found = wish_in(" ".join(value.split()))
        if found:
            wish, words = found
            raise table.error(key, f'{wish.says} The words are: "{words}".', place=place)
    elif isinstance(value, dict):
        path = (*table.path, key) if place is None else (*table.path, key, place)
        _refuse_wishes(Table(table.file, table.lines, path, value))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _refuse_wishes_in(table, key, item, number)
