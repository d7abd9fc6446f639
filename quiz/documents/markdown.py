"""Markdown: its headings, bullets and paragraphs, without what only says how they look."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from quiz.core.briefings import Briefing
from quiz.documents import blocks, lines, wrapping

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[\w-]+[ \t]*:.*\n)(?:.*\S.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_MARK = re.compile(r"^[^\S\n]*(?:#{1,6}|[-–—*•]|\d{1,2}[.)])\s+", re.MULTILINE)


def text(data: bytes) -> str:
    """The text in `data`, which must be UTF-8. Raises Unreadable, saying why, if it is no text.

    A text with nothing of Markdown but headings and bullets is left as it stands unless its lines end within
    sentences: so briefings are written, and in them a line is a paragraph also where Markdown draws lines together.
    """
    raw = Briefing.read(data).text
    body = raw[match.end() :] if (match := _FRONT_MATTER.match(raw)) else raw
    is_broken = wrapping.breaks_sentences(body)
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(body)
    read = lines.joined(blocks.of(html, line_breaks=not is_broken, tables=False))
    return read if is_broken or _words(read) != _words(body) else body


def _words(text: str) -> list[str]:
    return _MARK.sub("", text).split()
