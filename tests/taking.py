"""What several tests of pages do first."""

from __future__ import annotations

import re

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from quiz.store.database import db
from quiz.store.tables import Base


def rows(app: Flask) -> dict[str, int]:
    """How many rows each table has."""
    with app.app_context():
        tables = Base.metadata.sorted_tables
        return {table.name: db.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


def begin(client: FlaskClient, mode: str = "practice", nickname: str = "Ben") -> str:
    """Start the ferry set; gives the address of the attempt."""
    response = client.post("/sets/ferry/attempts", data={"nickname": nickname, "mode": mode})
    assert response.status_code == 303
    return re.sub(r"/items/1$", "", response.location)
