"""The facts of a briefing: what is told, what is said, and how much, each with its quote and why it matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from quiz.core.facts import Fact, Modality
from quiz.core.quantities import HEDGES, Quantity, nearly_same, readings
from quiz.core.spans import Span
from quiz.generation.english.lexicon import EXPECTING
from quiz.generation.reading.actors import Actor
from quiz.generation.reading.entities import Entity
from quiz.generation.reading.figures import Figure, full_dates
from quiz.generation.reading.importance import content
from quiz.generation.reading.material import Material, Passage, Saying
from quiz.generation.reading.roles import Description
from quiz.generation.reading.sentences import Sentence

_DISPUTED = frozenset(
    "say argue claim insist believe contend allege complain think maintain suggest fear accuse deny blame".split()
)
"""Verbs under which only who says it is certain."""

_ALIKE = Decimal("0.15")
"""By so much may two wordings of one amount differ if one is a bound: over 100,000 acres, 44,000 hectares."""

_SAME = Decimal("0.02")
"""By so much may they differ otherwise: people round what they convert."""

_SHARED = 2
"""Words of weight that two sentences must share to speak of one amount."""


def event(material: Material, passage: Passage, quotes: Sequence[Span] = ()) -> Fact:
    """What a passage tells: something that happened or is so, or that is planned or expected."""
    sentence, modality = passage.sentence, _modality(passage)
    return Fact(
        "", "event", tuple(quotes) or (passage.predicate.span,), passage.text,
        sensitive=material.sensitive(sentence), modality=modality,
        stale_after=_last_day(sentence) if modality == "forecast" else None,
        reasons=material.importance.reasons(sentence, passage.predicate.span),
    )  # fmt: skip


def stance(material: Material, passage: Passage, actor: Actor) -> Fact:
    """What a passage tells somebody to stand for: a claim of theirs."""
    told = event(material, passage)
    return replace(
        told, kind="claim", speaker=actor.name, modality="claim", reasons=("a position somebody takes", *told.reasons)
    )


def claim(material: Material, saying: Saying) -> Fact:
    """What somebody says: only who says it may be scored where others may see it otherwise."""
    sentence, span = saying.sentence, saying.content.span
    return Fact(
        "", "quotation" if saying.claim.quoted else "claim", (span,), saying.text, speaker=saying.actor.name,
        contested=saying.claim.lemma in _DISPUTED, sensitive=material.sensitive(sentence), modality="claim",
        reasons=(*_party(material, saying.actor), *material.importance.reasons(sentence, span)),
    )  # fmt: skip


def _party(material: Material, actor: Actor) -> tuple[str, ...]:
    """A reason to remember what somebody says: the text names them again, or says who they are."""
    entity = actor.entity
    known = entity is None or entity.kind != "person" or len(entity.mentions) > 1 or material.roles.walks(entity)
    return ("a position somebody takes",) if known else ()


def amount(material: Material, sentence: Sentence, figure: Figure, around: Span) -> Fact:
    """An amount or a date, with its hedge; `around` are the words by which its importance is judged."""
    reasons = material.importance.reasons(sentence, around)
    sensitive = material.sensitive(sentence)
    return Fact("", figure.kind, (figure.span,), figure.bare, figure.hedge, sensitive=sensitive, reasons=reasons)


def identity(material: Material, entity: Entity, description: Description) -> Fact:
    """What the text calls somebody or something it names: of weight if it names it more than once."""
    sentence, words = description.sentence, description.words
    reasons = material.importance.reasons(sentence, sentence.span) if len(entity.mentions) > 1 else ()
    return Fact("", "name", (words.span,), f"{entity.name}: {words.text}", reasons=reasons)


def find_facts(material: Material, asked: Sequence[Fact] = ()) -> list[Fact]:
    """Every fact in the order of the text, those `asked` for among them, numbered "f1", "f2", …; a second wording of
    an amount names the first.
    """
    found = {(fact.kind, fact.quotes): fact for fact in (*_facts(material), *asked)}
    ordered = sorted(found.values(), key=lambda fact: (fact.quotes[0].start, fact.quotes[0].end, fact.kind))
    numbered = [replace(fact, id=f"f{number}") for number, fact in enumerate(ordered, 1)]
    amounts = [fact for fact in numbered if fact.kind == "number"]
    same = {fact.id: _first_wording(fact, amounts[:at], material) for at, fact in enumerate(amounts)}
    return [replace(fact, same_as=same.get(fact.id, "")) for fact in numbered]


def _facts(material: Material) -> Iterator[Fact]:
    for passage in material.passages:
        yield event(material, passage)
    for saying in material.sayings:
        yield claim(material, saying)
    for entity in material.names.entities:
        for description in material.roles.descriptions(entity):
            yield identity(material, entity, description)
    for sentence, figure in material.figures:
        yield amount(material, sentence, figure, sentence.span)


def _modality(passage: Passage) -> Modality:
    words = {t.lemma for t in passage.predicate.tokens(passage.sentence)[:3]}
    return "forecast" if words & EXPECTING else "fact"


def _last_day(sentence: Sentence) -> date | None:
    """The last full date that a sentence names."""
    return max(full_dates(sentence.span.quote), default=None)


def _first_wording(fact: Fact, before: Sequence[Fact], material: Material) -> str:
    return next((other.id for other in before if _says_the_same(other, fact, material)), "")


def _says_the_same(one: Fact, other: Fact, material: Material) -> bool:
    """Whether two amounts are of one thing and, in one unit, as much: exactly, or as far as a hedge allows."""
    first, second = _amount(one.value), _amount(other.value)
    if first is None or second is None:
        return False
    hedged = one.hedge in HEDGES or other.hedge in HEDGES
    return nearly_same(first, second, _ALIKE if hedged else _SAME) and _share_words(one, other, material)


@lru_cache(maxsize=10_000)
def _amount(words: str) -> Quantity | None:
    return next(iter(readings(words)), None)


def _share_words(one: Fact, other: Fact, material: Material) -> bool:
    sentences = [material.sentence_at(fact.quotes[0]) for fact in (one, other)]
    if sentences[0] is sentences[1]:
        return False
    mine, theirs = (content(sentence) for sentence in sentences)
    return len({w for w in mine & theirs if not w[0].isdigit()}) >= _SHARED
