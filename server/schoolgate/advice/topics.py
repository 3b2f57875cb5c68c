"""What a draft is about, by plain words of `lexicons/topics`: homework, money, special needs and the like."""

from collections import Counter

from schoolgate.lexicons.phrases import labels_in, phrase_book


def topics_of(text: str) -> tuple[str, ...]:
    """Give the topics of `text`, the one with most words first; empty where no word of any topic stands in it.

    Where two have as many, the one that stands first in the lexicon comes first. One pass over the text.
    """
    book = phrase_book("topics")
    counted = Counter(labels_in(text, book))
    return tuple(sorted(counted, key=lambda topic: (-counted[topic], book.labels.index(topic))))
