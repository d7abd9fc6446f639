"""Students with a nickname, and teachers who sign in."""

from __future__ import annotations

import secrets
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select, update
from werkzeug.security import check_password_hash, generate_password_hash

from quiz.core import nicknames
from quiz.core.errors import Refused
from quiz.store.database import db, writing
from quiz.store.tables import Credential, Person

_NOBODY = generate_password_hash(
    secrets.token_hex()
)  # compared with when there is no such user: same time, same answer


def person(person_id: int) -> Person | None:
    """The person of that number, or None."""
    return db.session.get(Person, person_id)


def join(nickname: str, at: datetime) -> int:
    """The number of a new student called `nickname`. Raises Refused, saying why, if it cannot be used."""
    tidied = nicknames.tidy(nickname)
    if problem := nicknames.problem(tidied):
        raise Refused(problem)
    with writing() as session:
        student = Person(nickname=tidied, role="student", at=at)
        session.add(student)
        session.flush()
        return student.id


def new_one_time_password(username: str, at: datetime) -> str:
    """A fresh password for the teacher `username`, who is created if need be; it works once.

    Any earlier password of theirs stops working. Only its hash is kept.
    """
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    hashed = generate_password_hash(password)
    with writing() as session:
        credential = session.scalar(select(Credential).where(Credential.username == username))
        if credential is None:
            teacher = Person(nickname=username, role="teacher", at=at)
            credential = Credential(person=teacher, username=username)
            session.add(credential)
        credential.password_hash, credential.one_time, credential.spent_at = hashed, True, None
    return password


def sign_in(username: str, password: str, at: datetime) -> int | None:
    """The number of the person whose name and password these are, or None; spends a one-time password."""
    credential = db.session.scalar(select(Credential).where(Credential.username == username))
    known = credential.password_hash if credential else _NOBODY
    person_id, one_time = (credential.person_id, credential.one_time) if credential else (None, False)
    db.session.rollback()  # gives the connection back: the comparison is slow on purpose, and others want to go on
    if not check_password_hash(known, password) or person_id is None:
        return None
    return _spend(person_id, known, at) if one_time else person_id


def seal(teacher: Person) -> str:
    """What a teacher's session must carry beside the number: it changes with the password and tells nothing of it."""
    hashed = db.session.scalar(select(Credential.password_hash).where(Credential.person_id == teacher.id))
    return sha256((hashed or "").encode()).hexdigest()[:16]


def _spend(person_id: int, password_hash: str, at: datetime) -> int | None:
    """`person_id` if that one-time password was unspent and is now spent; of two at once one gets None."""
    unspent = (
        Credential.person_id == person_id,
        Credential.password_hash == password_hash,
        Credential.spent_at.is_(None),
    )
    with writing() as session:
        spent = session.execute(update(Credential).where(*unspent).values(spent_at=at))
        return person_id if spent.rowcount else None  # type: ignore[attr-defined]  # an UPDATE gives a cursor result
