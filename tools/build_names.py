"""Build the table of first names, or check that the one in the repository is whole.

    python tools/build_names.py --source DIR           write it from the two lists in DIR and our own top-ups
    python tools/build_names.py --source DIR --check   build it again and compare byte for byte
    python tools/build_names.py --check                look for damage without the lists: what a fresh clone can do

DIR holds uk_birth_names.csv (name, births, last_year) and common_forenames_by_country.csv.
"""

import argparse
import csv
import hashlib
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "server"))

from schoolgate.text.folding import fold

FOLDER = Path(__file__).resolve().parent.parent / "server" / "schoolgate" / "lexicons" / "names"
TABLE = "first_names.tsv"

# Fewest births for tiers 1, 2 and 3, over all years and nations; what lies below is tier 4.
CUT_OFFS = (1_000, 100, 10)
# A name popular in some country is as surely a name as one popular here.
POPULAR_ABROAD_TIER = 2

SOURCES = """\
# First names for look-up. Built by tools/build_names.py from these; do not edit by hand.
# 1. Births statistics of ONS (England and Wales 1996-2020), NRS (Scotland 1974-2020) and NISRA (Northern Ireland
#    1997-2020), gathered in the R package ukbabynames 0.3.0 (CC0): names with at least 3 births.
#    Contains public sector information licensed under the Open Government Licence v3.0.
# 2. Popular names of 106 countries: sigpwned/popular-names-by-country-dataset (CC0).
# 3. topups.toml, nicknames.toml, words.toml and adults.toml beside this file: our own.
# Tiers by births: 1 from 1,000, 2 from 100, 3 from 10, 4 below; popular abroad 2; a top-up says its own, 2 as a rule.
# Flags: w also an everyday word, a today mostly an adult's name, g given by sources 2 and 3 only.
"""


@dataclass(frozen=True, slots=True)
class Lists:
    """What we wrote ourselves, all keys folded: best tier of each top-up, everyday words, adults' names, "lens"."""

    topups: Mapping[str, int]
    words: frozenset[str]
    adults: frozenset[str]
    not_possessive: frozenset[str]


def read_lists(folder: Path) -> Lists:
    """Read the hand-written lists in `folder`."""
    topups: dict[str, int] = {}
    for name, tier in _topups(folder):
        topups[name] = min(tier, topups.get(name, 4))
    return Lists(
        topups,
        frozenset(_words(folder / "words.toml")),
        frozenset(_words(folder / "adults.toml")),
        frozenset(tomllib.loads((folder / "not_possessive.toml").read_text(encoding="utf-8"))["words"].split()),
    )


def _topups(folder: Path) -> Iterator[tuple[str, int]]:
    for file in ("topups.toml", "nicknames.toml"):
        document = tomllib.loads((folder / file).read_text(encoding="utf-8"))
        for group in document.get("group", []):
            for name in group["names"].split():
                yield fold(name), group.get("tier", 2)
        for group in document.get("joined", []):
            pairs = product(group["first"].split(), group["second"].split())
            yield from ((key, 2) for key in map("".join, pairs) if key not in group.get("without", "").split())


def _words(path: Path) -> Iterator[str]:
    for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
        yield from map(fold, group["names"].split())


def build(source: Path, lists: Lists) -> str:
    """Give the text of the table, header and all."""
    births: Counter[str] = Counter()
    with (source / "uk_birth_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            births[fold(row["name"])] += int(row["births"])
    tiers = {key: _tier(count) for key, count in births.items()}
    for key in _popular_abroad(source):
        tiers[key] = min(POPULAR_ABROAD_TIER, tiers.get(key, 4))
    for key, tier in lists.topups.items():
        tiers[key] = min(tier, tiers.get(key, 4))
    kept = {key: tier for key, tier in tiers.items() if _is_key(key) and not _needless_double(key, tiers, lists.words)}
    return render({key: (tier, _flags(key, births, lists)) for key, tier in kept.items()})


def _tier(births: int) -> int:
    return next((tier for tier, fewest in enumerate(CUT_OFFS, 1) if births >= fewest), 4)


def _popular_abroad(source: Path) -> Iterator[str]:
    with (source / "common_forenames_by_country.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for name in f"{row['Localized Name']} {row['Romanized Name']}".split():
                key = fold(name)
                if key.isascii():
                    yield key


def _is_key(key: str) -> bool:
    return len(key) > 1 and key.replace("-", "").isalpha() and key[0] != "-" != key[-1]


def _needless_double(key: str, names: Mapping[str, object], words: frozenset[str]) -> bool:
    """Tell whether look-up finds this double name from its halves; two everyday words it would leave in doubt."""
    parts = key.split("-")
    return len(parts) > 1 and all(p in names and len(p) > 1 for p in parts) and not all(p in words for p in parts)


def _flags(key: str, births: Mapping[str, int], lists: Lists) -> str:
    marks = (("w", key in lists.words), ("a", key in lists.adults), ("g", key not in births))
    return "".join(mark for mark, applies in marks if applies)


def render(rows: Mapping[str, tuple[int, str]]) -> str:
    """Write rows, sorted by key, below the header with their counts and their hash."""
    body = "".join(f"{key}\t{tier}\t{flags}\n" for key, (tier, flags) in sorted(rows.items()))
    return f"{SOURCES}# {counts(rows)}\n# sha256 of the lines below: {_hash(body)}\n# key\ttier\tflags\n{body}"


def counts(rows: Mapping[str, tuple[int, str]]) -> str:
    """Say how many names there are, by tier and by flag."""
    tiers = Counter(tier for tier, _ in rows.values())
    flags = Counter(flag for _, all_flags in rows.values() for flag in all_flags)
    parts = [*(f"tier {tier}: {tiers[tier]}" for tier in (1, 2, 3, 4)), *(f"{flag}: {flags[flag]}" for flag in "wag")]
    return f"names: {len(rows)}; " + ", ".join(parts)


def _hash(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def faults(table: str, lists: Lists) -> list[str]:
    """Say in sentences what is wrong with the text of a table, as far as can be told without the sources."""
    lines = table.splitlines(keepends=True)
    body = [line for line in lines if not line.startswith("#")]
    rows: dict[str, tuple[int, str]] = {}
    for line in body:
        key, tier, flags = (*line.rstrip("\n").split("\t"), "", "")[:3]
        if tier not in ("1", "2", "3", "4") or set(flags) - set("wag"):
            return [f"The line {line!r} is not key, tier 1 to 4 and flags of w, a, g."]
        rows[key] = (int(tier), flags)
    unfolded = [key for key in rows if fold(key) != key or not _is_key(key)]
    absent = [key for key in lists.topups if key not in rows and not _needless_double(key, rows, lists.words)]
    findings: dict[str, bool | list[str]] = {
        "The header's counts are not those of the names": f"# {counts(rows)}\n" not in lines,
        "The header's hash is not that of the names": f"# sha256 of the lines below: {_hash(''.join(body))}\n"
        not in lines,
        "The header lacks a source or licence": not table.startswith(SOURCES),
        "The names are not in order, or one stands twice": [line.split("\t")[0] for line in body] != sorted(rows),
        "These keys are not folded": unfolded,
        "These top-ups are missing": absent,
        "These everyday words lack their flag w": [k for k in lists.words if "w" not in rows.get(k, (0, "w"))[1]],
        "These have the flag w, but words.toml does not list them": [
            k for k, (_, flags) in rows.items() if "w" in flags and k not in lists.words
        ],
        "These adults' names lack their flag a": [k for k in lists.adults if "a" not in rows.get(k, (0, "a"))[1]],
        "words.toml and adults.toml list these, which are no names": sorted((lists.words | lists.adults) - rows.keys()),
        "not_possessive.toml lists these, which are names": sorted(lists.not_possessive & rows.keys()),
    }
    return [_sentence(what, found) for what, found in findings.items() if found]


def _sentence(what: str, found: bool | list[str]) -> str:
    return f"{what}." if isinstance(found, bool) else f"{what}: {', '.join(sorted(found)[:20])}."


def main(arguments: list[str] | None = None) -> int:
    """Build or check, as the module's docstring says. Gives 0, or 1 after printing what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--source", type=Path, help="folder with the two lists")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if the table is not as it should be"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help="folder of the table and of our own lists")
    options = parser.parse_args(arguments)
    if options.source is None and not options.check:
        parser.error("say --source DIR to build, or --check to look at the table that is there")
    lists = read_lists(options.folder)
    path = options.folder / TABLE
    if not options.check:
        path.write_text(build(options.source, lists), encoding="utf-8", newline="\n")
    table = path.read_text(encoding="utf-8")
    found = faults(table, lists)
    if options.check and options.source is not None and build(options.source, lists) != table:
        found.append(f"{TABLE} is not what the sources give; run tools/build_names.py --source {options.source}.")
    print("\n".join(found) or f"{TABLE} is whole: {table.count(chr(10)) - SOURCES.count(chr(10)) - 3} names.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
