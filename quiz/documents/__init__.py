"""Briefings out of the files people have: plain text, Markdown, web pages, Word, PDF.

Each sort has a reader, one module with `text(data) -> str`: every heading, bullet and paragraph a line of
its own, as `quiz.core.briefings` counts them. What is foreign is read in a process of its own.
"""

from __future__ import annotations

from quiz.core.briefings import Briefing
from quiz.core.errors import Unreadable
from quiz.documents import apart, plain
from quiz.documents.kinds import KINDS, kind_of

__all__ = ["KINDS", "read"]

LARGEST_FILE = 10_000_000
"""Bytes of a file; most hold more than their text: pictures, fonts, scripts."""


def read(data: bytes, name: str) -> Briefing:
    """The briefing in the bytes of a file called `name`. Raises Unreadable, saying why, if there is none."""
    if len(data) > LARGEST_FILE:
        raise Unreadable(f"The file has {len(data):,} bytes; one to read may have {LARGEST_FILE:,}.")
    kind = kind_of(data, name)
    text = plain.text(data) if kind == "plain" else apart.text(kind, data)
    return Briefing.read(text.encode())
