"""Assembling a set: which of the verified items can stand in one quiz, the most important first.

Rules of the whole set after Haladyna, Downing and Rodriguez (2002): no item gives another away, keys are spread,
kinds are mixed; and one item a sentence, so that each asks for another fact.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from quiz.core.kinds import true_false
from quiz.generation.item_models import MODELS
from quiz.generation.item_models.candidates import Candidate
from quiz.generation.verifier import Draft

_SHARES = {"how much": 3, "how presented": 5, "true or false": 2, "who is who": 5, "what came first": 5}
"""Of so many items one may be of this model."""

_KEYS = 1
"""So many items may have one and the same name or figure for a key."""

_LIKE = 3
"""Words that two items with one key may not share: they would ask the same twice."""

_SMALL = frozenset(
    "the a an of in on at to for and or by with from that which who as is was were are be been has have had its his "
    "her their it according briefing said says these figure belongs gap true false came first present does how".split()
)


def assemble(drafts: Iterable[Draft], count: int) -> tuple[list[Draft], list[tuple[Draft, str]]]:
    """At most `count` of the drafts in the order of the text, and each other one with the reason."""
    chosen: list[Draft] = []
    left = []
    for draft in sorted(drafts, key=_rank):
        if reason := next(_objections(draft.candidate, [other.candidate for other in chosen], count), ""):
            left.append((draft, reason))
        else:
            chosen.append(draft)
    return sorted(chosen, key=lambda draft: draft.fact.quotes[0]), left


def _rank(draft: Draft) -> tuple[bool, bool, int, int, int]:
    """What may be asked unread first, then that of which nothing is doubted, by how reliable its model was measured to
    be and then by how much its fact matters: never by how interesting it looks.
    """
    order = list(MODELS).index(draft.model) if draft.model in MODELS else len(MODELS)
    return draft.tier != "auto", bool(draft.doubts), order, -draft.candidate.weight, draft.candidate.sentence.number


def _objections(candidate: Candidate, chosen: list[Candidate], count: int) -> Iterator[str]:
    if len(chosen) >= count:
        yield f"{count} better questions were made."
    if any(candidate.sentence is other.sentence for other in chosen):
        yield "Another question rests on this sentence."
    same = [other for other in chosen if other.model == candidate.model]
    share = _SHARES.get(candidate.model, 1)
    if len(same) >= max(1, round(count / share)):
        yield "There are enough questions of this sort."
    if candidate.model == "true or false" and not _balances(candidate, same):
        yield "True and false would not be in balance."
    if Counter(_key(other) for other in chosen)[_key(candidate)] >= _KEYS:
        yield "Another question has this answer."
    if any(_gives_away(one, two) for other in chosen for one, two in ((candidate, other), (other, candidate))):
        yield "Another question would give this one away."


def _balances(candidate: Candidate, same: list[Candidate]) -> bool:
    """Whether true and false stay within one of each other."""
    keys = Counter(_true_key(other) for other in [*same, candidate])
    return abs(keys["true"] - keys["false"]) <= 1 or keys[_true_key(candidate)] <= 1


def _true_key(candidate: Candidate) -> str:
    body = candidate.item.body
    return body.key if isinstance(body, true_false.Body) else ""


def _key(candidate: Candidate) -> str:
    return (_true_key(candidate) and candidate.item.stem) or candidate.answer


def _gives_away(one: Candidate, other: Candidate) -> bool:
    """Whether the words of one item show the key of the other."""
    shown = one.item.stem + " " + " ".join(option.text for option in getattr(one.item.body, "options", ()))
    if any(len(e.text.split()) > 2 and e.text in shown for e in other.excerpts):
        return True
    key = other.answer.strip("… ")
    if key == one.answer and len(_content(one.item.stem) & _content(other.item.stem)) >= _LIKE:
        return True
    return key in one.item.stem and len(_content(one.item.stem) & _content(other.item.stem)) >= 3


def _content(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text)} - _SMALL
