"""What a student without an account may be called."""

from __future__ import annotations

import unicodedata

LONGEST = 40
"""Characters of a nickname; the field carries it as maxlength."""


def tidy(raw: str) -> str:
    """A nickname as it will be shown: NFC, one space between words, nothing invisible."""
    shown = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", raw))
    return " ".join("".join(c for c in shown if not unicodedata.category(c).startswith("C")).split())


def problem(nickname: str) -> str:
    """Why a tidied nickname cannot be used, in a sentence for its owner; "" if it can."""
    if not nickname:
        return "Give a nickname: it is shown on the board."
    if len(nickname) > LONGEST:
        return f"A nickname may have at most {LONGEST} characters."
    if not any(c.isalnum() for c in nickname):
        return "A nickname needs at least one letter or figure."
    return ""
