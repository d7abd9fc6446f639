"""Fill the gaps of an exact sentence of the briefing (QTI: text entries within a text)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct

from quiz.core.folding import matches
from quiz.core.grading import Grade, graded
from quiz.core.kinds.contract import Form, Mistake, Part, Reading, Sample, typed
from quiz.core.kinds.short_text import judge
from quiz.core.quantities import readings, same_amount
from quiz.core.spans import Span, cut, locate

NAME = "cloze"
TITLE = "Fill the gaps"


class Gap(Part, frozen=True):
    """The words taken out of the passage, what else is accepted, and the mistakes one expects."""

    words: Span
    accept: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


class Body(Part, frozen=True):
    """A passage of the briefing and its gaps, in the order of the text."""

    passage: Span
    gaps: tuple[Gap, ...]

    def pieces(self) -> list[Piece]:
        """The passage as it is shown: stretches of text and numbered gaps, in order."""
        return list(_pieces(self))


class Piece(Struct, frozen=True):
    """A stretch of text, or the gap with that number (from 1); a gap tells only whether it wants a figure."""

    text: str = ""
    gap: int | None = None
    figure: bool = False


def _pieces(body: Body) -> Iterator[Piece]:
    at = body.passage.start
    for number, gap in enumerate(body.gaps, 1):
        yield Piece(text=_within(body.passage, at, gap.words.start))
        yield Piece(gap=number, figure=any(c.isdigit() for c in gap.words.quote))
        at = gap.words.end
    yield Piece(text=_within(body.passage, at, body.passage.end))


def _within(passage: Span, start: int, end: int) -> str:
    return passage.quote[start - passage.start : end - passage.start]


def problems(body: Body) -> list[str]:
    """Gaps stand in the passage, in order, apart, and leave words around them; no mistake may be accepted."""
    found = [] if body.gaps else ["It has no gap."]
    spans = [gap.words for gap in body.gaps]
    found += [f"The gap “{span.quote}” is not in the passage." for span in spans if not body.passage.covers(span)]
    apart = all(one.end <= other.start for one, other in itertools.pairwise(spans))
    found += [] if apart else ["The gaps overlap or are out of order."]
    if not found and len("".join(piece.text for piece in body.pieces()).split()) < 3:
        found.append("The passage leaves fewer than three words around its gaps.")
    clashes = [mistake.response for gap in body.gaps for mistake in gap.mistakes if _fills(gap, mistake.response)]
    return found + [f"“{response}” is listed as a mistake but would be accepted." for response in clashes]


def parse(body: Body, form: Form) -> Reading:
    """What the fields `gap-1`, `gap-2` … hold; nothing given if all are empty."""
    given = [typed(form, f"gap-{number}") for number, _ in enumerate(body.gaps, 1)]
    return Reading(given if any(given) else None)


def grade(body: Body, given: list[str]) -> Grade:
    """Each gap earns its share of the points; a figure counts by its amount, words by their folded form."""
    grades = [_judge_gap(gap, response) for gap, response in zip(body.gaps, given, strict=True)]
    share = sum(grade.fraction for grade in grades) / len(grades)
    return graded(share, *(remark for grade in grades for remark in grade.feedback))


def _judge_gap(gap: Gap, given: str) -> Grade:
    """A blank gap earns nothing; words may have a slip of the pen, unless that is a mistake one expects."""
    return graded(1) if _fills(gap, given) else judge(given, (gap.words.quote, *gap.accept), gap.mistakes)


def _fills(gap: Gap, given: str) -> bool:
    """Whether `given` is an accepted form, or the same amount: "60" fills a gap of "sixty"."""
    keys, amounts = readings(gap.words.quote)[:1], readings(given)
    same = any(same_amount(mine, theirs) for mine in amounts for theirs in keys)
    return same or matches(given, (gap.words.quote, *gap.accept))


def key(body: Body) -> list[str]:
    """The very words of the passage."""
    return [gap.words.quote for gap in body.gaps]


def words(body: Body, given: list[str]) -> str:
    """What was filled in, gap by gap; an open gap is a dash."""
    return "; ".join(response or "–" for response in given)


def classify(body: Body, given: list[str]) -> str:
    """Which gaps were filled rightly, as a row of figures ("1 0 1")."""
    return " ".join(str(int(_judge_gap(*pair).fraction)) for pair in zip(body.gaps, given, strict=True))


def samples() -> list[Sample]:
    """A sentence with a gap of words and a gap of figures."""

    def taking(text: str, *words: str) -> Body:
        return Body(cut(text, 0, len(text)), tuple(Gap(locate(text, word)) for word in words))

    body = taking("Ada asked Ben for 60 pages by noon.", "Ada", "60")
    return [Sample(body, wrong=["Ben", "7"], rekeyed=taking("Eve asked Ben for 90 pages by noon.", "Eve", "90"))]
