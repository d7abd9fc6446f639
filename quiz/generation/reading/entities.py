"""Somebody or something with a name, and every place where the text names it."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from msgspec import Struct, field

from quiz.core.spans import Span
from quiz.generation.english.countries import OTHER_NAMES

EntityKind = Literal["person", "country", "place", "organization", "unknown"]


class Mention(Struct, frozen=True):
    """A name where it stands: its words, its first and last token, and the title before it ("" if none)."""

    sentence: int
    span: Span
    first: int
    last: int
    title: str = ""

    @property
    def name(self) -> str:
        """The words of the name."""
        return self.span.quote


class Entity(Struct, dict=True):
    """Somebody or something with a name: the fullest name, what it is, and every mention in order."""

    name: str
    kind: EntityKind = "unknown"
    mentions: list[Mention] = field(default_factory=list)
    ambiguous: bool = False

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Every form of the name the text uses, the fullest first, then well-known others: once all are gathered."""
        used = sorted({mention.name for mention in self.mentions}, key=lambda form: (-len(form), form))
        return tuple(dict.fromkeys([self.name, *used, *OTHER_NAMES.get(self.name, ()), *initials(self.name)]))


def initials(name: str) -> tuple[str, ...]:
    """The initials of a name of several words, "" of a short one."""
    words = [word for word in name.split() if word[:1].isupper()]
    letters = "".join(word[0] for word in words)
    return (letters,) if len(words) >= 3 else ()
