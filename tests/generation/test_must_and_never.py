"""What a text must be asked, and what it must never be: both lists grow with what blind readers find."""

from __future__ import annotations

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.drafts import draft
from quiz.generation.verifier import Draft

DEBATE = (
    "Mayor Jon Vidal of Sant opened a debate on the new bridge of Lerma in March 2025.\n"
    "“We will not pay for the ferries of the rich a second time,” said Mayor Jon Vidal.\n"
    "Opposition leader Mia Holt warned that the bridge will ruin the ferries of Lerma within ten years.\n"
    "Senator Leo Kahn accused Jon Vidal of selling the harbour of Lerma to a foreign bank.\n"
    "Parliament paid $1.2 billion for the bridge of Lerma. The harbour of Sant was sold for $900 million.\n"
    "The ministry borrowed $1.5 billion for the road to Sant.\n"
    "Parliament rejected a new toll for the lorries of Lerma in June.\n"
)


def drafts(text: str) -> list[Draft]:
    return draft(Briefing.of(text), 20).drafts


@pytest.mark.parametrize(
    ("text", "asked", "key"),
    [
        (DEBATE, "who said: “We will not pay for the ferries of the rich a second time”?", "Mayor Jon Vidal"),
        (DEBATE, "who warned that the bridge will ruin the ferries of Lerma", "Opposition leader Mia Holt"),
        (DEBATE, "“Parliament paid _____ for the bridge of Lerma.”", "$1.2 billion"),
        ("Parliament rejected a new toll for the lorries of Lerma.\n", "“Parliament accepted a new toll", "False"),
    ],
)
def test_it_must_be_asked(text: str, asked: str, key: str) -> None:
    made = {each.item.stem: each.item.key_words() for each in drafts(text)}
    assert [answer for stem, answer in made.items() if asked in stem] == [key], made


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "LIMA, Sept. 3, 2015 — President Ana Ruiz has resigned over a scandal that shook the whole of Lima.\n",
            "LIMA",
        ),
        (
            "A ban, said the lawyer, Leo Kahn, would have been too harsh in so odd a case as that of Lima.\n",
            "who would",
        ),
        (
            "Leo Kahn then massaged the player in Lima. He lost only the prize money of Dorn.\n",
            "who lost",
        ),
        ("Exports that brought in $6 billion in 2013 fell to $1.6 billion in the year 2024 in Lima.\n", "rose to"),
        ("Leo Kahn never admitted any wrongdoing of his own before the court in Lima in 2021.\n", "Kahn admitted any"),
        ("The Coast Authority sold, on Monday, 15,000 tonnes of rice from Peru and Chile.\n", ",,"),
    ],
)
def test_it_must_never_be_asked(text: str, never: str) -> None:
    assert [each.item.stem for each in drafts(DEBATE + text) if never in each.item.stem] == []
