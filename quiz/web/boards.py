"""The board of a set."""

from __future__ import annotations

from flask import Blueprint, render_template
from msgspec import Struct

from quiz.core.scores import shown
from quiz.store.boards import Standing, board
from quiz.store.sets import published_set
from quiz.web import edge
from quiz.web.words import ordinal, spelled

bp = Blueprint("boards", __name__)


class Row(Struct, frozen=True):
    """One row as the page shows it."""

    place: int
    shared: bool
    name: str
    points: str
    out_of: str
    you: bool


@bp.get("/sets/<slug>/board")
def show(slug: str) -> str:
    """Who handed in a first attempt, with their points and places."""
    quiz = published_set(slug)
    standings = board(quiz)
    you = edge.viewer_id()
    rows = [
        Row(s.place.number, s.place.shared, s.nickname, shown(s.points), shown(s.out_of), s.person_id == you)
        for s in standings
    ]
    return render_template(
        "boards/show.html", title=quiz.title, slug=slug, rows=rows, sentence=standing_sentence(standings, you)
    )


def standing_sentence(standings: list[Standing], you: int | None) -> str:
    """Where the viewer stands, in words; "" if they are not on the board."""
    own = next((s for s in standings if s.person_id == you), None)
    if own is None:
        return ""
    sharing = sum(s.place.number == own.place.number for s in standings) - 1
    with_others = f" with {spelled(sharing)} other{'s' if sharing > 1 else ''}" if sharing else ""
    verb = "share" if sharing else "have"
    return f"You {verb} {ordinal(own.place.number)} place{with_others}, out of {len(standings)}."
