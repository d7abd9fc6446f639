"""A briefing in, facts and verified drafts out: the same text and seed number always give the same drafts."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from msgspec import Struct

from quiz.core.briefings import Briefing
from quiz.core.errors import Refused
from quiz.core.facts import Fact
from quiz.generation.advice import Assistant, AssistantFailed, advised
from quiz.generation.assembly import assemble
from quiz.generation.facts import find_facts
from quiz.generation.item_models import MODELS
from quiz.generation.reading.material import Material
from quiz.generation.verifier import Draft, numbered, verify

STEPS = 1 + len(MODELS)
"""Of drafting: one for reading, one for each item model."""

Tell = Callable[[], None]
"""Is called whenever a step is done."""


class NothingToAsk(Refused):
    """A text in which no fact was found that a question could rest on."""


class Rejected(Struct, frozen=True):
    """A question that was not made, or not kept, and why."""

    reason: str
    stem: str


class Drafts(Struct, frozen=True):
    """Everything found in a briefing and made of it, in the order of the text; `unadvised` says why an assistant that
    was asked has not helped ("" if it has, or none was asked).
    """

    briefing: Briefing
    facts: list[Fact]
    drafts: list[Draft]
    rejected: list[Rejected]
    unadvised: str = ""


def draft(
    briefing: Briefing, count: int = 10, seed: int = 0, assistant: Assistant | None = None, tell: Tell = lambda: None
) -> Drafts:
    """At most `count` drafts that can stand in one quiz, those that may be asked unread before those for review.

    `tell` is called STEPS times, as the work goes on.
    An assistant is sent the text and the drafts; where it fails, the drafts are as they would be without it.
    Raises NothingToAsk if no fact is found; WrongModel if the parser's model is not ours.
    """
    material = Material(briefing)
    random = Random(f"{briefing.sha256}/{seed}")  # noqa: S311  # an order to repeat, not a secret
    tell()
    sound, rejected = _verified(material, random, tell)
    sound, unadvised = _advised(material, sound, assistant, random)
    chosen, left = assemble(sound, count)
    facts = find_facts(material, [each.fact for each in chosen])
    if not facts:
        raise NothingToAsk(
            "No usable fact was found in this text: nobody in it does or says anything, and nothing is counted."
        )
    rejected += [Rejected(reason, each.item.stem) for each, reason in left]
    return Drafts(briefing, facts, [numbered(each, facts) for each in chosen], rejected, unadvised)


def _advised(
    material: Material, sound: list[Draft], assistant: Assistant | None, random: Random
) -> tuple[list[Draft], str]:
    if assistant is None or not sound:
        return sound, ""
    try:
        return advised(material, sound, assistant, random), ""
    except AssistantFailed as error:
        return sound, str(error)


def _verified(material: Material, random: Random, tell: Tell) -> tuple[list[Draft], list[Rejected]]:
    """The sound drafts of every model, and every other candidate with the first of its faults."""
    sound, rejected = [], []
    for make in MODELS.values():
        for candidate in make(material, random):
            verdict = verify(candidate, material)
            if isinstance(verdict, Draft):
                sound.append(verdict)
            else:
                rejected.append(Rejected(verdict[0], candidate.item.stem))
        tell()
    return sound, rejected
