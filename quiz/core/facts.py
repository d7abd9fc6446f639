"""A fact: one statement of a briefing, kept with the exact words that make it."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec
from msgspec import Struct

from quiz.core.spans import Span

FactKind = Literal["event", "claim", "number", "date", "name", "quotation", "policy", "cause", "place"]

Modality = Literal["fact", "claim", "forecast", "judgement"]


class Fact(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One statement and its quotes: the unit of coverage, of duplicates, of practice and of expiry.

    value: what it comes to ("at least 166 people") · hedge: the words that weaken it ("at least") ·
    speaker: who says it, where the briefing only reports it · contested: only *who says it* may be
    scored · sensitive: death or violence · stale_after: the last day on which it may still hold ·
    same_as: the fact that this one says again in other words or units · modality: whether the briefing
    reports it, lets somebody claim it, or expects it · reasons: why a reader should take it away.
    """

    id: str
    kind: FactKind
    quotes: tuple[Span, ...]
    value: str = ""
    hedge: str = ""
    speaker: str = ""
    contested: bool = False
    sensitive: bool = False
    stale_after: date | None = None
    same_as: str = ""
    modality: Modality = "fact"
    reasons: tuple[str, ...] = ()

    def content(self) -> dict[str, Any]:
        """The whole fact as plain JSON values: what the store keeps."""
        content: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return content

    def problems(self, text: str) -> list[str]:
        """What is wrong with it as a fact of `text`, in sentences; none is []."""
        found = [] if self.quotes else [f"The fact {self.id} has no quote."]
        if not all(quote.proves_itself_in(text) for quote in self.quotes):
            found.append(f"A quote of the fact {self.id} is not in the briefing at its place.")
        if self.hedge and not any(self.hedge.lower() in quote.quote.lower() for quote in self.quotes):
            found.append(f"The fact {self.id} is hedged with “{self.hedge}”, which none of its quotes has.")
        if self.contested and not self.speaker:
            found.append(f"The fact {self.id} is contested, so it must name its speaker.")
        return found
