"""Taking a set: one question a page, feedback when the mode shows it, handing in, and the review."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from msgspec import Struct
from werkzeug.wrappers import Response as Answer

from quiz.core import nicknames
from quiz.core.errors import NotFound, NotOffered
from quiz.core.items import Item
from quiz.core.kinds.contract import Given, Reading, value_of
from quiz.core.modes import mode
from quiz.store import attempts, people
from quiz.store.sets import published_set
from quiz.store.tables import Attempt, Position
from quiz.web import edge
from quiz.web.evidence import evidence, source_line, whole_text
from quiz.web.people import remember
from quiz.web.review import numbers, review_page
from quiz.web.sets import front

bp = Blueprint("attempts", __name__)


class Step(Struct, frozen=True):
    """A place in the progress list."""

    position: int
    state: str
    marked: bool
    href: str


class AttemptView(Struct, frozen=True):
    """An attempt as its pages show it."""

    id: int
    title: str
    slug: str
    mode: str
    number: int
    steps: list[Step]
    answered: int
    open: int
    as_of: Any
    submitted: bool


def view(attempt: Attempt) -> AttemptView:
    """The attempt with its progress."""
    steps = [_step(attempt, position) for position in attempt.positions]
    answered = sum(position.response is not None for position in attempt.positions)
    return AttemptView(
        id=attempt.id,
        title=attempt.set.title,
        slug=attempt.set.slug,
        mode=attempt.mode.name,
        number=attempt.number,
        steps=steps,
        answered=answered,
        open=len(steps) - answered,
        as_of=attempt.set.as_of,
        submitted=attempt.is_submitted,
    )


def _step(attempt: Attempt, position: Position) -> Step:
    response = position.response
    state = "answered" if response else "open"
    if response and _shows(attempt, position):
        state = "right" if response.fraction == 1 else "partly" if response.fraction > 0 else "not_right"
    href = _place(attempt, position.number)
    return Step(position.number, state, position.mark is not None, href)


def _shows(attempt: Attempt, position: Position) -> bool:
    return attempt.mode.shows(answered=position.response is not None, submitted=attempt.is_submitted)


def _place(attempt: Attempt, number: int) -> str:
    """The address of a position: its feedback where that shows, else its question."""
    shows = _shows(attempt, attempt.positions[number - 1])
    return url_for("attempts.feedback" if shows else "attempts.question", attempt=attempt.id, position=number)


def _next_place(attempt: Attempt, after: int) -> str:
    """Where one goes on from a position: to the next open one, round the end, else to handing in."""
    numbers = [position.number for position in attempt.positions if not position.response]
    onward = [number for number in numbers if number > after] or [number for number in numbers if number != after]
    if onward:
        return _place(attempt, onward[0])
    return url_for("attempts.submission", attempt=attempt.id)


@bp.post("/sets/<slug>/attempts")
def start(slug: str) -> str | Answer | tuple[str, int]:
    """Begin, or go on with what was begun; whoever has no name yet gives one."""
    form = edge.form()
    wanted = mode(value_of(form, "mode"))
    published_set(slug)
    person = edge.viewer()
    if person is None:
        nickname = nicknames.tidy(value_of(form, "nickname"))
        if problem := nicknames.problem(nickname):
            return front(slug, problem, nickname), 422
        person = people.person(people.join(nickname, edge.now()))
        if person is None:
            raise NotFound("That nickname is gone.")
        remember(person)
    attempt_id = attempts.start(person.id, slug, wanted, edge.now())
    attempt = attempts.visible_attempt(person.id, attempt_id)
    return redirect(_next_place(attempt, 0), 303)


@bp.route("/resume/<key>", methods=["GET", "POST"])
def resume(key: str) -> str | Answer:
    """Go on with an attempt in this browser: whoever has the link is the student. A browser that is
    somebody else's already is asked first, because nothing leads back from a nickname without a link.
    """
    attempt = attempts.resumable_attempt(key)
    if edge.viewer_id() not in (None, attempt.person_id) and request.method != "POST":
        return render_template("attempts/resume.html", key=key, owner=attempt.person.nickname)
    if edge.viewer_id() != attempt.person_id:
        remember(attempt.person)
    if attempt.is_submitted:
        return redirect(url_for("attempts.review", attempt=attempt.id), 303)
    return redirect(_next_place(attempt, 0), 303)


@bp.get("/attempts/<int:attempt>/items/<int:position>")
def question(attempt: int, position: int) -> str | Answer:
    """One question; where its feedback shows already, that."""
    taken = attempts.visible_attempt(edge.viewer_id(), attempt)
    place = attempts.position_of(taken, position)
    if _shows(taken, place):
        return redirect(_place(taken, position), 303)
    response = place.response
    given, confidence = (response.given, response.confidence) if response else (None, None)
    return _question_page(taken, place, place.version.value, Reading(given), confidence)


def _question_page(taken: Attempt, place: Position, item: Item, reading: Reading, confidence: str | None) -> str:
    return render_template(
        "attempts/question.html",
        attempt=view(taken),
        item=item,
        position=place.number,
        given=reading.given,
        problems=reading.problems,
        confidence=confidence,
        saved=place.response is not None and not reading.problems,
        marked=place.mark is not None,
        briefing=whole_text(place.version.briefing.value),
        source_line=source_line(taken.set),
        skip_href=_next_place(taken, place.number),
        resume_url="" if taken.person.is_teacher else url_for("attempts.resume", key=taken.resume_key, _external=True),
    )


NOTHING_GIVEN = {"": "Give an answer, or skip the question"}


@bp.post("/attempts/<int:attempt>/items/<int:position>/responses")
def answer(attempt: int, position: int) -> str | Answer | tuple[str, int]:
    """Keep a response; then its feedback, or the next question."""
    taken = attempts.visible_attempt(edge.viewer_id(), attempt)
    place = attempts.position_of(taken, position)
    item = place.version.value
    reading = item.parse(edge.form())
    confidence = attempts.confidence(value_of(edge.form(), "confidence"))
    if reading.given is None:
        reading = Reading(None, NOTHING_GIVEN)
    if reading.problems:
        return _question_page(taken, place, item, reading, confidence), 422
    attempts.answer(edge.viewer_id(), attempt, position, reading.given, confidence, edge.now())
    taken = attempts.visible_attempt(edge.viewer_id(), attempt)
    here = _place(taken, position)
    return redirect(here if taken.mode.at_once else _next_place(taken, position), 303)


@bp.post("/attempts/<int:attempt>/items/<int:position>/mark")
def mark(attempt: int, position: int) -> Answer:
    """Mark a question for later, or take the mark off."""
    wanted = value_of(edge.form(), "marked")
    if wanted not in ("yes", "no"):
        raise NotOffered("A mark is set or taken off.")
    attempts.mark(edge.viewer_id(), attempt, position, wanted == "yes")
    return redirect(url_for("attempts.question", attempt=attempt, position=position), 303)


@bp.get("/attempts/<int:attempt>/items/<int:position>/feedback")
def feedback(attempt: int, position: int) -> str | Answer:
    """The verdict, and the sentence that proves it; where it does not show yet, the question."""
    taken = attempts.visible_attempt(edge.viewer_id(), attempt)
    place = attempts.position_of(taken, position)
    if not _shows(taken, place):
        return redirect(url_for("attempts.question", attempt=attempt, position=position), 303)
    item, given, confidence = _given(place)
    return render_template(
        "attempts/feedback.html",
        attempt=view(taken),
        item=item,
        position=position,
        given=given,
        grade=item.grade(given),
        confidence=confidence,
        evidence=evidence(place.version.briefing.value, item.sources),
        source_line=source_line(taken.set),
        place_href=url_for("attempts.briefing", attempt=attempt, position=position, _anchor="evidence"),
        next_href=_after_feedback(taken, position),
        next_words=_after_feedback_words(taken),
    )


def _given(place: Position) -> tuple[Item, Given, str | None]:
    response = place.response
    item = place.version.value
    return (item, response.given, response.confidence) if response else (item, None, None)


def _after_feedback(taken: Attempt, position: int) -> str:
    if taken.is_submitted:
        return url_for("attempts.review", attempt=taken.id)
    return _next_place(taken, position)


def _after_feedback_words(taken: Attempt) -> str:
    if taken.is_submitted:
        return "Back to all answers"
    still_open = any(position.response is None for position in taken.positions)
    return "Next question" if still_open else "Hand in"


@bp.get("/attempts/<int:attempt>/items/<int:position>/briefing")
def briefing(attempt: int, position: int) -> str:
    """The whole text as it was asked about, with the proof marked once its feedback shows."""
    taken = attempts.visible_attempt(edge.viewer_id(), attempt)
    place = attempts.position_of(taken, position)
    marks = place.version.value.sources if _shows(taken, place) else ()
    return render_template(
        "sets/briefing.html",
        title=taken.set.title,
        source_line=source_line(taken.set),
        as_of=taken.set.as_of,
        blocks=whole_text(place.version.briefing.value, marks),
        back_href=_place(taken, position),
        back_words=f"Back to question {position}",
        slug=taken.set.slug,
    )


@bp.get("/attempts/<int:attempt>/submission")
def submission(attempt: int) -> str | Answer:
    """What is open and what is marked, before handing in."""
    taken = attempts.visible_attempt(edge.viewer_id(), attempt)
    if taken.is_submitted:
        return redirect(url_for("attempts.review", attempt=attempt), 303)
    seen = view(taken)
    return render_template(
        "attempts/submission.html",
        attempt=seen,
        open=[step.position for step in seen.steps if step.state == "open"],
        marked=[step.position for step in seen.steps if step.marked],
    )


@bp.post("/attempts/<int:attempt>/submission")
def submit(attempt: int) -> Answer:
    """Hand in."""
    attempts.submit(edge.viewer_id(), attempt, edge.now())
    return redirect(url_for("attempts.review", attempt=attempt), 303)


@bp.get("/attempts/<int:attempt>/review")
def review(attempt: int) -> str | Answer:
    """What to read again, and the score."""
    taken = attempts.visible_attempt(edge.viewer_id(), attempt)
    if not taken.is_submitted:
        return redirect(url_for("attempts.submission", attempt=attempt), 303)
    return render_template("attempts/review.html", attempt=view(taken), page=review_page(taken), numbers=numbers)


@bp.post("/attempts/<int:attempt>/retry")
def retry(attempt: int) -> Answer:
    """A new attempt at what was missed."""
    again = attempts.retry(edge.viewer_id(), attempt, edge.now())
    return redirect(url_for("attempts.question", attempt=again, position=1), 303)
