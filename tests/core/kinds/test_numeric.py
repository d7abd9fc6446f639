"""Typing an amount: figure, unit, hedge."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quiz.core.errors import NotOffered
from quiz.core.grading import Grade
from quiz.core.kinds import numeric
from quiz.core.kinds.contract import Mistake

SHIPS = numeric.Body(("at least 166 ships",), Decimal(6), mistakes=(Mistake("7", "Seven sank."),))
ROCK = numeric.Body(
    ("44,000 hectares", "over 100,000 acres"),
    Decimal(1000),
    ("hectares", "acres"),
    (Mistake("100,000 hectares", "That is the figure in acres."), Mistake("44,000 acres", "That is in hectares.")),
)


def graded(body: numeric.Body, amount: str, unit: str = "") -> Grade:
    return numeric.grade(body, {"amount": amount, "unit": unit})


@pytest.mark.parametrize(
    "amount", ["166", "at least 166", "166 ships", "over 166", "about 170", "160", "166+", "166 dead"]
)
def test_the_figure_is_right_with_or_without_its_hedge(amount: str) -> None:
    assert graded(SHIPS, amount).verdict == "right"


@pytest.mark.parametrize("amount", ["7", "173", "-166", "166 hectares", "166 thousand", "many", "166%"])
def test_another_figure_and_a_unit_of_measure_are_not_right(amount: str) -> None:
    assert graded(SHIPS, amount).verdict == "not_right"


def test_a_dropped_hedge_is_accepted_and_named() -> None:
    assert "‘at least’" in graded(SHIPS, "166").feedback[0].words
    assert graded(SHIPS, "at least 166").feedback == ()


@pytest.mark.parametrize("amount", ["at most 166", "exactly 166", "nearly 166", "fewer than 166 ships"])
def test_the_opposite_hedge_earns_half_and_hears_what_the_briefing_says(amount: str) -> None:
    grade = graded(SHIPS, amount)
    assert (grade.fraction, grade.verdict) == (0.5, "partly")
    assert "the briefing says ‘at least’" in grade.feedback[0].words


def test_a_hedge_that_the_briefing_does_not_have_earns_half() -> None:
    grade = graded(numeric.Body(("31 years",)), "over 31 years")
    assert grade.fraction == 0.5
    assert "without ‘over’" in grade.feedback[0].words


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        ("44,000", "hectares"),
        ("44,000 ha", ""),
        ("44,000 hectares of coca", ""),
        ("44.000", "hectares"),
        ("44 000", ""),
        ("forty-four thousand", "hectares"),
        ("440 km2", ""),
        ("100,000", "acres"),
        ("100,000+ acres", ""),
        ("over 100,000 acres", "acres"),
        ("108,700", "acres"),
        ("100k", "acres"),
    ],
)
def test_one_area_is_right_in_either_unit(amount: str, unit: str) -> None:
    assert graded(ROCK, amount, unit).fraction == 1


@pytest.mark.parametrize(
    ("amount", "unit"), [("100,000", "hectares"), ("100,000 ha", "hectares"), ("100,000 ha", "acres")]
)
def test_hectares_taken_for_acres_are_not_right_and_are_explained(amount: str, unit: str) -> None:
    grade = graded(ROCK, amount, unit)
    assert (grade.verdict, grade.feedback[0].words) == ("not_right", "That is the figure in acres.")


def test_acres_taken_for_hectares_are_explained_too() -> None:
    assert graded(ROCK, "44,000", "acres").feedback[0].words == "That is in hectares."


def test_an_expected_mistake_is_explained() -> None:
    assert graded(SHIPS, "seven ships").feedback[0].words == "Seven sank."


def test_an_amount_that_cannot_be_read_is_asked_for_again_and_kept_as_typed() -> None:
    reading = numeric.parse(SHIPS, {"amount": ["lots"]})
    assert reading.given == {"amount": "lots", "unit": ""}
    assert reading.problems == {"amount": numeric.UNREADABLE}


def test_a_unit_alone_is_no_response() -> None:
    assert numeric.parse(ROCK, {"amount": [""], "unit": ["acres"]}).given is None


@pytest.mark.parametrize("body", [SHIPS, ROCK])
def test_a_unit_that_was_not_offered_is_refused(body: numeric.Body) -> None:
    with pytest.raises(NotOffered):
        numeric.parse(body, {"amount": ["5"], "unit": ["miles"]})


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (numeric.Body(()), "It accepts nothing."),
        (numeric.Body(("several",)), "“several” cannot be read as an amount."),
        (numeric.Body(("7",), mistakes=(Mistake("few", "No."),)), "“few” cannot be read as an amount."),
        (numeric.Body(("7",), units=("ells",)), "“ells” is no unit we know."),
        (numeric.Body(("7",), Decimal(-1)), "The tolerance must be nothing or more."),
        (numeric.Body(("7",), Decimal("NaN")), "The tolerance must be nothing or more."),
        (numeric.Body(("7",), Decimal("Infinity")), "The tolerance must be nothing or more."),
        (
            numeric.Body(("7",), Decimal(1), (), (Mistake("8", "No."),)),
            "“8” is listed as a mistake but would be accepted.",
        ),
        (numeric.Body(("7 ha",), mistakes=(Mistake("7", "No."),)), "“7” is listed as a mistake but would be accepted."),
    ],
)
def test_an_amount_that_cannot_be_asked_is_a_problem(body: numeric.Body, problem: str) -> None:
    assert numeric.problems(body) == [problem]


def test_bodies_of_a_good_question_have_no_problem() -> None:
    assert numeric.problems(SHIPS) == numeric.problems(ROCK) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("44,000", "hectares"), ("44000 ha", "")),
        (("44.000", "hectares"), ("44,000", "hectares")),
        (("sixty", ""), ("60.0", "")),
        (("at least 60", ""), ("60", "")),
        (("lots", ""), ("many", "")),
    ],
)
def test_equal_amounts_are_one_class_however_they_are_written(one: tuple[str, str], other: tuple[str, str]) -> None:
    classes = {numeric.classify(ROCK, {"amount": amount, "unit": unit}) for amount, unit in (one, other)}
    assert len(classes) == 1


def test_other_amounts_and_units_are_other_classes() -> None:
    given = [("44,000", "hectares"), ("44,000", "acres"), ("44", "hectares"), ("lots", "")]
    assert len({numeric.classify(ROCK, {"amount": amount, "unit": unit}) for amount, unit in given}) == 4


def test_a_response_is_shown_as_typed_with_the_unit_chosen() -> None:
    assert numeric.words(ROCK, {"amount": "44.000", "unit": "hectares"}) == "44.000 hectares"
