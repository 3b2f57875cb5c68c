"""A draft fully read, as every detector gets it."""

from schoolgate.detectors.cast import Cast
from schoolgate.detectors.finding import Act
from schoolgate.detectors.rules import Rule
from schoolgate.detectors.sentiment import Polarity
from schoolgate.people.mention import Mention
from schoolgate.people.reading import Reading
from schoolgate.text.document import Document
from schoolgate.text.draft import Draft
from schoolgate.text.matcher import Match
from schoolgate.text.vocabulary import Unit
from schoolgate.value import value


@value
class Scene:
    """`matches` holds the lexicon's matches by act; `about_school` says whether school life is the subject.

    `warm` says that the whole draft is thanks, joy or praise, without a word of anger; `story` that it retells a
    film, a book, a play or a piece of history.
    """

    draft: Draft
    reading: Reading
    cast: Cast
    matches: dict[Act, tuple[tuple[Rule, Match], ...]]
    scopes: dict[str, tuple[bool, ...]]
    about_school: bool
    warm: bool
    story: bool
    polarity: Polarity

    @property
    def document(self) -> Document:
        return self.reading.document

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.reading.mentions

    def units(self, *labels: str) -> list[Unit]:
        """Give the labelled words that carry one of `labels`."""
        return self.reading.units(*labels)
