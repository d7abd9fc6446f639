"""A question set: facts and items on one briefing, and the rules that make them one good quiz."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from quiz.core.briefings import Briefing
from quiz.core.facts import Fact
from quiz.core.folding import fold
from quiz.core.items import Item
from quiz.core.quantities import readings

LARGEST_SHARE_OF_FIGURES = 1 / 3
"""A quiz that mostly asks figures checks reading, not understanding."""


class Fault(Struct, frozen=True):
    """One thing wrong with a set: where ("" for the set as a whole, else the item's or fact's id), what,
    and the place in the set (which list, and the position in it from 0), since an item and a fact
    may have one name.
    """

    where: str
    what: str
    place: tuple[str | int, ...] = ()


class QuestionSet(Struct, frozen=True):
    """A set as its file says it; `as_of` is the day on which the briefing was true."""

    title: str
    facts: tuple[Fact, ...]
    items: tuple[Item, ...]
    standfirst: str = ""
    source: str = ""
    as_of: date | None = None
    content_note: str = ""

    def fact_of(self, item: Item) -> Fact | None:
        """The fact an item rests on, or None if the set has no fact of that name."""
        return next((fact for fact in self.facts if fact.id == item.fact), None)

    def faults(self, briefing: Briefing) -> list[Fault]:
        """Everything wrong with the set on its briefing: spans, kinds, facts, and the quiz as a whole."""
        found = []
        for index, fact in enumerate(self.facts):
            found += [Fault(fact.id, problem, ("facts", index)) for problem in fact.problems(briefing.text)]
        for index, item in enumerate(self.items):
            problems = item.problems(briefing.text) or _agreement(item, self.fact_of(item))
            found += [Fault(item.id, problem, ("items", index)) for problem in problems]
        return found + [Fault("", problem) for problem in _whole(self)]


def _agreement(item: Item, fact: Fact | None) -> Iterator[str]:
    """Where an item and the fact it rests on disagree."""
    if fact is None:
        yield f"It rests on the fact “{item.fact}”, which the set does not have."
        return
    if not any(source.meets(quote) for source in item.sources for quote in fact.quotes):
        yield f"None of its sources is in the words of its fact {fact.id}."
    said = fold(f"{item.stem} {item.key_words()} {' '.join(getattr(item.body, 'accept', ()))} {_passage(item)}")
    if fact.hedge and not _says(said, fact.hedge):
        yield f"It drops the hedge “{fact.hedge}” of its fact."
    if fact.contested and not _says(said, fact.speaker):
        yield f"Its fact is contested, so stem or key must name who says it ({fact.speaker})."


def _says(said: str, words: str) -> bool:
    """Whether the folded text `said` has `words` as words of their own ("over" is not in "government"),
    with or without the s of "Petro’s".
    """
    return re.search(rf"(?<!\w){re.escape(fold(words))}s?(?!\w)", said) is not None


def _passage(item: Item) -> str:
    passage = getattr(item.body, "passage", None)
    return passage.quote if passage else ""


def _whole(quiz: QuestionSet) -> Iterator[str]:
    """What is wrong with the set as one quiz."""
    if not quiz.title.strip():
        yield "It has no title."
    if not quiz.items:
        yield "It has no items."
    yield from _twice("items", "the id", [item.id for item in quiz.items])
    yield from _twice("facts", "the id", [fact.id for fact in quiz.facts])
    yield from _twice("items", "the fact", [item.fact for item in quiz.items])
    figures = [item.id for item in quiz.items if not item.rules.problems(item.body) and asks_a_figure(item)]
    if len(quiz.items) >= 3 and len(figures) > len(quiz.items) * LARGEST_SHARE_OF_FIGURES:
        yield f"{len(figures)} of its {len(quiz.items)} items ask for a figure; at most a third may."
    if not quiz.content_note and any(fact.sensitive for item in quiz.items if (fact := quiz.fact_of(item))):
        yield "It asks about death or violence and has no content note."


def _twice(things: str, what: str, names: list[str]) -> Iterator[str]:
    for name, count in Counter(names).items():
        if count > 1:
            yield f"{count} {things} have {what} “{name}”."


def asks_a_figure(item: Item) -> bool:
    """Whether the key of an item is an amount or a date in figures."""
    words = item.rules.key(item.body) if item.kind == "cloze" else [item.key_words()]
    return item.kind == "numeric" or all(readings(word) or any(c.isdigit() for c in word) for word in words)
