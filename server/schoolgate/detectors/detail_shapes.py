"""What a phone number, an e-mail address, a number plate and a home address look like, disguised ones too.

Shapes only; whose they are is another file's matter. Every expression has bounded repeats, so the time grows with
the draft's length alone.
"""

import re
from typing import Literal

from schoolgate.text.document import Document
from schoolgate.text.spans import Span
from schoolgate.text.tokens import Shape
from schoolgate.value import value

Kind = Literal["phone", "mail", "plate", "home", "street"]

# Ten or eleven digits from a 0 or +44 on, with at most two signs between any two of them.
_PHONE = re.compile(r"(?<![\w.£])(?:\+44|0044)?(?:[\s().-]{0,2}\d){10,11}(?!\w)")
_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|[(\[{]\s?at\s?[)\]}])\s?[\w-]{1,63}"
    r"(?:\s?(?:\.|[(\[{]\s?dot\s?[)\]}])\s?[\w-]{2,63}){1,4}",
    re.IGNORECASE,
)
_SPOKEN_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64} at [\w-]{1,63}(?: dot [\w-]{2,63}){1,3}(?!\w)", re.IGNORECASE
)  # fmt: skip
_PLATE = re.compile(
    r"(?<!\w)(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s[A-Z]{3})(?!\w)|(?<!\w)[a-z]{2}\d{2}\s?[a-z]{3}(?!\w)"
)
_ROAD = (
    "road|rd|street|st|avenue|ave|lane|ln|close|drive|dr|crescent|cres|way|court|gardens|grove|place|terrace|hill|walk|"
    "square|row|mews|view|rise|park|bank|steps|fold|brow|wynd|loan|brae|green|vale|quay|meadows?|croft|parade|mount|"
    "heights|garth|gate|villas|cottages|mead|path|yard|ridge|orchard|drove"
)
# "52 years on Station Road", "100 at the gate", "2 go park": what stands between a count, or a "to", and a road, never
# within a street's name.
_NO_STREET = (
    "at|and|in|on|of|for|from|to|till|until|by|with|or|is|are|was|past|years?|minutes?|mins?|hours?|weeks?|days?|kids|"
    "children|people|fell|went|leave|go|get|see|come|walk|meet|find|take|make|have|do|be|"
    "the\\s(?:car|back|side|front|main|school|bike|big|top|bottom)"
)
_HOME = re.compile(
    r"(?<![\w£.:])(?<!\byr )(?<!\byear )(?<!\bclass )"
    rf"(?:(?:flat|apartment)\s\d{{1,3}}\w?,?\s)?\d{{1,4}}[a-z]?,?\s"
    rf"(?:(?!(?:{_NO_STREET})\s)[A-Za-z'’]{{2,20}}\s){{1,3}}(?:{_ROAD})(?!\w)",
    re.IGNORECASE,
)
_STREET = re.compile(
    rf"(?<!\w)(?:[A-Z][a-z'’]{{2,20}}\s){{1,3}}(?i:{_ROAD})(?!\w)|(?<!\w)(?i:number|no|num)\.?\s?\d{{1,4}}\b"
)
_DIGIT_OF_WORD = dict.fromkeys("oh o zero nought zeros one two three four five six seven eight nine".split(), 1)
_COUNTED = frozenset((*_DIGIT_OF_WORD, "double", "triple"))
_FEWEST_SPOKEN = 10
_A_DIGIT = re.compile(r"\d")
_FEWEST_DIGITS = 10
_DIGIT = int(Shape.DIGIT)
# What every home address and every number plate ends with. Both begin with a digit, so that the search skips to one.
_END_OF_HOME = re.compile(rf"\d[a-z]?,?\s(?:[a-z'’]{{2,20}}\s){{1,3}}(?:{_ROAD})(?!\w)", re.IGNORECASE)
_END_OF_PLATE = re.compile(r"\d\s?[A-Za-z]{3}(?!\w)")
_FEWEST_COUNTED = 3
# Without one of these no e-mail address is written, so that most drafts are spared the search.
_SIGN_OF_MAIL = re.compile(r"[@(\[{](?:(?<=@)|\s?at\s?[)\]}])", re.IGNORECASE)
_SIGN_OF_SPOKEN_MAIL = re.compile(r" dot ", re.IGNORECASE)


@value
class Detail:
    """A detail's kind and its exact place in the draft."""

    kind: Kind
    span: Span


def find_details(document: Document, streets: bool = True) -> list[Detail]:
    """Give every detail of a draft in order of place; where two overlap, the first kind of the list below stays.

    Streets without a house number are looked for only where `streets` says that somebody's home is spoken of.
    """
    text = document.text
    found: list[Detail] = []
    if _may_hold_mail(text):
        found += [Detail("mail", Span(*m.span())) for m in _MAIL.finditer(text)]
    if _may_hold_spoken_mail(document):
        found += [Detail("mail", Span(*m.span())) for m in _SPOKEN_MAIL.finditer(text)]
    digits = _digits(document)
    if digits >= _FEWEST_DIGITS:
        found += [Detail("phone", _bare(text, *m.span())) for m in _PHONE.finditer(text) if _is_phone(m.group())]
    if digits and _END_OF_PLATE.search(text):
        found += [Detail("plate", Span(*m.span())) for m in _PLATE.finditer(text)]
    if digits and _END_OF_HOME.search(text):
        found += [Detail("home", Span(*m.span())) for m in _HOME.finditer(text)]
    if _counted(document) >= _FEWEST_COUNTED:
        found += _spoken_numbers(document)
    if streets:
        found += [Detail("street", Span(*m.span())) for m in _STREET.finditer(text)]
    kept: list[Detail] = []
    last = -1
    for detail in sorted(found, key=lambda d: (d.span.start, -d.span.end)):
        if detail.span.start >= last:
            kept.append(detail)
            last = detail.span.end
    return kept


def may_hold_ways(document: Document) -> bool:
    """Tell whether a draft can hold a phone number or an e-mail address at all, at a glance."""
    if _may_hold_mail(document.text) or _may_hold_spoken_mail(document):
        return True
    return _digits(document) >= _FEWEST_DIGITS or _counted(document) >= _FEWEST_COUNTED


def _may_hold_mail(text: str) -> bool:
    return any(sign in text for sign in "@([{") and _SIGN_OF_MAIL.search(text) is not None


def _may_hold_spoken_mail(document: Document) -> bool:
    return "dot" in document.keys and _SIGN_OF_SPOKEN_MAIL.search(document.text) is not None


def _digits(document: Document) -> int:
    """Count the digits; few words have any, and what stands behind the start of a very long word begins no detail."""
    return sum(
        len(_A_DIGIT.findall(w)) for w, shape in zip(document.words, document.shapes, strict=True) if shape & _DIGIT
    )


def _counted(document: Document) -> int:
    return sum(map(_COUNTED.__contains__, document.keys))


def _bare(text: str, start: int, end: int) -> Span:
    """Cut leading spaces and signs off a number."""
    while not (text[start].isdigit() or text[start] == "+"):
        start += 1
    return Span(start, end)


def _is_phone(number: str) -> bool:
    digits = [character for character in number if character.isdigit()]
    international = number.lstrip().startswith(("+44", "0044"))
    return international or (digits[0] == "0" and digits[1] in "12378")


def _spoken_numbers(document: Document) -> list[Detail]:
    """Find numbers that are written out, "oh seven seven double oh …", alone or mixed with figures."""
    found: list[Detail] = []
    first = count = spoken = 0
    keys = (*document.keys, "")
    for index, key in enumerate(keys):
        if key in _COUNTED or (key.isdigit() and len(key) < 7):
            if not count:
                first = index
            count += {"double": 1, "triple": 2}.get(key, 0) or (len(key) if key.isdigit() else 1)
            spoken += not key.isdigit()
            continue
        if (
            spoken >= _FEWEST_COUNTED
            and _FEWEST_SPOKEN <= count <= _FEWEST_SPOKEN + 2
            and _starts_with_nought(keys[first])
        ):
            found.append(Detail("phone", document.span(first, index)))
        count = spoken = 0
    return found


def _starts_with_nought(key: str) -> bool:
    return key in ("oh", "o", "zero", "nought") or key.startswith("0")
