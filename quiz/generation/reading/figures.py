"""Amounts and dates where they stand in a sentence, by grammars of our own: the model's guess is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from quiz.core.quantities import readings
from quiz.core.spans import Span, cut
from quiz.core.units import unit
from quiz.generation.english.lexicon import HEDGE_WORDS, LABELS, MONTHS
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Sentence

_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:{_MONTH}) \d{{1,2}}(?!\d),? (?:1[5-9]|20)\d\d\b|\b\d{{1,2}} (?:{_MONTH})(?: (?:1[5-9]|20)\d\d)?\b"
    rf"|(?:{_MONTH}),? (?:1[5-9]|20)\d\d\b|(?:{_MONTH}) \d{{1,2}}\b(?!,?\d)"
    rf"|(?<=\b[Ii]n )(?:1[5-9]|20)\d\d\b|(?<=\b[Ss]ince )(?:1[5-9]|20)\d\d\b"
)
"""Dates as briefings write them: with a day, with a year, or a year alone after "in" or "since"."""

_HEDGE = re.compile(rf"\b({'|'.join(re.escape(hedge) for hedge in HEDGE_WORDS)})\s+$", re.IGNORECASE)
_FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|m|k)\b"
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:US)?[$€£¥₹]{_FIGURE}(?:\s?{_SCALE})?(?![\w-]|[.,]\d)|(?<![\w.,$€£¥₹-]){_FIGURE}(?:%|\s{_SCALE})?(?![\w-]|[.,]\d)"
    rf"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    rf"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b(?!-)(?:\s{_SCALE})?",
    re.IGNORECASE,
)
_RANGE_BEGUN = re.compile(r"\b(?:between|from)\s*$|\d\S*(?:\s[\w.%]+){0,2}\s(?:to|and|or)\s*$", re.IGNORECASE)
_LONGEST_NOUN = 4  # words from a figure to the noun it counts


class Figure(Struct, frozen=True):
    """An amount or a date: its words with their hedge and their unit, the hedge ("" if none), and why it is
    not to be asked for ("" if it may be).
    """

    kind: Literal["date", "number"]
    span: Span
    hedge: str = ""
    doubt: str = ""

    @property
    def bare(self) -> str:
        """The words without the hedge."""
        return self.span.quote[len(self.hedge) :].strip()


def find_figures(sentence: Sentence) -> Iterator[Figure]:
    """Every date and amount of a sentence, dates first; a figure that is a label or a range is doubted."""
    text, offset = sentence.span.quote, sentence.span.start
    dates = [match.span() for match in _DATE.finditer(text)]
    for start, end in dates:
        yield Figure("date", cut(text, start, end).moved(offset))
    for match in _NUMBER.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in dates):
            yield _amount(sentence, match.start(), match.end())


def _amount(sentence: Sentence, start: int, end: int) -> Figure:
    text, offset = sentence.span.quote, sentence.span.start
    hedge = _HEDGE.search(text[:start])
    began = hedge.start() if hedge else start
    ended = _end_of_noun(sentence, start + offset, end + offset) - offset
    span = cut(text, began, ended).moved(offset)
    return Figure("number", span, hedge.group(1) if hedge else "", _doubt(text, start, end, span.quote))


def _end_of_noun(sentence: Sentence, start: int, end: int) -> int:
    """Where the noun ends that the figure counts, or the figure itself where no noun follows at once."""
    counting = [token for token in sentence.tokens if start <= token.start and token.end <= end]
    if not counting or sentence.span.quote[end - sentence.span.start - 1] == "%":
        return end
    last, head = counting[-1], sentence.tokens[counting[-1].head]
    if head.tag not in ("NNS", "NN") or not last.index < head.index <= last.index + _LONGEST_NOUN:
        return end
    between = sentence.tokens[last.index + 1 : head.index]
    return head.end if all(_can_stand_before(token) for token in between) else end


def _can_stand_before(token: Token) -> bool:
    return token.tag in ("JJ", "NN", "NNP", "VBN", "HYPH") or unit(token.text) is not None


def _doubt(text: str, start: int, end: int, words: str) -> str:
    before = text[:start].rstrip().rpartition(" ")[2].lower()
    if before in ("the", "these", "those", "both") and text[start : start + 1].isalpha():
        return "The figure only points back to what was named before."
    if before in LABELS:
        return "The figure is part of a name."
    if re.match(r"\s*(?:[-–]|(?:to|or|and)\s+\$?\d)", text[end:]) or _RANGE_BEGUN.search(text[:start]):
        return "The figure is one end of a range."
    if before in ("aged", "age") or (before.endswith(",") and text[end : end + 1] == ","):
        return "The figure is somebody’s age."
    if re.match(r"\s*(?:[ap]\.?m\b|o’clock|:\d)", text[end:]):
        return "The figure is a time of day."
    return "" if readings(words) else "The figure cannot be read as one amount."


_FULL = re.compile(
    rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}}),? (?P<year>(?:19|20)\d\d)"
    rf"|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}) (?P<year2>(?:19|20)\d\d)"
)


def full_dates(words: str) -> Iterator[date]:
    """Every date that `words` give with day, month and year; no day and no year is ever guessed."""
    for match in _FULL.finditer(words):
        year, month, day = (
            match["year"] or match["year2"],
            match["month"] or match["month2"],
            match["day"] or match["day2"],
        )
        try:
            yield date(int(year), MONTHS[month], int(day))
        except ValueError:  # February 30 is no day
            continue
