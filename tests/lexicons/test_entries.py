"""Every lexicon entry proves itself: each flag example must be found by it, each pass example must not."""

from functools import cache

import pytest

from schoolgate.detectors.analyse import analyse
from schoolgate.detectors.knowledge import Knowledge, load_knowledge
from schoolgate.lexicons.entries import Entry, load_entries
from schoolgate.people.candidates import find_candidates
from schoolgate.people.mentions import find_people
from schoolgate.people.roster import Roster
from schoolgate.text.document import read
from schoolgate.text.draft import Draft, Media
from schoolgate.text.labelling import label
from schoolgate.text.matcher import run, with_labels
from schoolgate.text.vocabulary import build

WORDS = load_entries("words")
CUES = load_entries("cues")
RULES = load_entries("rules")


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


def cases(entries: tuple[Entry, ...], field: str) -> list[tuple[Entry, str]]:
    return [(entry, text) for entry in entries for text in getattr(entry, field)]


def names(case: object) -> str:
    return case.id if isinstance(case, Entry) else ""


def labels_of(text: str) -> set[str]:
    return {unit.entry for unit in label(read(text), knowledge().people.vocabulary)}


def rules_of(entry: Entry, text: str) -> set[str]:
    media = Media(1) if "media" in entry.needs else Media()
    place = entry.place
    analysis = analyse(Draft(text, "whatsapp", place, media), knowledge())  # type: ignore[arg-type]  # checked below
    return {ground.rule for finding in analysis.findings for ground in finding.grounds}


def cues_of(text: str) -> set[str]:
    document = read(text)
    people = knowledge().people
    reading = find_people(document, people, Roster(), build(()), "group")
    candidates = find_candidates(document, people.names)
    units = [(unit.first, unit.last, unit.label) for hit in reading.hits for unit in hit.units(document)]
    units += [(first, last, "class") for first, last in reading.classes]
    units += [(c.first, c.last, "possessive" if c.possessive else "name") for c in candidates]
    return {people.cue_roles[match.owner][2] for match in run(people.cues, with_labels(document, units))}


@pytest.mark.parametrize("entry, text", cases(WORDS, "flag"), ids=names)
def test_words_are_found(entry: Entry, text: str) -> None:
    assert entry.id in labels_of(text)


@pytest.mark.parametrize("entry, text", cases(WORDS, "passes"), ids=names)
def test_words_are_not_found(entry: Entry, text: str) -> None:
    assert entry.id not in labels_of(text)


@pytest.mark.parametrize("entry, text", cases(CUES, "flag"), ids=names)
def test_cues_are_found(entry: Entry, text: str) -> None:
    assert entry.id in cues_of(text)


@pytest.mark.parametrize("entry, text", cases(CUES, "passes"), ids=names)
def test_cues_are_not_found(entry: Entry, text: str) -> None:
    assert entry.id not in cues_of(text)


@pytest.mark.parametrize("entry, text", cases(RULES, "flag"), ids=names)
def test_rules_speak(entry: Entry, text: str) -> None:
    assert entry.id in rules_of(entry, text)


@pytest.mark.parametrize("entry, text", cases(RULES, "passes"), ids=names)
def test_rules_stay_quiet(entry: Entry, text: str) -> None:
    assert entry.id not in rules_of(entry, text)
