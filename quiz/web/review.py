"""The review of an attempt: what to read again first, then the score."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from quiz.core.grading import Feedback, Verdict
from quiz.core.scores import score, shown
from quiz.store.tables import Attempt, Position
from quiz.web.evidence import Quotation, quotations
from quiz.web.words import counted, listed, spelled

SURENESS = {"sure": "Sure", "think": "Think so", "guess": "A guess"}
"""The degrees of confidence a student may name, in words, the highest first."""


class Entry(Struct, frozen=True):
    """One question of the review with what was given, the key and the proof."""

    position: int
    stem: str
    verdict: Verdict
    confidence: str | None
    said: str
    key: str
    feedback: tuple[Feedback, ...]
    quotations: list[Quotation]


class Group(Struct, frozen=True):
    """Questions that want the same sort of attention."""

    name: str
    line: str
    heavy: bool
    folded: bool
    entries: list[Entry]


class Review(Struct, frozen=True):
    """Everything the review page shows."""

    heading: str
    groups: list[Group]
    points: str
    out_of: str
    counts: str
    sureness: list[tuple[str, int, int]]
    retry_words: str


_GROUPS: list[tuple[str, str, Callable[[Entry], bool]]] = [
    (
        "Sure, but not what the briefing says",
        "Easy to put right for good, once seen.",
        lambda e: e.verdict in ("not_right", "partly") and e.confidence == "sure",
    ),
    (
        "Not right",
        "The sentence stands below each.",
        lambda e: e.verdict in ("not_right", "partly") and e.confidence != "sure",
    ),
    ("Left open", "It counts as no answer, not as a mistake.", lambda e: e.verdict == "none"),
    ("Right, but a guess", "Now you know why.", lambda e: e.verdict == "right" and e.confidence == "guess"),
    ("Right", "", lambda e: e.verdict == "right" and e.confidence != "guess"),
]
"""The groups in the order in which they deserve a reader's time; each entry is in exactly one."""


def review_page(attempt: Attempt) -> Review:
    """The review of an attempt that is handed in."""
    entries = [_entry(position) for position in attempt.positions]
    groups = [
        Group(name, line, heavy=number == 0, folded=name == "Right", entries=[e for e in entries if belongs(e)])
        for number, (name, line, belongs) in enumerate(_GROUPS)
    ]
    misses = sum(entry.verdict != "right" for entry in entries)
    earned = score((p.response.fraction, p.points) for p in attempt.positions if p.response)
    return Review(
        heading=_heading(misses),
        groups=[group for group in groups if group.entries],
        points=shown(earned),
        out_of=shown(sum(position.points for position in attempt.positions)),
        counts=_what_counts(attempt),
        sureness=_sureness(entries),
        retry_words=f"Try the {spelled(misses)} again" if misses > 1 else "Try it again" if misses else "",
    )


def _entry(position: Position) -> Entry:
    response, item = position.response, position.version.value
    given = response.given if response else None
    grade = item.grade(given)
    return Entry(
        position=position.number,
        stem=item.stem,
        verdict=grade.verdict,
        confidence=response.confidence if response else None,
        said=item.given_words(given),
        key=item.key_words(),
        feedback=grade.feedback,
        quotations=quotations(position.version.briefing.value, item.sources),
    )


def _heading(misses: int) -> str:
    if not misses:
        return "Nothing to read again: every answer was right."
    return f"{counted(misses, 'sentence').capitalize()} to read again"


def _what_counts(attempt: Attempt) -> str:
    if attempt.retry_of_id:
        return "A retry: it never counts on the board."
    if attempt.number == 1:
        return "First attempt: this one counts. Time played no part."
    return "Only the first attempt counts on the board; this was a later one."


def _sureness(entries: list[Entry]) -> list[tuple[str, int, int]]:
    """For each degree that was named: how many were right, and how many not."""
    rows = []
    for degree, words in SURENESS.items():
        named = [entry.verdict == "right" for entry in entries if entry.confidence == degree]
        rows += [(words, sum(named), len(named) - sum(named))] if named else []
    return rows


def numbers(group: Group) -> str:
    """The questions of a group in words: "questions 1, 2 and 6"."""
    named = listed([str(entry.position) for entry in group.entries])
    return f"question{'s' if len(group.entries) > 1 else ''} {named}"
