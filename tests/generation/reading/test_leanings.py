"""Words that lean on what stood before them are known, and so are those that stand alone."""

from __future__ import annotations

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.reading.material import Material, Passage


def passage(text: str) -> Passage:
    """The first clause of the last sentence."""
    material = Material(Briefing.of(text))
    return next(p for p in material.passages if p.sentence is material.reading.sentences[-1])


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ana Ruiz described the move as a coup against the town.",
        "Mayor Ana Ruiz asked them to leave the harbour of Lerma.",
        "Mayor Ana Ruiz opened the other tunnel in the valley of Lerma.",
        "Mayor Ana Ruiz closed the harbour of Lerma yesterday.",
        "Mayor Ana Ruiz was voted out of office in Lerma within hours.",
        "Mayor Ana Ruiz postponed the vote due on the 25th.",
        "Mayor Ana Ruiz would ask the people of Lerma for a vote.",
        "Mayor Ana Ruiz bought a stronger engine for Lerma.",
    ],
)
def test_what_only_the_sentence_before_could_explain_is_doubted(sentence: str) -> None:
    assert passage(sentence).doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ana Ruiz closed the harbour of Lerma on March 3, 2025.",
        "Mayor Ana Ruiz closed her office in Lerma for a week.",
        "Peru declared an emergency along its northern border.",
        "The United States has fewer than 40 icebreakers in the Arctic.",
    ],
)
def test_what_stands_alone_is_not(sentence: str) -> None:
    assert passage(sentence).doubts == ()


def test_its_may_be_another_s_where_the_sentence_before_is_about_another() -> None:
    assert passage(
        "The republic asked for entry in 2008. Greece blocked its invitation to the alliance of the north."
    ).doubts


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Mayor Ana Ruiz opened the tunnel on Tuesday in the rain of Lerma.", "opened the tunnel in the rain of Lerma"),
        ("Mayor Ana Ruiz opened the tunnel of Lerma, ending a dispute with the union.", "opened the tunnel of Lerma"),
        ("Mayor Ana Ruiz opened schools, roads and a tunnel in Lerma.", "opened schools, roads and a tunnel in Lerma"),
        ("Mayor Ana Ruiz opened it on Tuesday, March 3, 2025.", "opened it on Tuesday, March 3, 2025"),
        ("Mayor Ana Ruiz no longer lived in the town of Lerma.", "no longer lived in the town of Lerma"),
    ],
)
def test_only_what_adds_is_cut(sentence: str, shown: str) -> None:
    assert passage(sentence).predicate.text == shown


def test_a_half_of_a_sentence_is_never_a_statement() -> None:
    material = Material(
        Briefing.of(
            "Scientists blame heat, heavy rain and the return of strains that had not been seen in Brazil for years."
        )
    )
    assert all(p.subject == "scientists" for p in material.passages)
