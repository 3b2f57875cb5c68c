"""Which posts of a school stand above which, for a ladder that does not list the post that a draft is about."""

from collections.abc import Collection

# From the lowest up. The clerk serves the governors and stands neither above nor below anybody.
_STANDING: tuple[frozenset[str], ...] = (
    frozenset({"teacher"}),
    frozenset({"office"}),
    frozenset({"senco", "safeguarding-lead", "leader"}),
    frozenset({"deputy"}),
    frozenset({"head"}),
    frozenset({"governor"}),
    frozenset({"chair", "trustee"}),
)
_RANK = {post: rank for rank, posts in enumerate(_STANDING) for post in posts}
# Whoever is unhappy with one of these may well want to know who stands outside the school.
TOP: frozenset[str] = frozenset({"head", "governor", "chair", "trustee", "clerk"})


def stands_below(posts: Collection[str], accused: Collection[str]) -> bool:
    """Say whether all of `posts` stand below the highest of the `accused`; no where either has no rank."""
    ranks = [_RANK[post] for post in accused if post in _RANK]
    return bool(ranks and posts) and all(_RANK.get(post, len(_STANDING)) < max(ranks) for post in posts)
