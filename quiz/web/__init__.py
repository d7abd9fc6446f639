"""Pages: read the request, call a verb, redirect or render; one module an area."""

from __future__ import annotations

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

from quiz.web import about, attempts, boards, errors, people, protection, sets


class RowNumber(IntegerConverter):
    """A number in an address that a row may have; a greater one is "not found" and never asked for."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=2**31 - 1)


def init_app(app: Flask) -> None:
    """Give `app` its pages, its error pages and its protection."""
    app.url_map.converters["int"] = RowNumber
    protection.init_app(app)
    people.init_app(app)
    errors.init_app(app)
    for area in (sets, attempts, boards, people, about):
        app.register_blueprint(area.bp)
