"""What one response earned."""

from __future__ import annotations

import pytest

from quiz.core.grading import UNANSWERED, Feedback, graded


@pytest.mark.parametrize(
    ("fraction", "verdict"), [(1, "right"), (1.0, "right"), (0.9999, "partly"), (0.5, "partly"), (0, "not_right")]
)
def test_the_verdict_follows_from_the_fraction(fraction: float, verdict: str) -> None:
    assert graded(fraction).verdict == verdict


def test_feedback_without_words_is_left_out() -> None:
    assert graded(0, Feedback(""), Feedback("Seven were in the camp.")).feedback == (
        Feedback("Seven were in the camp."),
    )


def test_an_open_question_earns_nothing_and_is_not_called_wrong() -> None:
    assert (UNANSWERED.fraction, UNANSWERED.verdict, UNANSWERED.feedback) == (0, "none", ())
