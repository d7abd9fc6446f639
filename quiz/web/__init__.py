"""Pages: read the request, call a verb, redirect or render; one module an area."""

from __future__ import annotations

from flask import Flask

from quiz.web import about, attempts, boards, errors, people, protection, sets


def init_app(app: Flask) -> None:
    """Give `app` its pages, its error pages and its protection."""
    protection.init_app(app)
    people.init_app(app)
    errors.init_app(app)
    for area in (sets, attempts, boards, people, about):
        app.register_blueprint(area.bp)
