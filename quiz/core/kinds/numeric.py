"""Type an amount: a figure with its unit, give or take a tolerance, its hedge minded but not demanded."""

from __future__ import annotations

from decimal import Decimal

from quiz.core.errors import NotOffered
from quiz.core.grading import Feedback, Grade, graded
from quiz.core.kinds.contract import Form, Mistake, Part, Reading, Sample, typed, value_of
from quiz.core.quantities import Quantity, readings, same_amount, same_sense
from quiz.core.units import unit

NAME = "numeric"
TITLE = "Type an amount"

UNREADABLE = "Give the amount in figures, for example 1,200"


class Body(Part, frozen=True):
    """accept: the amounts in words, the first as the key is shown ("at least 166 people") ·
    tolerance: how far off still counts, in the unit of each amount · units: those to choose from on
    the page, if any · mistakes: other amounts of the text that people take for it.
    """

    accept: tuple[str, ...]
    tolerance: Decimal = Decimal(0)
    units: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


def problems(body: Body) -> list[str]:
    """Every amount must be readable, every unit known, and no mistake may be as much as a key."""
    found = [] if body.accept else ["It accepts nothing."]
    amounts = [*body.accept, *(mistake.response for mistake in body.mistakes)]
    found += [f"“{words}” cannot be read as an amount." for words in amounts if not readings(words)]
    found += [f"“{name}” is no unit we know." for name in body.units if unit(name) is None]
    if not (body.tolerance.is_finite() and body.tolerance >= 0):
        found.append("The tolerance must be nothing or more.")
    if not found:
        clashes = [mistake.response for mistake in body.mistakes if _accepted(body, readings(mistake.response))]
        found += [f"“{words}” is listed as a mistake but would be accepted." for words in clashes]
    return found


def parse(body: Body, form: Form) -> Reading:
    """What the fields `amount` and, if units are offered, `unit` hold; an amount that is none is a problem."""
    amount, name = typed(form, "amount"), value_of(form, "unit")
    if name and name not in body.units:
        raise NotOffered("That unit is not one of this question's.")
    if not amount:
        return Reading()
    return Reading({"amount": amount, "unit": name}, {} if readings(amount) else {"amount": UNREADABLE})


def grade(body: Body, given: dict[str, str]) -> Grade:
    """All for an accepted amount, even without its hedge (which the feedback then names); half for
    the right figure under a hedge that says the opposite; nothing else.
    """
    amounts = _amounts(given)
    if matched := _accepted(body, amounts):
        quantity, accepted = matched
        if not same_sense(quantity, accepted):
            says = f"says ‘{accepted.hedge}’" if accepted.hedge else f"gives it without ‘{quantity.hedge}’"
            return graded(0.5, Feedback(f"The figure is right, but the briefing {says}."))
        dropped = accepted.hedge and not quantity.hedge
        return graded(
            1, Feedback(f"The briefing says ‘{accepted.hedge}’: that word belongs to the figure." if dropped else "")
        )
    return graded(0, _remark(body, amounts))


def key(body: Body) -> dict[str, str]:
    """The first accepted amount."""
    return {"amount": body.accept[0], "unit": ""}


def words(body: Body, given: dict[str, str]) -> str:
    """The amount as it was typed, with the unit that was chosen."""
    return f"{given['amount']} {given['unit']}".strip()


def classify(body: Body, given: dict[str, str]) -> str:
    """Equal values in equal units are a class, however they were written; the unreadable is one of its own."""
    amounts = _amounts(given)
    if not amounts:
        return "unreadable"
    amount, _ = _accepted(body, amounts) or (amounts[0], None)
    named = unit(amount.unit)
    return f"{amount.value.normalize():f} {named.name if named else amount.unit}".strip()


def _amounts(given: dict[str, str]) -> list[Quantity]:
    """Each reading of what was typed; a chosen unit fills in for one that was not typed."""
    found = readings(given["amount"])
    return [Quantity(q.value, q.unit or given["unit"], q.hedge) for q in found]


def _accepted(body: Body, given: list[Quantity] | tuple[Quantity, ...]) -> tuple[Quantity, Quantity] | None:
    """The reading that is accepted and the amount it was accepted as; agreeing hedges come first."""
    keys = [amount for words in body.accept for amount in readings(words)[:1]]
    found = [(mine, theirs) for mine in given for theirs in keys if same_amount(mine, theirs, body.tolerance)]
    return min(found, key=lambda pair: not same_sense(*pair), default=None)


def _remark(body: Body, given: list[Quantity]) -> Feedback:
    for mistake in body.mistakes:
        if any(same_amount(mine, theirs) for mine in given for theirs in readings(mistake.response)[:1]):
            return mistake.remark
    return Feedback("")


def samples() -> list[Sample]:
    """A count with a hedge, and an area in either of two units."""
    remark = Mistake("7", "Seven were in the camp.")
    count = Body(("at least 166 people",), mistakes=(remark,))
    area = Body(("44,000 hectares",), Decimal(500), ("hectares", "acres"))
    return [
        Sample(count, wrong={"amount": "7", "unit": ""}, rekeyed=Body(("7 people",))),
        Sample(area, wrong={"amount": "44,000", "unit": "acres"}, rekeyed=Body(("9 acres",), units=area.units)),
    ]
