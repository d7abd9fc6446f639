"""How much a draft under way slows a student's answer, in one run: `python tests/bench/beside.py`.

Answers are posted through the test client, in blocks alone and in blocks beside `flask draft` on a long text, by turns;
each figure is the median over all answers of its sort. It is measured on all cores, and once more with both processes
on one: there the draft stands back, as it always asks the system to let others go first.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from generation import text
from pages import prepared

from quiz.store.database import db

BLOCKS = 5
ATTEMPTS = 60
SEE_OTHER = 303
TIMES = 24
STARTED = 2.0  # seconds until a draft has loaded its model


def answers(app: Flask, name: str) -> Iterator[float]:
    """The seconds that it takes to keep the first answer of each of some attempts."""
    for number in range(ATTEMPTS):
        client = app.test_client()
        data = {"nickname": f"{name} {number}", "mode": "practice"}
        attempt = client.post("/sets/total-peace/attempts", data=data).location.removesuffix("/items/1")
        address = f"{attempt}/items/1/responses"
        start = time.perf_counter()
        kept = client.post(address, data={"choice": "1"})
        yield time.perf_counter() - start
        if kept.status_code != SEE_OTHER:
            raise SystemExit(f"The answer was not kept: {kept.status}.")


@contextmanager
def drafting(file: Path) -> Iterator[None]:
    """A draft of a long text under way beside."""
    command = [sys.executable, "-m", "flask", "draft", str(file)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as beside:
        time.sleep(STARTED)
        yield
        if beside.poll() is not None:
            raise SystemExit("The draft was done too soon: make the text longer.")
        beside.terminate()


def measured(app: Flask, file: Path, where: str) -> None:
    """Print the medians alone and beside a draft, and their ratio."""
    alone, beside = [], []
    for block in range(BLOCKS):
        alone += answers(app, f"{where} alone {block}"[:30])
        with drafting(file):
            beside += answers(app, f"{where} beside {block}"[:30])
    one, two = statistics.median(alone), statistics.median(beside)
    print(f"{where:10} alone {one * 1000:6.2f} ms   beside a draft {two * 1000:6.2f} ms   {two / one:5.2f} ×")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = prepared(Path(folder))
        file = Path(folder) / "long.txt"
        file.write_text(text(TIMES), "utf-8")
        measured(app, file, "all cores")
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
            measured(app, file, "one core")
        with app.app_context():
            db.session.remove()
            db.engine.dispose()


if __name__ == "__main__":
    main()
