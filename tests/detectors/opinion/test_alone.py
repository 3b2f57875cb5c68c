"""Where the second opinion keeps silent though its words would speak: of strangers, in stories, in long drafts."""

import pytest

from schoolgate.detectors.analyse import examine
from schoolgate.detectors.finding import Act
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.opinion.alone import USUAL_LENGTH, may_speak, sure_enough
from schoolgate.text.draft import Draft

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
        ("Somebody called Mrs Okonjo a mumbler and that is a horrible thing to say", 0, "abuse", False),
        ("Denise will be waiting for you outside with the kit", 0, "threat", False),
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


def test_a_long_draft_must_be_likelier() -> None:
    assert sure_enough(0.6, 0.6, 1)
    assert sure_enough(0.6, 0.6, USUAL_LENGTH)
    assert not sure_enough(0.6, 0.6, 2 * USUAL_LENGTH)
    assert sure_enough(0.75, 0.6, 2 * USUAL_LENGTH)
    assert not sure_enough(0.59, 0.6, 1)
