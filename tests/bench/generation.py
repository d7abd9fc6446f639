"""What drafting costs beside its floor, in one run: `python tests/bench/generation.py`.

The floor is parsing the same sentences and nothing else. Each figure is the median over ROUNDS drafts of one text,
floor and draft in turn in one process that has loaded the model; the texts are the seed briefing again and again, each
time with other names, so that they grow in what they name too.
"""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from quiz.core.briefings import Briefing
from quiz.generation.drafts import draft
from quiz.generation.reading.parser import parse

SEED = Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md"
ROUNDS = 5
TIMES = (1, 2, 4, 8, 12)
NAMES = ("Gustavo Petro", "Petro", "Catatumbo", "Donald Trump", "Trump", "Clan del Golfo", "Darién", "ELN", "Colombia")


def text(times: int) -> str:
    """The seed briefing so many times over, with a new letter in the names of each."""
    seed = SEED.read_text("utf-8")
    copies = []
    for number in range(times):
        copy = seed
        for name in NAMES:
            copy = copy.replace(name, f"{name}{chr(97 + number)}" if number else name)
        copies.append(copy)
    return "\n".join(copies)


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def main() -> None:
    draft(Briefing.of(text(1)))
    print(f"{'words':>6} {'floor':>8} {'draft':>8} {'ratio':>6} {'ms/word':>8}")
    for times in TIMES:
        briefing = Briefing.of(text(times))
        words = len(briefing.text.split())
        floors, drafts = [], []
        for _ in range(ROUNDS):
            floors.append(timed(lambda read=briefing: parse(read.sentences)))
            drafts.append(timed(lambda read=briefing: draft(Briefing.of(read.text))))
        floor, whole = statistics.median(floors), statistics.median(drafts)
        print(f"{words:6} {floor:7.3f}s {whole:7.3f}s {whole / floor:6.2f} {1000 * whole / words:8.3f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory held: {peak:.0f} MB")


if __name__ == "__main__":
    main()
