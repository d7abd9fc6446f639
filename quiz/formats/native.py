"""Our own format: `set.yaml` beside `briefing.md`, made to be read and written in a text editor.

Quotes are written as words and offsets are derived, so that a quote can never disagree with its
place. Values are read as written (no "no" that turns into false): only the field says what type
it wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct, field

from quiz.core.briefings import Briefing
from quiz.core.facts import Fact
from quiz.core.items import Item
from quiz.core.kinds import KINDS
from quiz.core.sets import QuestionSet
from quiz.core.spans import QuoteNotFound, Span, locate, occurrences
from quiz.formats import yaml_tree
from quiz.formats.yaml_tree import NotYaml, Path, Report, Tree

FORMAT = "briefing-quiz/1"
LARGEST = 1_000_000
"""Bytes of a `set.yaml`: some 1,500 items."""

_COMMON = ("id", "kind", "fact", "stem", "rationale", "sources")
_LISTS_OF_QUOTES = frozenset({"quotes", "sources"})


class _File(Struct, forbid_unknown_fields=True):
    """The top of the file, typed; items are typed one by one, each by its kind."""

    format: str
    title: str
    standfirst: str = ""
    source: str = ""
    as_of: date | None = None
    content_note: str = ""
    facts: list[Fact] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)


class _Faults(list[tuple[Path, str]]):
    """What is wrong so far, each with the path of the value it is about."""

    def note(self, path: Path, what: str) -> None:
        """Add a fault."""
        self.append((path, what))


def read(data: bytes, briefing: Briefing) -> tuple[QuestionSet | None, list[Report]]:
    """The set in the bytes of a `set.yaml` on `briefing`, and a report on each thing wrong with it.

    With any report there is no set: nothing is half-loaded. The rules of a good set are checked
    too (`QuestionSet.faults`), each reported at the line where its item or fact begins.
    """
    try:
        tree = yaml_tree.read(data, LARGEST)
    except NotYaml as error:
        return None, [error.report]
    faults = _Faults()
    found = _typed(tree, briefing, faults)
    if found and not faults:
        for fault in found.faults(briefing):
            faults.note(fault.place, f"{fault.where}: {fault.what}" if fault.where else fault.what)
    reports = sorted({Report(tree.line(path), what) for path, what in faults})
    return (None if reports else found), reports


def write(quiz: QuestionSet, briefing: Briefing) -> bytes:
    """The file that `read` reads back as the same set."""
    head = {
        "format": FORMAT,
        "title": quiz.title,
        "standfirst": quiz.standfirst,
        "source": quiz.source,
        "as_of": quiz.as_of.isoformat() if quiz.as_of else "",
        "content_note": quiz.content_note,
        "facts": [_written(fact.content(), briefing.text, None) for fact in quiz.facts],
        "items": [_written_item(item, briefing.text) for item in quiz.items],
    }
    return yaml_tree.write({key: value for key, value in head.items() if value})


def _typed(tree: Tree, briefing: Briefing, faults: _Faults) -> QuestionSet | None:
    if not isinstance(tree.plain, dict):
        faults.note((), "The file must begin with fields such as format, title and items.")
        return None
    for path in tree.doubled():
        faults.note(path, f"The field “{path[-1]}” stands twice.")
    file = _convert(_located(tree.plain, briefing.text, None, (), faults), _File, (), faults)
    if file is None:
        return None
    if file.format != FORMAT:
        faults.note(("format",), f"The format is “{file.format}”; we read {FORMAT}.")
    items = [_item(raw, ("items", index), faults) for index, raw in enumerate(file.items)]
    return QuestionSet(
        title=file.title,
        facts=tuple(file.facts),
        items=tuple(item for item in items if item),
        standfirst=file.standfirst,
        source=file.source,
        as_of=file.as_of,
        content_note=file.content_note,
    )


def _item(raw: dict[str, Any], path: Path, faults: _Faults) -> Item | None:
    """The item of a mapping: the fields every item has, and those of its kind's body beside them."""
    kind = raw.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        faults.note((*path, "kind"), f"There is no kind “{kind}”; there are {', '.join(KINDS)}.")
        return None
    rest = {name: value for name, value in raw.items() if name not in _COMMON}
    body = _convert(rest, KINDS[kind].Body, path, faults)
    if body is None:
        return None
    item: Item | None = _convert(
        {name: raw[name] for name in _COMMON if name in raw} | {"body": body}, Item, path, faults
    )
    return item


def _convert(plain: Any, wanted: type[Any], path: Path, faults: _Faults) -> Any:
    """`plain` as a `wanted`, or None and a fault at the place that msgspec names."""
    try:
        return msgspec.convert(plain, wanted, strict=False)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `")
        unknown = re.findall(r"^Object contains unknown field `(.+)`$", what)
        faults.note((*path, *_steps(where), *unknown), f"{what}.")
        return None


def _steps(where: str) -> Iterator[str | int]:
    """The steps of a msgspec path: "$.items[3].stem" gives items, 3, stem."""
    for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", where):
        yield name or int(index)


def _located(value: Any, text: str, within: Span | None, path: Path, faults: _Faults) -> Any:
    """`value` with every quote replaced by its span; the words of a gap are sought in its passage."""
    if isinstance(value, list):
        return [_located(member, text, within, (*path, index), faults) for index, member in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if "passage" in value:
        passage = _span(value["passage"], text, None, (*path, "passage"), faults)
        return {
            key: passage if key == "passage" else _located_field(key, member, text, passage, (*path, key), faults)
            for key, member in value.items()
        }
    return {key: _located_field(key, member, text, within, (*path, key), faults) for key, member in value.items()}


def _located_field(key: str, value: Any, text: str, within: Span | None, path: Path, faults: _Faults) -> Any:
    if key in _LISTS_OF_QUOTES:
        quotes = value if isinstance(value, list) else [value]
        return [_span(quote, text, None, (*path, index), faults) for index, quote in enumerate(quotes)]
    if key == "words" and "gaps" in path:
        return _span(value, text, within, path, faults)
    return _located(value, text, within, path, faults)


_NOWHERE = Span(0, 0, "")  # stands in for a quote that was not found, so that reading can go on


def _span(value: Any, text: str, within: Span | None, path: Path, faults: _Faults) -> Span:
    """The span of a quote, written as its words or as {quote, occurrence}; if there is none, a fault."""
    words, occurrence = (value.get("quote"), value.get("occurrence", "")) if isinstance(value, dict) else (value, "")
    if within == _NOWHERE:
        return _NOWHERE
    if not isinstance(words, str) or not words or not re.fullmatch(r"(?:[1-9]\d{0,3})?", str(occurrence)):
        faults.note(path, "A quote is written as its words, or as {quote: its words, occurrence: 2}.")
        return _NOWHERE
    try:
        return locate(text, words, int(occurrence) if occurrence else None, within)
    except QuoteNotFound as error:
        faults.note(path, str(error))
        return _NOWHERE


def _written_item(item: Item, text: str) -> dict[str, Any]:
    content = item.content()
    body = content.pop("body")
    proof = {name: content.pop(name) for name in ("rationale", "sources")}
    written: dict[str, Any] = _written(content | body | proof, text, None)
    return written


def _written(value: Any, text: str, within: Span | None) -> Any:
    """`value` with every span written as its quote, and everything else as words."""
    if isinstance(value, (list, tuple)):
        return [_written(member, text, within) for member in value]
    if not isinstance(value, dict):
        return value if isinstance(value, bool) else str(value)
    if value.keys() == {"start", "end", "quote"}:
        return _written_quote(msgspec.convert(value, Span), text, within)
    passage = msgspec.convert(value["passage"], Span) if "passage" in value else within
    return {key: _written(member, text, passage if key in ("gaps", "words") else None) for key, member in value.items()}


def _written_quote(span: Span, text: str, within: Span | None) -> Any:
    """The quote, with its occurrence where it stands more than once."""
    found = occurrences(text, span.quote, within)
    return span.quote if len(found) == 1 else {"quote": span.quote, "occurrence": found.index(span) + 1}
