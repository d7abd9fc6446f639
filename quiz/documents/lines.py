"""The lines of a briefing, made of the words that other sorts of documents have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quiz.core.briefings import LARGEST
from quiz.core.errors import Unreadable

_UNSEEN = re.compile(
    "[\0-\x08\x0e-\x1b\x7f\xad"  # controls and soft hyphens
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # what has no width, and what turns the order of letters round
    "\ud800-\udfff\ue000-\uf8ff\ufff9-\ufffb\ufffe\uffff"  # what stands for no letter
    "\U000e0000-\U000e007f]"  # letters that nobody sees
)
_AS_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    # Controls in a page are Windows' quotes and dashes that were taken for Latin-1.
    | {chr(code): bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0) if code != 0x85}
)


def clean(words: str) -> str:
    """`words` as one line: single spaces, ligatures as letters, nothing that cannot be seen."""
    return " ".join(_UNSEEN.sub("", words.translate(_AS_LETTERS)).split())


def heading(words: str) -> str:
    """A line that is a heading however long it is; "" if there are no words."""
    return _marked("# ", words)


def bullet(words: str) -> str:
    """A line that is a bullet; "" if there are no words."""
    return _marked("- ", words)


def _marked(mark: str, words: str) -> str:
    cleaned = clean(words)
    return mark + cleaned if cleaned else ""


def joined(lines: Iterable[str]) -> str:
    """The text of those `lines` that have words. Raises Unreadable as soon as it is longer than any briefing."""
    kept, size = [], 0
    for line in filter(None, lines):
        size += len(line)
        if size > LARGEST:
            raise Unreadable(f"The text in this file is longer than the {LARGEST:,} bytes a briefing may have.")
        kept.append(line)
    return "\n".join(kept)
