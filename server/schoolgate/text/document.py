"""A draft read once: tokens, sentences, quotations and hidden spellings, ready for look-up."""

import re
from bisect import bisect_right

from schoolgate.text.disguises import Join, joins, variants
from schoolgate.text.links import find_links
from schoolgate.text.sentences import Sentence, parted, quoted, split
from schoolgate.text.spans import Span
from schoolgate.text.tokens import Shape, Tokens, tokenise
from schoolgate.value import value

_SURROGATE = re.compile("[\ud800-\udfff]")
_LINK_SIGNS = ("://", "www.", "@")
_SURROGATES = dict.fromkeys(range(55296, 57344), 65533)


@value
class Document:
    """All that reading gives. The columns `starts` … `sentence_of` have one entry a token, `gaps` has one more.

    `text` is the draft with lone surrogates replaced by U+FFFD (one UTF-16 unit each, so that places keep).
    `starts` and `ends` count code points of `text`; `words` stand as typed, `keys` are folded for look-up; `shapes` are
    `Shape` bits; `gaps` are what stands before each token, and behind the last.
    `links` are the token ranges [first, last) of links and e-mail addresses, `handles` the tokens behind an "@".
    `variants` holds further keys of a token; `joins` are tokens that may be one disguised word.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]
    shapes: tuple[int, ...]
    gaps: tuple[str, ...]
    sentence_of: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    links: tuple[tuple[int, int], ...]
    handles: tuple[int, ...]
    quotes: tuple[tuple[int, int], ...]
    variants: dict[int, tuple[str, ...]]
    joins: tuple[Join, ...]

    def span(self, first: int, last: int) -> Span:
        """Give the stretch of the draft from token `first` to the end of token `last - 1`."""
        return Span(self.starts[first], self.ends[last - 1])

    def sentence_at(self, place: int) -> int:
        """Give the number of the sentence in which a code point stands; the draft must hold a token."""
        return self.sentence_of[max(0, bisect_right(self.starts, place) - 1)]

    def word(self, index: int) -> str:
        """Give a token as it was typed."""
        return self.words[index]

    def between(self, index: int) -> str:
        """Give what stands between token `index - 1` and token `index`, or before the first token."""
        return self.gaps[index]


def read(text: str) -> Document:
    """Read `text`. Takes any string, lone surrogates included, and never raises; one pass for each layer."""
    if not text.isascii() and _SURROGATE.search(text):
        text = text.translate(_SURROGATES)
    tokens = tokenise(text)
    places = parted(tokens)
    links = find_links(tokens, places) if any(sign in text for sign in _LINK_SIGNS) else ()
    sentences = split(tokens, places, links)
    shapes = list(tokens.shapes)
    sentence_of: list[int] = []
    first_bit = int(Shape.FIRST)
    for number, sentence in enumerate(sentences):
        shapes[sentence.first] |= first_bit
        sentence_of += [number] * (sentence.last - sentence.first)
    return Document(
        text=text,
        starts=tokens.starts,
        ends=tokens.ends,
        words=tokens.words,
        keys=tokens.keys,
        shapes=tuple(shapes),
        gaps=tokens.gaps,
        sentence_of=tuple(sentence_of),
        sentences=sentences,
        links=links,
        handles=_handles(tokens) if "@" in text else (),
        quotes=quoted(text, tokens),
        variants=variants(text, tokens),
        joins=joins(text, tokens),
    )


def _handles(tokens: Tokens) -> tuple[int, ...]:
    at = int(Shape.AT)
    return tuple(index for index, shape in enumerate(tokens.shapes) if shape & at)
