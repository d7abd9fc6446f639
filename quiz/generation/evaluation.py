"""How good generated items are: figures a program can count, and the blind grades of two readers with their intervals.

One reader judges whether an item is sound, the other whether it is worth asking; each gives P (publish
unedited), M (mend) or R (reject). What counts is the share of items to which both give P.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import sqrt
from typing import Literal, get_args

from msgspec import Struct, convert

from quiz.core.errors import Unreadable
from quiz.generation.drafts import Drafts

Mark = Literal["P", "M", "R"]
MARKS: tuple[Mark, ...] = get_args(Mark)
COLUMNS = ("item", "model", "tier", "sound", "wrong_key", "worth", "trivial")
"""The columns of a sheet of grades; others, such as the stem and the reason, are for the readers."""

_WORD = re.compile(r"[A-ZÀ-Þ][\w’-]{2,}|\w{6,}|\d[\d,.]+")
_BEARS_OUT = 4  # names, long words and figures that a sentence shares with the key point it bears out

_NORMAL = 1.96  # standard deviations to either side that hold 95 of 100


class Graded(Struct, frozen=True):
    """One item with both readers' marks: what made it, its tier, whether its key is wrong, whether it is trivial."""

    item: str
    model: str
    tier: str
    sound: Mark
    worth: Mark
    wrong_key: bool = False
    trivial: bool = False

    @property
    def both(self) -> bool:
        """Whether both readers would publish it unedited."""
        return self.sound == "P" == self.worth


class Rate(Struct, frozen=True):
    """A count out of a total, with the interval of Wilson (1927) that holds the true share 95 times in 100."""

    count: int
    total: int

    @property
    def share(self) -> float | None:
        """The share, None of nothing."""
        return self.count / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Its lower and upper bound, None of nothing."""
        if not self.total:
            return None
        n, p, z = self.total, self.count / self.total, _NORMAL
        middle, spread = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (middle - spread) / (1 + z * z / n)), min(1.0, (middle + spread) / (1 + z * z / n))

    def __str__(self) -> str:
        """As it is read: "17 of 20, 85 % (64 to 95)"."""
        if self.share is None or self.interval is None:
            return "none"
        low, high = self.interval
        return f"{self.count} of {self.total}, {100 * self.share:.0f} % ({100 * low:.0f} to {100 * high:.0f})"


class Overview(Struct, frozen=True):
    """What a program can tell of the drafts of several briefings: how many ask for a figure, of how many nothing is
    doubted, how many may be asked unread, how many key points they reach, which models made them, and why the other
    candidates fell.
    """

    briefings: int
    items: int
    figures: Rate
    undoubted: Rate
    unread: Rate
    key_points: Rate
    models: dict[str, int]
    rejected: dict[str, int]


def overview(made: Sequence[Drafts]) -> Overview:
    """The figures of the drafts of several briefings together."""
    drafts = [draft for each in made for draft in each.drafts]
    points = [point for each in made for point in _key_points(each)]
    return Overview(
        briefings=len(made),
        items=len(drafts),
        figures=Rate(sum(draft.candidate.asks_for_a_figure for draft in drafts), len(drafts)),
        undoubted=Rate(sum(not draft.doubts for draft in drafts), len(drafts)),
        unread=Rate(sum(draft.tier == "auto" for draft in drafts), len(drafts)),
        key_points=Rate(sum(points), len(points)),
        models=dict(Counter(draft.model for draft in drafts).most_common()),
        rejected=dict(Counter(_sort_of(each.reason) for each in chain(*(d.rejected for d in made))).most_common()),
    )


def _key_points(each: Drafts) -> list[bool]:
    """For each key point of a briefing whether an item rests on it or on a sentence that bears it out."""
    bullets = [block for block in each.briefing.blocks if block.kind == "bullet"]
    sources = [source for draft in each.drafts for source in draft.item.sources]
    bearing = [set(_WORD.findall(source.quote)) for source in sources]
    return [
        any(block.span.meets(source) for source in sources)
        or any(len(words & set(_WORD.findall(block.span.quote))) >= _BEARS_OUT for words in bearing)
        for block in bullets
    ]


def _sort_of(reason: str) -> str:
    """A reason without the words it quotes."""
    return re.sub(r"“[^”]*”|\d+", "…", reason)


class Row(Struct, frozen=True):
    """A line of the table: a group of items and its rates."""

    name: str
    sound: Rate
    worth: Rate
    both: Rate
    wrong_keys: int
    trivial: int


def read_grades(text: str, name: str) -> list[Graded]:
    """The items of a sheet of grades (CSV with a line of heads, at least `COLUMNS`); lines without both marks are
    left out. Raises Unreadable, naming the file and the line, for anything else.
    """
    rows = csv.DictReader(io.StringIO(text))
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise Unreadable(f"{name}: the column “{missing[0]}” is missing.")
    return list(_graded(rows, name))


def _graded(rows: csv.DictReader[str], name: str) -> Iterator[Graded]:
    for row in rows:
        sound, worth = (row["sound"] or "").strip().upper(), (row["worth"] or "").strip().upper()
        if not (sound and worth):
            continue
        for mark in (sound, worth):
            if mark not in MARKS:
                raise Unreadable(f"{name}, line {rows.line_num}: a mark is P, M or R, not “{mark}”.")
        yes = {column: (row[column] or "").strip().lower() == "yes" for column in ("wrong_key", "trivial")}
        yield convert({**row, **yes, "sound": sound, "worth": worth}, Graded)


def table(items: Sequence[Graded]) -> list[Row]:
    """The rates of each tier and, within it, of each model; the tiers as they come, the models by name."""
    rows = []
    for tier in dict.fromkeys(item.tier for item in items):
        inside = [item for item in items if item.tier == tier]
        rows.append(_row(tier, inside))
        for model in sorted({item.model for item in inside}):
            rows.append(_row(f"{tier}: {model}", [item for item in inside if item.model == model]))
    return rows


def _row(name: str, items: Sequence[Graded]) -> Row:
    def rate(count: int) -> Rate:
        return Rate(count, len(items))

    return Row(
        name,
        rate(sum(item.sound == "P" for item in items)),
        rate(sum(item.worth == "P" for item in items)),
        rate(sum(item.both for item in items)),
        sum(item.wrong_key for item in items),
        sum(item.trivial for item in items),
    )


def agreement(items: Iterable[Graded]) -> tuple[Rate, float | None]:
    """How often both readers give the same mark, and Cohen’s kappa (1960), None where chance alone agrees."""
    pairs = [(item.sound, item.worth) for item in items]
    same = Rate(sum(one == other for one, other in pairs), len(pairs))
    if same.share is None:
        return same, None
    n = len(pairs)
    chance = sum(sum(o == mark for o, _ in pairs) * sum(t == mark for _, t in pairs) for mark in MARKS) / (n * n)
    return same, None if chance == 1 else (same.share - chance) / (1 - chance)
