"""Who a statement is about, where the words themselves do not say."""

from schoolgate.detectors.cast import Cast
from schoolgate.detectors.finding import Target
from schoolgate.people.mention import Mention
from schoolgate.people.reading import COMMUNITY
from schoolgate.text.matcher import Match

# Whoever is not of the school.
STRANGERS = frozenset(("outsider", "public", "character", "pet"))
_TARGET_OF_KIND: dict[str, Target] = {
    "staff": "staff",
    "pupil": "pupil",
    "parent": "parent",
    "volunteer": "volunteer",
    "school": "school",
    "unknown": "parent",
}
# Words that name somebody outside only now and then; elsewhere they are adverbs, things or cries.
_FAINT = frozenset(
    "bank england facebook garage labour leeds library meta printer rangers reform sky surgery tiktok"
    " villa weather whatsapp wifi youtube".split()
)
REACH = 2


def of_slot(cast: Cast, match: Match) -> Mention | None:
    """Give the mention that fills the target step of a match, or None where the pattern has none."""
    return cast.at.get(match.target)


def of_sentence(cast: Cast, number: int, match: Match) -> Mention | None:
    """Give the mention that a match speaks of: before it in its sentence, after it there, else the last one before.

    `number` is the match's sentence. Looks back at most REACH sentences. The writer is passed over, because "I think
    the school is a joke" is not about the writer; so is the writer's own child where the sentence speaks of somebody
    else too, where the match holds the child as its object, or where the child stands in an earlier sentence: "My son
    cried. Shocking." is not about the son.
    """
    child = vague = before = after = None
    for mention in cast.sentences.get(number, ()):
        if mention.kind == "own_child":
            child = mention if mention.last <= match.first else child
        elif mention.kind == "unknown" and mention.role == "pronoun":
            vague = mention
        elif may_be_meant(mention):
            if mention.last <= match.first or (before is None and mention.last <= match.last):
                before = mention
            elif after is None:
                after = mention
    if before or after or vague or child:
        return before or after or vague or child
    for earlier in range(number - 1, number - 1 - REACH, -1):
        others = [m for m in cast.sentences.get(earlier, ()) if m.kind != "own_child" and may_be_meant(m)]
        if others:
            return others[-1]
    return None


def is_named(cast: Cast, mention: Mention) -> bool:
    """Tell whether a person is named, here or, where a pronoun stands for one of that kind, elsewhere in the draft."""
    return mention.named or (mention.role == "pronoun" and mention.kind in cast.named_kinds)


def names_in(cast: Cast, target: Target, number: int) -> bool:
    """Tell whether a sentence speaks of somebody of a target who is named.

    Where nobody of the school is spoken of in it ("Mrs Holt. Useless."), the sentence before it counts.
    """
    for near in (number, number - 1):
        mine = [m for m in cast.sentences.get(near, ()) if may_be_meant(m) and m.kind in COMMUNITY]
        if mine:
            return any(m.kind == target and is_named(cast, m) for m in mine)
    return False


def may_be_meant(mention: Mention) -> bool:
    """Tell whether words may be about somebody: not the writer, nor a body or a thing that is only named in passing."""
    if mention.kind == "outsider":
        return mention.role not in _FAINT
    return mention.kind != "self" and (mention.kind != "character" or bool(mention.role))


def target_of(mention: Mention) -> Target | None:
    """Give the target that a mention stands for, or None for somebody outside the school community."""
    if mention.kind in COMMUNITY or mention.kind == "unknown":
        return _TARGET_OF_KIND[mention.kind]
    return None
