"""What our pages cost beside a bare floor, in one run: `python tests/bench/pages.py`.

The floor is a Flask view that reads one row and renders one line. Each figure is the median over
ROUNDS requests through the test client, all alternating in one process, as a ratio to the floor.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import flask_migrate
from flask import Flask, render_template_string
from sqlalchemy import text

sys.path.insert(0, str(Path(__file__).parents[1]))

from conftest import an_app

from quiz.app import resource
from quiz.cli.content import load_sets, read_sets
from quiz.store.database import db

ROUNDS = 60


def prepared(folder: Path) -> Flask:
    app = an_app(folder / "bench.sqlite3")

    @app.get("/floor")
    def floor() -> str:
        count = db.session.scalar(text("SELECT count(*) FROM version"))
        return render_template_string("<p>{{ count }}</p>", count=count)

    with app.app_context():
        flask_migrate.upgrade()
        list(load_sets(read_sets(resource("questions"))))
    return app


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = prepared(Path(folder))
        client = app.test_client()
        begun = client.post("/sets/total-peace/attempts", data={"nickname": "Ben", "mode": "practice"})
        attempt = begun.location.removesuffix("/items/1")
        client.post(f"{attempt}/items/1/responses", data={"choice": "1"})
        pages = {
            "floor": "/floor",
            "home": "/",
            "question": f"{attempt}/items/2",
            "feedback": f"{attempt}/items/1/feedback",
            "briefing": "/sets/total-peace/briefing",
            "board": "/sets/total-peace/board",
        }
        times: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(ROUNDS):
            for name, path in pages.items():
                times[name].append(timed(partial(client.get, path)))
        floor = statistics.median(times["floor"])
        for name, taken in times.items():
            print(
                f"{name:10} {statistics.median(taken) * 1000:7.2f} ms   {statistics.median(taken) / floor:5.1f} × floor"
            )
        with app.app_context():
            db.session.remove()
            db.engine.dispose()


if __name__ == "__main__":
    main()
