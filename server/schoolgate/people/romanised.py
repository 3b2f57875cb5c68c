"""Chinese and Korean given names that no list holds, known by their two syllables.

Their parents choose two characters freely, so Zihan stands in the name table and Zhenlan does not.
"""

from schoolgate.lexicons.syllables import SyllableTable
from schoolgate.people.names import NameHit, split_ending
from schoolgate.text.folding import fold, latinise

# Below five letters too many everyday words are built the same way.
_SHORTEST = 5
_LONGEST_SYLLABLE = 6
_SURENESS = 0.4
_TIER = 4


def look_up_romanised(table: SyllableTable, word: str) -> NameHit | None:
    """Tell whether a token's original text is built like a given name in pinyin or romanised Korean.

    Meant for tokens that `names.look_up` does not know. Takes "Seo-yeon" and "zhenlan's" too. The hit has the rarest
    tier and little sureness: context must confirm it.
    """
    if word.isascii() and word.isalpha():
        key, ending = word.lower(), ""
    else:
        stem, ending = split_ending(latinise(word.lstrip("#@")))
        key = fold(stem).replace("-", "")
    if ending not in ("", "s") or not _SHORTEST <= len(key) <= 2 * _LONGEST_SYLLABLE or key in table.not_names:
        return None
    cuts = range(1, min(_LONGEST_SYLLABLE, len(key) - 1) + 1)
    if any(key[:cut] in each.first and key[cut:] in each.second for each in table.languages for cut in cuts):
        return NameHit(key, _TIER, word=False, adult=False, possessive=ending == "s", sureness=_SURENESS)
    return None
