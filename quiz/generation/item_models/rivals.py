"""Rivals: the other actors of a briefing that a reader could take for the right one, and that are surely not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from quiz.core.folding import fold
from quiz.generation.english.first_names import sex_of
from quiz.generation.english.lexicon import BODIES, ORGANIZATION_WORDS, PUBLIC_LIFE, ROLES
from quiz.generation.item_models.candidates import Wrong
from quiz.generation.reading.actors import Actor
from quiz.generation.reading.material import Material
from quiz.generation.reading.sentences import Sentence

_FEWEST = 2
_LIKE = 2
_NEAREST = 40
"""So many actors before a sentence and behind it are looked at: further away stands another story."""

_GOVERNING = frozenset("government administration cabinet presidency ministry state".split())

VOICES = ("person", "group", "organization")
"""The kinds of actor that speak for themselves."""


class Rival(Struct, frozen=True):
    """An actor to choose wrongly, the sentence the text names it in, and how easily it is taken for the right one."""

    actor: Actor
    sentence: Sentence
    likeness: int

    @property
    def is_like(self) -> bool:
        """Whether it is of the right one's walk of life."""
        return self.likeness >= _LIKE

    def as_wrong(self, words: str) -> Wrong:
        """The option that shows `words` for it, with what the briefing says of it."""
        remark = f"The briefing says something else of {self.actor.name}: “{self.sentence.span.quote}”"
        return Wrong(words, remark, self.sentence.span)


def rivals(material: Material, actor: Actor, sentence: Sentence, words: str, stance: bool) -> list[Rival]:
    """Actors that could be taken for `actor`, the likest first, then those the text speaks of most: none is named in
    its sentence or in the `words` of the stem, and none shares a name with it.

    A stance could be anybody’s who has a say; a deed is easily taken only for theirs who are of one walk of life with
    its actor (`Rival.is_like`).
    """
    found: dict[str, Rival] = {}
    for where, other in _around(material, sentence, stance):
        if fold(other.name) in found or not _is_surely_wrong(material, actor, other, sentence, words):
            continue
        if likeness := _likeness(material, actor, other, stance):
            found[fold(other.name)] = Rival(other, where, likeness)
    if stance and len(found) < _FEWEST:
        found |= _silent(material, actor, sentence, words, found)
    ranked = sorted(
        found.values(), key=lambda r: (-r.likeness, -_mentions(r.actor), abs(r.sentence.number - sentence.number))
    )
    return [r for n, r in enumerate(ranked) if all(is_another(r.actor, q.actor) for q in ranked[:n])]


def _is_surely_wrong(material: Material, actor: Actor, other: Actor, sentence: Sentence, words: str) -> bool:
    """Whether what the `words` of a sentence say of an actor is surely not said of the other too."""
    named = names_it(other, sentence.span.quote) or names_it(other, words) or is_meant(material, other, words)
    concerned = named or _is_concerned(material, other, sentence, words) or _says_so_too(material, other, words)
    return is_another(actor, other) and not concerned


def _is_concerned(material: Material, other: Actor, sentence: Sentence, words: str) -> bool:
    """Whether `words` of a sentence name the body or country somebody speaks for: nobody calls on themselves."""
    if other.kind != "person":
        return False
    named = [
        e for e in material.names.within(sentence, sentence.span) if names_it(Actor(e.name, "organization", e), words)
    ]
    homes = material.roles.countries(other.entity)
    return any(
        e.name in homes or (e.kind == "organization" and _speaks_for(material, other, Actor(e.name, "organization", e)))
        for e in named
    )


def _says_so_too(material: Material, other: Actor, words: str) -> bool:
    """Whether a sentence that names somebody has a quotation of `words` in it too."""
    quoted = re.findall(r"“([^”]{4,})”", words)
    if not quoted or other.entity is None:
        return False
    told = {mention.sentence for mention in other.entity.mentions}
    return any(words in material.reading.sentences[number].span.quote for number in told for words in quoted)


def _silent(
    material: Material, actor: Actor, sentence: Sentence, words: str, found: dict[str, Rival]
) -> dict[str, Rival]:
    """Persons whom the text names again and again and lets do and say nothing, where those who speak are too few."""
    silent: dict[str, Rival] = {}
    for where, other in _near(material.named, sentence):
        fits = fold(other.name) not in found and _mentions(other) >= _FEWEST
        wrong = fits and _is_surely_wrong(material, actor, other, sentence, words)
        if wrong and (likeness := _likeness(material, actor, other, stance=True)):
            silent[fold(other.name)] = Rival(other, where, likeness)
    return silent


def _likeness(material: Material, actor: Actor, other: Actor, stance: bool) -> int:
    """0 for an actor that nobody would take for the other; the more, the likelier."""
    if is_nobody(other) or "’s " in other.name or _is_a_first_name(other):
        return 0
    if actor.kind == other.kind == "country":
        return 4
    if other.kind not in VOICES or actor.kind not in VOICES or belong_together(material, actor, other):
        return 0
    return _likeness_of_voices(material, actor, other) if stance else _likeness_of_doers(material, actor, other)


def _is_a_first_name(actor: Actor) -> bool:
    """Whether a person goes by a first name alone, somebody’s son or brother: nobody whom a reader can place."""
    return actor.kind == "person" and " " not in actor.name and bool(sex_of(actor.name))


def _likeness_of_doers(material: Material, actor: Actor, other: Actor) -> int:
    """Of one kind; of one walk of life and one country too, or it is not easily taken for who did it."""
    shared = material.roles.walks(actor.entity) & material.roles.walks(other.entity)
    home = not material.roles.foreign(actor.entity, other.entity)
    return 0 if actor.kind != other.kind else _LIKE if shared and home else 1


def _likeness_of_voices(material: Material, actor: Actor, other: Actor) -> int:
    """Of no walk of life that would have nothing to say of it; another kind of actor only if the text lets it speak."""
    mine, theirs = material.roles.walks(actor.entity), material.roles.walks(other.entity)
    same, speaks = actor.kind == other.kind, other.name in material.speakers
    if material.fates.out_of_the_debate(other.entity) and not material.fates.out_of_the_debate(actor.entity):
        return 0
    apart = mine and theirs and not (mine & theirs or (mine & PUBLIC_LIFE and theirs & PUBLIC_LIFE))
    mute = not speaks and (not same or (other.kind == "organization" and not _is_surely_a_body(other)))
    home = not material.roles.foreign(actor.entity, other.entity)
    return 0 if apart or mute else 1 + 2 * same + 2 * bool(mine & theirs) + 2 * speaks + home


def _is_surely_a_body(actor: Actor) -> bool:
    """Whether a name itself says that it is a body: a word like "Ministry" or initials. Ships have names too."""
    words = actor.name.split()
    return bool(set(words) & ORGANIZATION_WORDS) or any(word.isupper() and len(word) > 1 for word in words)


def is_meant(material: Material, actor: Actor, words: str) -> bool:
    """Whether `words` have the office in them by which the text calls an actor: “when he became president”."""
    said = {word.lower() for word in re.findall(r"\w+", words)}
    return bool(said & material.roles.words(actor.entity) & ROLES)


def _mentions(actor: Actor) -> int:
    return len(actor.entity.mentions) if actor.entity else 1


def _around(material: Material, sentence: Sentence, stance: bool) -> Iterator[tuple[Sentence, Actor]]:
    """Those who act or speak near a sentence; for a deed also the persons whom the text only names."""
    yield from _near(material.doers, sentence)
    if not stance:
        yield from _near(material.named, sentence)


def _near(found: list[tuple[Sentence, Actor]], sentence: Sentence) -> list[tuple[Sentence, Actor]]:
    """Those of `found`, which is in the order of the text, that stand nearest to a sentence."""
    here = bisect_left(found, sentence.number, key=lambda pair: pair[0].number)
    return found[max(0, here - _NEAREST) : here + _NEAREST]


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
        names_it(body, material.reading.sentences[number].span.quote)
        for number in sorted({mention.sentence for mention in person.entity.mentions})[:_NEAREST]
    )
    return bool(of_its_name or governs or together)


_PLURALS_WITH_A_VOICE = frozenset(
    "fishermen farmers survivors prosecutors police unions families protesters environmentalists republicans democrats "
    "conservatives liberals investigators teachers nurses doctors villagers guerrillas rebels students".split()
)
"""People without a name who speak with one voice; others, like voters or critics, are nobody in particular."""


def is_nobody(actor: Actor) -> bool:
    """Whether a group is no party to anything: “voters”, “critics”."""
    return actor.kind == "group" and " " not in actor.name and actor.name.lower() not in _PLURALS_WITH_A_VOICE


def names_it(actor: Actor, words: str) -> bool:
    """Whether `words` name an actor."""
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words, re.IGNORECASE) for form in actor.forms)
