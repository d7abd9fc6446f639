"""The dead and the accused are told from those who speak of them."""

from __future__ import annotations

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.reading.material import Material


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Laura Gil was arrested in Lima on Monday.", True),
        ("Prosecutors charged Laura Gil with fraud.", True),
        ("Laura Gil died in Lima in 1999.", True),
        ("The murder was Laura Gil’s death sentence. Laura Gil’s arrest shook Lima.", True),
        ("Laura Gil, who was killed in 1999, had led the union.", True),
        ("He spoke of the death of Laura Gil in Lima.", True),
        ("Laura Gil arrested the minister in Lima.", False),
        ("Laura Gil won the election in Lima.", False),
    ],
)
def test_whom_the_text_tells_dead_or_accused(text: str, out: bool) -> None:
    material = Material(Briefing.of(text))
    (gil,) = [entity for entity in material.names.entities if entity.name == "Laura Gil"]
    assert material.fates.out_of_the_debate(gil) is out


def test_nobody_and_no_body_is_out_of_the_debate() -> None:
    material = Material(Briefing.of("The court sentenced the Coast Authority to pay."))
    assert not material.fates.out_of_the_debate(None)
