"""Names of many origins and everyday words, as the tests of this room read them."""

import tomllib
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data"
ORIGINS: dict[str, list[str]] = {
    origin: names.split()
    for origin, names in tomllib.loads((_DATA / "names_by_origin.toml").read_text(encoding="utf-8")).items()
}
EVERYDAY = [
    word
    for line in (_DATA / "everyday_words.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
]
