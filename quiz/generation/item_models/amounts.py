"""How much: a clause with its amount taken out, and three amounts of one sort, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from random import Random

from msgspec import Struct

from quiz.core.kinds import single_choice
from quiz.core.kinds.contract import Option
from quiz.core.quantities import HEDGES, Quantity, readings
from quiz.core.spans import Span
from quiz.core.units import unit
from quiz.generation import facts
from quiz.generation.english.lexicon import SAYING
from quiz.generation.item_models.candidates import GAP, Candidate, made, single
from quiz.generation.reading.excerpts import Edit, Excerpt
from quiz.generation.reading.figures import Figure
from quiz.generation.reading.leanings import bare_definites
from quiz.generation.reading.material import Material, Passage
from quiz.generation.reading.sentences import Sentence

_DIGITS = re.compile(r"\D{0,3}\d[\d,.]*(?<![.,])(?:\s?(?:hundred|thousand|million|billion|trillion)\b)?%?")
_WRITTEN = re.compile(r"(\D{0,3})([\d,.]+)(\s?)(hundred|thousand|million|billion|trillion)?(%?)")
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FACTORS = tuple(map(Decimal, ("0.6", "0.75", "1.3", "1.5", "0.5", "1.8")))
"""By what an amount is changed where the text has no other of its sort: 15 to 80 of 100."""

_APART = Decimal("0.12")
"""By so large a share any two amounts offered differ."""

_REACH = (Decimal("0.2"), Decimal(5))
"""Between these times the key lie the amounts offered beside it."""

_GREAT = 1000
_ALL = 100  # of a hundred
_AT_A_GLANCE = 3
_FEWEST = 6  # words of a passage that says what its figure is of

_PART_OF_A_SUM = r"votes|\bage\b|\baged\b|-year"


class Askable(Struct, frozen=True):
    """A figure that may be asked for: its passage, its digits as they are shown, its amount and its sort."""

    figure: Figure
    passage: Passage
    shown: str
    amount: Quantity
    sort: str


class Known(Struct, frozen=True):
    """An amount of the text: its digits as they are shown, its value, and its sentence."""

    shown: str
    value: Decimal
    sentence: Sentence


def how_much(material: Material, random: Random) -> Iterator[Candidate]:
    """Which figure belongs in the gap? “The bridge cost _____.”"""
    known = _by_sort(material)
    for asked in _askable(material):
        options = _options(asked, _others(asked, known), random)
        if len(options) < 3:
            continue
        passage, sentence = asked.passage, asked.passage.sentence
        stem = f"Which figure belongs in the gap? “{single(passage.dated.replace(asked.shown, GAP))}.”"
        body = single_choice.Body(tuple(options[value] for value in sorted(options)))
        item = made("single_choice", stem, body, passage, passage.dated)
        fact = facts.amount(material, sentence, asked.figure, passage.predicate.span)
        yield Candidate("how much", item, fact, sentence, (passage.predicate,), _doubts(asked, options))


def swapped_amounts(material: Material) -> dict[int, tuple[Edit, str]]:
    """By the id of a passage, an amount that the text gives for something else put for its own, with what to say to
    who takes it for true.
    """
    found: dict[int, tuple[Edit, str]] = {}
    known = _by_sort(material)
    for asked in _askable(material):
        key, where = asked.amount.value, asked.passage.predicate.span
        at = where.start + where.quote.find(asked.shown)
        false = next((o.shown for o in _others(asked, known) if _can_stand(asked, o.value, [key])), "")
        if false and asked.shown in where.quote:
            span = Span(at, at + len(asked.shown), asked.shown)
            edit = Edit(span, false, "A figure of the text that belongs elsewhere is put in its place.")
            found.setdefault(id(asked.passage), (edit, f"The briefing says {asked.shown}."))
    return found


def _doubts(asked: Askable, options: dict[Decimal, Option]) -> tuple[str, ...]:
    """What speaks against asking for a figure unread: its subject is not told apart, or all others are made up."""
    passage, found = asked.passage, list(asked.passage.doubts)
    if passage.actor is None:
        subject = Excerpt(passage.clause.whole_subject)
        bare = bare_definites(passage.sentence, subject, frozenset())
        found += [f"“the {thing}” is not told from others." for thing in bare]
    if "%" in asked.shown and not re.search(
        rf"{re.escape(asked.shown)} (?:of|in|against|to|from)\b|\b(?:by|at|to) ", passage.text
    ):
        found.append("It does not say of what.")
    if not _is_great(asked):
        found.append("It is a small number.")
    own = passage.sentence.span
    if not any(source != own for option in options.values() for source in option.sources):
        found.append("The briefing has no other figure of this sort.")
    return tuple(found)


def _askable(material: Material) -> Iterator[Askable]:
    """The figures that matter and can be taken out of their passage."""
    for sentence, figure in material.figures:
        read, digits = readings(figure.bare)[:1], _DIGITS.match(figure.bare)
        if figure.kind != "number" or figure.doubt or not read or not digits:
            continue
        shown, passage = digits.group(), _passage(material, sentence, figure)
        if (
            passage is not None
            and passage.words >= _FEWEST
            and passage.dated.count(shown) == 1
            and _can_be_asked(shown, read[0])
        ):
            part = rf"{re.escape(shown)} of (?:the |its |their )?\d|of (?:the |its |their )?{re.escape(shown)}\b(?!%)"
            again = rf"{re.escape(shown)}[\w ]*, or |, or (?:about |some |around |roughly |nearly )?{re.escape(shown)}"
            spoke = passage.verb.lemma in SAYING and not passage.sentence.children(passage.verb.index, "ccomp", "dobj")
            if not re.search(f"{part}|{again}|{_PART_OF_A_SUM}", passage.text) and not spoke:
                yield Askable(figure, passage, shown, read[0], _sort(figure.bare, read[0]))


def _passage(material: Material, sentence: Sentence, figure: Figure) -> Passage | None:
    """The clause whose predicate has the figure."""
    inside = [p for p in material.passages if p.sentence is sentence and p.predicate.span.covers(figure.span)]
    return inside[0] if inside else None


def _can_be_asked(shown: str, amount: Quantity) -> bool:
    """Whether a figure is money, a share or a number of something, and more than one can count at a glance."""
    year = re.fullmatch(r"(?:1[5-9]|20)\d\d", shown)
    return (bool(amount.unit) or "%" in shown) and not year and amount.value > _AT_A_GLANCE


def _is_great(asked: Askable) -> bool:
    """Whether a figure is one to remember: money, a share, a great number, or one of the key points."""
    shown = asked.shown
    large = "%" in shown or not shown[0].isdigit() or asked.amount.value >= _GREAT
    return large or asked.passage.sentence.block.kind == "bullet"


def _sort(words: str, amount: Quantity) -> str:
    """What an amount is of: only amounts of one sort compete."""
    if "%" in words:
        return "%"
    named = unit(amount.unit)
    return f"{named.dimension} {named.factor}" if named else amount.unit.split()[-1] if amount.unit else ""


def _by_sort(material: Material) -> dict[str, list[Known]]:
    """Every amount of the text, by its sort."""
    known: dict[str, list[Known]] = {}
    for sentence, figure in material.figures:
        digits = _DIGITS.match(figure.bare)
        for amount in readings(figure.bare)[:1]:
            if digits and figure.kind == "number" and not figure.doubt:
                known.setdefault(_sort(figure.bare, amount), []).append(Known(digits.group(), amount.value, sentence))
    return known


def _others(asked: Askable, known: dict[str, list[Known]]) -> list[Known]:
    """The amounts of the same sort in other sentences, the nearest to the right one first."""
    signed = not asked.shown[0].isdigit()
    others = [
        other
        for other in known.get(asked.sort, [])
        if other.sentence is not asked.passage.sentence and signed != other.shown[0].isdigit()
    ]
    return sorted(others, key=lambda other: abs(other.value / asked.amount.value - 1))


def _options(asked: Askable, others: list[Known], random: Random) -> dict[Decimal, Option]:
    """Three amounts with their options: the key, true ones of something else before changed ones."""
    key, source = asked.amount.value, asked.passage.sentence.span
    options = {key: Option(asked.shown, key=True)}
    for other in others:
        if len(options) < 3 and _can_stand(asked, other.value, options):
            remark = f"The briefing gives this figure for something else: “{other.sentence.span.quote}”"
            options[other.value] = Option(other.shown, feedback=remark, sources=(other.sentence.span,))
    for factor in random.sample(_FACTORS, len(_FACTORS)):
        value = _rounded(key * factor, asked.shown)
        shown = _written(value, asked.shown)
        if len(options) < 3 and shown and _can_stand(asked, value, options):
            options[value] = Option(shown, feedback=f"The briefing says {asked.shown}.", sources=(source,))
    return options


def _can_stand(asked: Askable, value: Decimal, options: Iterable[Decimal]) -> bool:
    """Whether an amount is surely false, and neither too near nor too far: "at least 166" makes less than 166 true."""
    key, sense = asked.amount.value, HEDGES.get(asked.figure.hedge, "exactly")
    false = not (sense == "from" and value < key) and not (sense == "below" and value > key)
    near = all(abs(value / other - 1) > _APART for other in options)
    is_share = "%" in asked.shown or re.search(rf"{re.escape(asked.shown)} per ?cent", asked.passage.text)
    share = not is_share or value <= _ALL
    return false and near and share and _REACH[0] <= value / key <= _REACH[1]


def _rounded(value: Decimal, shown: str) -> Decimal:
    """A value with as many figures that count as the one shown has, and two at most more than one."""
    digits = len(re.sub(r"[^\d]", "", shown).strip("0")) or 1
    exponent = value.adjusted() - max(digits, 2 if value >= 10 and digits > 1 else digits) + 1
    return value.quantize(Decimal(1).scaleb(exponent)) if value else value


def _written(value: Decimal, shown: str) -> str:
    """A value written as the one shown is: sign, scale and commas; "" where it would need a point and that has none."""
    match = _WRITTEN.fullmatch(shown)
    if not match:
        return ""
    sign, figures, space, scale, percent = match.groups()
    text = f"{(value / _SCALES.get(scale or '', 1)).normalize():f}"
    if ("." in text and "." not in figures) or (scale and Decimal(text) >= 1000):
        return ""
    grouped = f"{int(text):,}" if "." not in text and ("," in figures or int(text) >= 10_000) else text
    return f"{sign}{grouped}{space}{scale or ''}{percent}"
