"""Read a draft through and let every detector speak: text, people, scopes, rules, then one act after the other."""

from collections import defaultdict

from schoolgate.detectors.analysis import Analysis
from schoolgate.detectors.cast import index_cast
from schoolgate.detectors.finding import Act, Finding
from schoolgate.detectors.flags import with_flags
from schoolgate.detectors.implied import with_complaints
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.language import IN_ANY_LANGUAGE, is_english
from schoolgate.detectors.opinion.second import with_opinion
from schoolgate.detectors.registry import DETECTORS
from schoolgate.detectors.rules import Rule
from schoolgate.detectors.scene import Scene
from schoolgate.detectors.scopes import find_scopes
from schoolgate.people.mentions import find_people
from schoolgate.people.reading import Reading
from schoolgate.people.roster import Roster
from schoolgate.text.document import read
from schoolgate.text.draft import Draft
from schoolgate.text.matcher import Match, run
from schoolgate.text.vocabulary import Vocabulary, build

NO_WORDS = build(())


def analyse(draft: Draft, knowledge: Knowledge, roster: Roster | None = None, extra: Vocabulary = NO_WORDS) -> Analysis:
    """Analyse one draft. `extra` are the roster's words, compiled by `people.listed.roster_terms`.

    Never raises on any text; the time grows with the draft's length and with nothing else.
    """
    scene, found = examine(draft, knowledge, roster, extra)
    english = is_english(scene.document)
    if english and knowledge.weights is not None:
        found = with_opinion(scene, found, knowledge.weights)
    flagged = with_flags(found, scene)
    # The lexicons are English: what they match in another language is chance.
    kept = flagged if english else [finding for finding in flagged if finding.act in IN_ANY_LANGUAGE]
    document = scene.document
    classes = tuple(document.span(first, last) for first, last in scene.reading.classes)
    return Analysis(draft, scene.mentions, tuple(kept), english, classes=classes)


def examine(
    draft: Draft, knowledge: Knowledge, roster: Roster | None = None, extra: Vocabulary = NO_WORDS
) -> tuple[Scene, list[Finding]]:
    """Read a draft and let the rules speak, before any second opinion. Takes what `analyse` takes."""
    reading = find_people(read(draft.text), knowledge.people, roster or Roster(), extra, draft.place)
    matches: dict[Act, list[tuple[Rule, Match]]] = defaultdict(list)
    for match in run(knowledge.rules.patterns, reading.labelled):
        rule = knowledge.rules.rules[match.owner]
        matches[rule.act].append((rule, match))
    scene = Scene(
        draft=draft,
        reading=reading,
        cast=index_cast(reading),
        matches={act: tuple(found) for act, found in matches.items()},
        scopes=find_scopes(reading),
        about_school=_about_school(reading),
        warm=_is_warm(reading),
        story=_is_story(reading),
        polarity=knowledge.polarity,
    )
    findings: list[Finding] = []
    for detector in DETECTORS:
        findings += detector.detect(scene)
    return scene, with_complaints(findings)


# So many words of warmth, and none of anger, make a draft a warm one.
WARM_ENOUGH = 2


def _is_warm(reading: Reading) -> bool:
    """Tell whether the draft as a whole is warm: thanks, joy, praise, and not a word of anger."""
    said = reading.labels
    return said.isdisjoint(("cross", "profanity")) and len(reading.units("warm")) >= WARM_ENOUGH


# So many words of stories, in so many sentences, make a draft the retelling of one.
STORY_WORDS, STORY_SENTENCES = 4, 3


def _is_story(reading: Reading) -> bool:
    """Tell whether the draft as a whole retells a film, a book, a play or a piece of history."""
    told = reading.units("told_story")
    sentences = {reading.document.sentence_of[unit.first] for unit in told}
    return len(told) >= STORY_WORDS and len(sentences) >= STORY_SENTENCES


def _about_school(reading: Reading) -> bool:
    """Tell whether the draft speaks of school life at all: a school word, staff, a class, or a volunteer."""
    if reading.classes or any(m.kind in ("school", "staff", "volunteer") for m in reading.mentions):
        return True
    return "schoolish" in reading.labels
