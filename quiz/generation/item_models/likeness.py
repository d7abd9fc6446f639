"""Which wrong options can stand beside a key: of its length, and neither like it nor like each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Source = TypeVar("Source")

_SHORTER, _LONGER = 0.4, 2.4
"""How much shorter or longer than the key a wrong option may be."""


def distinct(key_text: str, sources: Iterable[Source], key: Callable[[Source], str]) -> list[Source]:
    """Those of `sources` whose words can be offered beside `key_text`, the likest in length first."""
    size = len(key_text)
    fit = [s for s in sources if _SHORTER < len(key(s)) / size < _LONGER and not alike(key(s), key_text)]
    chosen: list[Source] = []
    for source in sorted(fit, key=lambda s: abs(len(key(s)) - size)):
        if not any(alike(key(source), key(other)) for other in chosen):
            chosen.append(source)
    return chosen


def alike(one: str, other: str) -> bool:
    """Whether two options have two long words in common: then they may say the same."""
    mine, theirs = ({w.lower().strip(".,…“”") for w in words.split() if len(w) > 3} for words in (one, other))
    return len(mine & theirs) >= 2
