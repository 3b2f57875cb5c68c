"""Find everybody a draft speaks of: own-child runs, titles, roles, first names, pronouns, in that order of right."""

from collections import defaultdict
from dataclasses import replace
from typing import get_args

from schoolgate.people.candidates import Unlisted, find_candidates
from schoolgate.people.classes import find_classes
from schoolgate.people.indirect import indirect_mentions
from schoolgate.people.knowledge import PeopleKnowledge
from schoolgate.people.listed import listed_mentions, listed_units
from schoolgate.people.lives import LABELS as LIFE_LABELS
from schoolgate.people.lives import find_lives
from schoolgate.people.mention import Kind, Mention
from schoolgate.people.names import look_up
from schoolgate.people.naming import Setting, named_mentions
from schoolgate.people.pronouns import pronoun_mentions
from schoolgate.people.roles import ROLES, role_mentions, saint_mentions
from schoolgate.people.roster import Roster
from schoolgate.people.titles import TITLES, titled_mentions
from schoolgate.text.document import Document
from schoolgate.text.draft import Place
from schoolgate.text.matcher import Labelled, run, with_labels
from schoolgate.text.tokens import Shape
from schoolgate.text.vocabulary import Unit, Vocabulary, label
from schoolgate.value import value

_TELLING = ROLES | TITLES
_OWN, _POSSESSIVE, _CAPITAL = int(Shape.OWN_CHILD), int(Shape.POSSESSIVE), int(Shape.CAPITAL)
# What a character needs of cues for a child before it is taken for one, and how common its name must be.
_NAMESAKE, _COMMON = 1.0, 2
COMMUNITY = frozenset(("staff", "pupil", "parent", "volunteer", "school"))
# So many words are no names that no pattern may ask for their label: it would be put on half of every draft.
NEVER_NAME = "never_name"
_SCHOOL_LIFE = frozenset(("schoolish", "school", "staff", "volunteer"))
# What a mention may be called in a pattern, beside its kind.
MENTION_LABELS = frozenset(
    (
        *get_args(Kind),
        *(f"{kind}_named" for kind in get_args(Kind)),
        "someone",
        "person",
        "you",
        "they",
        "she",
        "childword",
        "possessive",
        "number",
    )
)
_PERSONS = frozenset(("staff", "pupil", "parent", "volunteer"))


@value
class Reading:
    """A draft with its people: labelled words, classes, mentions in order, and all of these as matcher labels.

    `by_label` holds the same words as `units`, by their labels, in the same order.
    """

    document: Document
    units: tuple[Unit, ...]
    by_label: dict[str, list[Unit]]
    classes: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    labelled: Labelled


def find_people(
    document: Document, knowledge: PeopleKnowledge, roster: Roster, extra: Vocabulary, place: Place
) -> Reading:
    """Read the people of a draft. `extra` are the roster's own words (`listed.roster_terms`), compiled beforehand."""
    every_unit = label(document, knowledge.vocabulary)
    lives = find_lives(document, every_unit)
    units = [unit for unit in every_unit if unit.label not in LIFE_LABELS]
    if extra.tree.next:
        units += listed_units(document, label(document, extra))
    by_label: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_label[unit.label].append(unit)
    classes = find_classes(document) + [(u.first, u.last) for u in by_label.get("class", ())]
    own = [
        Mention("own_child", i, i + 1, document.span(i, i + 1), True, 1.0, "own")
        for i, shape in enumerate(document.shapes)
        if shape & _OWN
    ]
    listed = listed_mentions(document, units, roster) if extra.tree.next else []
    # Units that name nobody are many: they are left out once, and the order stays.
    telling = [unit for unit in units if unit.label in _TELLING]
    titled = titled_mentions(document, telling)
    roles = role_mentions(document, telling)
    saints = saint_mentions(document, roles)
    strangers = [m for m in roles if m.kind in ("character", "outsider", "public")]
    # "Gabriel" and "Matilda" are in every nativity and library, and in classes too: what is said of them decides.
    namesakes = {m.first: m.kind for m in strangers if m.last - m.first == 1 and _is_first_name(document, knowledge, m)}
    taken = _cover(document, [*own, *listed, *titled, *saints, *(m for m in strangers if m.first not in namesakes)])
    never = frozenset(u.first for u in by_label.get(NEVER_NAME, ()) if u.last - u.first == 1)
    doubtful = frozenset(i for u in by_label.get("seldom_name", ()) for i in range(u.first, u.last))
    places = {unit[:2] for unit in every_unit}
    known = {first for first, _ in places}
    known.update(index for first, last in places if last - first > 1 for index in range(first, last))
    every = find_candidates(document, knowledge.names, never, doubtful, Unlisted(knowledge.syllables, known))
    candidates = [c for c in every if not any(taken[c.first : c.last])]
    basic = [unit[:3] for unit in units if unit.label != NEVER_NAME]
    basic += [(first, last, "class") for first, last in classes]
    basic += [(index, index + 1, "number") for index, key in enumerate(document.keys) if key.isdigit()]
    basic += [(index, index + 1, "phone") for index, key in enumerate(document.keys) if key[0] == "0" and len(key) > 4]
    basic += [(m.first, m.last, "own_child") for m in own]
    # "Nadia's" may be of Nadia or Nadia is, so it fills either step.
    names = [(c.first, c.last, "name") for c in candidates]
    names += [(c.first, c.last, "possessive") for c in candidates if c.possessive]
    asked = [unit for unit in basic + names if unit[2] in knowledge.cues.labels] if candidates else []
    cues = run(knowledge.cues, with_labels(document, asked)) if candidates else []
    place_of = {(c.first, c.last): number for number, c in enumerate(candidates)}
    weights: dict[int, dict[str, float]] = defaultdict(dict)
    weights.update((n, {namesakes[c.first]: _NAMESAKE}) for n, c in enumerate(candidates) if c.first in namesakes)
    # An entry's patterns say the same in other words, so each entry counts once for a name.
    for owner, target in dict.fromkeys((match.owner, match.target) for match in cues):
        number = place_of.get(target)
        if number is not None:
            role, weight, _ = knowledge.cue_roles[owner]
            weights[number][role] = weights[number].get(role, 0.0) + weight
    about_school = bool(classes) or not _SCHOOL_LIFE.isdisjoint(by_label)
    named = named_mentions(document, candidates, weights, Setting(place, about_school, lives))
    # What some lexicon knows, or names a class, is no surname.
    no_surnames = known.union(*(range(first, last) for first, last in classes))
    indirect = indirect_mentions(document, classes, no_surnames)
    kept = _without_overlap(document, [own, listed, titled, saints, indirect, named, roles])
    far = [(u.first, u.last) for u in by_label.get("pronoun_far", ())]
    pronouns = pronoun_mentions(document, kept, far, place)
    mentions = _with_pronouns(document, kept, pronouns)
    labelled = _labels(document, basic, mentions)
    return Reading(document, tuple(units), by_label, tuple(classes), tuple(mentions), labelled)


def _is_first_name(document: Document, knowledge: PeopleKnowledge, mention: Mention) -> bool:
    """Tell whether a character or a known person is called by what is a child's first name too."""
    key = document.text[mention.span.start : mention.span.end]
    capital = bool(document.shapes[mention.first] & _CAPITAL)
    hit = look_up(knowledge.names, key) if capital else None
    return hit is not None and hit.tier <= _COMMON and not hit.word


def _cover(document: Document, mentions: list[Mention]) -> list[bool]:
    taken = [False] * (len(document.keys) + 1)
    for mention in mentions:
        taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
    return taken


def _without_overlap(document: Document, groups: list[list[Mention]]) -> list[Mention]:
    """Keep mentions of earlier groups where they overlap with later ones."""
    taken = [False] * (len(document.keys) + 1)
    kept: list[Mention] = []
    for group in groups:
        for mention in group:
            if not any(taken[mention.first : mention.last]):
                taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
                kept.append(mention)
    return sorted(kept, key=lambda m: m.first)


def _with_pronouns(document: Document, kept: list[Mention], pronouns: list[Mention]) -> list[Mention]:
    """Give all mentions in order; an anchor, which counts among `kept`, is made to count among all."""
    taken = _cover(document, kept)
    free = [m for m in pronouns if not any(taken[m.first : m.last])]
    together = sorted([*kept, *free], key=lambda m: (m.first, -m.last))
    places = {m.first: place for place, m in enumerate(together)}
    return [m if m.anchor < 0 else replace(m, anchor=places[kept[m.anchor].first]) for m in together]


def _labels(document: Document, basic: list[tuple[int, int, str]], mentions: list[Mention]) -> Labelled:
    """Give each mention its kind as a label, with `someone`, `person`, `you`, `they`, `she` and `named` beside it."""
    people_words = frozenset(
        ("staff", "parent", "volunteer", "child", "school", "outsider", "pet", "character", "public", "own_child")
    )
    # "Nick has the float" steals nothing: within a name a word does not mean what it means elsewhere.
    named = {index for m in mentions if m.named and m.kind != "own_child" for index in range(m.first, m.last)}
    labels = [unit for unit in basic if unit[2] not in people_words and unit[0] not in named]
    labels += [(first, last, "childword") for first, last, name in basic if name == "child"]
    for m in mentions:
        at = (m.first, m.last)
        labels.append((*at, m.kind))
        if m.kind in COMMUNITY:
            labels.append((*at, "someone"))
        if m.kind in _PERSONS or (m.kind == "unknown"):
            labels.append((*at, "person"))
        if m.role == "you":
            labels.append((*at, "you"))
        elif m.role == "pronoun":
            labels.append((*at, "they" if document.keys[m.first].startswith("the") else "she"))
        if m.named:
            labels.append((*at, f"{m.kind}_named"))
        if document.shapes[m.last - 1] & _POSSESSIVE:
            labels.append((*at, "possessive"))
    return with_labels(document, labels)
