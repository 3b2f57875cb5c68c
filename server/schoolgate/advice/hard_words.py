"""Find the insults and swear words of a draft: the words themselves, never what happened.

The words are those of `lexicons/words`, looked for only where a detector has found abuse or bad language. A word that
says what somebody did ("liar", "bully", "racist") is a fact to the parent and is not among them.
"""

from functools import cache

from schoolgate.detectors.analysis import Analysis
from schoolgate.lexicons.entries import load_entries
from schoolgate.text.document import Document
from schoolgate.text.labelling import label
from schoolgate.text.overlap import toucher
from schoolgate.text.vocabulary import Term, Vocabulary, build, phrase_keys
from schoolgate.value import value

_INSULTS = frozenset(
    {"insult", "insulting", "insult_soft", "insult_call", "insult_adj", "insult_adj_thing", "creature_insult"}
)
# What goes with an insult, and is left out with it only where it stands right before one.
_STRENGTH = frozenset({"utter", "so_very", "nasty", "nasty_weak"})
_FACTS = frozenset(
    "liar liars lying bully bullies bullying racist racists sexist thief thieves thug thugs drunk drunken creep creeps "
    "pervert perverts paedo paedos abuser abusers violent aggressive cruel neglectful".split()
)


@value
class Run:
    """Tokens [first, last) that are an insult with what strengthens it."""

    first: int
    last: int


@cache
def _vocabulary() -> Vocabulary:
    kept = _INSULTS | _STRENGTH
    terms = [
        Term(keys, entry.label, entry.id)
        for entry in load_entries("words")
        if entry.label in kept
        for phrase in entry.terms
        for keys in phrase_keys(phrase)
    ]
    return build(terms)


def hard_runs(analysis: Analysis, document: Document) -> list[Run]:
    """Give the runs of hard words in order; they do not overlap. `document` is the draft, read."""
    abuse = toucher(span for f in analysis.findings if f.act in ("abuse", "discrimination") for span in f.spans)
    swear = toucher(span for f in analysis.findings if f.act == "bad_language" for span in f.spans)
    count = len(document.keys)
    hard, strong = [False] * count, [False] * count
    for unit in label(document, _vocabulary()):
        place = document.span(unit.first, unit.last)
        if unit.label in _STRENGTH:
            strong[unit.first : unit.last] = [True] * (unit.last - unit.first)
        elif abuse(place) and _FACTS.isdisjoint(document.keys[unit.first : unit.last]):
            hard[unit.first : unit.last] = [True] * (unit.last - unit.first)
    for index in range(count):
        hard[index] = (hard[index] or swear(document.span(index, index + 1))) and document.keys[index] not in _FACTS
    return _runs(hard, strong, document)


def _runs(hard: list[bool], strong: list[bool], document: Document) -> list[Run]:
    runs: list[Run] = []
    index = 0
    while index < len(hard):
        if not hard[index]:
            index += 1
            continue
        first, last = index, index + 1
        while last < len(hard) and hard[last] and document.sentence_of[last] == document.sentence_of[first]:
            last += 1
        floor = runs[-1].last if runs else 0
        while first > floor and strong[first - 1] and document.sentence_of[first - 1] == document.sentence_of[first]:
            first -= 1
        # "A fucking useless idiot" is one run, though "useless" goes only with what follows.
        if runs and runs[-1].last == first and document.sentence_of[first - 1] == document.sentence_of[first]:
            first = runs.pop().first
        runs.append(Run(first, last))
        index = last
    return runs
