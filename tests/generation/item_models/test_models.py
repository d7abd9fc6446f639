"""Each item model asks what it should of a text made for it, and nothing of a text that is not."""

from __future__ import annotations

from random import Random

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.item_models import MODELS
from quiz.generation.item_models.candidates import Candidate
from quiz.generation.item_models.who import introduced
from quiz.generation.reading.material import Material
from quiz.generation.verifier import Draft, verify

TUNNEL = (
    "Minister Ana Ruiz opened the Lerma tunnel in March 2025 after voters approved the plan.\n"
    "“We will not pay for the ferries of the rich a second time,” said Mayor Jon Vidal of the town of Sant.\n"
    "Opposition leader Mia Holt warned that the tunnel will ruin the boats of Lerma within ten years.\n"
    "Senator Leo Kahn argued that the strait of Lerma is too shallow for heavy ships.\n"
    "Senator Leo Kahn accused Jon Vidal of selling the harbour of Lerma to a foreign bank.\n"
    "Parliament paid $1.2 billion for the tunnel of Lerma. The harbour of Sant was sold for $900 million.\n"
    "The ministry borrowed $1.5 billion for the road to Sant.\n"
    "Parliament approved a new toll for the lorries of Lerma in June.\n"
    "The ferries of Sant stopped because the tunnel of Lerma took away their passengers.\n"
    "The port of Dorn closed its gates to lorries last.\n"
)


def asked(model: str, text: str = TUNNEL) -> list[Candidate]:
    return list(MODELS[model](Material(Briefing.of(text)), Random(1)))


def options(candidate: Candidate) -> set[str]:
    return {option.text for option in getattr(candidate.item.body, "options", ())}


def test_a_quotation_and_a_claim_are_asked_for_their_speaker_among_those_who_speak() -> None:
    stems = {candidate.item.stem: candidate for candidate in asked("who said it")}
    warned = stems[
        "According to the briefing, who warned that the tunnel will ruin the boats of Lerma within ten years?"
    ]
    assert warned.answer == "Mia Holt"
    assert options(warned) == {"Opposition leader Mia Holt", "Mayor Jon Vidal", "Senator Leo Kahn"}
    assert any("who said: “We will not pay" in stem for stem in stems)


def test_a_stance_is_asked_for_who_takes_it_and_never_offers_whom_it_names() -> None:
    (accused,) = asked("who took the stand")
    assert accused.item.key_words() == "Senator Leo Kahn"
    assert accused.answer == "Leo Kahn"
    assert "Jon Vidal" not in " ".join(options(accused))


def test_names_are_introduced_unless_that_would_tell_the_right_one() -> None:
    material = Material(Briefing.of(TUNNEL))
    actors = [saying.actor for saying in material.sayings]
    in_full = ["Mayor Jon Vidal", "Opposition leader Mia Holt", "Senator Leo Kahn"]
    assert introduced(material, actors, "who spoke") == in_full
    assert introduced(material, actors, "who spoke to a senator") == ["Jon Vidal", "Mia Holt", "Leo Kahn"]


def test_all_persons_are_introduced_or_none() -> None:
    material = Material(Briefing.of(TUNNEL.replace("Senator Leo Kahn", "Leo Kahn")))
    actors = [saying.actor for saying in material.sayings]
    assert introduced(material, actors, "who spoke") == ["Jon Vidal", "Mia Holt", "Leo Kahn"]


def test_a_speaker_of_whom_the_text_says_nothing_is_doubtful() -> None:
    stranger = TUNNEL.replace("Opposition leader Mia Holt", "Mia Holt")
    (warned,) = [c for c in asked("who said it", stranger) if c.answer == "Mia Holt"]
    assert "The text does not say who Mia Holt is." in warned.doubts


def test_what_somebody_said_stands_beside_what_others_said() -> None:
    others = TUNNEL + "Union leader Sam Brook insisted that the cranes of Sant would stand every storm.\n"
    keys = {candidate.item.key_words() for candidate in asked("what it said", others)}
    assert "The strait of Lerma is too shallow for heavy ships." in keys


def test_a_reason_is_cut_off_behind_its_because() -> None:
    (why,) = asked("why")
    assert why.item.stem.endswith("because …")
    assert why.item.key_words() == "… the tunnel of Lerma took away their passengers"


def test_an_amount_stands_among_others_of_its_sort_in_order() -> None:
    tunnel = next(c for c in asked("how much") if "paid" in c.item.stem)
    assert [option.text for option in tunnel.item.body.options] == ["$900 million", "$1.2 billion", "$1.5 billion"]
    assert tunnel.item.key_words() == "$1.2 billion"


def test_an_amount_that_is_only_a_lower_bound_has_no_smaller_one_beside_it() -> None:
    (least,) = asked("how much", "The flood of Lerma destroyed at least 1,200 houses in the valley.\n")
    values = [int(option.text.replace(",", "")) for option in least.item.body.options]
    assert values[0] == 1200
    assert values == sorted(values)


def test_a_statement_is_asked_as_it_stands_and_turned_round() -> None:
    made = {c.item.key_words(): c.item.stem for c in asked("true or false") if "toll" in c.item.stem}
    assert "approved a new toll" in made["True"]
    assert "rejected a new toll" in made["False"]


def test_two_events_joined_by_after_are_put_in_order() -> None:
    (first,) = asked("what came first")
    assert first.item.key_words() == "Voters approved the plan"


def test_how_a_claim_is_presented_has_three_answers_that_stand_fast() -> None:
    (argued,) = asked("how presented")
    assert argued.item.key_words() == "As what somebody says or believes"
    assert len(options(argued)) == 3


@pytest.mark.parametrize("model", MODELS)
def test_a_text_that_offers_nothing_is_asked_nothing(model: str) -> None:
    assert asked(model, "it rained and then it stopped raining.\n") == []


@pytest.mark.parametrize("model", MODELS)
def test_every_candidate_rests_on_words_of_the_text_and_says_why_its_fact_matters(model: str) -> None:
    for candidate in asked(model):
        assert all(excerpt.span.proves_itself_in(TUNNEL) for excerpt in candidate.excerpts)
        assert candidate.fact.problems(TUNNEL) == []
        assert candidate.item.rationale


def test_a_statement_is_falsified_with_a_figure_of_the_text_that_belongs_elsewhere() -> None:
    text = (
        "Parliament paid $1.2 billion for the tunnel of Lerma in May.\nThe harbour of Sant was sold for $900 million.\n"
    )
    (false,) = [c for c in asked("true or false", text) if "$900 million for the tunnel" in c.item.stem]
    assert false.item.key_words() == "False"
    assert false.excerpts[0].edits[0].put == "$900 million"
    assert isinstance(verify(false, Material(Briefing.of(text))), Draft)


def test_a_statement_is_falsified_with_an_actor_of_the_text_who_did_something_else() -> None:
    text = (
        "President Ana Ruiz closed the old harbour of Sant in May 2024.\n"
        "President Jon Vidal of Dorn bought four new ferries in June.\n"
    )
    stems = {c.item.stem: c for c in asked("true or false", text)}
    false = stems["According to the briefing: “Jon Vidal closed the old harbour of Sant in May 2024.”"]
    assert false.item.key_words() == "False"
    assert [edit.put for excerpt in false.excerpts for edit in excerpt.edits] == ["Jon Vidal"]
    assert "It repeats the text word for word." not in false.doubts


def test_a_share_in_words_is_never_more_than_all() -> None:
    text = "Leo Kahn won the election of Lerma in May with about 80 percent of the vote.\n"
    (share,) = asked("how much", text)
    assert all(int(option) <= 100 for option in options(share))


def test_nobody_is_offered_who_says_the_same_words() -> None:
    text = TUNNEL + "Minister Ana Ruiz called the sale of the port a “state crime” in May.\n"
    text += "Opposition leader Mia Holt asked for a trial, since it was a “state crime” to her too.\n"
    for candidate in asked("who took the stand", text):
        assert "state crime" not in candidate.item.stem or "Mia Holt" not in " ".join(options(candidate))
