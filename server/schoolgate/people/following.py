"""What belongs to a first name behind it: the initial of a surname, or a surname."""

from schoolgate.people.names import part_at_apostrophe
from schoolgate.text.document import Document
from schoolgate.text.tokens import Shape

_CAPITAL, _UPPER = int(Shape.CAPITAL), int(Shape.UPPER)
_CLAUSE_WORDS = frozenset("it we he she they that this what when where who why how there here".split())
# What may follow a first name with a capital and is no surname.
NOT_SURNAMES = frozenset(
    "i the and or but is was has in on at to for from with of my our your his her mr mrs miss ms mum dad gran nan "
    "you street road avenue close lane hall park court hospital drive grove hotel arms bakery cafe church centre "
    "building room medal trophy terrace crescent way gardens station bridge square school primary academy college "
    "infants juniors inn island club class house farm cup day week monday tuesday wednesday thursday friday "
    "st wynd mews brae rise view heights vale croft brow gate drive place parade walk villas quay docks district "
    "valley lodge manor barn fields retail leisure sports inc ltd fc utd rovers council news mail tv radio bay lake "
    "mountain row wood zoo beach forest saturday sunday whatsapp facebook tiktok instagram snapchat youtube yr "
    "year if so no yes please thanks thank sorry ok lol".split()
).union(_CLAUSE_WORDS)
# Of these, the ones that are hardly ever a surname: "Ji-ho Park" and "Poppy Lane" are children.
_PLACES = frozenset(
    "st street rd road avenue ave drive court crescent square terrace row mews wynd brae rise view heights vale croft "
    "hospital hotel arms inn bridge station district valley lodge manor beach island mountain quay docks primary "
    "academy college infants juniors school chapel cathedral".split()
)
# What is left of "I'll", "I'm" and "can't" behind the apostrophe.
_SHORTENED = frozenset(("d", "ll", "m", "re", "t", "ve"))


def with_initial(document: Document, last: int, capital: bool) -> tuple[int, bool]:
    """Take in the initial of a surname: "Alfie B", "Priya K."; lower-case names may have a lower-case one."""
    if last >= len(document.keys) or document.between(last) not in (" ", "-"):
        return last, False
    key, shape = document.keys[last], document.shapes[last]
    if len(key) != 1 or not key.isalpha() or (key in "ixaukrncb" and not (key not in "ix" and shape & _CAPITAL)):
        return last, False
    if capital and not shape & _CAPITAL:
        return last, False
    return last + 1, True


def is_of_a_place(document: Document, last: int, capital: bool) -> bool:
    """Tell whether a word for a place follows with a capital: "Tanner St", "Harbour View", "Lake District"."""
    if last >= len(document.keys) or not capital or document.between(last) not in (" ", "-"):
        return False
    return document.keys[last] in _PLACES and bool(document.shapes[last] & _CAPITAL)


def ends_a_place(document: Document, index: int) -> bool:
    """Tell whether a word is the second half of a place's name: the "Road" of "Elm Road"."""
    if not index or document.keys[index] not in _PLACES or document.between(index) != " ":
        return False
    return bool(document.shapes[index - 1] & _CAPITAL)


def with_surname(document: Document, last: int, capital: bool) -> tuple[int, bool]:
    """Take in a second name in capitals ("Isla Nguyen", "Theo Banks's", "Sam Lee-Hughes")."""
    if last >= len(document.keys):
        return last, False
    between, shape = document.between(last), document.shapes[last]
    if between == "-" and shape & _CAPITAL:
        return last + 1, False
    if between != " " or not capital or not shape & _CAPITAL or shape & _UPPER:
        return last, False
    if document.keys[last] in NOT_SURNAMES or len(document.keys[last]) < 2 or document.shapes[last - 1] & _UPPER:
        return last, False
    if _begins_a_clause(document.word(last)):
        return last, False
    last += 1
    if last < len(document.keys) and document.between(last) == "-" and document.shapes[last] & _CAPITAL:
        last += 1
    return last, True


def _begins_a_clause(word: str) -> bool:
    """Tell whether a word in capitals is "I'll", "It's" or "Can't" and not "O'Brien" or "Banks's"."""
    parted = part_at_apostrophe(word)
    if parted is None:
        return False
    stem, ending = parted
    return ending in _SHORTENED or (ending == "s" and stem.lower() in _CLAUSE_WORDS)


def owns_after_s(document: Document, last: int) -> bool:
    """Tell whether the apostrophe of "Jonas' recipe" stands behind the name, where no s follows it."""
    end = document.ends[last - 1]
    return document.text[end - 1] in "sS" and document.text[end : end + 2] in ("' ", "’ ")
