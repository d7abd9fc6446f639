"""Plain text: taken as it stands, but for paragraphs that were broken into short lines."""

from __future__ import annotations

from quiz.core.briefings import Briefing
from quiz.documents import wrapping


def text(data: bytes) -> str:
    """The text in `data`, which must be UTF-8. Raises Unreadable, saying why, if it is no text."""
    return wrapping.unwrapped(Briefing.read(data).text)
