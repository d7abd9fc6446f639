"""Attempts: begun, answered, marked, handed in, tried again on what was missed."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Literal, get_args

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from quiz.core.errors import Closed, NotFound, NotOffered, Refused
from quiz.core.kinds.contract import Given
from quiz.core.modes import PRACTICE, Mode
from quiz.store.database import Writer, db, writing
from quiz.store.sets import published_set
from quiz.store.tables import Attempt, Mark, Position, Response, StoredSet, Submission, Version

Confidence = Literal["guess", "think", "sure"]
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)

_NOT_YOURS = "There is no attempt at this address, or it is not yours."


def visible_attempt(person_id: int | None, attempt_id: int) -> Attempt:
    """The attempt, if it is this person's. Raises NotFound otherwise: others learn not even that it exists."""
    attempt = db.session.get(Attempt, attempt_id)
    if attempt is None or attempt.person_id != person_id:
        raise NotFound(_NOT_YOURS)
    return attempt


def resumable_attempt(key: str) -> Attempt:
    """The attempt of a resume link. Raises NotFound if no student's attempt has that key: a link must not
    stand in for a teacher's password.
    """
    attempt = db.session.scalar(select(Attempt).where(Attempt.resume_key == key))
    if attempt is None or attempt.person.is_teacher:
        raise NotFound("This link leads to no attempt. Copy the whole of it, or begin again.")
    return attempt


def attempts_of(person_id: int) -> list[Attempt]:
    """All attempts of a person, the latest first."""
    query = select(Attempt).where(Attempt.person_id == person_id).order_by(Attempt.id.desc())
    return list(db.session.scalars(query))


def position_of(attempt: Attempt, number: int) -> Position:
    """The position of that number (from 1). Raises NotFound if the attempt has none."""
    if not 1 <= number <= len(attempt.positions):
        raise NotFound("This quiz has no question of that number.")
    return attempt.positions[number - 1]


def start(person_id: int, slug: str, mode: Mode, at: datetime) -> int:
    """The number of the person's open attempt at the set, begun now if there is none.

    Raises NotFound for a set that is not published.
    """
    try:
        with writing() as session:
            quiz = published_set(slug)
            if standing := _open_attempt(person_id, quiz, session):
                return standing
            asked = [(member.version_id, member.points) for member in quiz.members]
            return _begin(Attempt(person_id=person_id, set_id=quiz.id, mode_name=mode.name, at=at), asked, session)
    except IntegrityError:  # the same person began it at the same moment elsewhere
        with writing() as session:
            if standing := _open_attempt(person_id, published_set(slug), session):
                return standing
            raise


def _open_attempt(person_id: int, quiz: StoredSet, session: Writer) -> int | None:
    """The person's attempt at the whole set that is not handed in yet."""
    query = (
        select(Attempt.id)
        .outerjoin(Submission)
        .where(
            Attempt.person_id == person_id,
            Attempt.set_id == quiz.id,
            Attempt.retry_of_id.is_(None),
            Submission.attempt_id.is_(None),
        )
    )
    return session.scalar(query.order_by(Attempt.id))


def _begin(attempt: Attempt, asked: list[tuple[str, float]], session: Writer) -> int:
    """Freeze what is asked: version and points of each position, in order."""
    earlier = select(func.max(Attempt.number)).where(
        Attempt.person_id == attempt.person_id, Attempt.set_id == attempt.set_id
    )
    attempt.number = (session.scalar(earlier) or 0) + 1
    attempt.resume_key = secrets.token_urlsafe(16)
    attempt.positions = [
        Position(number=number, version_id=version, points=points) for number, (version, points) in enumerate(asked, 1)
    ]
    session.add(attempt)
    session.flush()
    return attempt.id


def _held(person_id: int | None, attempt_id: int, session: Writer) -> Attempt:
    """The person's attempt with its row locked, so that no second writer decides on the same state."""
    session.execute(select(Attempt.id).where(Attempt.id == attempt_id).with_for_update())
    return visible_attempt(person_id, attempt_id)


def answer(
    person_id: int | None, attempt_id: int, number: int, given: Given, confidence: Confidence | None, at: datetime
) -> None:
    """Keep what was given (not None) at a position, with the fraction it earns.

    Giving the same again changes nothing. Raises NotFound for what is not this person's, and Closed
    where the mode takes no further response.
    """
    with writing() as session:
        attempt = _held(person_id, attempt_id, session)
        position = position_of(attempt, number)
        last = position.response
        if last and (last.given, last.confidence) == (given, confidence) and not attempt.is_submitted:
            return
        if not attempt.mode.takes(answered=last is not None, submitted=attempt.is_submitted):
            raise Closed(_closed_words(attempt))
        fraction = session.get_one(Version, position.version_id).value.grade(given).fraction
        position.responses.append(
            Response(number=len(position.responses) + 1, given=given, confidence=confidence, fraction=fraction, at=at)
        )


def _closed_words(attempt: Attempt) -> str:
    if attempt.is_submitted:
        return "This attempt is handed in. Your answers were kept and cannot be changed."
    return "You have answered this question, and seen what the briefing says. The answer you gave was kept."


def confidence(words: str) -> Confidence | None:
    """The confidence that a form names, None for "". Raises NotOffered for anything else."""
    if not words:
        return None
    if words not in CONFIDENCES:
        raise NotOffered("That is no degree of confidence that we offer.")
    return next(known for known in CONFIDENCES if known == words)


def mark(person_id: int | None, attempt_id: int, number: int, marked: bool) -> None:
    """Mark a position for later, or take the mark off. Raises NotFound or, once handed in, Closed."""
    with writing() as session:
        attempt = _held(person_id, attempt_id, session)
        position = position_of(attempt, number)
        if attempt.is_submitted:
            raise Closed(_closed_words(attempt))
        if marked and position.mark is None:
            position.mark = Mark()
        elif not marked:
            position.mark = None


def submit(person_id: int | None, attempt_id: int, at: datetime) -> None:
    """Hand an attempt in; handing in twice is the same as once. Raises NotFound."""
    with writing() as session:
        attempt = _held(person_id, attempt_id, session)
        if attempt.submission is None:
            attempt.submission = Submission(at=at)


def retry(person_id: int | None, attempt_id: int, at: datetime) -> int:
    """The number of an attempt at what was missed in this one, begun now unless one is open.

    Raises NotFound, Closed before handing in, and Refused if nothing was missed.
    """
    with writing() as session:
        attempt = _held(person_id, attempt_id, session)
        if attempt.submission is None:
            raise Closed("Hand in first: then you see what to try again.")
        query = (
            select(Attempt.id)
            .outerjoin(Submission)
            .where(Attempt.retry_of_id == attempt.id, Submission.attempt_id.is_(None))
        )
        if standing := session.scalar(query):
            return standing
        missed = [p for p in attempt.positions if not (p.response and p.response.fraction == 1)]
        if not missed:
            raise Refused("Every answer was right: there is nothing to try again.")
        again = Attempt(person_id=attempt.person_id, set_id=attempt.set_id, mode_name=PRACTICE.name, at=at)
        again.retry_of_id = attempt.id
        return _begin(again, [(p.version_id, p.points) for p in missed], session)
