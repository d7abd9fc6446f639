"""Places in a text: the words themselves and where they stand."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

Tone = Literal["marked", "plain", "quiet"]


class Span(Struct, frozen=True, order=True):
    """Code points `start` (in) to `end` (out) of a text, with the words found there."""

    start: int
    end: int
    quote: str

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        """The same words `by` code points further on: from a place in a sentence to one in its text."""
        return Span(self.start + by, self.end + by, self.quote)

    def proves_itself_in(self, text: str) -> bool:
        """The law every span obeys: `text[start:end] == quote`, and the quote says something."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.quote


class Segment(Struct, frozen=True):
    """A stretch of text shown in one tone: the evidence, the sentence around it, or its neighbours."""

    text: str
    tone: Tone


class QuoteNotFound(ValueError):
    """A quote that does not stand in the text as often as was said. `str(error)` says what to do."""


def cut(text: str, start: int, end: int) -> Span:
    """The span from `start` to `end` of `text`."""
    return Span(start, end, text[start:end])


def occurrences(text: str, quote: str, within: Span | None = None) -> list[Span]:
    """Every place where `quote` stands in `text`, or in the part of it that `within` spans."""
    start, end = (within.start, within.end) if within else (0, len(text))
    found = []
    at = text.find(quote, start, end) if quote else -1
    while at != -1:
        found.append(cut(text, at, at + len(quote)))
        at = text.find(quote, at + 1, end)
    return found


def locate(text: str, quote: str, occurrence: int | None = None, within: Span | None = None) -> Span:
    """The span of `quote` in `text`; `occurrence` (from 1) says which, where it stands more than once.

    Raises QuoteNotFound, naming the nearest words, when it does not stand there or stands there
    several times and nobody said which.
    """
    found = occurrences(text, quote, within)
    if not found:
        raise QuoteNotFound(f"“{quote}” is not in the briefing. {_nearest_words(text, quote, within)}")
    if occurrence is None and len(found) > 1:
        raise QuoteNotFound(f"“{quote}” stands {len(found)} times in the briefing: say which with occurrence.")
    if occurrence is not None and not 1 <= occurrence <= len(found):
        raise QuoteNotFound(
            f"“{quote}” stands {len(found)} times in the briefing; there is no occurrence {occurrence}."
        )
    return found[(occurrence or 1) - 1]


def nearest(text: str, quote: str) -> str:
    """The stretch of `text`, about as long as `quote`, that reads most like it; "" if none does.

    The longest common run anchors the stretch (Ratcliff and Obershelp, as difflib has it), which
    is then widened to whole words.
    """
    matcher = SequenceMatcher(None, text, quote[:400], autojunk=False)
    run = matcher.find_longest_match()
    if run.size < max(1, min(4, len(quote))):
        return ""
    start = max(0, run.a - run.b)
    end = min(len(text), start + len(quote))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return " ".join(text[start:end].split())


def _nearest_words(text: str, quote: str, within: Span | None) -> str:
    found = nearest(within.quote if within else text, quote)
    return f"The nearest words are “{found}”." if found else "Nothing in it reads like this."


def segments(text: str, shown: Span, marks: Iterable[Span], sentences: Sequence[Span] = ()) -> list[Segment]:
    """Cut the part of `text` that `shown` spans into segments, in order, nothing lost.

    Words in `marks` are marked; what else stands in a sentence with a mark is plain; other
    sentences are quiet. Without `sentences` everything unmarked is plain.
    """
    marks = [mark for mark in marks if mark.meets(shown)]
    proving = [sentence for sentence in sentences if any(mark.meets(sentence) for mark in marks)]
    edges = {shown.start, shown.end}
    for span in [*marks, *proving]:
        edges |= {at for at in (span.start, span.end) if shown.start < at < shown.end}
    cuts = sorted(edges)
    return [
        Segment(text[start:end], _tone(start, marks, proving, bool(sentences)))
        for start, end in itertools.pairwise(cuts)
    ]


def _tone(at: int, marks: Iterable[Span], proving: Iterable[Span], sentences_known: bool) -> Tone:
    if any(mark.start <= at < mark.end for mark in marks):
        return "marked"
    if not sentences_known or any(sentence.start <= at < sentence.end for sentence in proving):
        return "plain"
    return "quiet"
