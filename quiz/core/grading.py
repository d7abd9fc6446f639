"""What one response earned, as a fraction and in words."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quiz.core.spans import Span

Verdict = Literal["right", "partly", "not_right", "none"]


class Feedback(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Words about one response, with the quotes they rest on; no quotes if the briefing is silent."""

    words: str
    sources: tuple[Span, ...] = ()


class Grade(Struct, frozen=True):
    """`fraction` of the points (0 to 1), the verdict it amounts to, and the feedback of what was given."""

    fraction: float
    verdict: Verdict
    feedback: tuple[Feedback, ...] = ()


UNANSWERED = Grade(0.0, "none")


def graded(fraction: float, *feedback: Feedback) -> Grade:
    """The grade of a response that was given; the verdict follows from the fraction alone."""
    verdict: Verdict = "right" if fraction == 1 else "partly" if fraction > 0 else "not_right"
    return Grade(fraction, verdict, tuple(remark for remark in feedback if remark.words))
