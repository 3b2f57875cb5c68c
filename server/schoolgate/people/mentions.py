"""Find everybody a draft speaks of, in this order of right where two readings meet.

Own-child runs, whom the school lists, titles, children told by others ("Maisie's mum"), first names, roles, pronouns.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from schoolgate.people.candidates import Unlisted, find_candidates
from schoolgate.people.classes import find_classes
from schoolgate.people.cues import add_cues
from schoolgate.people.indirect import indirect_mentions
from schoolgate.people.knowledge import NEVER_NAME, PeopleKnowledge
from schoolgate.people.listed import listed_classes, listed_hits, listed_mentions
from schoolgate.people.lives import LABELS as LIFE_LABELS
from schoolgate.people.lives import find_lives
from schoolgate.people.mention import Mention
from schoolgate.people.names import look_up
from schoolgate.people.naming import Setting, Weights, named_mentions
from schoolgate.people.pronouns import pronoun_mentions
from schoolgate.people.reading import Reading, label_mentions, units_with
from schoolgate.people.roles import ROLES, role_mentions, saint_mentions
from schoolgate.people.roster import Roster
from schoolgate.people.titles import TITLES, titled_mentions
from schoolgate.text.document import Document
from schoolgate.text.draft import Place
from schoolgate.text.labelling import find
from schoolgate.text.tokens import Shape
from schoolgate.text.vocabulary import Hit, Vocabulary

_TELLING = ROLES | TITLES
_OWN, _CAPITAL = int(Shape.OWN_CHILD), int(Shape.CAPITAL)
# What a character needs of cues for a child before it is taken for one, and how common its name must be.
_NAMESAKE, _COMMON = 1.0, 2
_SCHOOL_LIFE = frozenset(("schoolish", "school", "staff", "volunteer"))


def find_people(
    document: Document, knowledge: PeopleKnowledge, roster: Roster, extra: Vocabulary, place: Place
) -> Reading:
    """Read the people of a draft. `extra` are the roster's own words (`listed.roster_terms`), compiled beforehand."""
    told = find(document, knowledge.vocabulary)
    rostered = listed_hits(document, extra) if extra.tree.next else []
    hits = (*told, *rostered)
    labels = frozenset().union(*[hit.ending.labels for hit in hits]) - LIFE_LABELS
    classes = find_classes(document)
    if "class" in labels:
        classes += [(hit.first, hit.last) for hit in hits if "class" in hit.ending.labels]
    own = [
        Mention("own_child", i, i + 1, document.span(i, i + 1), True, 1.0, "own")
        for i, shape in enumerate(document.shapes)
        if shape & _OWN
    ]
    listed = listed_mentions(document, rostered, roster)
    # Terms that name nobody are many: they are left out once, and the order stays.
    telling = units_with(document, hits, _TELLING)
    titled = titled_mentions(document, telling)
    roles = role_mentions(document, telling)
    saints = saint_mentions(document, roles)
    strangers = [m for m in roles if m.kind in ("character", "outsider", "public")]
    # "Gabriel" and "Matilda" are in every nativity and library, and in classes too: what is said of them decides.
    namesakes = {m.first: m.kind for m in strangers if m.last - m.first == 1 and _is_first_name(document, knowledge, m)}
    certain = [*own, *listed, *titled, *saints, *(m for m in strangers if m.first not in namesakes)]
    taken = _cover(document, certain, listed_classes(document, rostered))
    # A slur of two words may look like first name and surname.
    never, doubtful = _tokens_with(hits, NEVER_NAME, "slur"), _tokens_with(hits, "seldom_name")
    known = {hit.first for hit in told}
    known.update(index for hit in told if hit.last - hit.first > 1 for index in range(hit.first, hit.last))
    every = find_candidates(document, knowledge.names, never, doubtful, Unlisted(knowledge.syllables, known))
    candidates = [c for c in every if not any(taken[c.first : c.last])]
    basic = [(first, last, "class") for first, last in classes]
    basic += [(index, index + 1, "number") for index, key in enumerate(document.keys) if key.isdigit()]
    basic += [(index, index + 1, "phone") for index, key in enumerate(document.keys) if key[0] == "0" and len(key) > 4]
    weights: Weights = {n: {namesakes[c.first]: _NAMESAKE} for n, c in enumerate(candidates) if c.first in namesakes}
    if candidates:
        owned = [*basic, *((m.first, m.last, "own_child") for m in own)]
        add_cues(weights, candidates, knowledge, document, hits, owned)
    about_school = bool(classes) or not _SCHOOL_LIFE.isdisjoint(labels)
    setting = Setting(place, about_school, find_lives(document, told))
    named = named_mentions(document, candidates, weights, setting)
    # What some lexicon knows, or names a class, is no surname.
    no_surnames = known.union(*(range(first, last) for first, last in classes))
    indirect = indirect_mentions(document, classes, no_surnames)
    kept = _without_overlap(document, [own, listed, titled, saints, indirect, named, roles])
    far = [(hit.first, hit.last) for hit in hits if "pronoun_far" in hit.ending.labels]
    pronouns = pronoun_mentions(document, kept, far, place)
    mentions = _with_pronouns(document, kept, pronouns)
    labelled = label_mentions(document, hits, basic, mentions)
    return Reading(document, hits, labels, tuple(classes), tuple(mentions), labelled)


def _tokens_with(hits: Iterable[Hit], *labels: str) -> frozenset[int]:
    told = (hit for hit in hits if not hit.ending.labels.isdisjoint(labels))
    return frozenset(index for hit in told for index in range(hit.first, hit.last))


def _is_first_name(document: Document, knowledge: PeopleKnowledge, mention: Mention) -> bool:
    """Tell whether a character or a known person is called by what is a child's first name too."""
    key = document.text[mention.span.start : mention.span.end]
    capital = bool(document.shapes[mention.first] & _CAPITAL)
    hit = look_up(knowledge.names, key) if capital else None
    return hit is not None and hit.tier <= _COMMON and not hit.word


def _cover(document: Document, mentions: list[Mention], places: Sequence[tuple[int, int]] = ()) -> list[bool]:
    """Mark the tokens of mentions and of other places."""
    taken = [False] * (len(document.keys) + 1)
    for first, last in (*((m.first, m.last) for m in mentions), *places):
        taken[first:last] = [True] * (last - first)
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
    return [m if m.anchor < 0 else _with_anchor(m, places[kept[m.anchor].first]) for m in together]


def _with_anchor(mention: Mention, anchor: int) -> Mention:
    return mention if mention.anchor == anchor else replace(mention, anchor=anchor)
