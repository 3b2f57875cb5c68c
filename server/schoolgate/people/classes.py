"""Where a draft names a class or a year: "Y4", "4B", "year six", "P5", "Reception", or a class the school lists."""

import re
from string import ascii_lowercase

from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape

_ALONE = re.compile(
    r"(?:y(?:ea)?r?(?:[1-9]|1[0-3])s?|p[1-7]s?|s[1-6]|[1-6][a-z]{1,2}|yr|ks[1-4]|eyfs|fs[12]|r[a-z]|bl[1-6])$"
)
_NOT_A_CLASS = frozenset(
    "1st 2nd 3rd 1s 2s 3s 4s 5s 6s 1x 2x 3x 4x 5x 6x 1k 2k 3k 4k 5k 6k 1p 2p 5p 1m 2m 3m 1h 2h 3h 1l 2l 1g 2d 3d "
    "4g 5g 4x4 1am 2am 3am 4am 5am 6am 1pm 2pm 3pm 4pm 5pm 6pm 1kg 2kg 5kg 1hr 2hr 3hr 1ml 4th 5th 6th 1cm 2ft "
    "3ft 4ft 5ft 6ft 1v 2v 3v 1ly re rd ry rt rs rn rm r2 rv rl rc rb ra".split()
)
_NAMED = frozenset("reception nursery preschool".split())
_OPENERS = frozenset("year yr y class form primary p grade dosbarth blwyddyn".split())
_BEFORE_A_LETTER = frozenset("year yr class y p primary form".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven".split())
_NUMBER = re.compile(r"(?:\d{1,2}[a-z]{0,2}|[a-z])s?$")
# "3m" and "5p" are money or measures as often as classes: they count where "in", "from" or "class" stands before.
_AFTER = frozenset("in from class year of for".split())
# What primary schools call their classes after. A capital and "in", "from" or "class" beside them make them a class.
_CLASS_NAMES = frozenset(
    "oak oaks beech elm elms ash willow willows maple sycamore birch rowan hazel holly cedar pine chestnut elder "
    "alder aspen poplar hawthorn acorn acorns conker conkers robin robins wren wrens swallow swallows owl owls "
    "kingfisher kingfishers puffin puffins eagle eagles falcon falcons kestrel kestrels hawk hawks heron herons "
    "swan swans sparrow sparrows starling starlings finch skylark nightingale hedgehog hedgehogs fox foxes badger "
    "badgers squirrel squirrels otter otters rabbit rabbits deer dolphin dolphins penguin penguins turtle turtles "
    "ladybird ladybirds butterfly butterflies bumblebee bumblebees caterpillar caterpillars dragonfly dragonflies "
    "lion lions tiger tigers panda pandas giraffe giraffes elephant elephants ruby sapphire emerald diamond amber "
    "topaz jupiter saturn mars venus neptune mercury sunflower sunflowers daisy bluebell bluebells primrose poppy "
    "snowdrop buttercup buttercups red blue green yellow orange purple".split()
)
# Of the words without a figure only these can name a class or begin a class's name.
_WORDS = frozenset((*_NAMED, *_OPENERS, *_CLASS_NAMES, "yr", "eyfs", *(f"r{letter}" for letter in ascii_lowercase)))
_CAPITAL = int(Shape.CAPITAL)
_DOUBTFUL = re.compile(r"[1-6][a-z]$")


def find_classes(document: Document) -> list[tuple[int, int]]:
    """Give the token ranges that name a class or a year group."""
    found: list[tuple[int, int]] = []
    keys = document.keys
    for index, key in enumerate(keys):
        if key.isalpha() and key not in _WORDS:
            continue
        named = _end_of_named_class(document, index)
        if named:
            found.append((index, named))
        elif (
            key in _NAMED
            or (_ALONE.match(key) and key not in _NOT_A_CLASS)
            or (_DOUBTFUL.match(key) and index and keys[index - 1] in _AFTER)
        ):
            found.append((index, index + 1))
        elif key in _OPENERS and index + 1 < len(keys):
            follower = keys[index + 1]
            number = follower.rstrip("s")
            if number in _NUMBERS or (key in _BEFORE_A_LETTER and _is_number(follower)):
                found.append((index, index + 2))
    return found


def _end_of_named_class(document: Document, index: int) -> int:
    """Give the end of "Robins", "Beech class", "Oak 2" or "2 Elder" where one begins here, else 0."""
    keys = document.keys
    before = keys[index - 1] if index else ""
    after = keys[index + 1] if index + 1 < len(keys) and document.between(index + 1) == " " else ""
    if keys[index].isdigit() and len(keys[index]) == 1:
        return index + 2 if after in _CLASS_NAMES and document.shapes[index + 1] & _CAPITAL else 0
    if keys[index] not in _CLASS_NAMES or not document.shapes[index] & _CAPITAL:
        return 0
    if after in ("class", "classes") or (after.isdigit() and len(after) == 1):
        return index + 2
    return index + 1 if before in ("in", "from", "class") else 0


def _is_number(key: str) -> bool:
    return bool(_NUMBER.match(key)) and key not in ("a", "i", "s") and (key[0].isdigit() or len(key) == 1)
