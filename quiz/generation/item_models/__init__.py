"""Item models: fixed frames, each of which makes one sort of item of the words of a briefing.

The word is that of automatic item generation (Gierl and Haladyna 2013, chapter 3): a model says which words of
the text go where, and where the wrong options come from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from quiz.generation.item_models.amounts import how_much
from quiz.generation.item_models.candidates import Candidate
from quiz.generation.item_models.identities import who_is
from quiz.generation.item_models.reasons import why
from quiz.generation.item_models.sayings import how_presented, what_it_said
from quiz.generation.item_models.sequence import what_came_first
from quiz.generation.item_models.statements import true_or_false
from quiz.generation.item_models.who import who_did, who_said, who_took_the_stand
from quiz.generation.reading.material import Material

Model = Callable[[Material, Random], Iterator[Candidate]]
"""What a briefing offers in, candidates out; chance decides on orders only."""

MODELS: dict[str, Model] = {
    "who said it": who_said,
    "how much": how_much,
    "true or false": true_or_false,
    "who took the stand": who_took_the_stand,
    "who did it": who_did,
    "what it said": what_it_said,
    "how presented": how_presented,
    "who is who": who_is,
    "why": why,
    "what came first": what_came_first,
}
"""Every model by its name, the most reliable first, as two blind readers measured it."""
