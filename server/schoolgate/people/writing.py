"""How a draft is written, where that tells names from words: in capitals, with a first capital, as a question."""

from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape

_CAPITAL, _FIRST, _UPPER, _EMOJI = int(Shape.CAPITAL), int(Shape.FIRST), int(Shape.UPPER), int(Shape.EMOJI)
_MODALS = frozenset(("will", "may"))
_ASKED = frozenset("i you u we he she it they there the this that anyone somebody anybody everyone my our your".split())
# After "will" these make it a verb ("my husband will do"), but for a capital within the sentence ("let Will do it").
_BARE = frozenset(
    "be not have do say come never bring go tell know put get pay let find take only kill end ring miss make need ask "
    "see send cry keep talk call actually answer give hand run remember break sort eat return throw buy love swing "
    "speak wait personally leave sign still think wash wear collect sit show ever learn want sing swap laugh listen "
    "hear finish just notice write drop understand burn all deliver die play fix check print try replace fetch knock "
    "stop post turn shout lose pass no use drive read shut believe fight act pick pop report hang also beat murder "
    "meet look strangle open always mention visit text walk owe cut hate repay stay steal share drag settle hold test "
    "sue forgive set bite draw vouch wave enjoy wipe repeat kick step shift win join cost stand cook forget shop "
    "paint arrange definitely probably happily gladly count follow change explain become stick park lend move update "
    "add help work live grow happen fall start carry clean cover hit hurt hope email message pull push catch jump "
    "most mostly surely then too someone somebody anyone anybody school yous ya".split()
)
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
    """Tell whether "Will" or "May" is a verb ("Will she …", "dad will do"), or "j'ai" has lost a vowel."""
    key = document.keys[index]
    if key in _MODALS:
        after = document.keys[index + 1] if index + 1 < len(document.keys) else ""
        shape = document.shapes[index]
        capital = bool(shape & _CAPITAL) and not shape & (_FIRST | _UPPER)
        return after in _ASKED or (after in _BARE and not capital)
    return key[0] in _ELIDED and document.text[document.starts[index] + 1 : document.starts[index] + 2] in ("'", "’")
