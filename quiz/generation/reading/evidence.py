"""What a name stands for, by the evidence of the whole text: where it is not enough, it stays unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quiz.generation.english.countries import COUNTRIES, PLACES
from quiz.generation.english.first_names import is_first_name
from quiz.generation.english.lexicon import (
    BODIES,
    BUSINESSES,
    HUMAN_ACTS,
    ORGANIZATION_WORDS,
    PLACE_NOUNS,
    PLACE_WORDS,
    ROLES,
    SPEAKING,
    TITLES,
)
from quiz.generation.reading.entities import Entity, EntityKind, Mention
from quiz.generation.reading.sentences import Reading, Sentence

_LEAD = 2
"""By so much a kind must lead before a name is taken for one."""

_ENOUGH = 3
"""So much evidence there must be: the model’s word alone is worth 2."""

_MODEL_SAYS: dict[str, EntityKind] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip


def kind_of(entity: Entity, reading: Reading) -> EntityKind:
    """The kind most of the evidence speaks for, or "unknown"."""
    if entity.name in COUNTRIES:
        return "country"
    if entity.name in PLACES:
        return "place"
    votes: Counter[EntityKind] = Counter()
    for mention in entity.mentions:
        for kind, weight in _evidence(mention, reading.sentences[mention.sentence]):
            votes[kind] += weight
    words = entity.name.split()
    votes["person"] += 2 * (len(words) > 1 and any(m.name == words[-1] for m in entity.mentions))
    if " " not in entity.name and not any(
        kind == "person" and weight > 2
        for m in entity.mentions
        for kind, weight in _evidence(m, reading.sentences[m.sentence])
    ):
        votes["person"] = min(votes["person"], _LEAD)  # a lone word is a person's only where the text says so
    ranked = votes.most_common(2)
    lead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0) if ranked else 0
    return ranked[0][0] if lead >= _LEAD and ranked[0][1] >= _ENOUGH else "unknown"


def _evidence(mention: Mention, sentence: Sentence) -> Iterator[tuple[EntityKind, int]]:
    """What the words of a name and those around it say about its kind, with weights."""
    words = set(mention.name.split())
    if words & ORGANIZATION_WORDS:
        yield "organization", 6
    if words & PLACE_WORDS and not words & ORGANIZATION_WORDS:
        yield "place", 5
    if mention.name.isupper() and " " not in mention.name and len(mention.name) <= 6:
        yield "organization", 2
    if mention.title and mention.title.split()[-1] in TITLES:
        yield "person", 5
    if len(mention.name.split()) in (2, 3) and is_first_name(mention.name.split()[0]) and not words & PLACE_WORDS:
        yield "person", 3
    yield from _around(mention, sentence)
    labels = Counter(t.label for t in sentence.tokens[mention.first : mention.last + 1] if t.label)
    if labels and (kind := _MODEL_SAYS.get(labels.most_common(1)[0][0])):
        yield kind, 1 if kind == "place" or (kind == "person" and len(words) == 1) else 2


def _around(mention: Mention, sentence: Sentence) -> Iterator[tuple[EntityKind, int]]:
    tokens, last = sentence.tokens, mention.last
    before = [token.text.lower() for token in tokens[max(0, mention.first - 3) : mention.first]]
    after = [token.text.lower() for token in tokens[last + 1 : last + 7]]
    yield from _before(mention, sentence, before)
    yield from _behind(before, after)
    head = tokens[tokens[last].head]
    if (
        tokens[last].dep == "nsubj"
        and head.lemma in SPEAKING
        and any(t.text == "I" and t.index in sentence.quoted for t in tokens)
    ):
        yield "person", 3
    if tokens[last].dep == "nsubj" and before[-1:] != ["the"]:
        if head.lemma in HUMAN_ACTS:
            yield "person", 2
        elif head.lemma in SPEAKING:
            yield "person", 1


def _before(mention: Mention, sentence: Sentence, before: list[str]) -> Iterator[tuple[EntityKind, int]]:
    """What the words before a name say."""
    last, other = before[-1:], before[-2:-1]
    named = sentence.tokens[mention.last].dep in ("nsubj", "pobj", "dobj", "attr", "appos", "conj")
    if set(last) & ROLES or (last == [","] and set(other) & ROLES):
        yield "person", 3
    if last == ["of"] and set(other) & PLACE_NOUNS:
        yield "place", 5
    if set(last) & {"in", "at", "near", "across", "outside", "around"}:
        yield "place", 2
    if set(last) & (BODIES | BUSINESSES):
        yield "organization", 4
    if last == ["the"] and named and not set(mention.name.split()) & PLACE_WORDS:
        yield "organization", 3


def _behind(before: list[str], after: list[str]) -> Iterator[tuple[EntityKind, int]]:
    """What the words behind a name say: an age, a role, "who", or what sort of place or body it is."""
    beside = after[:1] == [","]
    if beside and after[1:2] and after[1].isdigit() and after[2:3] == [","]:
        yield "person", 4
    if beside and set(after[1:6]) & ROLES and before[-1:] not in (["at"], ["in"]):
        yield "person", 3
    elif beside and after[1:2] and after[1] in ("a", "an", "the") and set(after[2:5]) & BODIES:
        yield "organization", 5
    if after[:2] == [",", "who"]:
        yield "person", 3
    if set(after[:1]) & PLACE_NOUNS:
        yield "place", 4
