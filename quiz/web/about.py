"""What we promise, in plain words: how scores work, what is kept, who can use it."""

from __future__ import annotations

from flask import Blueprint, render_template

bp = Blueprint("about", __name__, url_prefix="/about")


@bp.get("/scores")
def scores() -> str:
    """How scores and places come about."""
    return render_template("about/scores.html")


@bp.get("/privacy")
def privacy() -> str:
    """What is kept about a student."""
    return render_template("about/privacy.html")


@bp.get("/accessibility")
def accessibility() -> str:
    """What works for whom, and what does not yet."""
    return render_template("about/accessibility.html")
