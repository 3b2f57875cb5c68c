"""The key under which a word is looked up, whatever way it was typed.

`Łukasz`, `lukasz`, `ŁUKASZ` and `Lukasz` share one key, and so do `O'Shea`, `O’Shea` and `oshea`. Keys are only ever
compared with other keys; nobody reads them.
"""

import unicodedata

from schoolgate.lexicons.confusables import load_confusables

# Letters that Unicode does not take apart although people who lack the key on their keyboard do. Hooked and open
# letters are those of Hausa, Ewe and Akan.
_SPECIAL_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ħ": "h", "ŋ": "ng",
    "ŧ": "t", "ĸ": "k", "ə": "e", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ɗ": "d", "ɖ": "d", "ƒ": "f", "ɣ": "g", "ƙ": "k",
    "ʋ": "v", "ƴ": "y",
}  # fmt: skip

# Typewriter, curly, prime, modifier, full-width, Armenian and Hebrew marks, and the accents typed in their stead.
# They include the Hawaiian okina and the marks that stand for Arabic hamza and ayn.
_APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋꞌ＇՚׳᾽᾿΄"

# Hangul fillers count as letters, yet show nothing.
_INVISIBLE_LETTERS = "\u115f\u1160\u3164\uffa0"

_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"

_MARKS_AND_FORMAT = frozenset({"Mn", "Me", "Cf"})

_TRANSLATION = str.maketrans(
    {
        **_SPECIAL_LETTERS,
        **dict.fromkeys(_APOSTROPHES + _INVISIBLE_LETTERS, ""),
        **dict.fromkeys(_HYPHENS, "-"),
    }
)

_CONFUSABLES = load_confusables()


def fold(word: str) -> str:
    """Give the look-up key of one word: case, diacritics, apostrophes and invisible characters gone.

    Compatibility forms (full width, mathematical letters, ligatures) become plain, `ł` and its like become the letters
    people type instead, every short dash becomes a hyphen. Folding a key gives the same key. Never raises; the time
    grows with the length of the word and nothing else.
    """
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    # Marks go before the text is decomposed as well as after: sorting a long run of them would take quadratic time.
    bare = without_marks(word.translate(_TRANSLATION))
    decomposed = unicodedata.normalize("NFKD", bare)
    folded = unicodedata.normalize("NFKD", without_marks(decomposed).casefold())
    # Taking letters apart above splits Hangul syllables too; composing mends them.
    return unicodedata.normalize("NFC", without_marks(folded.translate(_TRANSLATION)))


def without_marks(text: str) -> str:
    """Give a text without combining marks and invisible format characters; linear, however long their runs."""
    category = unicodedata.category
    return "".join([character for character in text if category(character) not in _MARKS_AND_FORMAT])


def latinise(word: str) -> str:
    """Replace letters of other scripts that pass for Latin ones, where they seem meant as Latin.

    That is so in a word that mixes them with Latin letters, and in one made only of close look-alikes. Any other word
    comes back as it was, real Greek and Cyrillic words among them. The length never changes. Source of the letters:
    `lexicons/confusables.toml`.
    """
    if word.isascii():
        return word
    if any(map(_is_latin, word)):
        return word.translate(_CONFUSABLES.every)
    letters = [character for character in word if character.isalpha()]
    if letters and all(ord(letter) in _CONFUSABLES.close for letter in letters):
        return word.translate(_CONFUSABLES.close)
    return word


def _is_latin(character: str) -> bool:
    """Whether this is a letter of the Latin blocks that names are written in (Basic to Extended B, Additional)."""
    return character.isalpha() and (character < "\u0250" or "\u1e00" <= character <= "\u1eff")
