"""A briefing read sentence by sentence: each sentence with its block and its tree of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quiz.core.briefings import Block, Briefing
from quiz.core.spans import Span, cut
from quiz.generation.reading.parser import Token, parse

_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.’'\- ]+(?:, [A-Z][\w.’ ]+)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?(?: \([^)]{2,40}\))?"
    r"\s*[—–-]{1,2}\s+"
)
"""What a wire story begins with: a town in capitals, perhaps a country, a day and an agency, and a dash."""


class Sentence:
    """One sentence: its span without a dateline, its block, its number in the briefing, and its words."""

    def __init__(self, number: int, span: Span, block: Block, tokens: tuple[Token, ...]) -> None:
        """`tokens` in the order of the text, as the parser gave them."""
        self.number = number
        self.span = span
        self.block = block
        self.tokens = tokens
        self._below: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.index:
                self._below[token.head].append(token.index)
        self.quoted = _quoted(tokens)

    def children(self, index: int, *labels: str) -> list[Token]:
        """The words that hang on the word at `index`, only those with one of `labels` if any are given."""
        below = (self.tokens[child] for child in self._below[index])
        return [token for token in below if not labels or token.dep in labels]

    def subtree(self, index: int) -> list[int]:
        """The indices of a word and of everything below it, in order."""
        found, waiting = [], [index]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += self._below[at]
        return sorted(found)

    def span_of(self, first: int, last: int) -> Span:
        """The span from one word to another, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return Span(start, end, self.span.quote[start - self.span.start : end - self.span.start])

    def words_in(self, span: Span) -> list[Token]:
        """The words that lie within `span`."""
        return [token for token in self.tokens if span.start <= token.start and token.end <= span.end]


class Reading:
    """A briefing and its sentences."""

    def __init__(self, briefing: Briefing, sentences: list[Sentence]) -> None:
        """`sentences` in the order of the text."""
        self.briefing = briefing
        self.sentences = sentences

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)


def read(briefing: Briefing) -> Reading:
    """Parse every sentence of bullets and paragraphs; datelines are set aside."""
    placed = [(block, _without_dateline(briefing, block, span)) for block, span in _sentences(briefing)]
    trees = parse([span for _, span in placed])
    return Reading(
        briefing,
        [Sentence(n, span, block, tree) for n, ((block, span), tree) in enumerate(zip(placed, trees, strict=True))],
    )


def _sentences(briefing: Briefing) -> Iterable[tuple[Block, Span]]:
    return ((block, sentence) for block in briefing.blocks for sentence in block.sentences)


def _without_dateline(briefing: Briefing, block: Block, sentence: Span) -> Span:
    first = sentence.start == block.span.start and block.kind == "paragraph"
    match = _DATELINE.match(sentence.quote) if first else None
    return cut(briefing.text, sentence.start + match.end(), sentence.end) if match else sentence


def _quoted(tokens: tuple[Token, ...]) -> frozenset[int]:
    """The indices of the words between double quotation marks; an open quotation reaches to the end."""
    inside, found = False, set()
    for token in tokens:
        if token.text in ("“", "”", '"', "``", "''"):
            inside = token.text in ("“", "``") or (token.text == '"' and not inside)
        elif inside:
            found.add(token.index)
    return frozenset(found)
