"""The lines of a briefing out of simple HTML, such as Markdown and articles are turned into."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

from quiz.documents import lines, wrapping

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS = _HEADINGS | frozenset("article blockquote br dd div dl dt hr li ol p section td th tr ul".split())
_UNREAD = frozenset("head math noscript pre script style svg template".split())
_VOID = frozenset("br hr img".split())


def of(html: str, *, line_breaks: bool, tables: bool) -> list[str]:
    """The lines in `html`. With `line_breaks`, a line of its source is a line of its own; without `tables`,
    what stands in them is left out. Code, scripts and styles always are.
    """
    unread = _UNREAD if tables else _UNREAD | {"table"}
    reading = _read(html, line_breaks, unread)
    while reading.inside:  # never closed: a word in angle brackets, and what follows it is text
        unread -= {*reading.inside}
        reading = _read(html, line_breaks, unread)
    return reading.lines


def _read(html: str, line_breaks: bool, unread: frozenset[str]) -> _Reading:
    reading = _Reading(line_breaks, unread)
    reading.feed(html)
    reading.close()
    reading.end_line()
    return reading


class _Reading(HTMLParser):
    """Walks through HTML and gathers lines."""

    def __init__(self, line_breaks: bool, unread: frozenset[str]) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line_breaks = line_breaks
        self._unread = unread
        self.inside: list[str] = []  # the elements that are left out, around the one we are in
        self._words: list[str] = []
        self._made: Callable[[str], str] = lines.clean

    def end_line(self) -> None:
        """Keep what was gathered as a line; what follows in the same element is a paragraph."""
        if made := self._made(wrapping.in_one_line("".join(self._words).split("\n"))):
            self.lines.append(made)
            self._made = lines.clean
        self._words.clear()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._unread:
            self._words.append(" ")
            self.inside.append(tag)
        elif self.inside:
            return
        elif tag == "img":
            self._words.append(dict(attrs).get("alt") or "")
        elif tag in _BLOCKS:
            self.end_line()
            if tag in _HEADINGS or tag == "li":
                self._made = lines.bullet if tag == "li" else lines.heading

    def handle_endtag(self, tag: str) -> None:
        if self.inside:
            if tag == self.inside[-1]:
                self.inside.pop()
        elif tag in _BLOCKS - _VOID:
            self.end_line()
            if tag in _HEADINGS or tag == "li":
                self._made = lines.clean

    def handle_data(self, data: str) -> None:
        if self.inside:
            return
        first, *others = data.split("\n") if self._line_breaks else [data]
        self._words.append(first)
        for words in others:
            self.end_line()
            self._words.append(words)
