"""Who is who: a name, and what the text calls it and others."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from quiz.generation import facts
from quiz.generation.english.lexicon import OF_ONE_SEX
from quiz.generation.item_models.candidates import Candidate, Wrong, capital, choice
from quiz.generation.item_models.likeness import distinct
from quiz.generation.reading.entities import Entity
from quiz.generation.reading.leanings import leanings
from quiz.generation.reading.material import Material
from quiz.generation.reading.roles import Description


def who_is(material: Material, random: Random) -> Iterator[Candidate]:
    """According to the briefing, who is César Zapata?"""
    found = [
        (e, d) for e in material.names.entities for d in material.roles.descriptions(e)[:1] if _fits(material, e, d)
    ]
    for entity, description in found:
        sentence, words = description.sentence, description.words
        others = [(e, d) for e, d in found if e is not entity and e.kind == entity.kind]
        chosen = distinct(words.text, others, key=lambda pair: pair[1].words.text)
        if len(chosen) < 2:
            continue
        wrongs = [
            Wrong(capital(d.words.text), f"So the briefing calls {e.name}: “{d.sentence.span.quote}”", d.sentence.span)
            for e, d in chosen[:2]
        ]
        ask = "who" if entity.kind == "person" else "what"
        stem = f"According to the briefing, {ask} is {material.cast.titled(entity)}?"
        item = choice(stem, capital(words.text), wrongs, description, f"{entity.name} is {words.text}", random)
        fact = facts.identity(material, entity, description)
        doubts = tuple(leanings(sentence, words, "", material.importance.topics))
        yield Candidate("who is who", item, fact, sentence, (words,), doubts)


def _fits(material: Material, entity: Entity, description: Description) -> bool:
    """Whether a description tells what its bearer does, and tells no sex."""
    tokens = description.words.tokens(description.sentence)
    named = entity.kind in ("person", "organization") and not any(m.title for m in entity.mentions)
    return named and bool(material.roles.walks(entity)) and not any(t.lemma in OF_ONE_SEX for t in tokens)
