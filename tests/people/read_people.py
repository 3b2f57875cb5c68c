"""Read the people of a draft with what ships."""

from functools import cache

from schoolgate.detectors.knowledge import load_knowledge
from schoolgate.people.knowledge import PeopleKnowledge
from schoolgate.people.listed import roster_terms
from schoolgate.people.mentions import find_people
from schoolgate.people.reading import Reading
from schoolgate.people.roster import Roster
from schoolgate.text.document import read
from schoolgate.text.draft import Place


@cache
def people() -> PeopleKnowledge:
    return load_knowledge().people


def reading(text: str, place: Place = "group", roster: Roster | None = None) -> Reading:
    listed = roster or Roster()
    return find_people(read(text), people(), listed, roster_terms(listed), place)
