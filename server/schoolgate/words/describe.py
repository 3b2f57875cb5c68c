"""Choose the words for one finding. Takes plain strings, because words know nothing of the rest of the house."""

from dataclasses import dataclass

from schoolgate.words.catalogue import Catalogue, CatalogueError


@dataclass(frozen=True, slots=True)
class Wording:
    """What a parent reads about one finding: a title of at most 8 words, a reason of at most 40."""

    title: str
    why: str


def describe(words: Catalogue, act: str, target: str, named: bool = False, media: bool = False) -> Wording:
    """Give the words for an act and its target; the most special ones that the catalogue has.

    `named`: the person is named in the draft; `media`: a picture or video is attached. Raises CatalogueError where
    the catalogue has none for the act.
    """
    for who in (target, "any"):
        for variant, applies in (("_media", media), ("_named", named), ("", True)):
            key = f"finding.{act}.{who}{variant}"
            if applies and words.has(f"{key}.title"):
                return Wording(words.get(f"{key}.title"), words.get(f"{key}.why"))
    raise CatalogueError(f"{words.language}: there are no words for {act!r}; add finding.{act}.any to findings.toml")
