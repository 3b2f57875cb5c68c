"""The one seam to better-profanity: its word list, read from the installed package, less what needs context.

Its own matcher takes about a second for 2,000 characters, gives no positions and flags "Gay", "Wang" and "nappy", so
only its data is used (better-profanity 0.7.0). What is left out, and why, stands in `profanity_needs_context.toml`.
"""

import tomllib
from importlib.resources import files
from pathlib import Path

_LIST = "profanity_wordlist.txt"
_NEEDS_CONTEXT = Path(__file__).parent / "profanity_needs_context.toml"


class ProfanityListError(RuntimeError):
    """The installed package has no word list where it is looked for."""


def load_profanity() -> tuple[str, ...]:
    """Give better-profanity's words and phrases that are profane whatever stands beside them, in lower case."""
    resource = files("better_profanity").joinpath(_LIST)
    if not resource.is_file():
        raise ProfanityListError(f"better-profanity holds no {_LIST}; install the version in requirements/run.txt")
    tables = tomllib.loads(_NEEDS_CONTEXT.read_text(encoding="utf-8"))
    left_out = {word for group in tables["group"] for word in group["words"]}
    words = (line.strip().lower() for line in resource.read_text(encoding="utf-8").splitlines())
    return tuple(dict.fromkeys(word for word in words if _is_plain(word) and word not in left_out))


def _is_plain(word: str) -> bool:
    """Refuse spellings with signs ("sh!+"): cut into tokens they would be mere stumps, and masks are read elsewhere."""
    return len(word) > 1 and word.replace("-", "").replace(" ", "").isalnum()
