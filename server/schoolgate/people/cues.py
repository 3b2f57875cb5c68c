"""Weigh the words around first names: the patterns of `lexicons/cues` tell whose a name is."""

from collections.abc import Iterable, Sequence

from schoolgate.people.candidates import Candidate
from schoolgate.people.knowledge import PeopleKnowledge
from schoolgate.people.naming import Weights
from schoolgate.text.document import Document
from schoolgate.text.matcher import run, with_labels
from schoolgate.text.vocabulary import Hit


def add_cues(  # noqa: PLR0913 - a value for the draft's three parts would serve this one call
    weights: Weights,
    candidates: Sequence[Candidate],
    knowledge: PeopleKnowledge,
    document: Document,
    hits: Iterable[Hit],
    labels: Iterable[tuple[int, int, str]],
) -> None:
    """Add to `weights`, by candidate number, what each role has from the words around it.

    `labels` are further labels of tokens. Only sentences with a candidate are looked at.
    """
    sentence_of = document.sentence_of
    sentences = {sentence_of[candidate.first] for candidate in candidates}
    among = sorted(sentences)
    # "Nadia's" may be of Nadia or Nadia is, so it fills either step.
    names = [(c.first, c.last, "name") for c in candidates]
    names += [(c.first, c.last, "possessive") for c in candidates if c.possessive]
    near = [hit for hit in hits if sentence_of[hit.first] in sentences]
    matches = run(knowledge.cues, with_labels(document, [*labels, *names], near), among)
    place_of = {(c.first, c.last): number for number, c in enumerate(candidates)}
    # An entry's patterns say the same in other words, so each entry counts once for a name.
    for owner, target in dict.fromkeys((match.owner, match.target) for match in matches):
        number = place_of.get(target)
        if number is not None:
            role, weight, _ = knowledge.cue_roles[owner]
            roles = weights.setdefault(number, {})
            roles[role] = roles.get(role, 0.0) + weight
