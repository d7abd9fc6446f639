"""Points of an attempt and places on a board, worked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.scores import Place, places, score, shown


@pytest.mark.parametrize(
    ("earned", "total"),
    [
        ([], 0),
        ([(1, 1), (0, 1), (0.5, 1)], 1.5),
        ([(1, 2), (0.5, 3)], 3.5),
        ([(1 / 3, 1)] * 3, 1),
        ([(0.1, 1)] * 3, 0.3),
        ([(2 / 3, 1)], 0.6667),
    ],
)
def test_a_score_is_the_sum_of_fraction_times_points(earned: list[tuple[float, float]], total: float) -> None:
    assert score(earned) == total


@pytest.mark.parametrize(
    ("points", "words"),
    [(0, "0"), (1, "1"), (10, "10"), (100.0, "100"), (1.5, "1.5"), (2 / 3, "0.67"), (0.3, "0.3"), (12.05, "12.05")],
)
def test_points_are_shown_with_two_decimals_at_most(points: float, words: str) -> None:
    assert shown(points) == words


@pytest.mark.parametrize(
    ("scores", "numbers"),
    [
        ([], []),
        ([7], [1]),
        ([5, 5, 3], [1, 1, 3]),
        ([3, 5, 5], [3, 1, 1]),
        ([9, 7, 7, 7, 5], [1, 2, 2, 2, 5]),
        ([0, 0], [1, 1]),
        ([1, 2, 3], [3, 2, 1]),
    ],
)
def test_equal_scores_share_a_place_and_the_next_is_as_many_further_down(
    scores: list[float], numbers: list[int]
) -> None:
    assert [place.number for place in places(scores)] == numbers


def test_a_place_says_whether_it_is_shared() -> None:
    assert places([5, 3, 5]) == [Place(1, True), Place(3, False), Place(1, True)]


def test_thirds_that_add_up_tie_with_whole_points() -> None:
    assert places([score([(1 / 3, 1)] * 3), score([(1, 1)])]) == [Place(1, True), Place(1, True)]


boards = st.lists(st.integers(0, 12).map(lambda quarters: quarters / 4), max_size=12)


@settings(deadline=None)
@given(boards)
def test_a_place_is_one_more_than_the_number_of_better_scores(scores: list[float]) -> None:
    expected = [1 + sum(other > mine for other in scores) for mine in scores]
    assert [place.number for place in places(scores)] == expected


@settings(deadline=None)
@given(boards)
def test_a_place_is_shared_if_and_only_if_somebody_has_the_same_score(scores: list[float]) -> None:
    assert [place.shared for place in places(scores)] == [scores.count(mine) > 1 for mine in scores]


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 10)), max_size=20))
def test_a_score_lies_between_nothing_and_all_the_points(earned: list[tuple[float, float]]) -> None:
    assert 0 <= score(earned) <= sum(points for _, points in earned)
