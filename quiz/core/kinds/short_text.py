"""Type a few words: right if they are one of the accepted forms after folding (QTI: text entry)."""

from __future__ import annotations

from quiz.core.folding import fold, matches, slips
from quiz.core.grading import Feedback, Grade, graded
from quiz.core.kinds.contract import Form, Mistake, Part, Reading, Sample, typed

NAME = "short_text"
TITLE = "Type a few words"


class Body(Part, frozen=True):
    """accept: every form that is right, the first as the key is shown · mistakes: forms that people
    take for it, each with its feedback.
    """

    accept: tuple[str, ...]
    mistakes: tuple[Mistake, ...] = ()


def problems(body: Body) -> list[str]:
    """Each accepted form must have letters or figures, and no mistake may be accepted."""
    found = [] if body.accept else ["It accepts nothing."]
    found += [f"The accepted form “{form}” is empty." for form in body.accept if not fold(form)]
    clashes = [mistake.response for mistake in body.mistakes if matches(mistake.response, body.accept)]
    return found + [f"“{words}” is listed as a mistake but would be accepted." for words in clashes]


def parse(body: Body, form: Form) -> Reading:
    """What the field `text` holds."""
    return Reading(typed(form, "text") or None)


def grade(body: Body, given: str) -> Grade:
    """All for an accepted form, also with one slip of the pen in a long word; nothing else."""
    return judge(given, body.accept, body.mistakes)


def judge(given: str, accept: tuple[str, ...], mistakes: tuple[Mistake, ...] = ()) -> Grade:
    """The grade of typed words against the accepted forms and the mistakes one expects."""
    if matches(given, accept):
        return graded(1)
    for mistake in mistakes:
        if matches(given, [mistake.response]):
            return graded(0, mistake.remark)
    slipped = slips(given, accept)
    return graded(1, Feedback(f"It is spelled ‘{slipped}’.")) if slipped else graded(0)


def key(body: Body) -> str:
    """The first accepted form."""
    return body.accept[0]


def words(body: Body, given: str) -> str:
    """What was typed, as it was typed."""
    return given


def classify(body: Body, given: str) -> str:
    """Every accepted form is one class, and each other folded form one of its own."""
    return body.accept[0] if grade(body, given).fraction == 1 else fold(given)


def samples() -> list[Sample]:
    """A name with its short form."""
    body = Body(("Ada Lovelace", "Lovelace"), (Mistake("Ben", "Ben listened."),))
    return [Sample(body, wrong="Ben", rekeyed=Body(("Ben",)))]
