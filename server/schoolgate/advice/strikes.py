"""Offer words of the private message to be left out: insults and swear words, cut so that the rest still reads well.

Nothing is left out unless the parent says so. Only the hard words go, and words that say nothing without them ("is
an", "what a bunch of"); what happened, who did it and the word "complaint" are never among them.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from schoolgate.advice.hard_words import Run, hard_runs
from schoolgate.advice.values import Edit
from schoolgate.detectors.analysis import Analysis
from schoolgate.text.document import Document, read
from schoolgate.text.spans import Span, merge

_BE = frozenset("is was are were".split())
_ARTICLES = frozenset(("a", "an", "the", "such", "just", "all"))
_JOINS = frozenset(("and", "but", "who", "n"))
_NEW_SUBJECTS = frozenset("i we he she they it you this that these those there my our".split())
_PRONOUNS = frozenset("he she they it you this that".split())
# Words that say nothing by themselves: a sentence of these and hard words goes as a whole.
_EMPTY = frozenset(
    "a an the what is was are were be such of bunch load lot pack he she they it you this that these those shes hes "
    "theyre its thats so just really all oh well honestly seriously school run by".split()
)


def strikes(analysis: Analysis, edits: Sequence[Edit]) -> tuple[Span, ...]:
    """Give the stretches of the facts (code points of the draft after `edits`), sorted and apart."""
    if not any(finding.act in ("abuse", "discrimination", "bad_language") for finding in analysis.findings):
        return ()
    document = read(analysis.draft.text)
    runs = hard_runs(analysis, document)
    whole = _whole_sentences(runs, document)
    ends = _anchor_ends(analysis)
    found = [_sentence_span(document, number) for number in whole]
    found += [_cut(ends, document, run) for run in runs if document.sentence_of[run.first] not in whole]
    shifts = _shifts(edits)
    return tuple(_moved(span, edits, shifts) for span in merge(found))


def _anchor_ends(analysis: Analysis) -> dict[int, int]:
    """Give for each pronoun, by its token, the end of the mention that it stands for."""
    mentions = analysis.mentions
    return {m.first: mentions[m.anchor].last for m in reversed(mentions) if 0 <= m.anchor < len(mentions)}


def _shifts(edits: Sequence[Edit]) -> tuple[int, ...]:
    """Give by how much each edit, and last the end, is moved by the edits before it; they are sorted and apart."""
    return tuple(accumulate((len(e.replacement) - (e.span.end - e.span.start) for e in edits), initial=0))


def _whole_sentences(runs: Sequence[Run], document: Document) -> frozenset[int]:
    """Number the sentences in which nothing but hard and empty words stands."""
    hard = {index for run in runs for index in range(run.first, run.last)}
    numbers = {document.sentence_of[run.first] for run in runs}
    return frozenset(
        number
        for number in numbers
        if all(
            index in hard or document.keys[index] in _EMPTY or not document.keys[index][:1].isalnum()
            for index in range(document.sentences[number].first, document.sentences[number].last)
        )
    )


def _sentence_span(document: Document, number: int) -> Span:
    """Give a sentence with the marks that end it."""
    sentence = document.sentences[number]
    span = document.span(sentence.first, sentence.last)
    end = span.end
    while end < len(document.text) and document.text[end] in ".!?\u2026":
        end += 1
    return Span(span.start, end)


def _cut(ends: Mapping[int, int], document: Document, run: Run) -> Span:
    """Give a run, or, where it is all that is said of somebody, the words that say it: "is an idiot and he".

    `ends` is what `_anchor_ends` gives: whether "he" behind it is the one who is spoken of before it.
    """
    keys = document.keys
    sentence = document.sentences[document.sentence_of[run.first]]
    first = run.first
    while first < run.last - 1 and keys[first] in _ARTICLES:
        first += 1
    alone = document.span(first, run.last)
    verb = run.first - 1
    while verb > sentence.first and keys[verb] in _ARTICLES:
        verb -= 1
    if verb <= sentence.first or keys[verb] not in _BE:
        return alone
    if run.last >= sentence.last or document.between(run.last).strip(" "):
        # "He hit my son and is an idiot": the word that joins goes too.
        return document.span(verb - (keys[verb - 1] in _JOINS and verb - 1 > sentence.first), run.last)
    if keys[run.last] not in _JOINS or run.last + 1 >= sentence.last:
        return alone
    after = run.last + 1
    if keys[after] not in _NEW_SUBJECTS:
        return document.span(verb, after)
    if ends.get(after) == verb:
        return document.span(verb, after + 1)
    # "You are clowns and this is a complaint": a bare pronoun goes with what is said of it; a name never does.
    bare = verb == sentence.first + 1 and keys[sentence.first] in _PRONOUNS
    return document.span(sentence.first, after) if bare else alone


def _moved(span: Span, edits: Sequence[Edit], shifts: Sequence[int]) -> Span:
    """Move a stretch of the draft to where it stands once the edits are carried out."""
    return Span(_place(span.start, edits, shifts, end=False), _place(span.end, edits, shifts, end=True))


def _place(place: int, edits: Sequence[Edit], shifts: Sequence[int], *, end: bool) -> int:
    behind = bisect_right(edits, place, key=lambda edit: edit.span.end)
    if behind < len(edits) and edits[behind].span.start < place:
        # Inside a name: take all that stands for it, or none.
        return edits[behind].span.start + shifts[behind] + (len(edits[behind].replacement) if end else 0)
    return place + shifts[behind]
