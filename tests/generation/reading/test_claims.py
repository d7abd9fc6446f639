"""What somebody says is found with its speaker and its exact words, wherever the speaker stands."""

from __future__ import annotations

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.reading.material import Material, Saying


def sayings(text: str) -> list[Saying]:
    return Material(Briefing.of(text)).sayings


@pytest.mark.parametrize(
    ("sentence", "speaker", "said"),
    [
        ("The Coast Authority said the harbour bridge is safe.", "the Coast Authority", "the harbour bridge is safe"),
        ("Mayor Ana Ruiz warned that the dam would not hold.", "Ana Ruiz", "the dam would not hold"),
        ("Rainfall fell below average, the Canal Authority said.", "the Canal Authority",
         "rainfall fell below average"),
        ("Financial conditions, Mayor Ana Ruiz added, would remain tight.", "Ana Ruiz",
         "financial conditions would remain tight"),
        ("General Tomás Vidal claimed the credit, arguing that the army had won.", "Tomás Vidal", "the army had won"),
    ],
)  # fmt: skip
def test_a_claim_is_found_with_its_speaker(sentence: str, speaker: str, said: str) -> None:
    (found,) = sayings(sentence)
    assert (found.actor.name, found.text) == (speaker, said)
    assert found.claim.content.proves_itself_in(sentence)


def test_a_quotation_is_kept_to_the_letter() -> None:
    (found,) = sayings("“While the months were hard for all of us, we are one team,” Mayor Ana Ruiz wrote.")
    assert found.claim.quoted
    assert found.text == "While the months were hard for all of us, we are one team"


def test_of_two_things_said_in_one_breath_only_the_first_is_kept() -> None:
    (found,) = sayings(
        "Mayor Ana Ruiz announced that 17,000 jobs would be cut, and that the first delivery would slip."
    )
    assert found.text == "17,000 jobs would be cut"


def test_he_who_speaks_of_himself_is_understood_and_he_who_may_be_another_is_not() -> None:
    clear = sayings("President Macky Sall insisted that he had no intention of seeking a third term.")
    open_ = sayings(
        "Minister Juan Ruiz met General Tomás Vidal. President Macky Sall insisted that he had lied to them."
    )
    assert clear[0].doubts == ()
    assert open_[-1].doubts


def test_a_claim_does_not_become_what_the_briefing_says_itself() -> None:
    material = Material(
        Briefing.of("Premier Ana Ruiz argued that the war had ended. Costs will reach $4, according to Boeing.")
    )
    assert all("the war had ended" not in passage.text[:20] for passage in material.passages)
    assert all("will reach" not in passage.text for passage in material.passages)


def test_who_speaks_between_a_subject_and_its_verb_does_not_become_the_subject() -> None:
    material = Material(Briefing.of("A ban, said the lawyer, Leo Kahn, would have been too harsh in so odd a case.\n"))
    assert [p for p in material.passages if p.actor and p.actor.name == "Leo Kahn"] == []
