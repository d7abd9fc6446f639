"""What a view takes from the air, so that nothing further in has to: who asks, when, and the form."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import current_app, request
from flask_login import current_user

from quiz.core.kinds.contract import Form
from quiz.store.tables import Person


def now() -> datetime:
    """The present moment in UTC; tests set the clock by the app's config."""
    clock = current_app.config.get("CLOCK")
    moment: datetime = clock() if clock else datetime.now(UTC)
    return moment


def viewer() -> Person | None:
    """Who asks, if we know them."""
    return current_user.person if current_user.is_authenticated else None


def viewer_id() -> int | None:
    """The number of who asks, if we know them."""
    person = viewer()
    return person.id if person else None


def form() -> Form:
    """The submitted form: each field's name with all values that came."""
    return request.form.to_dict(flat=False)
