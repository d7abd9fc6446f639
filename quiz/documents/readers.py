"""Calls the reader of a sort, and says in a sentence what kept it from reading."""

from __future__ import annotations

from importlib import import_module

from quiz.core.errors import Unreadable
from quiz.documents.kinds import KINDS

MISSING = 'To read such files, install the extra once: pip install "briefing-quiz[import]".'


def text(kind: str, data: bytes) -> str:
    """The text that the reader of `kind` finds in `data`. Raises Unreadable and nothing else."""
    try:
        reader = import_module(f"quiz.documents.{kind}")
    except ImportError:
        raise Unreadable(f"{_capitalised(KINDS[kind].called)} cannot be read yet. {MISSING}") from None
    try:
        found: str = reader.text(data)
    except Unreadable:
        raise
    except Exception as error:  # what a library meets in a damaged file makes it raise whatever there is
        raise Unreadable(f"This is {KINDS[kind].called} that is damaged, or not made as such files are.") from error
    return found


def _capitalised(words: str) -> str:
    return words[0].upper() + words[1:]
