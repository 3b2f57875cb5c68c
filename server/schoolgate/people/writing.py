"""How a draft is written, where that tells names from words: in capitals, with a first capital, as a question."""

from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape

_CAPITAL, _UPPER, _EMOJI = int(Shape.CAPITAL), int(Shape.UPPER), int(Shape.EMOJI)
_MODALS = frozenset(("will", "may"))
_ASKED = frozenset("i you u we he she it they there the this that anyone somebody anybody everyone my our your".split())
_ELIDED = frozenset("jlcnmts")


def shouts(document: Document) -> bool:
    """Tell whether capitals say nothing, because most words are written in them."""
    upper = sum(1 for shape in document.shapes if shape & _UPPER)
    return upper >= 4 and upper * 2 >= len(document.shapes)


def begins_with_capital(document: Document) -> bool:
    """Tell whether the writer begins with a capital, and so would give one to names."""
    first = next((shape for shape in document.shapes if not shape & _EMOJI), 0)
    return bool(first & _CAPITAL)


def asks_or_elides(document: Document, index: int) -> bool:
    """Tell whether "Will" or "May" asks ("Will she …"), or a French word has lost its vowel ("j'ai")."""
    key = document.keys[index]
    if key in _MODALS:
        return index + 1 < len(document.keys) and document.keys[index + 1] in _ASKED
    return key[0] in _ELIDED and document.text[document.starts[index] + 1 : document.starts[index] + 2] in ("'", "’")
