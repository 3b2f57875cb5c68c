"""All that the analysis knows: people, rules, sentiment. Built once, at start, and handed on as one value."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from schoolgate.detectors import sentiment
from schoolgate.detectors.opinion.weighing import names_of_features
from schoolgate.detectors.rules import RuleBook, build_rules
from schoolgate.detectors.sentiment import Polarity
from schoolgate.lexicons.entries import load_entries
from schoolgate.lexicons.name_table import load_name_table
from schoolgate.lexicons.profanity import load_profanity
from schoolgate.lexicons.uncollected import uncollected
from schoolgate.lexicons.weights import DRAFTS, FOLDER, Weights, WeightsError, load_weights
from schoolgate.people.knowledge import PeopleKnowledge, build_people
from schoolgate.people.reading import MENTION_LABELS
from schoolgate.text.vocabulary import Term, phrase_keys


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What does not change between drafts, whatever the school."""

    people: PeopleKnowledge
    rules: RuleBook
    polarity: Polarity
    weights: Weights | None


@uncollected()
def load_knowledge(
    profanity: Iterable[str] | None = None,
    polarity: Polarity = sentiment.polarity,
    *,
    opinion: bool = True,
) -> Knowledge:
    """Read and compile all lexicons. Raises LexiconError, PatternError or WeightsError, naming file and entry.

    `profanity` (default: better-profanity's list), `polarity` (default: TextBlob) and the second `opinion` can be taken
    away, so that tests can show what each is worth.
    """
    words = load_profanity() if profanity is None else profanity
    extra = [Term(keys, "profanity", "better-profanity") for word in words for keys in phrase_keys(word)]
    rules, entries = load_entries("rules"), load_entries("words")
    people = build_people(entries, extra, load_entries("cues"), load_name_table())
    labels = frozenset(entry.label for entry in entries) | MENTION_LABELS | {"profanity", "class"}
    return Knowledge(people, build_rules(rules, labels), polarity, load_opinion() if opinion else None)


def load_opinion(folder: Path = FOLDER) -> Weights:
    """Read the weights of the second opinion. Raises WeightsError where they are broken or were made for another."""
    weights = load_weights(folder)
    if weights.drafts.features != names_of_features():
        raise WeightsError(f"{DRAFTS}: its features are not those that are read from a draft; run make train")
    return weights
