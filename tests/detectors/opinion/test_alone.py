"""Where the second opinion keeps silent though its words would speak: of strangers, in stories, where it is denied."""

import pytest

from schoolgate.detectors.analyse import examine
from schoolgate.detectors.finding import Act
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.opinion.alone import USUAL_LENGTH, asked_for, may_speak, sure_enough
from schoolgate.text.draft import Draft, Place

STORY = "The novel has a fine heroine. In chapter two she is beaten. The film was worse, and the ending silly. He lied."


@pytest.mark.parametrize(
    "text, number, act, speaks",
    [
        ("The transport minister mumbles", 0, "abuse", False),
        ("The transport minister mumbles like Mrs Okonjo", 0, "abuse", True),
        ("The transport minister mumbles. So does the deputy head.", 0, "complaint", True),
        ("The weather was fine and everyone mumbled", 0, "abuse", True),
        ("The transport minister mumbles", 0, "threat", True),
        ("That film about a boy and his dad was sad", 0, "safeguarding", False),
        ("That boy and his dad were sad", 0, "safeguarding", True),
        ("We did our first aid course. Press on the wound of the child and count", 1, "safeguarding", False),
        ("We did our rounds. Press on the wound of the child and count", 1, "safeguarding", True),
        ("His dad swung the dog about and hit her", 0, "safeguarding", True),
        ("Always the Black boys who get sent out of that class", 0, "discrimination", False),
        ("Always the Black boys in that class", 0, "discrimination", True),
        ("Romanians are not vermin", 0, "discrimination", False),
        ("Romanians are in the choir", 0, "discrimination", True),
        ("Romanians are not vermin but I despise Romanians", 0, "discrimination", True),
        ("I despise Romanians. Romanians are not vermin.", 0, "discrimination", True),
        ("Somebody called Mrs Okonjo a mumbler and that is a horrible thing to say", 0, "abuse", False),
        ("Denise will be waiting for you outside with the kit", 0, "threat", False),
        ('There is "my dad beats me" on the wall by the bins in chalk', 0, "safeguarding", True),
        ('He wrote that "I\'ll hit Denise" and I would not bet on it', 0, "threat", True),
        ("Denise will be waiting for you outside with a bat", 0, "threat", True),
        (STORY, 3, "allegation", False),
        ("He lied.", 0, "allegation", True),
        ("\ue000 swam a mile and I wept", 0, "identifies_pupil", False),
        ("\ue000 and Ifeoma swam a mile and I wept", 0, "identifies_pupil", True),
        ("The girl with the cast swam a mile and I wept", 0, "identifies_pupil", True),
    ],
)
def test_a_sentence_by_itself(knowledge: Knowledge, text: str, number: int, act: Act, speaks: bool) -> None:
    scene, _ = examine(Draft(text, "facebook", "group"), knowledge)
    assert may_speak(scene, act)(number) is speaks


@pytest.mark.parametrize(
    "text, place, act, more",
    [
        ("Nobody rang us back again", "group", "complaint", True),
        ("Nobody rang us back again", "school", "complaint", False),
        ("Nobody rang us back again", "group", "allegation", True),
        ("Nobody rang us back again", "group", "abuse", False),
        ("Nobody from the school rang us back again", "group", "complaint", False),
        ("Nobody rang us back again about wet play", "group", "complaint", False),
        ("Nobody rang us back again, only Mrs Okonjo", "group", "complaint", False),
    ],
)
def test_blame_with_no_school_in_sight_must_be_likelier(
    knowledge: Knowledge, text: str, place: Place, act: Act, more: bool
) -> None:
    scene, _ = examine(Draft(text, "facebook", place), knowledge)
    assert (asked_for(scene, act, 0.5) > 0.5) is more
    assert asked_for(scene, act, 0.99) == 0.99


def test_a_long_draft_must_be_likelier() -> None:
    assert sure_enough(0.6, 0.6, 1)
    assert sure_enough(0.6, 0.6, USUAL_LENGTH)
    assert not sure_enough(0.6, 0.6, 2 * USUAL_LENGTH)
    assert sure_enough(0.75, 0.6, 2 * USUAL_LENGTH)
    assert not sure_enough(0.59, 0.6, 1)
