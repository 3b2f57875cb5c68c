"""Offer words of the private message to be left out: insults and swear words, cut so that the rest still reads well.

Nothing is left out unless the parent says so. Only the hard words go, and words that say nothing without them ("is
an", "what a bunch of"); what happened, who did it and the word "complaint" are never among them.
"""

from collections.abc import Sequence

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
    found = [_sentence_span(document, number) for number in whole]
    found += [_cut(analysis, document, run) for run in runs if document.sentence_of[run.first] not in whole]
    return tuple(_moved(span, edits) for span in merge(found))


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


def _cut(analysis: Analysis, document: Document, run: Run) -> Span:
    """Give a run, or, where it is all that is said of somebody, the words that say it: "is an idiot and he"."""
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
    if _same_person(analysis, after, verb):
        return document.span(verb, after + 1)
    # "You are clowns and this is a complaint": a bare pronoun goes with what is said of it; a name never does.
    bare = verb == sentence.first + 1 and keys[sentence.first] in _PRONOUNS
    return document.span(sentence.first, after) if bare else alone


def _same_person(analysis: Analysis, pronoun: int, verb: int) -> bool:
    """Tell whether the pronoun at a token stands for the mention that ends right before the verb."""
    for mention in analysis.mentions:
        if mention.first == pronoun and 0 <= mention.anchor < len(analysis.mentions):
            return analysis.mentions[mention.anchor].last == verb
    return False


def _moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Move a stretch of the draft to where it stands once the edits are carried out."""
    return Span(_place(span.start, edits, end=False), _place(span.end, edits, end=True))


def _place(place: int, edits: Sequence[Edit], *, end: bool) -> int:
    moved = 0
    for edit in edits:
        if edit.span.end <= place:
            moved += len(edit.replacement) - (edit.span.end - edit.span.start)
        elif edit.span.start < place:
            # Inside a name: take all that stands for it, or none.
            return edit.span.start + moved + (len(edit.replacement) if end else 0)
        else:
            break
    return place + moved
