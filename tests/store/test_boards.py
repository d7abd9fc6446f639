from __future__ import annotations

import pytest
from cast import A_DAY, Cast
from flask import Flask

from quiz.core.modes import EXAM, PRACTICE, Mode
from quiz.store import attempts, people
from quiz.store.boards import board
from quiz.store.sets import published_set

RIGHT = (1, {"amount": "at least 40", "unit": ""}, "false")
HALF = {"amount": "at most 40", "unit": ""}


def hand_in(person: int, *given: object, mode: Mode = PRACTICE) -> int:
    attempt = attempts.start(person, "ferry", mode, A_DAY)
    for number, response in enumerate(given, 1):
        if response is not None:
            attempts.answer(person, attempt, number, response, None, A_DAY)
    attempts.submit(person, attempt, A_DAY)
    return attempt


def the_board() -> list[tuple[str, float, int, bool]]:
    return [(s.nickname, s.points, s.place.number, s.place.shared) for s in board(published_set("ferry"))]


def test_equal_scores_share_a_place_and_the_next_is_further_down(people_here: Cast) -> None:
    dee = people.join("Dee", A_DAY)
    hand_in(people_here.ben, *RIGHT)
    hand_in(people_here.cleo, *RIGHT, mode=EXAM)
    hand_in(dee, RIGHT[0])
    assert the_board() == [("Ben", 3.0, 1, True), ("Cleo", 3.0, 1, True), ("Dee", 1.0, 3, False)]


def test_only_first_attempts_count(people_here: Cast) -> None:
    first = hand_in(people_here.ben, None, HALF)
    attempts.retry(people_here.ben, first, A_DAY)
    hand_in(people_here.ben, *RIGHT)
    assert the_board() == [("Ben", 0.5, 1, False)]


def test_an_attempt_not_handed_in_is_not_on_the_board(people_here: Cast) -> None:
    attempt = attempts.start(people_here.ben, "ferry", PRACTICE, A_DAY)
    attempts.answer(people_here.ben, attempt, 1, 1, None, A_DAY)
    assert the_board() == []


def test_an_attempt_handed_in_empty_stands_with_nothing(people_here: Cast) -> None:
    hand_in(people_here.ben)
    assert the_board() == [("Ben", 0.0, 1, False)]


def test_the_last_of_several_answers_counts(people_here: Cast) -> None:
    attempt = attempts.start(people_here.ben, "ferry", EXAM, A_DAY)
    for given in (1, 0, 1, 2):
        attempts.answer(people_here.ben, attempt, 1, given, None, A_DAY)
    attempts.submit(people_here.ben, attempt, A_DAY)
    assert the_board() == [("Ben", 0.0, 1, False)]


@pytest.mark.parametrize("slug", ["ferry"])
def test_an_empty_board_is_empty(stored: Flask, slug: str) -> None:
    assert board(published_set(slug)) == []
