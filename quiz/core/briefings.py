"""A briefing: a source text that never changes, cut into blocks and sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from quiz.core.errors import Unreadable
from quiz.core.spans import Segment, Span, cut, segments

BlockKind = Literal["heading", "bullet", "paragraph"]

_BULLET = re.compile(r"[-–—*•]\s+|\d{1,2}[.)]\s+")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*(\w))")
_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]]*$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt sen rep gov pres st jr sr vs inc ltd co corp dept est approx "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
LARGEST = 500_000
"""Bytes; a briefing of 80,000 words, longer than anyone reads before a quiz."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")  # of a name or of words: J.R.R. Tolkien, U.S., p.m.
_LONGEST_ABBREVIATION = 12  # characters to look back for one
_LONGEST_HEADING = 12  # words; a longer line without a full stop is a paragraph that lost it


class Block(Struct, frozen=True):
    """A heading, a bullet or a paragraph: its words (without the bullet's dash) and its sentences.

    Paragraphs are numbered from 1, bullets from 1; headings have no number.
    """

    kind: BlockKind
    span: Span
    number: int | None
    sentences: tuple[Span, ...]

    @property
    def label(self) -> str:
        """What readers call it: "paragraph 6", "key point 2"; a heading is called by its words."""
        names = {"paragraph": f"paragraph {self.number}", "bullet": f"key point {self.number}"}
        return names.get(self.kind, f"the heading ‘{self.span.quote}’")

    @property
    def anchor(self) -> str:
        """A name for links to it, unique in its briefing."""
        return f"{self.kind}-{self.number or self.span.start}"


class Briefing:
    """A source text, named by the hash of its normalised form; equal texts are the same briefing."""

    def __init__(self, text: str) -> None:
        """`text` is taken as it is: use `Briefing.of` for text that has not been normalised yet."""
        self.text = text
        self.sha256 = sha256(text.encode()).hexdigest()

    @classmethod
    def of(cls, raw: str) -> Briefing:
        """Normalise once (NFC, line feeds, no byte order mark): all offsets count in this form."""
        return cls(unicodedata.normalize("NFC", raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")))

    @classmethod
    def read(cls, data: bytes) -> Briefing:
        """The briefing in the bytes of a text file. Raises Unreadable, saying why, if there is none."""
        if len(data) > LARGEST:
            raise Unreadable(f"The text has {len(data):,} bytes; a briefing may have {LARGEST:,}.")
        if b"\0" in data:
            raise Unreadable("This is not a text file: it holds binary data.")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise Unreadable(f"The text is not UTF-8: line {line} has a byte that is none. Save it as UTF-8.") from None
        if not text.strip():
            raise Unreadable("The text is empty.")
        return cls.of(text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Briefing) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.sha256)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The headings, bullets and paragraphs in order; a line is a block, as briefings are written."""
        return tuple(_blocks(self.text))

    @property
    def sentences(self) -> list[Span]:
        """The sentences of bullets and paragraphs, in order; headings are none."""
        return [sentence for block in self.blocks for sentence in block.sentences]

    @property
    def paragraphs(self) -> int:
        """How many numbered paragraphs there are."""
        return sum(block.kind == "paragraph" for block in self.blocks)

    def block_of(self, span: Span) -> Block:
        """The block in which `span` begins. Raises LookupError for a span between blocks."""
        for block in self.blocks:
            if block.span.start <= span.start < block.span.end:
                return block
        raise LookupError(f"no block at {span.start}")

    def marked(self, block: Block, marks: Iterable[Span]) -> list[Segment]:
        """The words of `block` in segments, with `marks` marked and sentences without a mark quiet."""
        return segments(self.text, block.span, marks, block.sentences)


def _blocks(text: str) -> Iterator[Block]:
    counts = {"paragraph": 0, "bullet": 0}
    for start, end in _lines(text):
        kind, inner = _classify(text, start, end)
        if kind == "heading":
            yield Block(kind, inner, None, ())
        else:
            counts[kind] += 1
            yield Block(kind, inner, counts[kind], tuple(split_sentences(text, inner)))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that has words, without the white space around them."""
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        if line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield start, match.start() + len(line.rstrip())


def _classify(text: str, start: int, end: int) -> tuple[BlockKind, Span]:
    if marker := _MARKDOWN_HEADING.match(text, start, end):
        return "heading", cut(text, marker.end(), end)
    if (marker := _BULLET.match(text, start, end)) and marker.end() < end:
        return "bullet", cut(text, marker.end(), end)
    line = cut(text, start, end)
    is_heading = not _CLOSED.search(line.quote) and len(line.quote.split()) <= _LONGEST_HEADING
    return ("heading" if is_heading else "paragraph"), line


def split_sentences(text: str, within: Span) -> Iterator[Span]:
    """The sentences of the block that `within` spans: each ends in a full stop, query or exclamation
    mark, with closing quotes, before white space and a capital or figure; abbreviations and initials end none.
    """
    start = within.start
    for match in _SENTENCE_END.finditer(text, within.start, within.end):
        if not match[1].islower() and not _ends_in_abbreviation(text, start, match.end()):
            yield cut(text, start, match.end())
            start = _after_space(text, match.end())
    if start < within.end:
        yield cut(text, start, within.end)


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    words = text[max(start, end - _LONGEST_ABBREVIATION) : end].split()
    if not words or not words[-1].endswith("."):
        return False
    last = words[-1].strip("“”\"'‘’()[]").removesuffix(".").lower()
    if last == "no":  # "No. 10" goes on, "They said no." does not
        return text[end:].lstrip()[:1].isdigit()
    return last in _ABBREVIATIONS or (last != "i" and bool(_INITIALS.fullmatch(last)))
