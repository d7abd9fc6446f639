"""What the text calls somebody is found before the name, beside it and behind it, and never by halves."""

from __future__ import annotations

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.reading.material import Material


def introduced(text: str, name: str) -> str:
    material = Material(Briefing.of(text))
    (entity,) = [each for each in material.names.entities if each.name == name]
    return material.roles.introduced(entity)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan was praised by Foreign Minister Laura Gil on Monday.", "Foreign Minister Laura Gil"),
        ("Colombian President Laura Gil signed the law.", "Colombian President Laura Gil"),
        ("Greece’s ombudsman, Laura Gil, called for an inquiry.", "Laura Gil, Greece’s ombudsman"),
        ("“It is a good law,” said Laura Gil, the mayor of Lima.", "Laura Gil, the mayor of Lima"),
        (
            "A team led by Laura Gil of the Smithsonian Institution found salts.",
            "Laura Gil of the Smithsonian Institution",
        ),
    ],
)
def test_a_role_is_shown_as_the_text_has_it(text: str, expected: str) -> None:
    assert introduced(text, "Laura Gil") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Laura Gil signed the law in Lima.",
        "“It is a good law,” said Laura Gil, the scientist who found the salts.",
        "“It is a good law,” said Laura Gil, then deputy minister of mines.",
        "“It is a good law,” said Laura Gil, his lawyer.",
        "“It is a good law,” said Laura Gil, the daughter of a miner.",
    ],
)
def test_a_role_that_does_not_stand_alone_is_left_out(text: str) -> None:
    assert introduced(text, "Laura Gil") == ""


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("South Korean President Laura Gil signed the law.", "South Korea"),
        ("The law was signed by Laura Gil, the president of New Zealand.", "New Zealand"),
        ("Brazilian President Laura Gil signed the law.", "Brazil"),
    ],
)
def test_a_home_of_two_words_is_known_too(text: str, home: str) -> None:
    material = Material(Briefing.of(text))
    (gil,) = [entity for entity in material.names.entities if entity.name == "Laura Gil"]
    assert home in material.roles.countries(gil)
