"""How evidence adds up: first in a sentence, then over the draft. All numbers here are made up, and small."""

import math

import pytest

from schoolgate.detectors.finding import Finding
from schoolgate.detectors.opinion.evidence import Evidence
from schoolgate.detectors.opinion.weighing import (
    FAINT,
    HIGHEST,
    LOWEST,
    chances,
    heads,
    names_of_features,
    overview,
    own_features,
    probability,
    shared_features,
    weigh,
)
from schoolgate.lexicons.weights import DraftWeights
from tests.detectors.opinion.own_units import OwnUnits

ACTS = ("abuse", "threat")
OUTPUTS = heads(ACTS)


MADE = OwnUnits(OUTPUTS)
WEIGHTS = MADE.weights(
    words={"idiot": {"abuse": 6}},
    pairs={"my idiot": {"abuse": -4}, "idiot $": {"threat": 1}},
    cues={"asks": {"abuse": -2}},
)


def weighed(*words: str, cues: frozenset[str] = frozenset()) -> dict[str, float]:
    places = tuple(range(len(words)))
    evidence = Evidence(words, places, tuple(place + 1 for place in places), cues)
    return dict(zip(OUTPUTS, weigh(evidence, WEIGHTS).scores, strict=True))


def test_words_pairs_and_cues_add_up() -> None:
    assert weighed("an", "idiot", "here")["abuse"] == 3.0
    assert weighed("my", "idiot")["abuse"] == 1.0
    assert weighed("my", "idiot")["threat"] == 0.5
    assert weighed("idiot", "then", cues=frozenset({"asks", "unheard of"}))["abuse"] == 2.0


def test_a_word_said_twice_counts_once() -> None:
    assert weighed("idiot", "idiot", "he")["abuse"] == weighed("idiot", "he")["abuse"]


def scores(**by_output: float) -> list[float]:
    return [by_output.get(output, LOWEST) for output in OUTPUTS]


def test_the_overview_takes_the_highest_and_keeps_it_between_the_ends() -> None:
    found = [Finding("abuse", "staff", (), 0.6), Finding("abuse", "pupil", (), 0.9)]

    seen = overview([scores(abuse=1.0), scores(abuse=99.0), scores(abuse=-2.0)], OUTPUTS, found)

    assert seen.highest["abuse"] == HIGHEST
    assert seen.highest["threat"] == LOWEST
    assert seen.sure == {"abuse": 0.9}
    assert list(own_features(seen, "abuse")) == pytest.approx([HIGHEST, 0.9, 1.0, (1.0 + HIGHEST - 2.0) / 3])


def test_one_sentence_has_no_second() -> None:
    assert own_features(overview([scores(abuse=2.0)], OUTPUTS, []), "abuse") == (2.0, 0.0, LOWEST, 2.0)


def test_every_feature_has_its_name() -> None:
    seen = overview(
        [scores(unkind=3.0, abuse=2.0, threat=-1.0), scores()], OUTPUTS, [Finding("abuse", "staff", (), 0.7)]
    )

    named = dict(zip(names_of_features(), (*shared_features(seen, ACTS), *own_features(seen, "abuse")), strict=True))

    assert named["highest unkind"] == 3.0
    assert named["highest"] == 2.0
    assert named["rule"] == 0.7
    assert named["runner-up"] == -1.0
    assert named["length"] == pytest.approx(math.log(3))
    assert named["second highest"] == LOWEST


def second_step(**weights: float) -> DraftWeights:
    names = names_of_features()
    row = tuple(weights.get(name.replace(" ", "_"), 0.0) for name in names)
    zero = dict.fromkeys(ACTS, 0.0)
    return DraftWeights(names, dict.fromkeys(ACTS, row), zero, zero, zero)


def test_the_chance_is_the_weighted_sum_of_the_features() -> None:
    seen = overview([scores(abuse=2.0, threat=-1.0)], OUTPUTS, [])

    assert chances(seen, second_step(highest=1.0))["abuse"] == pytest.approx(probability(2.0))


def test_a_faint_act_is_not_asked_about_unless_a_rule_found_it() -> None:
    faint = [scores(abuse=FAINT, threat=2.0)]

    assert set(chances(overview(faint, OUTPUTS, []), second_step())) == {"threat"}
    ruled = overview(faint, OUTPUTS, [Finding("abuse", "staff", (), 0.7)])
    assert set(chances(ruled, second_step())) == {"abuse", "threat"}
    assert chances(overview([scores()], OUTPUTS, []), second_step()) == {}


@pytest.mark.parametrize("log_odds, chance", [(0.0, 0.5), (1e9, 1.0), (-1e9, 0.0)])
def test_probability(log_odds: float, chance: float) -> None:
    assert probability(log_odds) == pytest.approx(chance)


def test_more_evidence_than_one_total_can_hold_is_weighed_in_parts() -> None:
    words = tuple(f"word{number}" for number in range(600))
    weights = MADE.weights({word: {"abuse": 100} for word in words})

    weighed_all = weigh(Evidence(words, (), (), frozenset()), weights)

    assert dict(zip(OUTPUTS, weighed_all.scores, strict=True))["abuse"] == 600 * 50.0
    assert dict(zip(OUTPUTS, weighed_all.scores, strict=True))["threat"] == 0.0
