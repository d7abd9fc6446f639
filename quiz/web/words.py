"""Numbers and counts as sentences say them."""

from __future__ import annotations

_SPELLED = "no one two three four five six seven eight nine ten eleven twelve".split()


def spelled(count: int) -> str:
    """A count in words up to twelve, in figures above."""
    return _SPELLED[count] if 0 <= count < len(_SPELLED) else str(count)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st …"""
    teen = 10 <= number % 100 <= 20
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def counted(count: int, thing: str) -> str:
    """A count with its thing: "one sentence", "four sentences", "no sentences"."""
    return f"{spelled(count)} {thing}{'' if count == 1 else 's'}"


def listed(things: list[str]) -> str:
    """Things in a row: "5", "5 and 9", "5, 7 and 9"."""
    return " and ".join(filter(None, [", ".join(things[:-1]), *things[-1:]]))
