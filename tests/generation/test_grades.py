"""What blind readers have found so far decides which models may be asked unread."""

from __future__ import annotations

from pathlib import Path

from quiz.generation.evaluation import Graded, Rate, read_grades
from quiz.generation.item_models import MODELS
from quiz.generation.verifier import EARNED

GRADES = Path(__file__).parents[1] / "data" / "grades"
ENOUGH, GOOD = 40, 0.85
GIVEN_UP = {"which way", "what it did"}  # of whose 18 items both readers would have asked one


def graded() -> list[Graded]:
    files = sorted(GRADES.glob("*.csv"))
    assert files
    return [item for file in files for item in read_grades(file.read_text("utf-8"), file.name)]


def test_every_graded_item_names_a_model_that_there_is_or_was() -> None:
    assert {item.model for item in graded()} <= set(MODELS) | GIVEN_UP


def test_a_model_is_asked_unread_exactly_if_its_grades_say_so() -> None:
    by_model = {model: [item for item in graded() if item.model == model] for model in MODELS}
    rates = {model: Rate(sum(item.both for item in items), len(items)) for model, items in by_model.items()}
    earned = {model for model, rate in rates.items() if rate.total >= ENOUGH and (rate.share or 0) >= GOOD}
    assert earned == EARNED
