"""A briefing about a lighthouse, and small functions that build facts, items and sets on it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from quiz.core.briefings import Briefing
from quiz.core.facts import Fact
from quiz.core.grading import Feedback
from quiz.core.items import Item
from quiz.core.kinds import cloze, multiple_response, numeric, short_text, single_choice, true_false
from quiz.core.kinds.contract import Mistake, Option
from quiz.core.sets import QuestionSet
from quiz.core.spans import Span, cut, locate

LIGHTHOUSE = """The lighthouse on Gull Rock

- The keeper of Gull Rock left the lighthouse after 31 years.

Ines Moreau left the lighthouse on Friday. She had lit the lamp since 1995, and at least 12 ships owe her \
their course. The bell rang at noon.
The fishers’ union calls the plan to sell it “a mistake.” The rock is 3 hectares, or over 7 acres, of stone. \
The bell rang at noon.
"""


def a_briefing(text: str = LIGHTHOUSE) -> Briefing:
    return Briefing.of(text)


def words(quote: str, occurrence: int | None = None, text: str = LIGHTHOUSE) -> Span:
    """The span of `quote`; the bell rings twice."""
    return locate(text, quote, occurrence)


def whole(text: str) -> Span:
    return cut(text, 0, len(text))


def a_fact(name: str = "departure", *quotes: str, **changes: Any) -> Fact:
    spans = tuple(words(quote) for quote in quotes or ("Ines Moreau left the lighthouse on Friday",))
    return replace(Fact(name, "event", spans), **changes)


def an_item(body: Any, **changes: Any) -> Item:
    """An item of the kind to which `body` belongs, on the fact and source that `changes` do not replace."""
    kind = type(body).__module__.rpartition(".")[2]
    source = words("Ines Moreau left the lighthouse on Friday")
    return replace(Item(kind, kind, "departure", "Who left?", body, "It says so.", (source,)), **changes)


def a_choice(**changes: Any) -> Item:
    options = (
        Option("Ines Moreau", key=True),
        Option("The union", feedback="The union calls it a mistake.", sources=(words("a mistake"),)),
        Option("The council", feedback="The text names no council."),
    )
    return an_item(single_choice.Body(options), **changes)


def several_choices(**changes: Any) -> Item:
    options = (
        Option("She lit the lamp", key=True),
        Option("She sold the rock", feedback="Nobody has sold it."),
        Option("She left", key=True),
    )
    return an_item(multiple_response.Body(options), **changes)


def a_statement(**changes: Any) -> Item:
    remarks: dict[true_false.Choice, Feedback] = {
        "false": Feedback("It does.", (words("on Friday"),)),
        "not_said": Feedback("It says when."),
    }
    return an_item(true_false.Body("true", remarks), **changes)


def an_amount(*accept: str, **changes: Any) -> Item:
    mistakes = (Mistake("31", "These are years.", (words("31 years"),)),)
    return an_item(numeric.Body(accept or ("at least 12 ships",), Decimal("0.5"), mistakes=mistakes), **changes)


def some_words(*accept: str, **changes: Any) -> Item:
    return an_item(short_text.Body(accept or ("Ines Moreau", "Moreau"), (Mistake("The union", "No."),)), **changes)


def gaps(*quotes: str, passage: str = "Ines Moreau left the lighthouse on Friday.") -> cloze.Body:
    """The passage, or a text of one's own, with these words taken out."""
    span = words(passage) if passage in LIGHTHOUSE else whole(passage)
    text = LIGHTHOUSE if passage in LIGHTHOUSE else passage
    return cloze.Body(span, tuple(cloze.Gap(locate(text, quote, within=span)) for quote in quotes))


def a_sentence_with_gaps(**changes: Any) -> Item:
    return an_item(gaps("Moreau", "Friday"), **changes)


def a_set(*items: Item, **changes: Any) -> QuestionSet:
    """A set without faults: the items given (or one choice), and the fact that all our items rest on."""
    return replace(
        QuestionSet("The lighthouse", (a_fact(),), items or (a_choice(),), as_of=date(2026, 3, 1)), **changes
    )
