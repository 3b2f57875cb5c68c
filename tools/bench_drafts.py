"""Distinct drafts for the benchmarks, from invented pieces with a fixed seed, so that no text comes twice."""

import random

_WHO = (
    *("Mrs Abernathy", "the new TA", "our head", "Ifeoma in 4B", "the office", "one of the dads", "my eldest"),
    *("Mr Szalai", "Ollie P", "the lollipop man"),
)
_DID = (
    *("forgot the reading books again", "was brilliant at the assembly", "never answers an email", "found a glove"),
    *("said the trip is on Tuesday", "lost his other shoe", "parked on the zigzags", "let them out ten minutes late"),
    *("is collecting for the raffle", "shouted at half the class"),
)
_AND = (
    *("does anyone know why", "thanks so much everyone", "honestly I could cry", "see you at pick up", "it is raining"),
    *("not being funny but", "what time is it tomorrow", "bring a packed lunch", "who has the spellings"),
)
_END = ("😂", "🙈", "x", "!!", "?", ".", "👏", "xx", "…", "lol")


def drafts(count: int, characters: int, seed: int = 1) -> list[str]:
    """Give `count` different drafts of exactly `characters` code points each."""
    choose = random.Random(seed)  # noqa: S311 - text for a benchmark, nothing secret
    found: dict[str, None] = {}
    while len(found) < count:
        text = ""
        while len(text) < characters:
            said = f"{choose.choice(_WHO)} {choose.choice(_DID)} {choose.randint(1, 99)}"
            text += f"{said}, {choose.choice(_AND)}{choose.choice(_END)} "
        found[text[:characters]] = None
    return list(found)
