"""Rates, intervals and agreement, worked by hand."""

from __future__ import annotations

import pytest

from quiz.generation.evaluation import Graded, Rate, agreement, table


def graded(sound: str, worth: str, model: str = "why", tier: str = "auto") -> Graded:
    return Graded("a/1", model, tier, sound, worth)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(0, 200, 0.0, 0.0188), (17, 20, 0.6396, 0.9476), (5, 10, 0.2366, 0.7634), (1, 1, 0.2065, 1.0)],
)
def test_the_interval_is_wilson_s(count: int, total: int, low: float, high: float) -> None:
    interval = Rate(count, total).interval
    assert interval == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


def test_nothing_has_no_share_and_no_interval() -> None:
    assert Rate(0, 0).share is None
    assert Rate(0, 0).interval is None
    assert str(Rate(0, 0)) == "none"


def test_kappa_takes_off_what_chance_agrees_on() -> None:
    pairs = [("P", "P")] * 20 + [("P", "M")] * 5 + [("M", "P")] * 10 + [("M", "M")] * 15
    same, kappa = agreement([graded(one, other) for one, other in pairs])
    assert (same.count, same.total) == (35, 50)
    assert kappa == pytest.approx(0.4)


def test_kappa_is_none_where_all_marks_are_one() -> None:
    assert agreement([graded("P", "P")] * 3)[1] is None


def test_the_table_has_a_line_for_each_tier_and_each_model_in_it() -> None:
    rows = table([graded("P", "P"), graded("P", "M", "how much"), graded("R", "R", tier="review")])
    assert [row.name for row in rows] == ["auto", "auto: how much", "auto: why", "review", "review: why"]
    assert [row.both.count for row in rows] == [1, 0, 1, 0, 0]
