"""A briefing in, facts and verified drafts out: the same text and seed number always give the same drafts."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from quiz.core.briefings import Briefing
from quiz.core.errors import Refused
from quiz.core.facts import Fact
from quiz.generation.assembly import assemble
from quiz.generation.facts import find_facts
from quiz.generation.item_models import MODELS
from quiz.generation.reading.material import Material
from quiz.generation.verifier import Draft, numbered, verify


class NothingToAsk(Refused):
    """A text in which no fact was found that a question could rest on."""


class Rejected(Struct, frozen=True):
    """A question that was not made, or not kept, and why."""

    reason: str
    stem: str


class Drafts(Struct, frozen=True):
    """Everything found in a briefing and made of it, in the order of the text."""

    briefing: Briefing
    facts: list[Fact]
    drafts: list[Draft]
    rejected: list[Rejected]


def draft(briefing: Briefing, count: int = 10, seed: int = 0) -> Drafts:
    """At most `count` drafts that can stand in one quiz, those that may be asked unread before those for review.

    Raises NothingToAsk if no fact is found; WrongModel if the parser's model is not ours.
    """
    material = Material(briefing)
    sound, rejected = _verified(material, seed)
    chosen, left = assemble(sound, count)
    facts = find_facts(material, [each.fact for each in chosen])
    if not facts:
        raise NothingToAsk(
            "No usable fact was found in this text: nobody in it does or says anything, and nothing is counted."
        )
    rejected += [Rejected(reason, each.item.stem) for each, reason in left]
    return Drafts(briefing, facts, [numbered(each, facts) for each in chosen], rejected)


def _verified(material: Material, seed: int) -> tuple[list[Draft], list[Rejected]]:
    """The sound drafts of every model, and every other candidate with the first of its faults."""
    random = Random(f"{material.briefing.sha256}/{seed}")  # noqa: S311  # an order to repeat, not a secret
    sound, rejected = [], []
    for make in MODELS.values():
        for candidate in make(material, random):
            verdict = verify(candidate, material)
            if isinstance(verdict, Draft):
                sound.append(verdict)
            else:
                rejected.append(Rejected(verdict[0], candidate.item.stem))
    return sound, rejected
