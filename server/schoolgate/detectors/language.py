"""Is the draft in English? Told by its commonest words; short drafts get the benefit of the doubt."""

from schoolgate.text.document import Document

_ENGLISH = frozenset(
    "the a an and or but is are was were be been to of in on at for with my your his her our their it its this that i"
    " you he she we they not no do does did have has had can will would what who when where how why if so as by from up"
    " out all any im dont cant u ur me him them us just got get go need please thanks thank hi ok yes one now today"
    " tomorrow about".split()
)
MINIMUM_WORDS = 12
MINIMUM_SHARE = 0.12


def is_english(document: Document) -> bool:
    """Tell whether enough of the words are common English ones. Fewer than MINIMUM_WORDS words count as English."""
    words = [key for key in document.keys if key[0].isalpha()]
    if len(words) < MINIMUM_WORDS:
        return True
    return sum(key in _ENGLISH for key in words) >= MINIMUM_SHARE * len(words)
