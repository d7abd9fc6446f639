"""What a student without an account may be called."""

from __future__ import annotations

import unicodedata

LONGEST = 40
"""Characters of a nickname; the field carries it as maxlength."""

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks by their category, yet nothing to see: fillers, joiners and the empty Braille cell."""


def tidy(raw: str) -> str:
    """A nickname as it will be shown: NFC, one space between words, nothing invisible."""
    spaced = (" " if c.isspace() else c for c in raw)
    shown = "".join(c for c in spaced if not unicodedata.category(c).startswith("C") and c not in _BLANK)
    return " ".join(unicodedata.normalize("NFC", shown).split())


def problem(nickname: str) -> str:
    """Why a tidied nickname cannot be used, in a sentence for its owner; "" if it can."""
    if not nickname:
        return "Give a nickname: it is shown on the board."
    if len(nickname) > LONGEST:
        return f"A nickname may have at most {LONGEST} characters."
    if not any(c.isalnum() for c in nickname):
        return "A nickname needs at least one letter or figure."
    return ""
