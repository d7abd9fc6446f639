"""Choose one: several options, exactly one of them the key (QTI: choice interaction, single)."""

from __future__ import annotations

from quiz.core.grading import Grade, graded
from quiz.core.kinds.contract import Form, Option, Part, Reading, Sample, offered, option_problems, value_of

NAME = "single_choice"
TITLE = "Choose one"


class Body(Part, frozen=True):
    """The options in the order they are shown."""

    options: tuple[Option, ...]


def problems(body: Body) -> list[str]:
    """What is wrong with the options; a choice has exactly one key."""
    keys = sum(option.key for option in body.options)
    return option_problems(body.options) + ([] if keys == 1 else [f"It has {keys} keys and needs exactly one."])


def parse(body: Body, form: Form) -> Reading:
    """The index of the option chosen in the field `choice`."""
    value = value_of(form, "choice")
    return Reading(offered(value, body.options) if value else None)


def grade(body: Body, given: int) -> Grade:
    """All for the key, nothing for another option; the feedback is the chosen option's."""
    chosen = body.options[given]
    return graded(float(chosen.key), chosen.remark)


def key(body: Body) -> int:
    """The index of the key."""
    return next(index for index, option in enumerate(body.options) if option.key)


def words(body: Body, given: int) -> str:
    """The text of the option."""
    return body.options[given].text


def classify(body: Body, given: int) -> str:
    """Each option is a class."""
    return body.options[given].text


def samples() -> list[Sample]:
    """One choice of three."""
    ada, ben, cleo = (
        Option("Ada", feedback="Ada asked."),
        Option("Ben", feedback="Ben listened."),
        Option("Cleo", key=True),
    )
    other = (Option("Ada", key=True), ben, Option("Cleo", feedback="Cleo replied.", key=False))
    return [Sample(Body((ada, ben, cleo)), wrong=1, rekeyed=Body(other))]
