"""Names are gathered into entities, and typed only where the text itself gives the evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.reading.entities import Entity
from quiz.generation.reading.names import find_names
from quiz.generation.reading.sentences import read

SEED = Path(__file__).parents[3] / "questions" / "total-peace" / "briefing.md"


def entities(text: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in find_names(read(Briefing.of(text))).entities}


def test_people_organizations_and_places_of_the_seed_are_told_apart() -> None:
    kinds = {name: entity.kind for name, entity in entities(SEED.read_text("utf-8")).items()}
    assert kinds["Gustavo Petro"] == kinds["Donald Trump"] == "person"
    assert kinds["ELN"] == kinds["Clan del Golfo"] == "organization"
    assert kinds["Catatumbo"] == "place"
    assert kinds["Colombia"] == "country"


def test_two_names_of_one_person_are_one_and_never_compete() -> None:
    found = entities(
        "The police are looking for José Macías, alias Fito, the head of a gang. Macías escaped from prison."
    )
    assert set(found) == {"José Macías"}
    assert {"José Macías", "Fito", "Macías"} <= set(found["José Macías"].forms)


def test_a_surname_of_two_people_belongs_to_neither() -> None:
    found = entities(
        "Imran Khan became prime minister. Ambassador Asad Majeed Khan sent a cable home. Khan says he was betrayed."
    )
    assert found["Khan"].ambiguous
    assert len(found["Imran Khan"].mentions) == len(found["Asad Majeed Khan"].mentions) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Opposition leader Lee Jae-myung won the vote. Lee takes office today.", "Lee Jae-myung"),
        ("President Bashar al-Assad fled to Moscow. Assad had ruled for years.", "Bashar al-Assad"),
        ("President Xi Jinping came to Lima. Xi praised the port.", "Xi Jinping"),
    ],
)
def test_hyphens_particles_and_family_names_that_come_first_stay_one_name(text: str, name: str) -> None:
    assert len(entities(text)[name].mentions) == 2


def test_what_follows_a_hyphen_is_not_always_part_of_the_name() -> None:
    assert "Paris" in entities("The Paris-based agency warned of a shortage.")


def test_a_town_in_an_aside_about_a_president_is_not_a_person() -> None:
    found = entities("Sworn in on April 2 at Diamniadio, the new president named his rival prime minister.")
    assert found["Diamniadio"].kind != "person"


def test_a_name_without_evidence_stays_unknown() -> None:
    assert entities("The deal was signed at Psarades in June.")["Psarades"].kind in ("unknown", "place")


def test_a_possessive_goes_on_with_the_name_of_a_party() -> None:
    assert "Swiss People’s Party" in entities("Leaders of the Swiss People’s Party demanded a vote on it.")
