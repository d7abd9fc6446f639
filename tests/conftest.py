"""One app on its own database file for each test, and the cast that plays in all of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import flask_migrate
import pytest
from cast import A_DAY, Cast, a_set, the_briefing
from flask import Flask
from flask.testing import FlaskClient

from quiz.app import create_app
from quiz.store import people, sets
from quiz.store.database import db, writing
from quiz.store.tables import Person


def an_app(database: Path, **config: Any) -> Flask:
    settings = {
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{database}",
        "SECRET_KEY": "a key for tests only",
        "TESTING": True,
        "PROPAGATE_EXCEPTIONS": False,
        "WTF_CSRF_ENABLED": False,
        "POOL_TIMEOUT": 5,
        "CLOCK": lambda: A_DAY,
    }
    return create_app(settings | config)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file brought up by the migrations, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "empty.sqlite3"
    app = an_app(file)
    with app.app_context():
        flask_migrate.upgrade()
        db.session.remove()
        db.engine.dispose()
    return file


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(migrated, tmp_path / "quiz.sqlite3"))


@pytest.fixture
def app(database: Path) -> Iterator[Flask]:
    app = an_app(database)
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def stored(app: Flask) -> Iterator[Flask]:
    """The app's context, with the small set loaded: for tests of the store."""
    with app.app_context():
        sets.load("ferry", a_set(), the_briefing(), A_DAY)
        yield app


@pytest.fixture
def people_here(stored: Flask) -> Cast:
    """Ada the teacher, and the students Ben and Cleo."""
    with writing() as session:
        ada = Person(nickname="Ada", role="teacher", at=A_DAY)
        session.add(ada)
        session.flush()
        ada_id = ada.id
    return Cast(ada=ada_id, ben=people.join("Ben", A_DAY), cleo=people.join("Cleo", A_DAY))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    with app.app_context():
        sets.load("ferry", a_set(), the_briefing(), A_DAY)
    return app.test_client()
