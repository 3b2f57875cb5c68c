"""Whose a phone number or an address is: told by the nearest words that say so, which `words/details.toml` holds.

The writer's own, an office's and a business's are for everybody to see and make no finding.
"""

from bisect import bisect_left

from schoolgate.detectors.detail_shapes import Detail, find_details
from schoolgate.detectors.finding import Target
from schoolgate.detectors.scene import Scene
from schoolgate.people.mention import Mention
from schoolgate.text.vocabulary import Unit
from schoolgate.value import value

# How many tokens before and after a detail the words may stand that tell whose it is.
BEFORE = 14
AFTER = 9
# A member of staff this close before a number owns it, whatever office is spoken of; FAR is nowhere.
CLOSE = 3
FAR = 99
# "here is miss number 07700 …": a title without a name, and how many tokens before a number it may stand.
TITLE_REACH = 4
BARE_TITLES = frozenset(("miss", "sir"))
_PERSONS = frozenset(("staff", "pupil", "parent", "volunteer", "unknown"))
_CUES = ("detail_own", "detail_public", "detail_theirs", "detail_home", "detail_car")
# Which words say of each kind of detail that it is somebody else's.
_THEIRS = {
    "phone": ("detail_theirs",),
    "mail": ("detail_theirs",),
    "plate": ("detail_theirs", "detail_car"),
    "home": ("detail_theirs", "detail_home"),
    "street": ("detail_theirs", "detail_home"),
}
# What must be spoken of for a shape to count, because it has other senses; a person nearby will do for two of them.
_HINTS = {
    "street": frozenset(("detail_home",)),
    "plate": frozenset(("detail_car", "detail_theirs")),
    "home": frozenset(("detail_home", "detail_theirs")),
}
_TARGETS: dict[str, Target] = {"staff": "staff", "pupil": "pupil"}


@value
class _Around:
    """What tells whose details are, sorted by place, so that each detail looks at its neighbourhood only."""

    cues: tuple[Unit, ...]
    cue_places: tuple[int, ...]
    people: tuple[Mention, ...]
    people_places: tuple[int, ...]
    desks: frozenset[int]
    domains: frozenset[int]
    notice: bool


def owned_details(scene: Scene) -> list[tuple[Detail, Target]]:
    """Give the details of a draft that are somebody else's, in order, with the target that each belongs to."""
    details = find_details(scene.document, streets=bool(scene.units("detail_home")))
    if not details:
        return []
    around = _look_around(scene)
    owned = ((detail, _owner(scene, around, detail)) for detail in details)
    return [(detail, owner) for detail, owner in owned if owner is not None]


def _look_around(scene: Scene) -> _Around:
    cues = sorted(scene.units(*_CUES), key=lambda unit: unit.first)
    people = [mention for mention in scene.mentions if _may_own(scene, mention)]
    return _Around(
        tuple(cues),
        tuple(unit.first for unit in cues),
        tuple(people),
        tuple(mention.first for mention in people),
        frozenset(unit.first for unit in scene.units("detail_desk")),
        frozenset(unit.first for unit in scene.units("detail_domain")),
        bool(scene.units("detail_notice")),
    )


def _may_own(scene: Scene, mention: Mention) -> bool:
    """Tell whether somebody else is meant: "I'm Ewa" gives the writer's own name, and what follows is the writer's."""
    introduced = mention.first > 0 and scene.document.keys[mention.first - 1] == "im"
    return mention.kind in _PERSONS and mention.role != "you" and not introduced


def _owner(scene: Scene, around: _Around, detail: Detail) -> Target | None:
    """Let the nearest cue decide; an office or a business in the same sentence outweighs the person who answers."""
    document = scene.document
    first = bisect_left(document.starts, detail.span.start)
    last = bisect_left(document.starts, detail.span.end)
    if first >= last or (detail.kind == "mail" and _is_official(around, first, last)):
        return None
    sentence = document.sentence_of[first]
    low, high = first - BEFORE, last + AFTER
    cues = around.cues[bisect_left(around.cue_places, low) : bisect_left(around.cue_places, high)]
    people = around.people[bisect_left(around.people_places, low) : bisect_left(around.people_places, high)]
    near = [(_distance(c, first, last), c.label, document.sentence_of[c.first] == sentence) for c in cues]
    near = [cue for cue, unit in zip(near, cues, strict=True) if cue[2] or unit.last <= first]
    people = tuple(
        m for m in people if m.last <= first or (m.first >= last and document.sentence_of[m.first] == sentence)
    )
    needed = _HINTS.get(detail.kind)
    if needed and not needed.intersection(label for _, label, _ in near) and (detail.kind == "street" or not people):
        return None
    if any(key in BARE_TITLES for key in document.keys[max(0, first - TITLE_REACH) : first]):
        return "staff"
    theirs = min((far for far, label, _ in near if label in _THEIRS[detail.kind]), default=FAR)
    own = min((far for far, label, here in near if label == "detail_own" and here), default=FAR)
    public = min((far for far, label, here in near if label == "detail_public" and here), default=FAR)
    if theirs == FAR and around.notice:
        people = tuple(m for m in people if document.sentence_of[m.first] == sentence)
    mention = min(people, key=lambda m: _distance(m, first, last), default=None)
    person = _distance(mention, first, last) if mention else FAR
    # In "Priya's mum's mobile" the number is the mum's.
    mention = next((m for m in people if mention and m.kind == "parent" and m.first == mention.last), mention)
    is_staff = mention is not None and mention.kind == "staff" and person < min(CLOSE, public)
    if own < min(theirs, person) or (public < FAR and public <= theirs and not is_staff):
        return None
    if mention is None:
        return "parent" if theirs < FAR else None
    return _TARGETS.get(mention.kind, "parent")


def _distance(thing: Unit | Mention, first: int, last: int) -> int:
    """Count the tokens between a thing and a detail; what stands after it counts double."""
    if thing.last <= first:
        return first - thing.last
    return 2 * (thing.first - last) + 1 if thing.first >= last else 0


def _is_official(around: _Around, first: int, last: int) -> bool:
    """Tell whether an e-mail address is an office's: by its first word, or by a word of its domain."""
    return first in around.desks or any(place in around.domains for place in range(first + 1, last))
