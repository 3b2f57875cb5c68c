"""All that the analysis knows: people, rules, sentiment. Built once, at start, and handed on as one value."""

from collections.abc import Iterable
from dataclasses import dataclass

from schoolgate.detectors import sentiment
from schoolgate.detectors.rules import RuleBook, build_rules
from schoolgate.detectors.sentiment import Polarity
from schoolgate.lexicons.entries import load_entries
from schoolgate.lexicons.name_table import load_name_table
from schoolgate.lexicons.profanity import load_profanity
from schoolgate.lexicons.weights import Weights, load_weights
from schoolgate.people.knowledge import PeopleKnowledge, build_people
from schoolgate.people.mentions import MENTION_LABELS
from schoolgate.text.vocabulary import Term, phrase_keys


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What does not change between drafts, whatever the school."""

    people: PeopleKnowledge
    rules: RuleBook
    polarity: Polarity
    weights: Weights | None


def load_knowledge(
    profanity: Iterable[str] | None = None,
    polarity: Polarity = sentiment.polarity,
    without_rule: str = "",
    *,
    opinion: bool = True,
) -> Knowledge:
    """Read and compile all lexicons. Raises LexiconError or PatternError, naming file and entry.

    `profanity` (default: better-profanity's list), `polarity` (default: TextBlob) and the second `opinion` can be taken
    away, and one rule switched off, so that tests can show what each is worth.
    """
    words = load_profanity() if profanity is None else profanity
    extra = [Term(keys, "profanity", "better-profanity") for word in words for keys in phrase_keys(word)]
    rules = [entry for entry in load_entries("rules") if entry.id != without_rule]
    entries = [entry for entry in load_entries("words") if entry.id != without_rule]
    people = build_people(entries, extra, load_entries("cues"), load_name_table())
    labels = frozenset(entry.label for entry in entries) | MENTION_LABELS | {"profanity", "class"}
    return Knowledge(people, build_rules(rules, labels), polarity, load_weights() if opinion else None)
