"""What evidence weighs, by way of the hidden units. All numbers here are made up, and small."""

import pytest

from schoolgate.lexicons.rows import MOST_ROWS, OFFSET, row_of
from schoolgate.lexicons.sentence_weights import SentenceWeights


def row(*weights: int) -> int:
    return row_of(bytes(weight + OFFSET for weight in weights))


# The first unit speaks for the first output, the second against the first and for the second.
WEIGHTS = SentenceWeights(
    outputs=("abuse", "threat"),
    targets=("staff", "pupil"),
    step=0.5,
    target_step=0.1,
    bias=(1, -2, 0, 5),
    words={"idiot": row(10, 0, 20, 0), "thump": row(0, 12, 0, -20), "joking": row(-30, -30, 0, 0)},
    pairs={"you idiot": row(6, 4, 0, 0)},
    cues={"act abuse": row(0, 0, 3, -4), "l:rude": row(1, 0, 0, 0), "before <staff>": row(2, 0, 0, 0)},
    answers=((4, 0), (-1, 6)),
    answer_step=0.25,
    answer_bias=(-3.0, -1.0),
)


def sums(*words: str) -> tuple[int, ...]:
    return tuple(WEIGHTS.sums([(WEIGHTS.words, words)]))


def scores(*words: str) -> list[float]:
    return WEIGHTS.score(WEIGHTS.units(sums(*words)))


def test_evidence_of_all_tables_adds_up_from_the_bias() -> None:
    parts = [
        (WEIGHTS.words, ["idiot"]),
        (WEIGHTS.pairs, ["you idiot"]),
        (WEIGHTS.here, ["rude"]),
        (WEIGHTS.before, ["<staff>"]),
    ]
    assert tuple(WEIGHTS.sums(parts)) == (20, 2, 20, 5)


def test_units_move_the_outputs() -> None:
    assert scores("idiot") == [-3.0 + 0.125 * 44, -1.0]
    assert scores("thump") == [-3.0 + 0.125 * (4 - 10), -1.0 + 0.125 * 60]


def test_a_unit_that_evidence_speaks_against_is_silent() -> None:
    assert WEIGHTS.units(sums("joking")) == [0, 0]
    assert scores("joking", "idiot") == scores("joking") == [-3.0, -1.0]


def test_more_evidence_than_one_total_can_hold_is_added_up_in_parts() -> None:
    many = ["idiot"] * (3 * MOST_ROWS)
    assert sums(*many) == (1 + 10 * len(many), -2, 20 * len(many), 5)
    assert scores(*many)[0] == -3.0 + 0.125 * 4 * (1 + 10 * len(many))


def test_no_number_of_units_runs_over_into_the_next_output() -> None:
    assert WEIGHTS.score([10**12, 0]) == pytest.approx([5e11, -1.0])


def test_targets_are_read_off_the_evidence_and_the_act() -> None:
    aims = WEIGHTS.aims(sums("idiot"))
    assert aims == pytest.approx([2.0, 0.5])
    assert WEIGHTS.aims_by_act("abuse", aims) == pytest.approx({"staff": 2.3, "pupil": 0.1})
    assert WEIGHTS.aims_by_act("threat", aims) == {"staff": aims[0], "pupil": aims[1]}


def test_the_shares_of_all_evidence_add_up_to_the_score() -> None:
    words = ("idiot", "thump")
    units = WEIGHTS.units(sums(*words))
    for place in range(2):
        shares = WEIGHTS.shares(units, place)
        from_bias = (
            WEIGHTS.step
            * WEIGHTS.answer_step
            * sum(
                answer[place] * bias
                for unit, answer, bias in zip(units, WEIGHTS.answers, WEIGHTS.bias[:2], strict=True)
                if unit
            )
        )
        by_word = sum(WEIGHTS.share(WEIGHTS.words[word], shares) for word in words)
        assert WEIGHTS.answer_bias[place] + from_bias + by_word == pytest.approx(scores(*words)[place])


def test_a_silent_unit_has_no_share() -> None:
    idiot, thump = (WEIGHTS.words[word] for word in ("idiot", "thump"))
    assert WEIGHTS.share(idiot, WEIGHTS.shares([0, 0], 0)) == 0
    assert WEIGHTS.share(thump, WEIGHTS.shares([0, 3], 0)) == WEIGHTS.share(thump, WEIGHTS.shares([2, 3], 0)) != 0
