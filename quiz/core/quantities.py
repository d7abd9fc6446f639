"""Amounts as people write them: "166", "at least 166", "68 million", "$68m", "44,000 ha", "sixty days"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from quiz.core.units import CURRENCY_SIGNS, Unit, unit

Sense = Literal["from", "below", "about", "exactly"]

HEDGES: dict[str, Sense] = {
    "at least": "from", "no fewer than": "from", "no less than": "from", "not less than": "from", "over": "from",
    "more than": "from", "upwards of": "from", "above": "from", "in excess of": "from", "or more": "from",
    "and counting": "from", "≥": "from", ">": "from", ">=": "from", "min": "from", "minimum": "from",
    "at most": "below", "no more than": "below", "up to": "below", "as many as": "below", "as much as": "below",
    "under": "below", "below": "below", "less than": "below", "fewer than": "below", "nearly": "below",
    "almost": "below", "close to": "below", "just under": "below", "barely": "below", "or less": "below",
    "or fewer": "below", "≤": "below", "<": "below", "<=": "below",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "approx": "about",
    "circa": "about", "ca": "about", "some": "about", "an estimated": "about", "estimated": "about", "or so": "about",
    "~": "about",
    "exactly": "exactly", "just": "exactly", "only": "exactly",
}  # fmt: skip
"""Every word we know that weakens or bounds a figure, and which way it does."""

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {
    "hundred": 100, "dozen": 12, "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "mio": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_SHARES = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
           "tenth": 10, "tenths": 10}  # fmt: skip

_FIGURE = r"\d+(?:[.,’'\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?"
_HEDGE = "|".join(sorted((re.escape(hedge) for hedge in HEDGES), key=len, reverse=True))
_TRAILING = re.compile(r"(?:\s*\+|\s+(or more|or less|or fewer|or so|and counting))(?=\s|$)", re.IGNORECASE)
_LEADING = re.compile(rf"({_HEDGE})(?![a-z])\.?\s*", re.IGNORECASE)
_SIGN = re.compile("|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True)), re.IGNORECASE)
_AMOUNT = re.compile(rf"(-?)({_FIGURE})\s*(.*)", re.DOTALL)
_CLOSE_ENOUGH = Decimal("0.005")  # share by which a converted amount may be off: people round what they convert


class Quantity(Struct, frozen=True):
    """An amount: its value, its unit in the writer's words ("" for none), and its hedge ("" for none)."""

    value: Decimal
    unit: str = ""
    hedge: str = ""

    @property
    def sense(self) -> Sense:
        """Which way the hedge bounds the amount; without one it is exact."""
        return HEDGES.get(self.hedge, "exactly")


def readings(text: str) -> tuple[Quantity, ...]:
    """Every way to read `text` as one amount, the likeliest first; () if it is none.

    "1.200" has two readings, 1.2 and 1200, because both are written so somewhere.
    """
    rest, hedge = _take_hedge(" ".join(text.replace("−", "-").split()).rstrip(".,;!? "))
    currency, rest = _take_currency(rest)
    found = []
    for value, words in _amounts(rest):
        named = currency or " ".join(words.split())
        if not (currency and words and unit(words) is not unit(currency)) and _is_unit_like(named):
            found.append(Quantity(value, named, hedge))
    return tuple(dict.fromkeys(found))


def same_amount(given: Quantity, key: Quantity, tolerance: Decimal = Decimal(0)) -> bool:
    """Whether `given` is as much as `key`, give or take `tolerance` (in the key's unit).

    A missing unit is taken for the key's; units of one dimension are converted, and a converted
    amount may be off by half a percent; where the key counts things ("166 people") the word for
    the things is free, but no unit of measure may stand in its place.
    """
    ours, theirs = unit(given.unit), unit(key.unit)
    if not given.unit or ours == theirs:
        return abs(given.value - key.value) <= tolerance
    if ours is None or theirs is None or ours.dimension != theirs.dimension:
        return False
    return abs(_converted(given.value, ours, theirs) - key.value) <= max(tolerance, abs(key.value) * _CLOSE_ENOUGH)


def nearly_same(one: Quantity, other: Quantity, share: Decimal) -> bool:
    """Whether two amounts differ by no more than `share` of the larger, whatever their units; a month is as long as
    the twelfth part of a year. An amount without a unit of measure is near only to one of the same words.
    """
    mine, theirs = unit(one.unit), unit(other.unit)
    if mine is None or theirs is None:
        return one.unit.lower() == other.unit.lower() and _differ_by(one.value, other.value) <= share
    dimensions = {_TIME.get(measured.dimension, (measured.dimension, Decimal(1)))[0] for measured in (mine, theirs)}
    values = [amount.value * measured.factor * _TIME.get(measured.dimension, ("", Decimal(1)))[1]
              for amount, measured in ((one, mine), (other, theirs))]  # fmt: skip
    return len(dimensions) == 1 and _differ_by(*values) <= share


_TIME = {"days": ("time", Decimal(1)), "months": ("time", Decimal(2_629_746))}
"""The two dimensions that measure time, and the seconds in the first unit of each (a mean Gregorian month)."""


def _differ_by(one: Decimal, other: Decimal) -> Decimal:
    largest = max(abs(one), abs(other))
    return abs(one - other) / largest if largest else Decimal(0)


def _converted(value: Decimal, ours: Unit, theirs: Unit) -> Decimal:
    return value * ours.factor / theirs.factor


def same_sense(given: Quantity, key: Quantity) -> bool:
    """Whether the two hedges do not contradict each other: the given one is missing, or both bound the same way."""
    return not given.hedge or given.sense == key.sense or "about" in (given.sense, key.sense)


def _take_hedge(text: str) -> tuple[str, str]:
    """`text` without the hedges before and behind the figure, and the first in small letters."""
    behind = []
    if match := _TRAILING.search(text):
        behind = [(match.group(1) or "or more").lower()]
        text = text[: match.start()] + text[match.end() :]
    hedges = []
    while match := _LEADING.match(text):
        hedges.append(match.group(1).lower())
        text = text[match.end() :]
    hedges += behind
    return text, " ".join(hedges) if " ".join(hedges) in HEDGES else next(iter(hedges), "")


def _take_currency(text: str) -> tuple[str, str]:
    match = _SIGN.match(text)
    return (match.group().lower(), text[match.end() :].strip()) if match else ("", text)


def _amounts(text: str) -> Iterator[tuple[Decimal, str]]:
    """Each reading of `text` as a number, with the words that follow it."""
    if match := _AMOUNT.fullmatch(text):
        minus, digits, behind = match.groups()
        factor, words = _take_scale(behind)
        for value in figures(digits):
            signed = -value if minus else value
            yield signed * factor, words
            if words != behind and unit(behind):  # "5 m": five million, or five metres
                yield signed, behind
    elif spelled := _spelled(text):
        yield spelled


def figures(digits: str) -> list[Decimal]:
    """The values that a run of digits, dots, commas and spaces may stand for, the English one first."""
    plain = re.sub(r"[’'\u00a0\u202f ]", "", digits)
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", plain):
        return [Decimal(plain.replace(",", ""))]
    if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}(,\d+)?|\d{1,3}(\.\d{3})+,\d+", plain):
        return [Decimal(plain.replace(".", "").replace(",", "."))]
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain):
        return [Decimal(plain), Decimal(plain.replace(".", ""))]
    if re.fullmatch(r"\d+([.,]\d+)?", plain):
        return [Decimal(plain.replace(",", "."))]
    return []


def _take_scale(words: str) -> tuple[int, str]:
    factor = 1
    while match := re.match(r"([a-z]+)(?![a-z/²³\d])\.?\s*", words, re.IGNORECASE):
        scale = _SCALES.get(match.group(1).lower())
        if scale is None or (match.group(1).lower() == "m" and factor > 1):
            break
        factor, words = factor * scale, words[match.end() :]
    return factor, re.sub(r"^of\s+", "", words)


def _spelled(text: str) -> tuple[Decimal, str] | None:
    """A number in words at the start of `text` ("one hundred and sixty-six people"), with the rest."""
    words = re.findall(r"[^\s-]+", text)
    total = group = Decimal(0)
    taken = 0
    for word in (raw.lower() for raw in words):
        if word in _SMALL or word in _TENS:
            group += _SMALL.get(word, _TENS.get(word, 0))
        elif word in _SHARES and taken:
            return group / _SHARES[word], " ".join(words[taken + 1 :])
        elif word in _SCALES and len(word) > 2 and taken:
            group = (group or Decimal(1)) * _SCALES[word]
            total, group = (total + group, Decimal(0)) if _SCALES[word] >= 1000 else (total, group)
        elif word in ("a", "an") and not taken:
            group = Decimal(0 if len(words) > 1 and words[1].lower() in _SCALES else 1)
        elif word != "and" or not taken:
            break
        taken += 1
    if not taken or (words[0].lower() in ("a", "an") and taken == 1):
        return None
    return total + group, " ".join(words[taken:])


def _is_unit_like(words: str) -> bool:
    """Whether `words` can name what is counted: no second figure, not a sentence."""
    return len(words.split()) <= 6 and not re.search(r"\d", re.sub(r"m2|km2|m3", "", words.lower()))
