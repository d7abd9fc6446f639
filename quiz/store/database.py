"""The database and its one write door."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session
from sqlalchemy import Connection, DateTime, Dialect, Engine, MetaData, TypeDecorator, event
from sqlalchemy.orm import DeclarativeBase, scoped_session
from sqlalchemy.pool import ConnectionPoolEntry

MIGRATIONS = Path(__file__).parent / "migrations"

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # an answer shown as saved survives a power cut; NORMAL loses up to a second
    "busy_timeout=15000",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "cache_size=-20000",
    "journal_size_limit=67108864",
    "trusted_schema=OFF",
)


class Base(DeclarativeBase):
    """What all tables share: names for constraints, so that migrations can change them."""

    metadata = MetaData(naming_convention=_NAMES)


class Moment(TypeDecorator[datetime]):
    """A point in time, aware and in UTC on our side whatever the database keeps."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy passes it
        """To the database, as UTC; a moment without a time zone is a mistake of ours and raises ValueError."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy passes it
        """From the database, aware; SQLite gives back the UTC time without its zone."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


db = SQLAlchemy(model_class=Base)
migrate = Migrate(directory=str(MIGRATIONS), render_as_batch=True, compare_type=True)


def init_app(app: Flask) -> None:
    """Bind the database to `app`, with the settings measured for SQLite where it is SQLite."""
    url = app.config["SQLALCHEMY_DATABASE_URI"]
    if url.startswith("sqlite"):
        # One connection a process makes its threads queue fairly instead of racing for the file lock.
        pool = {"pool_size": 1, "max_overflow": 0, "pool_timeout": app.config.get("POOL_TIMEOUT", 30)}
        app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", pool)
    db.init_app(app)
    migrate.init_app(app, db)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            _tune_sqlite(db.engine)


def _tune_sqlite(engine: Engine) -> None:
    """Set the pragmas of each new connection, and begin transactions ourselves: the driver begins
    one only at the first write, which would let two requests read the same count and both act on it.
    """

    @event.listens_for(engine, "connect")
    def on_connect(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:  # noqa: ARG001  # SQLAlchemy passes it
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        options: dict[str, Any] = dict(connection.get_execution_options())
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writing") else "BEGIN")


Writer = scoped_session[Session]
"""The session inside the write door."""


@contextmanager
def writing() -> Iterator[Writer]:
    """The one door for changes: a transaction that holds the write lock from its first moment.

    What the block did is committed when it ends, and undone if it raises. Whatever was read before
    is read anew, so decisions inside rest on what is true under the lock. Keep slow work (hashing,
    rendering) outside.
    """
    session = db.session
    session.rollback()  # a read transaction cannot become a writing one
    session.connection(execution_options={"writing": True})
    try:
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise
