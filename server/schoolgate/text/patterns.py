"""The little language in which lexicons say what to look for: token sequences, never regular expressions.

    useless                  a word, as its look-up key
    useless|hopeless         one of several
    moan~                    a verb with its regular endings (moan, moans, moaned, moaning)
    {staff}                  one unit that carries the label; `{staff|school}` and `you|{staff}` mix
    >{someone}               the unit that the finding is about
    word?                    may be missing
    _  _2  _0-3              exactly one, exactly two, none to three tokens in between
    ^  $                     the sentence begins, ends here

Gaps are bounded and sentences are never crossed, so the work for a text grows with its length alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

_GAP = re.compile(r"_(?:(\d+)(?:-(\d+))?)?$")
_VOWELS = frozenset("aeiou")
MAXIMUM_GAP = 8
MAXIMUM_WORK = 200


class PatternError(ValueError):
    """A pattern that cannot be read; the message says which part and what is allowed."""


@dataclass(frozen=True, slots=True)
class Element:
    """One step: any of `words` or `labels`, after skipping `least` to `most` tokens."""

    words: frozenset[str]
    labels: frozenset[str]
    least: int = 0
    most: int = 0
    target: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of steps. `anchor` is the step that is looked up first, because it is the rarest.

    `witness` is the next rarest step: where nothing of it stands in a draft, the pattern need not be tried there.
    """

    elements: tuple[Element, ...]
    anchor: int
    witness: int
    starts: bool = False
    ends: bool = False


def parse(source: str) -> tuple[Pattern, ...]:
    """Read one pattern; steps that may be missing make several. Raises PatternError."""
    elements: list[Element] = []
    least = most = 0
    starts = ends = False
    parts = source.split()
    for place, part in enumerate(parts):
        gap = _GAP.match(part)
        if part == "^" and place == 0:
            starts = True
        elif part == "$" and place == len(parts) - 1:
            ends = True
        elif gap:
            low = int(gap[1]) if gap[1] else 1
            high = int(gap[2]) if gap[2] else low
            least, most = least + low, most + high
            if most > MAXIMUM_GAP or low > high or not elements:
                raise PatternError(f"gap {part!r} in {source!r}: it must follow a step and span at most {MAXIMUM_GAP}")
        else:
            element = _element(part)
            if element is None:
                raise PatternError(f"step {part!r} in {source!r}: words are lower case without apostrophe or hyphen")
            elements.append(replace(element, least=least, most=most) if most else element)
            least = most = 0
    if not elements or least or most:
        raise PatternError(f"pattern {source!r}: it needs a step, and a gap cannot stand last")
    return tuple(_finish(list(chosen), source, starts, ends) for chosen in _choices(elements))


def parse_all(sources: Iterable[str], where: str) -> tuple[Pattern, ...]:
    """Read several patterns of one lexicon entry. Raises PatternError that begins with `where`."""
    try:
        return tuple(pattern for source in sources for pattern in parse(source))
    except PatternError as error:
        raise PatternError(f"{where}: {error}") from None


@cache
def _element(part: str) -> Element | None:
    """Read one step, or give None where it is none. The same steps stand in many patterns, which share them."""
    target = part.startswith(">")
    body = part[1:] if target else part
    optional = body.endswith("?")
    body = body.removesuffix("?")
    words: set[str] = set()
    labels: set[str] = set()
    for piece in re.findall(r"\{[^}]*\}|[^|]+", body):
        if piece.startswith("{"):
            labels.update(piece[1:-1].split("|"))
        elif piece.endswith("~"):
            words.update(inflect(piece[:-1]))
        else:
            words.add(piece)
    wrong = [w for w in words if not w or w != w.lower() or any(c in "'’-{}^$?>" for c in w)]
    if wrong or (not words and not labels) or "" in labels:
        return None
    return Element(frozenset(words), frozenset(labels), target=target, optional=optional)


def _choices(elements: list[Element]) -> list[list[Element]]:
    chosen: list[list[Element]] = [[]]
    for element in elements:
        present = replace(element, optional=False) if element.optional else element
        with_it = [[*c, present] for c in chosen]
        chosen = with_it + chosen if element.optional else with_it
    return [c for c in chosen if c]


def _finish(elements: list[Element], source: str, starts: bool, ends: bool) -> Pattern:
    if elements[0].most:
        elements[0] = replace(elements[0], least=0, most=0)
    work = 1
    for element in elements:
        work *= element.most - element.least + 1
    if work > MAXIMUM_WORK:
        raise PatternError(f"pattern {source!r}: its gaps multiply to {work} ways, at most {MAXIMUM_WORK} are allowed")
    anchor, witness = _rarest(elements)
    return Pattern(tuple(elements), anchor, witness, starts, ends)


_COMMON = frozenset(
    "a an the is are was were be been am to of in on at it its i im my me we our us you your they their them he she his"
    " her him that this and or but so for with not no do does did dont have has had will would can could all just as if"
    " what who how when where why get got go going one up out about then there their than from by".split()
)


_COMMON_LABELS = frozenset(
    "be very negator name possessive someone person self you she they staff school parent pupil own_child childword"
    " class unknown".split()
)


def _rarest(elements: list[Element]) -> tuple[int, int]:
    """Choose the step to look up first, and the next: plain rare words before labels, few alternatives before many."""

    def cost(place: int) -> int:
        """How often the step will be met, in parts of ten thousand tokens, roughly."""
        element = elements[place]
        words = len(element.words) + 25 * len(element.words & _COMMON)
        return words + sum(120 if label in _COMMON_LABELS else 8 for label in element.labels)

    ranked = sorted(range(len(elements)), key=cost)
    return ranked[0], ranked[min(1, len(ranked) - 1)]


def inflect(verb: str) -> frozenset[str]:
    """Give a regular verb's forms; a form that does not exist does no harm, because nobody writes it."""
    forms = {verb}
    if verb.endswith("e"):
        forms |= {verb + "s", verb + "d", verb[:-1] + "ing", verb[:-1] + "in"}
    elif verb.endswith("y") and len(verb) > 2 and verb[-2] not in _VOWELS:
        forms |= {verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing", verb + "in"}
    else:
        plural = "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
        stem = verb
        doubled = len(verb) > 2 and verb[-1] not in "aeiouwxyh" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
        forms |= {verb + plural, verb + "ed", verb + "ing", verb + "in"}
        if doubled:
            stem = verb + verb[-1]
            forms |= {stem + "ed", stem + "ing", stem + "in"}
    return frozenset(forms)
