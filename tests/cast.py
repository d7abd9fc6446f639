"""Who plays in the tests, and the small set they play with."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import NamedTuple

from quiz.core.briefings import Briefing
from quiz.core.facts import Fact
from quiz.core.grading import Feedback
from quiz.core.items import Item
from quiz.core.kinds import numeric, single_choice, true_false
from quiz.core.kinds.contract import Mistake, Option
from quiz.core.sets import QuestionSet
from quiz.core.spans import locate

A_DAY = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

FERRY = """The night ferry

- The harbour council stopped the night ferry after two collisions.

The harbour council stopped the night ferry on Monday. At least 40 lorries waited at the pier.
The drivers' union called the decision hasty, and asked for a vote.
"""


class Cast(NamedTuple):
    """The numbers of our people."""

    ada: int
    ben: int
    cleo: int


def the_briefing() -> Briefing:
    return Briefing.of(FERRY)


def a_set(stem: str = "Who stopped the night ferry on Monday?") -> QuestionSet:
    """Three items: a choice, an amount, a statement."""
    facts = (
        _fact("stop", "stopped the night ferry on Monday"),
        _fact("lorries", "At least 40 lorries waited at the pier", hedge="At least"),
        _fact("hasty", "called the decision hasty"),
    )
    return QuestionSet(
        title="The night ferry",
        standfirst="A council stops a ferry.",
        source="Harbour Post",
        as_of=date(2026, 11, 23),
        facts=facts,
        items=(_who(stem), _how_many(), _hasty()),
    )


def _fact(name: str, quote: str, hedge: str = "") -> Fact:
    return Fact(id=name, kind="event", quotes=(locate(FERRY, quote),), hedge=hedge)


def _who(stem: str) -> Item:
    options = (
        Option("The drivers' union", feedback="The union called the decision hasty."),
        Option("The harbour council", key=True),
        Option("The lorry drivers", feedback="Lorries waited at the pier."),
    )
    source = locate(FERRY, "stopped the night ferry on Monday")
    body = single_choice.Body(options)
    return Item("who", "single_choice", "stop", stem, body, "The sentence opens with the council.", (source,))


def _how_many() -> Item:
    body = numeric.Body(("at least 40 lorries",), mistakes=(Mistake("2", "Two is the number of collisions."),))
    source = locate(FERRY, "At least 40 lorries waited at the pier")
    return Item(
        "lorries", "numeric", "lorries", "How many lorries waited?", body, "They waited at the pier.", (source,)
    )


def _hasty() -> Item:
    silent = {"true": Feedback("It was the union that said so."), "not_said": Feedback("It stands in the last line.")}
    body = true_false.Body("false", silent)
    source = locate(FERRY, "called the decision hasty")
    return Item("hasty", "true_false", "hasty", "The council called its own decision hasty.", body,
                "The drivers' union called it so.", (source,))  # fmt: skip
