"""A briefing in, facts and verified drafts out: the same text and seed number always give the same drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from msgspec import Struct

from quiz.core.briefings import Briefing
from quiz.core.errors import Refused
from quiz.core.facts import Fact
from quiz.core.items import Item
from quiz.generation.findings import Finding, find_facts, importance
from quiz.generation.makers import CannotAsk, Maker
from quiz.generation.names import find_names
from quiz.generation.reading import read
from quiz.generation.verifier import faults, tier

_SHARE_OF_FIGURES = 3
"""One item in so many may ask for a figure."""


class NothingToAsk(Refused):
    """A text in which no fact was found that a question could rest on."""


class Draft(Struct, frozen=True):
    """An item nobody has read yet: "auto" if the verifier is sure of it, else "review"."""

    item: Item
    tier: str


class Rejected(Struct, frozen=True):
    """A question that was not made, or not kept, and why."""

    reason: str
    stem: str


class Drafts(Struct, frozen=True):
    """Everything found in a briefing and made of it, in the order of the text."""

    briefing: Briefing
    facts: list[Fact]
    drafts: list[Draft]
    rejected: list[Rejected]


def draft(briefing: Briefing, count: int = 10, seed: int = 0) -> Drafts:
    """At most `count` drafts, no two on one sentence, at most one in three on a figure.

    Raises NothingToAsk if no fact is found; WrongModel if the parser's model is not ours.
    """
    reading = read(briefing)
    findings = find_facts(reading, find_names(reading))
    if not findings:
        raise NothingToAsk("No usable fact was found in this text: no amount, date, name or quotation.")
    random = Random(f"{briefing.sha256}/{seed}")  # noqa: S311  # an order to repeat, not a secret
    made, rejected = _make(Maker(reading, findings, random), findings, briefing.text)
    chosen, left = _choose(made, count)
    drafts = [Draft(item, tier(finding)) for finding, item in sorted(chosen, key=lambda pair: pair[0].span)]
    return Drafts(briefing, [finding.fact for finding in findings], drafts, rejected + left)


def _make(maker: Maker, findings: Iterable[Finding], text: str) -> tuple[list[tuple[Finding, Item]], list[Rejected]]:
    made, rejected = [], []
    for finding in findings:
        try:
            item = maker.make(finding)
        except CannotAsk as error:
            rejected.append(Rejected(str(error), maker.stem(finding)))
            continue
        if found := faults(item, finding, text):
            rejected.append(Rejected(found[0], item.stem))
        else:
            made.append((finding, item))
    return made, rejected


def _choose(made: list[tuple[Finding, Item]], count: int) -> tuple[list[tuple[Finding, Item]], list[Rejected]]:
    """The most important of what was made that can stand in one quiz, and why each other one cannot."""
    chosen: list[tuple[Finding, Item]] = []
    left = []
    for finding, item in sorted(made, key=_rank):
        if reason := next(_objections(finding, chosen, count), ""):
            left.append(Rejected(reason, item.stem))
        else:
            chosen.append((finding, item))
    return chosen, left


def _rank(pair: tuple[Finding, Item]) -> tuple[bool, int, int]:
    finding, _ = pair
    return tier(finding) != "auto", -importance(finding), finding.span.start


def _objections(finding: Finding, chosen: list[tuple[Finding, Item]], count: int) -> Iterator[str]:
    if len(chosen) >= count:
        yield f"{count} better questions were made."
    if any(other.sentence is finding.sentence for other, _ in chosen):
        yield "Another question rests on this sentence."
    if any(other.fact.value == finding.fact.value for other, _ in chosen):
        yield "Another question has this answer."
    figures = sum(other.fact.kind == "number" for other, _ in chosen)
    if finding.fact.kind == "number" and figures >= max(1, count // _SHARE_OF_FIGURES):
        yield "A third of the questions ask for figures already."
