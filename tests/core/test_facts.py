"""One statement of a briefing with the words that make it."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from builders import LIGHTHOUSE, a_fact

from quiz.core.facts import Fact
from quiz.core.spans import Span


def test_a_fact_with_its_quote_has_no_problem() -> None:
    assert a_fact().problems(LIGHTHOUSE) == []


def test_a_fact_without_a_quote_is_none() -> None:
    assert a_fact(quotes=()).problems(LIGHTHOUSE) == ["The fact departure has no quote."]


def test_a_quote_out_of_its_place_is_a_problem() -> None:
    assert "is not in the briefing at its place" in a_fact(quotes=(Span(1, 4, "The"),)).problems(LIGHTHOUSE)[0]


@pytest.mark.parametrize(("hedge", "problems"), [("at least", 0), ("At Least", 0), ("nearly", 1)])
def test_a_hedge_must_stand_in_a_quote(hedge: str, problems: int) -> None:
    assert len(a_fact("ships", "at least 12 ships", hedge=hedge).problems(LIGHTHOUSE)) == problems


def test_a_contested_fact_names_its_speaker() -> None:
    assert a_fact(contested=True, speaker="the union").problems(LIGHTHOUSE) == []
    assert "must name its speaker" in a_fact(contested=True).problems(LIGHTHOUSE)[0]


def test_the_content_of_a_fact_is_plain_json_and_reads_back_as_the_same_fact() -> None:
    fact = a_fact(stale_after=date(2026, 5, 31), sensitive=True, same_as="other")
    assert fact.content()["stale_after"] == "2026-05-31"
    assert msgspec.convert(fact.content(), Fact) == fact


def test_content_has_no_unknown_field() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert(a_fact().content() | {"colour": "red"}, Fact)
