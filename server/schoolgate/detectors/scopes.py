"""Shared treatment of what turns a statement: negation, questions, disputed speech, the merely possible, the past.

Every detector's rules pass through here; none treats these by itself. A scope is a row of flags, one a token.
"""

from schoolgate.people.reading import Reading
from schoolgate.text.document import Document
from schoolgate.text.matcher import Match
from schoolgate.text.vocabulary import Unit

# How many tokens a negating word reaches forward, and a denial of hearsay in sentences.
NEGATION_REACH = 4
_QUESTION_OPENERS = frozenset(
    "is are was were do does did has have had can could will would should any anyone who what when where which"
    " how".split()
)


def find_scopes(reading: Reading) -> dict[str, tuple[bool, ...]]:
    """Mark, for each scope of `rules.SCOPES` but "outside", the tokens that stand in it."""
    document = reading.document
    said = reading.units
    negated = _negated(document, said("negator"), said("not_negator"))
    possible = _without(said("hypothetical"), said("not_hypothetical"))
    # "Still not sorted" solves nothing.
    solved = [unit for unit in said("solved") if not negated[unit.first]]
    return {
        "negated": negated,
        "question": _questions(document),
        "disputed": _disputed(document, said("dispute"), _refusals(document, reading)),
        "hypothetical": _after(document, possible),
        "solved": _around(document, solved, 1),
        "joking": _around(document, said("joking"), 0),
        "idiom": _within(document, said("idiom")),
        "story": _told(document, said("told_film")),
    }


def stopped(scopes: dict[str, tuple[bool, ...]], match: Match, keeps: frozenset[str]) -> str:
    """Name the first scope that stops a match, or give an empty string.

    Negation, dispute and possibility stop a match that begins or ends in them; a question, a joke and a story are left
    to the caller, which weighs them, because a sarcastic question and a laughing insult are still what they are.
    """
    for name in ("negated", "disputed", "hypothetical", "solved"):
        if name not in keeps and (scopes[name][match.first] or scopes[name][match.last - 1]):
            return name
    if "idiom" not in keeps and any(scopes["idiom"][match.first : match.last]):
        return "idiom"
    return ""


def _within(document: Document, units: list[Unit]) -> tuple[bool, ...]:
    flags = [False] * len(document.keys)
    for unit in units:
        flags[unit.first : unit.last] = [True] * (unit.last - unit.first)
    return tuple(flags)


def _negated(document: Document, negators: list[Unit], harmless: list[Unit]) -> tuple[bool, ...]:
    flags = [False] * len(document.keys)
    excused = {index for unit in harmless for index in range(unit.first, unit.last)}
    for unit in negators:
        if unit.first in excused:
            continue
        stop = document.sentences[document.sentence_of[unit.first]].last
        for index in range(unit.last, min(unit.last + NEGATION_REACH, stop)):
            if index > unit.last and document.keys[index] in ("but", "and", "because", "just", "so"):
                break
            if "," in document.between(index):
                break
            flags[index] = True
    return tuple(flags)


def _without(units: list[Unit], harmless: list[Unit]) -> list[Unit]:
    """Leave out the units that stand inside a longer, harmless one ("if you ask me" holds no condition)."""
    excused = {index for unit in harmless for index in range(unit.first, unit.last)}
    return [unit for unit in units if unit.first not in excused]


def _questions(document: Document) -> tuple[bool, ...]:
    flags = [False] * len(document.keys)
    for sentence in document.sentences:
        opener = document.keys[sentence.first] in _QUESTION_OPENERS and not _cries_out(document, sentence.first)
        if sentence.asks or (opener and sentence.last - sentence.first < 12 and not sentence.exclaims):
            flags[sentence.first : sentence.last] = [True] * (sentence.last - sentence.first)
    return tuple(flags)


def _cries_out(document: Document, first: int) -> bool:
    """Tell whether a sentence begins with "What a …", which asks nothing."""
    return document.keys[first : first + 2] in (("what", "a"), ("what", "an"))


def _disputed(document: Document, units: list[Unit], backward: list[Unit]) -> tuple[bool, ...]:
    """Mark the sentences that refuse what others say, and the one before where it is quoted or plainly meant."""
    flags = list(_around(document, backward, 1))
    sentence_of = document.sentence_of
    disputed = {sentence_of[unit.first] for unit in units}
    quoted = {sentence_of[index] for first, last in document.quotes for index in range(first, last)}
    for number in disputed | (quoted & {number - 1 for number in disputed}):
        sentence = document.sentences[number]
        flags[sentence.first : sentence.last] = [True] * (sentence.last - sentence.first)
    return tuple(flags)


def _refusals(document: Document, reading: Reading) -> list[Unit]:
    """Give what refuses the sentence before it: some words wherever they stand, others as a whole sentence.

    "She did not." denies what was said of her; "She did not ring back" says more of it.
    """
    flat = [unit for unit in reading.units("dispute_flat") if _is_whole_sentence(document, unit)]
    return reading.units("dispute_back") + flat


def _is_whole_sentence(document: Document, unit: Unit) -> bool:
    sentence = document.sentences[document.sentence_of[unit.first]]
    return (unit.first, unit.last) == (sentence.first, sentence.last)


def _after(document: Document, units: list[Unit]) -> tuple[bool, ...]:
    """Mark what follows a word up to the next comma, "then", or the end of its sentence."""
    flags = [False] * len(document.keys)
    for unit in units:
        stop = document.sentences[document.sentence_of[unit.first]].last
        for index in range(unit.last, stop):
            if index > unit.last and ("," in document.between(index) or document.keys[index] in ("then", "but")):
                break
            flags[index] = True
    return tuple(flags)


def _told(document: Document, units: list[Unit]) -> tuple[bool, ...]:
    """Mark what follows the name of a film or a book, up to the end of the sentence after its own."""
    flags = [False] * len(document.keys)
    for unit in units:
        following = min(document.sentence_of[unit.first] + 1, len(document.sentences) - 1)
        last = document.sentences[following].last
        flags[unit.first : last] = [True] * (last - unit.first)
    return tuple(flags)


def _around(document: Document, units: list[Unit], sentences: int) -> tuple[bool, ...]:
    """Mark the sentence that holds a word and as many before it."""
    flags = [False] * len(document.keys)
    for unit in units:
        number = document.sentence_of[unit.first]
        first = document.sentences[max(0, number - sentences)].first
        last = document.sentences[number].last
        flags[first:last] = [True] * (last - first)
    return tuple(flags)
