"""Points of an attempt, and places on a board."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

PLACES = 4  # decimals to which scores are kept, so that thirds add up and ties are ties


def score(earned: Iterable[tuple[float, float]]) -> float:
    """The sum of fraction × points over the positions of an attempt."""
    return round(sum(fraction * points for fraction, points in earned), PLACES)


def shown(points: float) -> str:
    """Points as people read them: whole numbers plain, others with up to two decimals."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


class Place(Struct, frozen=True):
    """A place on a board (from 1), and whether others share it."""

    number: int
    shared: bool


def places(scores: Sequence[float]) -> list[Place]:
    """The place of each score, in the order given: equal scores share one, and the next is as many
    further down (1, 1, 3: standard competition ranking). Time plays no part.
    """
    rising = sorted(scores)
    above = [len(rising) - bisect_right(rising, mine) for mine in scores]
    equals = Counter(scores)
    return [Place(1 + higher, equals[mine] > 1) for mine, higher in zip(scores, above, strict=True)]
