"""Boards: the scores of first attempts, with their places."""

from __future__ import annotations

from msgspec import Struct
from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from quiz.core.scores import PLACES, Place, places
from quiz.store.database import db
from quiz.store.tables import Attempt, Person, Position, Response, StoredSet, Submission


class Standing(Struct, frozen=True):
    """One row of a board."""

    person_id: int
    nickname: str
    points: float
    out_of: float
    place: Place


def board(quiz: StoredSet) -> list[Standing]:
    """Every student who handed in a first attempt at `quiz`, best first; equal scores by nickname.

    Retries and later attempts never count, and time plays no part.
    """
    later = aliased(Response)
    superseded = select(later.id).where(
        later.attempt_id == Response.attempt_id,
        later.position == Response.position,
        later.number > Response.number,
    )
    points = func.coalesce(func.sum(Response.fraction * Position.points), 0.0)
    query = (
        select(Person.id, Person.nickname, points, func.sum(Position.points))
        .select_from(Attempt)
        .join(Person)
        .join(Submission)
        .join(Position)
        .outerjoin(
            Response,
            (Response.attempt_id == Position.attempt_id)
            & (Response.position == Position.number)
            & ~superseded.exists(),
        )
        .where(Attempt.set_id == quiz.id, Attempt.number == 1, Person.role == "student")
        .group_by(Attempt.id, Person.id, Person.nickname)
    )
    rows = [(who, name, round(earned, PLACES), most) for who, name, earned, most in db.session.execute(query)]
    ranked = sorted(rows, key=lambda row: (-row[2], row[1].casefold(), row[0]))
    standings = places([row[2] for row in ranked])
    return [Standing(*row, place=place) for row, place in zip(ranked, standings, strict=True)]
