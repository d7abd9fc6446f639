"""How each refusal and each fault looks over HTTP: one table, one page."""

from __future__ import annotations

import secrets

from flask import Flask, current_app, render_template
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException

from quiz.core.errors import Closed, NotFound, NotOffered, Refused

Answer = tuple[str, int] | tuple[str, int, dict[str, str]]

_STATUS: dict[type[Refused], int] = {NotFound: 404, NotOffered: 400, Closed: 409, Refused: 400}

_SAFE = "Your answers are safe: each one was kept when you gave it."

_WORDS = {
    400: ("Not possible", "This could not be done.", _SAFE),
    403: ("Not allowed", "This page is not open to you.", _SAFE),
    404: ("Not found", "There is no page at this address.", f"It may have been moved. {_SAFE}"),
    405: ("Not possible", "This address takes no such request.", _SAFE),
    409: ("Closed", "This can no longer be changed.", _SAFE),
    413: ("Too large", "That was more than a page of ours sends.", _SAFE),
}


def init_app(app: Flask) -> None:
    """Register the page for every sort of error."""
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(CSRFError, _forged)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(OperationalError, _busy)
    app.register_error_handler(PoolTimeout, _busy)
    app.register_error_handler(Exception, _our_fault)


def _page(status: int, kind: str, heading: str, words: str, number: str = "") -> Answer:
    page = render_template("errors/error.html", status=status, kind=kind, heading=heading, words=words, number=number)
    return page, status


def _refused(error: Refused) -> Answer:
    status = next(code for kind, code in _STATUS.items() if isinstance(error, kind))
    kind, _, safe = _WORDS[status]
    return _page(status, kind, str(error), safe)


def _forged(error: CSRFError) -> Answer:  # noqa: ARG001  # Flask passes it
    words = "Go back, reload the page and try again. Nothing was changed."
    return _page(400, "Not possible", "This form is too old, or came from somewhere else.", words)


def _http(error: HTTPException) -> Answer:
    status = error.code or 500
    return _page(status, *_WORDS.get(status, (error.name, "This did not work.", error.description or _SAFE)))


def _busy(error: Exception) -> Answer:
    """The database did not answer: nothing was stored, and trying again is the right thing to do."""
    number = _log(error)
    words = "What you just sent was not kept. Go back and send it again in a moment."
    page, status, *_ = _page(503, "Busy", "We could not keep that just now.", words, number)
    return page, status, {"Retry-After": "3"}


def _our_fault(error: Exception) -> Answer:
    number = _log(error)
    words = f"Try again, or tell your teacher this number. {_SAFE}"
    return _page(500, "Our fault", "Something went wrong on our side.", words, number)


def _log(error: Exception) -> str:
    """A number to report the fault by, under which the log has all of it."""
    token = secrets.token_hex(3)
    number = f"{token[:4]}-{token[4:]}"
    current_app.logger.error("fault %s", number, exc_info=error)
    return number
