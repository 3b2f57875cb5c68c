"""All languages at once: which one to answer in, and which one drafts are written in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from schoolgate.words.catalogue import ROOT, Catalogue, languages, load

# The language that drafts are read in: what is put in place of a name stands among the draft's own words.
OF_DRAFTS = "en_GB"


@dataclass(frozen=True, slots=True)
class Languages:
    """Every catalogue, by folder name ("en_GB"). What a parent asks for is a BCP 47 tag ("en-GB", "cy")."""

    by_name: Mapping[str, Catalogue]

    @property
    def of_drafts(self) -> Catalogue:
        """The words that are put into a draft."""
        return self.by_name[OF_DRAFTS]

    def best(self, tags: Iterable[str]) -> Catalogue:
        """Give the first language asked for that there is, as RFC 4647 looks it up; British English where none is.

        "cy-GB" is answered in Welsh, "en-US" in British English. Never raises, whatever stands in a tag.
        """
        for tag in tags:
            parts = tag.lower().replace("_", "-").split("-")
            for length in range(len(parts), 0, -1):
                found = self._named("-".join(parts[:length]))
                if found:
                    return found
        return self.of_drafts

    def all(self) -> tuple[Catalogue, ...]:
        """Give every catalogue, British English first, then by name."""
        others = [words for name, words in sorted(self.by_name.items()) if name != OF_DRAFTS]
        return (self.of_drafts, *others)

    def _named(self, tag: str) -> Catalogue | None:
        for words in self.all():
            own = words.tag.lower()
            if tag == own or tag == own.partition("-")[0]:
                return words
        return None


def load_all(root: Path = ROOT) -> Languages:
    """Read every language that has words. Raises CatalogueError."""
    return Languages({name: load(name, root) for name in languages(root)})
