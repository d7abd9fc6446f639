"""Rivals: the other actors of a briefing that a reader could take for the right one, and that are surely not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from quiz.core.folding import fold
from quiz.generation.english.lexicon import BODIES, ORGANIZATION_WORDS, PUBLIC_LIFE
from quiz.generation.item_models.candidates import Wrong, capital
from quiz.generation.reading.actors import Actor
from quiz.generation.reading.material import Material
from quiz.generation.reading.sentences import Sentence

_FEWEST = 2

_GOVERNING = frozenset("government administration cabinet presidency ministry state".split())

VOICES = ("person", "group", "organization")
"""The kinds of actor that speak for themselves."""


class Rival(Struct, frozen=True):
    """An actor to choose wrongly, the sentence the text names it in, and how easily it is taken for the right one."""

    actor: Actor
    sentence: Sentence
    likeness: int

    @property
    def as_wrong(self) -> Wrong:
        """The option: its name, and what the briefing says of it."""
        remark = f"The briefing says something else of {self.actor.name}: “{self.sentence.span.quote}”"
        return Wrong(capital(self.actor.name), remark, self.sentence.span)


def rivals(material: Material, actor: Actor, sentence: Sentence, words: str, stance: bool) -> list[Rival]:
    """Actors that could be taken for `actor`, the likest first, then those the text speaks of most: none is named in
    its sentence or in the `words` of the stem, and none shares a name with it.

    A stance could be anybody’s who has a say; a deed only theirs who are of one walk of life with its actor.
    """
    found: dict[str, Rival] = {}
    for other, where in _everybody(material, stance):
        known = fold(other.name) in found or not is_another(actor, other)
        if known or names_it(other, sentence.span.quote) or names_it(other, words):
            continue
        if likeness := _likeness(material, actor, other, stance):
            found[fold(other.name)] = Rival(other, where, likeness)
    if stance and len(found) < _FEWEST:
        found |= _silent(material, actor, sentence, words, found)
    ranked = sorted(
        found.values(), key=lambda r: (-r.likeness, -_mentions(r.actor), abs(r.sentence.number - sentence.number))
    )
    return [r for n, r in enumerate(ranked) if all(is_another(r.actor, q.actor) for q in ranked[:n])]


def _silent(
    material: Material, actor: Actor, sentence: Sentence, words: str, found: dict[str, Rival]
) -> dict[str, Rival]:
    """Persons whom the text names again and again and lets do and say nothing, where those who speak are too few."""
    named = [e for e in material.names.entities if e.kind == "person" and not e.ambiguous and len(e.mentions) > 1]
    silent: dict[str, Rival] = {}
    for entity in named:
        other, where = Actor(entity.name, "person", entity), material.reading.sentences[entity.mentions[0].sentence]
        known = fold(other.name) in found or not is_another(actor, other)
        named_here = names_it(other, sentence.span.quote) or names_it(other, words)
        if not known and not named_here and (likeness := _likeness(material, actor, other, stance=True)):
            silent[fold(other.name)] = Rival(other, where, likeness)
    return silent


def _likeness(material: Material, actor: Actor, other: Actor, stance: bool) -> int:
    """0 for an actor that nobody would take for the other; the more, the likelier."""
    if actor.kind == other.kind == "country":
        return 4
    if other.kind not in VOICES or actor.kind not in VOICES or belong_together(material, actor, other):
        return 0
    mine, theirs = material.roles.walks(actor.entity), material.roles.walks(other.entity)
    same = actor.kind == other.kind
    if not stance:
        return 2 if same and mine & theirs and not material.roles.foreign(actor.entity, other.entity) else 0
    apart = mine and theirs and not (mine & theirs or (mine & PUBLIC_LIFE and theirs & PUBLIC_LIFE))
    if apart or (not same and not _speaks(material, other)):
        return 0
    if other.kind == "organization" and not _speaks(material, other) and not _is_surely_a_body(other):
        return 0
    return 1 + 2 * same + 2 * bool(mine & theirs) + 2 * _speaks(material, other)


def _is_surely_a_body(actor: Actor) -> bool:
    """Whether a name itself says that it is a body: a word like "Ministry" or initials. Ships have names too."""
    words = actor.name.split()
    return bool(set(words) & ORGANIZATION_WORDS) or any(word.isupper() and len(word) > 1 for word in words)


def _speaks(material: Material, actor: Actor) -> bool:
    """Whether the text lets an actor say anything."""
    return any(saying.actor.name == actor.name for saying in material.sayings)


def _mentions(actor: Actor) -> int:
    return len(actor.entity.mentions) if actor.entity else 1


def _everybody(material: Material, stance: bool) -> Iterator[tuple[Actor, Sentence]]:
    """Those who act or speak in the text; for a deed also the persons whom it only names."""
    for passage in material.passages:
        if passage.actor and not passage.clause.passive:
            yield passage.actor, passage.sentence
    for saying in material.sayings:
        yield saying.actor, saying.sentence
    for entity in () if stance else material.names.entities:
        if entity.kind == "person" and not entity.ambiguous:
            yield Actor(entity.name, "person", entity), material.reading.sentences[entity.mentions[0].sentence]


def is_another(actor: Actor, other: Actor) -> bool:
    """Whether two actors are surely not one: no entity and no word of their names in common, and neither is
    “the court” where the other is a court with a name.
    """
    if actor.entity is not None and actor.entity is other.entity:
        return False
    mine, theirs = ({w for form in a.forms for w in fold(form).split() if len(w) > 2} for a in (actor, other))
    bodies = {actor.kind, other.kind} == {"group", "organization"} and (mine | theirs) & BODIES
    return not (mine & theirs) and not bodies


def belong_together(material: Material, one: Actor, other: Actor) -> bool:
    """Whether one may speak for the other: the head of a body, a ruler and the government, or two whom a sentence names
    together, one a person and one not.
    """
    return any(_speaks_for(material, a, b) for a, b in ((one, other), (other, one)))


def _speaks_for(material: Material, person: Actor, body: Actor) -> bool:
    if person.kind != "person" or body.kind == "person":
        return False
    said = {word[:5] for word in material.roles.words(person.entity) if len(word) > 3}
    of_its_name = said & {word[:5] for form in body.forms for word in fold(form).split() if len(word) > 3}
    governs = set(fold(body.name).split()) & _GOVERNING and material.roles.walks(person.entity) & {"rule", "ministry"}
    together = person.entity is not None and any(
        names_it(body, material.reading.sentences[mention.sentence].span.quote) for mention in person.entity.mentions
    )
    return bool(of_its_name or governs or together)


def names_it(actor: Actor, words: str) -> bool:
    """Whether `words` name an actor."""
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words, re.IGNORECASE) for form in actor.forms)
