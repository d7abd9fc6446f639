"""The sentence that proves it, marked in its paragraph: one view of a briefing for every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from quiz.core.briefings import Block, Briefing
from quiz.core.spans import Segment, Span, segments
from quiz.store.tables import StoredSet


class PageBlock(Struct, frozen=True):
    """A block as a page shows it: its kind and number, a name to link to, and its segments."""

    kind: str
    number: int | None
    anchor: str
    segments: list[Segment]


class Evidence(Struct, frozen=True):
    """What proves a key: where it stands, and the blocks with its words marked."""

    label: str
    blocks: list[PageBlock]


class Quotation(Struct, frozen=True):
    """A proving sentence by itself, with its words marked, and where it stands."""

    label: str
    anchor: str
    segments: list[Segment]


def whole_text(briefing: Briefing, marks: Sequence[Span] = ()) -> list[PageBlock]:
    """The whole briefing; with `marks`, those words are marked and nothing is quiet."""
    return [
        PageBlock(block.kind, block.number, block.anchor, segments(briefing.text, block.span, marks))
        for block in briefing.blocks
    ]


def evidence(briefing: Briefing, sources: Sequence[Span]) -> Evidence:
    """The blocks in which `sources` stand, each with the sentence before and the one after."""
    proving = _blocks_of(briefing, sources)
    shown: dict[int, PageBlock] = {}
    for block in proving:
        shown = _neighbours(briefing, block) | shown
    for block in proving:
        marked = PageBlock(block.kind, block.number, block.anchor, briefing.marked(block, sources))
        shown[briefing.blocks.index(block)] = marked
    return Evidence(_label(briefing, proving), list(_with_omissions(shown)))


def quotations(briefing: Briefing, sources: Sequence[Span]) -> list[Quotation]:
    """Each sentence with words of `sources`, in the order of the text."""
    found = []
    for block in _blocks_of(briefing, sources):
        for sentence in block.sentences or (block.span,):
            if any(source.meets(sentence) for source in sources):
                found.append(Quotation(block.label, block.anchor, segments(briefing.text, sentence, sources)))
    return found


def source_line(quiz: StoredSet) -> str:
    """Where the briefing comes from, as its set says."""
    return quiz.source or f"Briefing ‘{quiz.title}’"


def _blocks_of(briefing: Briefing, sources: Sequence[Span]) -> list[Block]:
    return [block for block in briefing.blocks if any(source.meets(block.span) for source in sources)]


def _label(briefing: Briefing, proving: Sequence[Block]) -> str:
    labels = [
        f"Paragraph {block.number} of {briefing.paragraphs}" if block.kind == "paragraph" else block.label.capitalize()
        for block in proving
    ]
    return ", ".join(labels)


def _neighbours(briefing: Briefing, block: Block) -> dict[int, PageBlock]:
    """By their place: the last sentence of the block before (a heading brings the one before it along), and
    the first of the block after, where it is of the same kind.
    """
    at = briefing.blocks.index(block)
    headed = at > 0 and briefing.blocks[at - 1].kind == "heading"
    first = max(0, at - 2 if headed else at - 1)
    found = {place: _quiet(briefing.blocks[place], -1) for place in range(first, at)}
    if at + 1 < len(briefing.blocks) and briefing.blocks[at + 1].kind == block.kind:
        found[at + 1] = _quiet(briefing.blocks[at + 1], 0)
    return found


def _with_omissions(shown: dict[int, PageBlock]) -> Iterator[PageBlock]:
    """The blocks in the order of the text, with a sign wherever blocks between them are left out."""
    last = min(shown, default=0)
    for place, block in sorted(shown.items()):
        if place > last + 1:
            yield PageBlock("omission", None, "", [])
        yield block
        last = place


def _quiet(block: Block, which: int) -> PageBlock:
    words = block.sentences[which].quote if block.sentences else block.span.quote
    return PageBlock(block.kind, block.number, block.anchor, [Segment(words, "quiet")])
