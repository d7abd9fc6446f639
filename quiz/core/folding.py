"""What two typed responses may differ in and still be the same words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_ARTICLES = frozenset({"the", "a", "an"})
_SIGNS = re.compile(r"[^\w\s%$€£]", re.UNICODE)
_SHORTEST_WITH_SLIP = 7  # letters; in shorter words one slip makes another word (Mali, Malta)


_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks by their category, yet nothing to see: fillers, joiners and the empty Braille cell."""


def is_seen(char: str) -> bool:
    """Whether a character leaves a trace on a page, if only a space."""
    return not unicodedata.category(char).startswith("C") and char not in _BLANK


def fold(text: str) -> str:
    """`text` without what never matters: case, accents, articles, quotes, signs and runs of space.

    Figures keep the dots and commas between digits, so that 1.5 and 15 stay different; only the
    comma before three digits goes (1,500).
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    joined = re.sub(r"(?<=\w)['’](?=\w)", "", plain.casefold())
    figures = re.sub(r"(?<=\d)[.,](?=\d)", "·", re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", joined))
    words = re.sub(r"_", " ", _SIGNS.sub(lambda sign: sign.group() if sign.group() == "·" else " ", figures)).split()
    return " ".join([word for word in words if word not in _ARTICLES] or words)


def matches(given: str, accepted: Iterable[str]) -> bool:
    """Whether `given` is, after folding, one of the `accepted` forms to the letter."""
    folded = fold(given)
    return bool(folded) and folded in {fold(form) for form in accepted}


def slips(given: str, accepted: Iterable[str]) -> str | None:
    """The accepted form that `given` misspells by one letter too many, too few or swapped, if any.

    Only letters of words of seven letters and more may slip; a form with a figure never does, and
    a letter exchanged for another is no slip (Ireland, Iceland).
    """
    folded = fold(given)
    return next((form for form in accepted if _one_slip(folded, fold(form))), None)


def _one_slip(given: str, form: str) -> bool:
    ours, theirs = given.split(), form.split()
    if len(ours) != len(theirs) or any(c.isdigit() for c in given + form):
        return False
    odd = [(mine, word) for mine, word in zip(ours, theirs, strict=True) if mine != word]
    return len(odd) == 1 and len(odd[0][1]) >= _SHORTEST_WITH_SLIP and _slipped(*odd[0])


def _slipped(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return any(long[:i] + long[i + 1] + long[i] + long[i + 2 :] == short for i in range(len(long) - 1))
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
