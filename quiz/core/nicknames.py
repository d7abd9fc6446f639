"""What a student without an account may be called."""

from __future__ import annotations

import itertools
import unicodedata

from quiz.core.folding import is_seen

LONGEST = 40
"""Characters of a nickname; the field carries it as maxlength."""

_MARKS = 3
"""Marks that any script puts on one letter; more of them only paint over the lines above and below."""


def tidy(raw: str) -> str:
    """A nickname as it will be shown: NFC, one space between words, nothing invisible."""
    spaced = (" " if c.isspace() else c for c in raw)
    shown = unicodedata.normalize("NFC", "".join(c for c in spaced if is_seen(c)))
    runs = itertools.groupby(shown, key=lambda c: unicodedata.category(c).startswith("M"))
    return " ".join("".join("".join(run)[: _MARKS if marks else None] for marks, run in runs).split())


def problem(nickname: str) -> str:
    """Why a tidied nickname cannot be used, in a sentence for its owner; "" if it can."""
    if not nickname:
        return "Give a nickname: it is shown on the board."
    if len(nickname) > LONGEST:
        return f"A nickname may have at most {LONGEST} characters."
    if not any(c.isalnum() for c in nickname):
        return "A nickname needs at least one letter or figure."
    return ""
