"""The one judge of candidates: what it does not accept is rejected with its reason, what it doubts goes to review.

Its rules are those that can be put to a test: every word of the text is in its place, the key earns everything and
nothing else does, no wrong option is the key in other words, and the item has none of the flaws in writing that
Haladyna, Downing and Rodriguez (2002) list and a program can see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from quiz.core.facts import Fact
from quiz.core.folding import fold
from quiz.core.items import Item
from quiz.core.quantities import nearly_same, readings
from quiz.generation.item_models.candidates import GAP, Candidate
from quiz.generation.reading.excerpts import Edit
from quiz.generation.reading.material import Material

EARNED: frozenset[str] = frozenset()
"""The models whose items may be asked unread: those to 85 of 100 of whose items, over 40 and more, two blind readers
gave their P. None has earned it yet; the grades are in tests/data/grades.
"""

_NEAR = Decimal("0.05")
"""Within this share two amounts are one, whatever their units: sixty days, two months."""

_LONGEST_STEM = 62  # words, a context of one sentence included
_TOO_LONG_A_KEY = 1.9  # times the next longest option: a reader who knows nothing takes it
_FEWEST_REASONS = 1


class Draft(Struct, frozen=True):
    """A candidate that holds, and what is doubtful about it: nobody has read it yet. Only the verifier makes one."""

    candidate: Candidate
    doubts: tuple[str, ...] = ()

    @property
    def item(self) -> Item:
        """The question."""
        return self.candidate.item

    @property
    def fact(self) -> Fact:
        """What it asks for."""
        return self.candidate.fact

    @property
    def model(self) -> str:
        """What made it."""
        return self.candidate.model

    @property
    def tier(self) -> str:
        """Either "auto", if it may be asked unread, or "review": doubtful, or of a model that has not earned it."""
        return "auto" if not self.doubts and self.model in EARNED else "review"

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was taken out of the words of the text or put into them."""
        return tuple(edit for excerpt in self.candidate.excerpts for edit in excerpt.edits)


def verify(candidate: Candidate, material: Material) -> Draft | list[str]:
    """The draft of a candidate, or why it is not sound, in sentences."""
    faults = list(_faults(candidate, material))
    return faults or Draft(candidate, (*candidate.doubts, *_doubts(candidate)))


def numbered(draft: Draft, facts: Sequence[Fact]) -> Draft:
    """A draft whose item bears the number of its fact among `facts`."""
    asked = draft.candidate
    fact = next(fact for fact in facts if (fact.kind, fact.quotes) == (asked.fact.kind, asked.fact.quotes))
    return replace(draft, candidate=replace(asked, fact=fact, item=replace(asked.item, id=fact.id, fact=fact.id)))


def _faults(candidate: Candidate, material: Material) -> Iterator[str]:
    item, text = candidate.item, material.briefing.text
    yield from item.problems(text)
    yield from (problem for problem in replace(candidate.fact, id="f").problems(text))
    if not all(excerpt.span.proves_itself_in(text) for excerpt in candidate.excerpts):
        yield "Words of it are not in the briefing at their place."
    if item.grade(item.rules.key(item.body)).fraction != 1:
        yield "Its own key is not graded right."
    yield from _option_faults(item)
    yield from _wording_faults(item, candidate.answer)
    yield from _strangers(candidate, material)


def _option_faults(item: Item) -> Iterator[str]:
    """Wrong options that earn points or are the key in other words."""
    options = getattr(item.body, "options", ())
    for index, option in enumerate(options):
        if not option.key and item.grade(index).fraction:
            yield f"The wrong option “{option.text}” earns points."
    keys = [option for option in options if option.key]
    for option in options:
        if not option.key and any(_same(option.text, key.text) for key in keys):
            yield f"The wrong option “{option.text}” says the same as the key."
    if len({fold(option.text) for option in options}) != len(options):
        yield "Two of its options read alike."


def _same(one: str, other: str) -> bool:
    """Whether two options say the same: folded, as names of which one holds the other, or as amounts."""
    mine, theirs = fold(one).split(), fold(other).split()
    if mine == theirs or (one[:1].isupper() and _holds(mine, theirs)) or _holds(theirs, mine):
        return True
    return any(nearly_same(a, b, _NEAR) for a in readings(one)[:1] for b in readings(other)[:1])


def _holds(name: list[str], short: list[str]) -> bool:
    """Whether a name ends in a shorter one: “Gustavo Petro”, “Petro”."""
    return len(short) < len(name) < 5 and name[-len(short) :] == short


def _wording_faults(item: Item, key: str) -> Iterator[str]:
    stem = item.stem
    if len(stem.split()) > _LONGEST_STEM:
        yield f"Its stem has {len(stem.split())} words."
    if re.search(r"\s[,.;:?!]|,\s*[,.?”]|\.\.|[?!.][.]|\b(\w+) \1\b", stem.replace("…", "")):
        yield "Its stem is not well formed."
    if any(stem.count(a) != stem.count(b) for a, b in ("“”", "()", "[]")):
        yield "It opens a quotation or bracket and does not close it."
    if re.search(r",\s\d{1,3}[.”?]*$", item.key_words()):
        yield "Its key breaks off behind an age."
    if len(key) > 3 and GAP not in stem and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", stem, re.IGNORECASE):
        yield "Its stem has the key in it."


def _strangers(candidate: Candidate, material: Material) -> Iterator[str]:
    """Names and figures in the stem that no edit put there, and that stand neither in the sentences it rests on nor
    among the names of the text.
    """
    around = material.cast.before(candidate.sentence)
    known = candidate.sentence.span.quote + " " + (around.span.quote if around else "")
    known += " ".join(["", *(edit.put for excerpt in candidate.excerpts for edit in excerpt.edits)])
    for word in re.findall(r"(?<![\w’-])(?:[A-ZÀ-Þ][\w’-]{2,}|\d[\d,.]*\d|\d)", candidate.item.stem):
        told = word in known or word.lower() in known.lower() or word in material.all_names
        if not told and word not in _FRAME:
            yield f"“{word}” in its stem is not in the sentence it rests on."


_FRAME = frozenset("According Which How".split())
"""Words of the frames that begin with a capital."""


def _is_bare_count(candidate: Candidate) -> bool:
    """Whether a figure is neither money nor a share: then its sentence must matter the more."""
    return candidate.asks_for_a_figure and not re.search(
        r"[%$€£¥]|dollar|euro|reais|peso|pound|yen", candidate.fact.value
    )


def _doubts(candidate: Candidate) -> Iterator[str]:
    """Why a sound item should be read before it is asked."""
    if candidate.weight < _FEWEST_REASONS + candidate.asks_for_a_figure + _is_bare_count(candidate):
        yield "It asks for a detail."
    if candidate.fact.sensitive and candidate.asks_for_a_figure:
        yield "It asks for a count of the dead or hurt."
    lengths = sorted((len(o.text), o.key) for o in getattr(candidate.item.body, "options", ()))
    if (
        len(lengths) > 1
        and lengths[-1][1]
        and lengths[-1][0] > 40
        and lengths[-1][0] > _TOO_LONG_A_KEY * lengths[-2][0]
    ):
        yield "Its key is by far the longest option."
