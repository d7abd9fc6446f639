"""Amounts and dates are found whole, with their hedge and their unit; what is no plain amount is doubted."""

from __future__ import annotations

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.reading.figures import Figure, find_figures
from quiz.generation.reading.sentences import read


def figures(text: str) -> list[Figure]:
    return [figure for sentence in read(Briefing.of(text)) for figure in find_figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "hedge"),
    [
        ("The flood killed at least 166 people in the valley.", "number", "at least 166 people", "at least"),
        ("The cartel earns an estimated 68 million dollars annually.", "number", "an estimated 68 million dollars",
         "an estimated"),
        ("The company paid $1.2 billion for its rival.", "number", "$1.2 billion", ""),
        ("Turnout fell to 43% across the country.", "number", "43%", ""),
        ("The plant holds nearly 44,000 hectares of forest.", "number", "nearly 44,000 hectares", "nearly"),
        ("Seven rebels were captured near the border.", "number", "Seven rebels", ""),
        ("The bridge opened on February 4, 2026, to great applause.", "date", "February 4, 2026", ""),
        ("The bridge opened on 4 February 2026 to great applause.", "date", "4 February 2026", ""),
        ("She has led the party since 2019 without a rival.", "date", "2019", ""),
    ],
)  # fmt: skip
def test_a_figure_is_found_with_its_hedge_and_unit(sentence: str, kind: str, words: str, hedge: str) -> None:
    assert [(f.kind, f.span.quote, f.hedge, f.doubt) for f in figures(sentence)] == [(kind, words, hedge, "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The price rose by 5 to 7 dollars in a week.",
        "Article 9 of the charter forbids it outright.",
        "The two men shook hands in the garden.",
        "The curfew begins at 11 p.m. and ends at dawn.",
        "Maria Lopez, 43, won the race in the capital.",
    ],
)
def test_a_range_a_label_a_reference_a_time_and_an_age_are_doubted(sentence: str) -> None:
    found = figures(sentence)
    assert found
    assert found[0].doubt


def test_a_span_is_counted_in_the_whole_text() -> None:
    text = "A first line stands here.\n\nThe town has 1,200 houses by the sea."
    (figure,) = figures(text)
    assert text[figure.span.start : figure.span.end] == "1,200 houses"
