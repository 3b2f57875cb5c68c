"""What the room needs to tell people apart: labelled words, first names, and cues. Built once at start."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from schoolgate.lexicons.entries import Entry, LexiconError
from schoolgate.lexicons.name_table import NameTable
from schoolgate.lexicons.syllables import SyllableTable, load_syllables
from schoolgate.people.lives import LABELS as LIFE_LABELS
from schoolgate.people.mention import Kind
from schoolgate.text.matcher import Compiled, compile_patterns
from schoolgate.text.patterns import parse_all
from schoolgate.text.vocabulary import Kinds, Term, Vocabulary, build, phrase_keys

# So many words are no names, or tell of somebody's life, that no pattern may ask for their labels: they would be put on
# half of every draft.
NEVER_NAME = "never_name"
# Labels whose words may be hidden behind stars, digits or spaces.
_RUDE = frozenset(("profanity", "mild", "insult", "insult_adj", "nasty", "slur", "slur_shared", "harm"))
# So may people, and what hatred says of them, which it may misspell as well.
_HATEFUL = frozenset(("folk", "folk_quality", "group_people", "a_people", "of_a_people", "vile", "hates"))
KINDS = Kinds(
    disguised=_RUDE | _HATEFUL | {"kills", "killed"},
    # One letter and a row of stars are a swear word; which group of people they would put down, nobody can tell.
    hinted=_RUDE - {"slur", "slur_shared"},
    misspelt=_HATEFUL,
    mute=LIFE_LABELS | {NEVER_NAME},
    people=frozenset(
        ("staff", "parent", "volunteer", "child", "school", "outsider", "pet", "character", "public", "own_child")
    ),
)


@dataclass(frozen=True, slots=True)
class PeopleKnowledge:
    """`cues` are compiled patterns whose owners number `cue_roles`: (role, weight, entry id)."""

    vocabulary: Vocabulary
    names: NameTable
    syllables: SyllableTable
    cues: Compiled
    cue_roles: tuple[tuple[str, float, str], ...]


def build_people(
    words: Iterable[Entry], extra: Iterable[Term], cues: Iterable[Entry], names: NameTable
) -> PeopleKnowledge:
    """Compile word entries, further terms (profanity) and cue entries. Raises LexiconError or PatternError."""
    terms = [
        Term(keys, entry.label, entry.id) for entry in words for phrase in entry.terms for keys in phrase_keys(phrase)
    ]
    patterns = []
    roles = []
    for number, entry in enumerate(cues):
        if entry.role not in get_args(Kind):
            raise LexiconError(f"{entry.file}: entry {entry.id!r} has role {entry.role!r}, which is no kind of person")
        roles.append((entry.role, entry.weight, entry.id))
        where = f"{entry.file}: entry {entry.id!r}"
        patterns += [(pattern, number) for pattern in parse_all(entry.patterns, where)]
    vocabulary = build([*terms, *extra], KINDS)
    return PeopleKnowledge(vocabulary, names, load_syllables(), compile_patterns(patterns), tuple(roles))
