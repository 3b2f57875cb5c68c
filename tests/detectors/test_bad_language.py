"""Bad language: plain, masked, misspelt and foreign; mild words and look-alikes pass."""

import pytest

from tests.detectors.conftest import Analyse

FLAGS = (
    "who the fuck took the cones",
    "f*cking homework",
    "sh!te weather",
    "b0ll0cks to this",
    "this app is f u c k e d",
    "school run can f@ck right off",
    "bullsh*t",
    "total shitshow at pick up",
    "such an utter prick",
    "you absolute fanny",
    "kurwa, the bus went",
    "mierda, forgot the costume",
    "🖕 to fractions",
    "the bursar is a right see you next tuesday",
)
PASSES = (
    "Scunthorpe won on Saturday",
    "a cockerel and a blue tit on the farm trip",
    "Moby Dick is the set book",
    "shhhh it is a secret",
    "thanks so much hun xxx",
    "bloody freezing out there",
    "sod all on the notice board",
    "wtf is a fronted adverbial",
    "a finger prick test at the surgery",
    "add a knob of butter",
    "spick and span after the PTA clean up",
    "c u next tuesday x",
    "Dick and Fanny are in the Blyton book",
)


@pytest.mark.parametrize("text", FLAGS)
def test_swearing_is_found(analyse: Analyse, text: str) -> None:
    assert [finding for finding in analyse(text).findings if finding.act == "bad_language"]


@pytest.mark.parametrize("text", PASSES)
def test_mild_words_and_look_alikes_pass(analyse: Analyse, text: str) -> None:
    assert not [finding for finding in analyse(text).findings if finding.act == "bad_language"]
