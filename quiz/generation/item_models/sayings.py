"""What somebody said, and how the briefing presents it: as a fact, as somebody’s word, or as still to come."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from quiz.core.items import Item
from quiz.core.kinds import single_choice
from quiz.core.kinds.contract import Option
from quiz.generation import facts
from quiz.generation.item_models.candidates import Candidate, Wrong, capital, choice, made, single
from quiz.generation.item_models.likeness import distinct
from quiz.generation.item_models.rivals import belong_together, is_another
from quiz.generation.item_models.who import said_by
from quiz.generation.reading.material import Material, Saying

_FACT, _WORD, _FUTURE = (
    "As a fact that the briefing itself reports",
    "As what somebody says or believes",
    "As something planned or expected",
)
_FEWEST, _MOST = 4, 24  # words of a saying

_DISPUTED = frozenset("argue claim insist believe contend allege complain think maintain suggest fear accuse".split())
_AHEAD = frozenset("will would could may might should can expect plan intend aim hope likely soon next".split())


def what_it_said(material: Material, random: Random) -> Iterator[Candidate]:
    """According to the briefing, which of these did the minister say?"""
    for saying in material.sayings:
        if not _FEWEST <= len(saying.text.split()) <= _MOST:
            continue
        others = [o for o in material.sayings if not o.doubts and _is_anothers(material, saying, o)]
        chosen = distinct(saying.text, others, key=lambda o: o.text)
        if len(chosen) < 2:
            continue
        stem = f"According to the briefing, which of these did {saying.actor.name} say?"
        item = choice(stem, _as_option(saying), [_wrong(o) for o in chosen[:2]], saying, said_by(saying), random)
        fact = facts.claim(material, saying)
        yield Candidate("what it said", item, fact, saying.sentence, (saying.content,), saying.doubts)


def how_presented(material: Material, random: Random) -> Iterator[Candidate]:  # noqa: ARG001  # its options stand fast
    """How does the briefing present this? “The breakwater has killed the waves.”"""
    for saying in material.sayings:
        words = saying.content.tokens(saying.sentence)
        of_now = not any(t.lemma in _AHEAD or t.tag == "CD" or t.text == "%" for t in words)
        if not saying.claim.quoted and saying.claim.lemma in _DISPUTED and of_now and len(words) > 5:
            remarks = {
                _FACT: f"The briefing leaves it to {saying.actor.name} to say so.",
                _FUTURE: "It is about what is or was, and somebody says so.",
            }
            item = _presented(saying, _WORD, remarks)
            yield Candidate(
                "how presented", item, facts.claim(material, saying), saying.sentence, (saying.content,), saying.doubts
            )


def _presented(saying: Saying, key: str, remarks: dict[str, str]) -> Item:
    options = tuple(
        Option(words, key=words == key, feedback=remarks.get(words, ""), sources=(saying.sentence.span,))
        for words in (_FACT, _WORD, _FUTURE)
    )
    stem = f"How does the briefing present this? “{single(capital(saying.text))}.”"
    return made("single_choice", stem, single_choice.Body(options), saying, said_by(saying))


def _is_anothers(material: Material, mine: Saying, other: Saying) -> bool:
    """Whether what another says, in a quotation or not like the first, is surely not also the word of the first."""
    alike = mine.claim.quoted == other.claim.quoted
    return alike and is_another(mine.actor, other.actor) and not belong_together(material, mine.actor, other.actor)


def _wrong(saying: Saying) -> Wrong:
    remark = f"In the briefing it is {saying.actor.name} who says so: “{saying.sentence.span.quote}”"
    return Wrong(_as_option(saying), remark, saying.sentence.span)


def _as_option(saying: Saying) -> str:
    """What is said as a sentence of its own: a quotation in its marks, reported speech without."""
    return f"“{saying.text.strip('“”')}.”" if saying.claim.quoted else f"{capital(saying.text)}."
