"""When an answer may be given, and when feedback shows."""

from __future__ import annotations

import pytest

from quiz.core.errors import NotOffered
from quiz.core.modes import MODES, mode

TABLE = [
    ("practice", False, False, True, False),
    ("practice", True, False, False, True),
    ("practice", False, True, False, True),
    ("practice", True, True, False, True),
    ("exam", False, False, True, False),
    ("exam", True, False, True, False),
    ("exam", False, True, False, True),
    ("exam", True, True, False, True),
]


@pytest.mark.parametrize(("name", "answered", "submitted", "takes", "shows"), TABLE)
def test_practice_explains_each_answer_at_once_and_an_exam_all_at_the_end(
    name: str, answered: bool, submitted: bool, takes: bool, shows: bool
) -> None:
    assert mode(name).takes(answered=answered, submitted=submitted) is takes
    assert mode(name).shows(answered=answered, submitted=submitted) is shows


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("submitted", [True, False])
@pytest.mark.parametrize("name", MODES)
def test_no_mode_takes_an_answer_after_its_feedback_was_shown(name: str, answered: bool, submitted: bool) -> None:
    state = {"answered": answered, "submitted": submitted}
    assert not (mode(name).takes(**state) and mode(name).shows(**state))


@pytest.mark.parametrize("name", ["", "Practice", "live", "exam "])
def test_an_unknown_mode_is_not_offered(name: str) -> None:
    with pytest.raises(NotOffered):
        mode(name)


def test_practice_is_suggested_first() -> None:
    assert next(iter(MODES)) == "practice"
