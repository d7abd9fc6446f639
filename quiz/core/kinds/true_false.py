"""True, false, or not said: does the briefing bear the statement of the stem out?"""

from __future__ import annotations

from typing import Literal

from msgspec import field

from quiz.core.errors import NotOffered
from quiz.core.grading import Feedback, Grade, graded
from quiz.core.kinds.contract import Form, Part, Reading, Sample, value_of

NAME = "true_false"
TITLE = "True, false or not said"

Choice = Literal["true", "false", "not_said"]

CHOICES: dict[Choice, str] = {"true": "True", "false": "False", "not_said": "The text does not say"}
"""The three choices in the order they are shown, and their words."""


class Body(Part, frozen=True):
    """The choice that is the key, and the feedback of each choice that is not."""

    key: Choice
    feedback: dict[Choice, Feedback] = field(default_factory=dict)


def problems(body: Body) -> list[str]:
    """Each choice that is not the key needs its feedback."""
    return [
        f"The choice “{words}” has no feedback."
        for choice, words in CHOICES.items()
        if choice != body.key and not (choice in body.feedback and body.feedback[choice].words)
    ]


def parse(body: Body, form: Form) -> Reading:
    """The choice made in the field `choice`."""
    value = value_of(form, "choice")
    if value and value not in CHOICES:
        raise NotOffered("That option is not one of this question's.")
    return Reading(value or None)


def grade(body: Body, given: Choice) -> Grade:
    """All for the key, nothing for another choice."""
    return graded(float(given == body.key), body.feedback.get(given, Feedback("")))


def key(body: Body) -> Choice:
    """The choice that the briefing bears out."""
    return body.key


def words(body: Body, given: Choice) -> str:
    """The words of the choice."""
    return CHOICES[given]


def classify(body: Body, given: Choice) -> str:
    """Each choice is a class."""
    return CHOICES[given]


def samples() -> list[Sample]:
    """One statement that is true and one of which the text says nothing."""
    remarks = {choice: Feedback(f"Not {words.lower()}.") for choice, words in CHOICES.items()}
    true, unsaid = Body("true", remarks), Body("not_said", remarks)
    return [Sample(true, wrong="false", rekeyed=Body("false", remarks)), Sample(unsaid, wrong="true", rekeyed=true)]
