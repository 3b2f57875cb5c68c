"""What the second opinion reads of a sentence: words in order, pairs, and cues; never a name."""

import pytest

from schoolgate.detectors.analyse import examine
from schoolgate.detectors.knowledge import Knowledge
from schoolgate.detectors.opinion.evidence import Evidence, gather
from schoolgate.detectors.opinion.weighing import weigh
from schoolgate.lexicons.weights import load_weights
from schoolgate.text.draft import Draft, Media


def read(knowledge: Knowledge, text: str, **about: object) -> list[Evidence]:
    draft = Draft(text, "whatsapp", "group", **about)  # type: ignore[arg-type]  # tests hand on what Draft takes
    scene, findings = examine(draft, knowledge)
    return gather(scene, findings)


def test_one_evidence_for_each_sentence_with_its_words_in_order(knowledge: Knowledge) -> None:
    first, second = read(knowledge, "The gate was locked again. Who has the key?")

    assert first.words == ("the", "gate", "was", "locked", "again")
    assert second.pairs() == ["^ who", "who has", "has the", "the key", "key $"]
    assert "asks" in second.cues
    assert "asks" not in first.cues


@pytest.mark.parametrize("name", ["Oliver", "Chukwuemeka", "Zofia", "Muhammad", "Siân"])
def test_a_child_by_any_name_is_the_same_word(knowledge: Knowledge, name: str) -> None:
    (evidence,) = read(knowledge, f"{name} in 3B hit my son again")

    assert evidence.words[0] == "<pupil+>"
    assert "<class>" in evidence.words


@pytest.mark.parametrize("people", ["Polish", "Somali", "Muslim", "Sri Lankan", "Gujarati", "Roma"])
def test_a_people_is_the_same_word_whichever_it_is(knowledge: Knowledge, people: str) -> None:
    (evidence,) = read(knowledge, f"Can the fair have a {people} stall")

    assert evidence.words == ("can", "the", "fair", "have", "a", "<people>", "stall")
    assert not {"l:of_a_people", "l:a_people"} & evidence.cues


@pytest.mark.parametrize("many", ["Romanians", "Sikhs", "Travellers", "Irish Travellers", "South Asians"])
def test_the_people_of_a_people_are_the_same_word_too(knowledge: Knowledge, many: str) -> None:
    (evidence,) = read(knowledge, f"Lots of {many} came")

    assert evidence.words == ("lots", "of", "<peoples>", "came")
    assert evidence.places == (0, 1, 2, 2 + many.count(" ") + 1)


@pytest.mark.parametrize(
    "link", ["https://fair.example/a?b=c", "www.fair.example", "http://fair.example/lost-property"]
)
def test_a_link_is_one_word_whatever_stands_in_it(knowledge: Knowledge, link: str) -> None:
    (evidence,) = read(knowledge, f"Tickets at {link} from Friday")

    assert evidence.words == ("tickets", "at", "<link>", "from", "friday")


def test_who_is_called_by_a_handle_is_one_word(knowledge: Knowledge) -> None:
    (evidence,) = read(knowledge, "Thanks @fairteam for the cakes")

    assert evidence.words == ("thanks", "<handle>", "for", "the", "cakes")


def test_places_lead_back_to_the_tokens(knowledge: Knowledge) -> None:
    (evidence,) = read(knowledge, "Mrs Holt lost 30 jumpers")

    assert evidence.words == ("<staff+>", "lost", "<number>", "jumpers")
    assert list(zip(evidence.places, evidence.ends, strict=True)) == [(0, 2), (2, 3), (3, 4), (4, 5)]


def test_rules_and_what_they_found_are_cues_of_their_sentence_alone(knowledge: Knowledge) -> None:
    first, second = read(knowledge, "Mrs Holt is useless. The fair is on Friday.")

    assert {"f:complaint", "f:complaint:staff"} <= first.cues
    assert not [cue for cue in second.cues if cue.startswith(("f:", "r:"))]
    assert "before <staff+>" in second.cues


def test_what_is_seen_of_the_draft_is_a_cue_of_each_sentence(knowledge: Knowledge) -> None:
    plain, attached = (
        read(knowledge, "Here they are. All of them.", media=Media(images, 0), anonymous=bool(images))
        for images in (0, 2)
    )

    assert all({"images", "anonymous", "place:group"} <= each.cues for each in attached)
    assert not any({"images", "anonymous"} & each.cues for each in plain)


def test_what_is_seen_weighs_as_much_as_the_cues_that_training_reads(knowledge: Knowledge) -> None:
    weights = load_weights().sentences
    text = "Mrs Holt is useless. Does Alfie in 4B lie? The fair is on Friday, thank you!"

    for evidence in read(knowledge, text):
        assert evidence.before or evidence.after
        spelt_out = Evidence(evidence.words, evidence.places, evidence.ends, evidence.cues)
        assert weigh(evidence, weights).scores == weigh(spelt_out, weights).scores
