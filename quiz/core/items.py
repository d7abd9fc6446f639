"""An item: one question, what proves its key, and its name by content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

import msgspec
from msgspec import Struct

from quiz.core.grading import UNANSWERED, Grade
from quiz.core.kinds import KINDS
from quiz.core.kinds.contract import Form, Given, Kind, Reading
from quiz.core.spans import Span


class Item(Struct, frozen=True):
    """One question as the bank keeps it; `body` is the `Body` of its kind, `fact` the fact it rests on."""

    id: str
    kind: str
    fact: str
    stem: str
    body: Any
    rationale: str
    sources: tuple[Span, ...]

    @property
    def rules(self) -> Kind:
        """The module of its kind."""
        return KINDS[self.kind]

    def content(self) -> dict[str, Any]:
        """The whole item as plain JSON values: what a version keeps."""
        content: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return content

    @classmethod
    def from_content(cls, content: Mapping[str, Any]) -> Item:
        """The item that `content()` made. Raises msgspec.ValidationError for anything else."""
        item = msgspec.convert(content, cls)
        if item.kind not in KINDS:
            raise msgspec.ValidationError(f"There is no kind “{item.kind}”.")
        return msgspec.structs.replace(item, body=msgspec.convert(item.body, KINDS[item.kind].Body))

    def version_id(self, briefing_id: str) -> str:
        """The name of this exact wording on that briefing: equal content, equal name."""
        named = {"briefing": briefing_id, "item": self.content()}
        return sha256(msgspec.json.encode(named, order="sorted")).hexdigest()

    def parse(self, form: Form) -> Reading:
        """Read a submitted form as a response; raises NotOffered for what the page never offered."""
        return self.rules.parse(self.body, form)

    def grade(self, given: Given) -> Grade:
        """Grade a response; None, nothing given, earns nothing and is no mistake."""
        return UNANSWERED if given is None else self.rules.grade(self.body, given)

    def key_words(self) -> str:
        """The key as people read it."""
        return self.rules.words(self.body, self.rules.key(self.body))

    def given_words(self, given: Given) -> str:
        """A response as people read it."""
        return "No answer" if given is None else self.rules.words(self.body, given)

    def spans(self) -> list[Span]:
        """Every span anywhere in the item: its sources and those of options, mistakes and gaps."""
        return list(_spans(self))

    def problems(self, text: str) -> list[str]:
        """What is wrong with it as a question on the briefing `text`, in sentences; none is []."""
        found = [] if self.stem.strip() else ["It has no stem."]
        found += [] if self.rationale.strip() else ["It has no rationale."]
        found += [] if self.sources else ["It has no source: nothing proves its key."]
        found += [
            f"“{span.quote}” is not in the briefing at {span.start}–{span.end}."
            for span in self.spans()
            if not span.proves_itself_in(text)
        ]
        return found + self.rules.problems(self.body)


def _spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _spans(getattr(value, name))
    elif isinstance(value, (tuple, list)):
        for member in value:
            yield from _spans(member)
    elif isinstance(value, dict):
        yield from _spans(list(value.values()))
