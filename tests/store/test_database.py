from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

import flask_migrate
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from cast import A_DAY, Cast
from conftest import an_app
from flask import Flask
from sqlalchemy import func, select, text

from quiz.core.modes import PRACTICE
from quiz.store import attempts
from quiz.store.database import db, writing
from quiz.store.tables import Attempt, Person


def test_the_settings_measured_for_sqlite_are_on(app: Flask) -> None:
    with app.app_context():
        pragmas = [
            db.session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
        assert pragmas == ["wal", 2, 1]
        assert db.engine.pool.size() == 1  # type: ignore[attr-defined]


def test_the_migrations_make_exactly_the_tables_of_the_models(app: Flask) -> None:
    with app.app_context(), db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


def test_the_migrations_go_down_and_up_again(database: Path) -> None:
    app = an_app(database)
    with app.app_context():
        flask_migrate.downgrade(revision="base")
        flask_migrate.upgrade()
        assert db.session.scalar(select(func.count()).select_from(Person)) == 0
        db.session.remove()
        db.engine.dispose()


def test_what_a_failing_block_wrote_is_undone(stored: Flask) -> None:
    def fail() -> None:
        with writing() as session:
            session.add(Person(nickname="Ghost", at=A_DAY))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert db.session.scalar(select(func.count()).select_from(Person)) == 0


def test_a_moment_without_a_time_zone_is_refused(stored: Flask) -> None:
    with pytest.raises(Exception, match="time zone"), writing() as session:
        session.add(Person(nickname="Ben", at=datetime(2026, 1, 1)))  # noqa: DTZ001


def test_moments_come_back_in_utc(people_here: Cast) -> None:
    person = db.session.get_one(Person, people_here.ben)
    db.session.refresh(person)
    assert person.at == A_DAY


def test_forty_starts_at_once_make_one_attempt(app: Flask, people_here: Cast) -> None:
    ready, failures = threading.Barrier(8), []

    def start() -> None:
        ready.wait()
        with app.app_context():
            for _ in range(5):
                try:
                    attempts.start(people_here.ben, "ferry", PRACTICE, A_DAY)
                except Exception as error:  # any failure is what this test looks for
                    failures.append(error)

    db.session.remove()
    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert db.session.scalar(select(func.count()).select_from(Attempt)) == 1
