"""Who did it, who took the stand, who said it: the words of a clause behind "who", and three actors to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from quiz.core.facts import Fact
from quiz.generation import facts
from quiz.generation.english.countries import COUNTRIES
from quiz.generation.english.first_names import sex_of
from quiz.generation.english.inflection import inflect
from quiz.generation.english.lexicon import COMMITMENTS, SAYING, STANCES
from quiz.generation.item_models.candidates import Candidate, capital, choice
from quiz.generation.item_models.rivals import VOICES, Rival, is_meant, is_nobody, rivals
from quiz.generation.reading.actors import Actor
from quiz.generation.reading.leanings import bare_definites
from quiz.generation.reading.material import Material, Passage, Saying

_FEWEST, _MOST = 4, 22  # words behind "who"
_FEWEST_QUOTED = 7
_OF_ONESELF = re.compile(r"\b(?:I|me|my|myself|[Hh]e|[Ss]he|[Hh]imself|[Hh]erself)\b")
_OFTEN = 3  # mentions of somebody whom no reader forgets
_SPEAKERS = (*VOICES, "country")
_NAMED = ("person", "organization", "country")
_PLAIN_SAYING = frozenset("tell add write shout reply think note".split())
"""Verbs of saying that do not stand before "that" without somebody who is told."""


def who_did(material: Material, random: Random) -> Iterator[Candidate]:
    """According to the briefing, who won the election?"""
    for passage in material.passages:
        aside = passage.clause.relative
        if (
            passage.actor
            and not aside
            and passage.actor.kind in _NAMED
            and not _takes_a_stand(passage)
            and _can_follow_who(passage)
        ):
            country = passage.actor.kind == "country"
            ask = "which country" if country else "who" if passage.actor.kind == "person" else "which of these"
            yield from _of_passage("who did it", material, passage, ask, random)


def who_took_the_stand(material: Material, random: Random) -> Iterator[Candidate]:
    """According to the briefing, who accused the minister of lying?"""
    for passage in material.passages:
        if passage.actor and passage.actor.kind in _SPEAKERS and _takes_a_stand(passage) and _can_follow_who(passage):
            ask = "which country" if passage.actor.kind == "country" else "who"
            yield from _of_passage("who took the stand", material, passage, ask, random)


def who_said(material: Material, random: Random) -> Iterator[Candidate]:
    """According to the briefing, who warned that the dam would not hold?"""
    for saying in material.sayings:
        words = len(saying.text.split())
        fewest = _FEWEST_QUOTED if saying.claim.quoted else _FEWEST
        if saying.actor.kind not in _SPEAKERS or not fewest <= words <= _MOST or is_nobody(saying.actor):
            continue
        asked = f"said: “{saying.text}”" if saying.claim.quoted else f"{verb_of(saying)} that {saying.text}"
        open_to_all = saying.claim.lemma not in COMMITMENTS
        others = rivals(material, saying.actor, saying.sentence, saying.text, stance=open_to_all)
        others = [rival for rival in others if _agrees(rival, saying)]
        if _gives_away(material, saying.actor, saying.text, others):
            continue
        ask = "which country" if saying.actor.kind == "country" else "who"
        yield from _asked("who said it", f"{ask} {asked}", saying, others, material, random)


def _agrees(rival: Rival, saying: Saying) -> bool:
    """Whether the pronouns by which the speaker is meant could mean a rival too."""
    if saying.claim.quoted:
        return rival.actor.kind == "person" or saying.actor.kind != "person"
    if saying.actor.kind == "organization" and re.search(r"\bits?\b", saying.text):
        return rival.actor.kind == "organization"
    return _of_its_sex(rival, saying.text)


def _of_its_sex(rival: Rival, words: str) -> bool:
    """Whether “he” and “she” in `words` could mean a rival."""
    sex = sex_of(rival.actor.name.split()[0])
    pronouns = set(re.findall(r"\b(?:he|his|him|himself|she|her|herself)\b", words))
    of_a_man, of_a_woman = pronouns & {"he", "his", "him", "himself"}, pronouns & {"she", "her", "herself"}
    return not (of_a_man and sex == "f") and not (of_a_woman and sex == "m")


def said_by(saying: Saying) -> str:
    """Who says what, as a sentence without its full stop."""
    said = f"“{saying.text}”" if saying.claim.quoted else f"that {saying.text}"
    return f"{saying.actor.name} {verb_of(saying)} {said}"


def verb_of(saying: Saying) -> str:
    """The verb of a saying as it stands behind a singular subject and before "that"."""
    token = saying.sentence.tokens[saying.claim.verb]
    if token.lemma in _PLAIN_SAYING:
        return "said"
    return inflect(token.lemma, "VBD" if token.tag in ("VBD", "VBG", "VBN") else "VBZ")


def _gives_away(material: Material, actor: Actor, words: str, others: list[Rival]) -> bool:
    """Whether `words` have the actor’s office in them, or name a country that of all options only the actor is of."""
    named = {
        country for country, people in COUNTRIES.items() if any(_names(words, name) for name in (country, *people))
    }
    mine, *theirs = (material.roles.countries(a.entity) for a in (actor, *(rival.actor for rival in others[:2])))
    only = named & mine and not any(named & mine & country for country in theirs)
    the_rest_are_foreign = named and (not mine or named & mine) and all(c and not c & named for c in theirs)
    return is_meant(material, actor, words) or bool(only or the_rest_are_foreign)


def _names(words: str, name: str) -> bool:
    return name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def _takes_a_stand(passage: Passage) -> bool:
    return passage.verb.lemma in STANCES and not passage.clause.passive


def _can_follow_who(passage: Passage) -> bool:
    """Whether a predicate reads well behind "who": not plural, and more than that somebody spoke."""
    first = passage.predicate.text.split()[0]
    spoke = passage.verb.lemma in SAYING and not passage.sentence.children(passage.clause.verb, "dobj", "xcomp", "prep")
    vague = len(passage.predicate.text.split()) < 7 and not re.search(r"[A-Z0-9]", passage.predicate.text)
    spoke = spoke or vague or (passage.actor is not None and is_nobody(passage.actor))
    plural = passage.verb.tag == "VBP" or first in ("were", "are", "have")
    return _FEWEST <= len(passage.predicate.text.split()) <= _MOST and not plural and not spoke


def _of_passage(model: str, material: Material, passage: Passage, ask: str, random: Random) -> Iterator[Candidate]:
    if passage.actor is None:
        return
    open_to_all = model == "who took the stand" and passage.verb.lemma not in COMMITMENTS
    others = rivals(material, passage.actor, passage.sentence, passage.predicate.text, open_to_all)
    others = [rival for rival in others if _of_its_sex(rival, passage.predicate.text)]
    if not _gives_away(material, passage.actor, passage.predicate.text, others):
        yield from _asked(model, f"{ask} {passage.predicate.text}", passage, others, material, random)


def _asked(
    model: str, asked: str, source: Passage | Saying, others: list[Rival], material: Material, random: Random
) -> Iterator[Candidate]:
    actor = source.actor
    if actor is None or len(others) < 2:
        return
    words = source.content if isinstance(source, Saying) else source.predicate
    because = said_by(source) if isinstance(source, Saying) else source.text
    named = [actor, *(rival.actor for rival in others[:2])]
    key, *names = [capital(a.name) for a in named] if model == "who did it" else introduced(material, named, asked)
    wrongs = [rival.as_wrong(name) for rival, name in zip(others, names, strict=False)]
    item = choice(f"According to the briefing, {asked}?", key, wrongs, source, because, random)
    doubts = (*source.doubts, *_doubts(material, source, actor, others))
    yield Candidate(model, item, _fact(model, material, source), source.sentence, (words,), doubts, actor.name)


def _fact(model: str, material: Material, source: Passage | Saying) -> Fact:
    if isinstance(source, Saying):
        return facts.claim(material, source)
    if model == "who took the stand" and source.actor is not None:
        return facts.stance(material, source, source.actor)
    return facts.event(material, source)


def _doubts(material: Material, source: Passage | Saying, actor: Actor, others: list[Rival]) -> Iterator[str]:
    """What a teacher would not ask: what somebody says of themselves, a name that comes from nowhere, a body among
    persons, and what only an earlier sentence tells from others.
    """
    entity = actor.entity
    person = entity is not None and entity.kind == "person"
    if isinstance(source, Saying) and _OF_ONESELF.search(source.text):
        yield "It is about the speaker, whom that may tell."
    if entity is not None and person and len(entity.mentions) == 1 and not material.roles.words(entity):
        yield f"The text does not say who {actor.name} is."
    if any((rival.actor.kind == "person") != (actor.kind == "person") for rival in others[:2]):
        yield "Its options are persons and bodies."
    if not all(rival.is_like for rival in others[:2]):
        yield "Its wrong options are of another walk of life or country."
    if isinstance(source, Passage):
        for noun in bare_definites(source.sentence, source.predicate, material.importance.topics):
            if not material.importance.places(noun.lower()):
                yield f"“the {noun}” is not told from others."


def introduced(material: Material, actors: list[Actor], asked: str) -> list[str]:
    """The names of `actors` as options: with what the text calls them, so that it is not names alone that are learned.
    All persons are introduced or none, but for those whom the text comes back to; none if the stem has a word of it.
    """
    names = [capital(actor.name) for actor in actors]
    full = [capital((a.entity and material.roles.introduced(a.entity)) or a.name) for a in actors]
    added = [_words(long) - _words(short) for long, short in zip(full, names, strict=True)]
    bare = any(_is_little_known(actor) and not words for actor, words in zip(actors, added, strict=True))
    tells = any(words & _words(asked) for words in added)
    return names if bare or tells or sum(map(bool, added)) == 1 else full


def _is_little_known(actor: Actor) -> bool:
    return actor.entity is not None and actor.kind == "person" and len(actor.entity.mentions) < _OFTEN


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w{3,}", text)} - {"the", "and"}
