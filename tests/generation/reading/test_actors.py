"""A pronoun or a role stands for a name only where nothing else can be meant."""

from __future__ import annotations

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.reading.actors import Actor
from quiz.generation.reading.material import Material


def actor(text: str) -> Actor | None:
    """The actor of the first clause of the last sentence."""
    material = Material(Briefing.of(text))
    last = material.reading.sentences[-1]
    return next((p.actor for p in material.passages if p.sentence is last), None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Gustavo Petro won the election. He promised peace to every armed group.", "Gustavo Petro"),
        ("Minister Ana Ruiz met General Tomás Vidal in Quito. She promised peace to every armed group.", "Ana Ruiz"),
        ("The Ministry of Health counted the cases. The ministry approved a vaccine.", "the Ministry of Health"),
        ("Ecuadorian President Daniel Noboa declared an emergency. The president ordered a curfew.", "Daniel Noboa"),
        ("The Butantan Institute finished the trials. It announced a sale of vaccines.", "the Butantan Institute"),
    ],
)
def test_what_can_mean_one_only_is_resolved_and_says_so(text: str, name: str) -> None:
    found = actor(text)
    assert found is not None
    assert found.name.removeprefix("the ") == name.removeprefix("the ")
    assert found.stands_for


@pytest.mark.parametrize(
    "text",
    [
        "Minister Juan Ruiz met General Tomás Vidal in Quito. He promised peace to every armed group.",
        "President Juan Ruiz and President Tomás Vidal met in Quito. The president ordered a curfew.",
        "The plan was dropped. It announced nothing new to the town.",
        "Leo Kahn then massaged the player without gloves. He lost only the prize money of Dorn.",
        "Leo Kahn treated a cut. A tribunal ruled that there was no fault. He lost only the prize money of Dorn.",
    ],
)
def test_what_could_mean_two_is_left_open(text: str) -> None:
    found = actor(text)
    assert found is None or not found.stands_for


def test_his_lawyers_are_the_lawyers_of_the_one_person_named() -> None:
    found = actor("President Yoon Suk Yeol was removed in April. His lawyers called the decree a warning.")
    assert found is not None
    assert found.name.endswith("’s lawyers")


def test_joint_subjects_have_no_single_actor() -> None:
    assert actor("Peru and Colombia signed an agreement on fishing.") is None
