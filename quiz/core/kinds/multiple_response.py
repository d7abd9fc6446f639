"""Choose every one that fits: options with one or more keys (QTI: choice interaction, multiple)."""

from __future__ import annotations

from quiz.core.grading import Grade, graded
from quiz.core.kinds.contract import Form, Option, Part, Reading, Sample, offered, option_problems

NAME = "multiple_response"
TITLE = "Choose every one that fits"


class Body(Part, frozen=True):
    """The options in the order they are shown."""

    options: tuple[Option, ...]


def problems(body: Body) -> list[str]:
    """What is wrong with the options; two keys at least, and at least one option that is none."""
    keys = sum(option.key for option in body.options)
    found = option_problems(body.options)
    if keys < 2:
        found.append("It needs at least two keys; with one it is a single choice.")
    if keys == len(body.options):
        found.append("Every option is a key, so there is nothing to choose.")
    return found


def parse(body: Body, form: Form) -> Reading:
    """The indices of the options ticked in the field `choice`, in order; none ticked is nothing given."""
    chosen = sorted({offered(value, body.options) for value in form.get("choice", ())})
    return Reading(chosen or None)


def grade(body: Body, given: list[int]) -> Grade:
    """Each key chosen earns its share of the points, each other option chosen takes one away, never below nothing."""
    chosen = [body.options[index] for index in given]
    hits = sum(option.key for option in chosen)
    keys = sum(option.key for option in body.options)
    fraction = max(0, hits - (len(chosen) - hits)) / keys
    return graded(fraction, *(option.remark for option in chosen if not option.key))


def key(body: Body) -> list[int]:
    """The indices of all keys."""
    return [index for index, option in enumerate(body.options) if option.key]


def words(body: Body, given: list[int]) -> str:
    """The texts of the options, in order."""
    return "; ".join(body.options[index].text for index in given)


def classify(body: Body, given: list[int]) -> str:
    """Each combination of options is a class."""
    return words(body, given)


def samples() -> list[Sample]:
    """Two keys among four options."""
    names = ("Ada", "Ben", "Cleo", "Dora")

    def with_keys(*keys: str) -> Body:
        return Body(tuple(Option(name, key=name in keys, feedback=f"{name} was there.") for name in names))

    return [Sample(with_keys("Ada", "Cleo"), wrong=[1, 3], rekeyed=with_keys("Ben", "Dora"))]
