"""Home, the front of a set, its briefing, and, for teachers, its questions with their proofs."""

from __future__ import annotations

from datetime import date, datetime

from flask import Blueprint, abort, render_template
from msgspec import Struct

from quiz.core.items import Item
from quiz.core.scores import score, shown
from quiz.store.attempts import attempts_of
from quiz.store.sets import published, published_set
from quiz.store.tables import Attempt, StoredSet
from quiz.web import edge
from quiz.web.evidence import Quotation, quotations, source_line, whole_text

bp = Blueprint("sets", __name__)

QUESTIONS_A_MINUTE = 2


class SetCard(Struct, frozen=True):
    """A set as home and its own front show it."""

    slug: str
    title: str
    standfirst: str
    questions: int
    minutes: int
    as_of: date | None
    content_note: str


class AttemptCard(Struct, frozen=True):
    """An attempt as home shows it; `next` is the first open position, or the last."""

    id: int
    retry: bool
    title: str
    slug: str
    number: int
    answered: int
    questions: int
    next: int
    points: str
    out_of: str
    at: datetime


class KeyEntry(Struct, frozen=True):
    """A question with its key and its proof, for teachers."""

    position: int
    item: Item
    key: str
    quotations: list[Quotation]


def set_card(quiz: StoredSet) -> SetCard:
    """The card of a set."""
    questions = len(quiz.members)
    minutes = max(1, round(questions / QUESTIONS_A_MINUTE))
    return SetCard(quiz.slug, quiz.title, quiz.standfirst, questions, minutes, quiz.as_of, quiz.content_note)


def attempt_card(attempt: Attempt) -> AttemptCard:
    """The card of an attempt."""
    answered = [position for position in attempt.positions if position.response]
    still_open = [position.number for position in attempt.positions if not position.response]
    return AttemptCard(
        id=attempt.id,
        retry=attempt.retry_of_id is not None,
        title=attempt.set.title,
        slug=attempt.set.slug,
        number=attempt.number,
        answered=len(answered),
        questions=len(attempt.positions),
        next=still_open[0] if still_open else len(attempt.positions),
        points=shown(score((p.response.fraction, p.points) for p in answered if p.response)),
        out_of=shown(sum(position.points for position in attempt.positions)),
        at=attempt.submission.at if attempt.submission else attempt.at,
    )


@bp.get("/")
def home() -> str:
    """What is open, what is under way, what is handed in."""
    sets = [set_card(quiz) for quiz in published()]
    mine = _mine()
    return render_template(
        "sets/home.html",
        lead=sets[0] if sets else None,
        others=sets[1:],
        going=[attempt_card(attempt) for attempt in mine if not attempt.is_submitted],
        done=[attempt_card(attempt) for attempt in mine if attempt.is_submitted],
        problem="",
        nickname="",
        today=edge.now().astimezone().date(),
    )


def _mine() -> list[Attempt]:
    return attempts_of(person) if (person := edge.viewer_id()) else []


@bp.get("/sets/<slug>")
def show(slug: str) -> str:
    """The front of a set, where one begins."""
    return front(slug)


def front(slug: str, problem: str = "", nickname: str = "") -> str:
    """The front of a set, with what was wrong with the nickname, if anything was."""
    return render_template(
        "sets/show.html",
        card=set_card(published_set(slug)),
        going=[attempt_card(attempt) for attempt in _mine() if not attempt.is_submitted],
        problem=problem,
        nickname=nickname,
    )


@bp.get("/sets/<slug>/briefing")
def briefing(slug: str) -> str:
    """The whole text."""
    quiz = published_set(slug)
    return render_template(
        "sets/briefing.html",
        title=quiz.title,
        source_line=source_line(quiz),
        as_of=quiz.as_of,
        blocks=whole_text(quiz.briefing.value),
        back_href="",
        slug=slug,
    )


@bp.get("/sets/<slug>/key")
def key(slug: str) -> str:
    """Every question with its key and proof; for teachers only."""
    viewer = edge.viewer()
    if not (viewer and viewer.is_teacher):
        abort(403)
    quiz = published_set(slug)
    text = quiz.briefing.value
    entries = [
        KeyEntry(member.position, item, item.key_words(), quotations(text, item.sources))
        for member in quiz.members
        for item in [member.version.value]
    ]
    return render_template("sets/key.html", title=quiz.title, slug=slug, entries=entries)
