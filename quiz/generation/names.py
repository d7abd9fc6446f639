"""Who and what a briefing names: mentions gathered into entities, typed by the evidence of the whole text."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

from quiz.core.folding import fold
from quiz.core.spans import Span
from quiz.generation.countries import COUNTRIES, DEMONYM_WORDS, OTHER_NAMES, PLACES
from quiz.generation.lexicon import (
    HEADS_OF,
    HUMAN_ACTS,
    MONTHS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PLACE_NOUNS,
    PLACE_WORDS,
    ROLES,
    TITLES,
    WEEKDAYS,
)
from quiz.generation.parser import Token
from quiz.generation.reading import Reading, Sentence

EntityKind = Literal["person", "country", "place", "organization", "unknown"]

_ENOUGH = 2
"""Votes a kind needs, and by which it must lead, before a name is taken for one."""

_ALIAS = frozenset("alias aka nicknamed known called dubbed".split())
_BETWEEN_ALIASES = _ALIAS | frozenset(
    ', ( “ " as also better simply or the by his her its nickname who which is was'.split()
)
"""Between two names of one and the same there is one of the first, and nothing but these."""

_MODEL_SAYS: dict[str, EntityKind] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip


class Mention(Struct, frozen=True):
    """A name where it stands: its words, its first and last token, and the title before it ("" if none)."""

    sentence: int
    span: Span
    first: int
    last: int
    title: str = ""

    @property
    def name(self) -> str:
        """The words of the name."""
        return self.span.quote


class Entity(Struct):
    """Somebody or something with a name: the fullest name, what it is, and every mention in order."""

    name: str
    kind: EntityKind = "unknown"
    mentions: list[Mention] = field(default_factory=list)
    ambiguous: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of the name the text uses, the fullest first, then well-known others."""
        used = sorted({mention.name for mention in self.mentions}, key=lambda form: (-len(form), form))
        return tuple(dict.fromkeys([self.name, *used, *OTHER_NAMES.get(self.name, ()), *_initials(self.name)]))


class Names:
    """The entities of a reading, and which of them stands where."""

    def __init__(self, entities: list[Entity]) -> None:
        """`entities` in the order of their first mention."""
        self.entities = entities
        self._at = {(m.sentence, at): e for e in entities for m in e.mentions for at in range(m.first, m.last + 1)}

    def at(self, sentence: Sentence, index: int) -> Entity | None:
        """The entity to whose name the word at `index` belongs, if any."""
        return self._at.get((sentence.number, index))

    def within(self, sentence: Sentence, span: Span) -> list[Entity]:
        """The entities named in `span`, each once, in order."""
        found = [self.at(sentence, token.index) for token in sentence.words_in(span)]
        return list({id(entity): entity for entity in found if entity}.values())


def find_names(reading: Reading) -> Names:
    """The named entities of a briefing."""
    capitals = _known_capitals(reading)
    mentions = [mention for sentence in reading for mention in _mentions(sentence, capitals)]
    entities = _join_aliases(_gather(mentions), reading)
    for entity in entities:
        entity.kind = _kind(entity, reading)
    return Names(entities)


def _known_capitals(reading: Reading) -> frozenset[str]:
    """Words that have a capital in mid-sentence and never stand in small letters."""
    small = {token.text for sentence in reading for token in sentence.tokens if token.text.islower()}
    middle = {t.text for sentence in reading for t in sentence.tokens[1:] if t.text[:1].isupper()}
    return frozenset(word for word in middle if word.lower() not in small)


def _is_namelike(token: Token, sentence: Sentence, capitals: frozenset[str]) -> bool:
    word = token.text
    if not word[:1].isupper() or token.tag in ("PRP", "PRP$", "DT", "IN", "WRB", "WP", "CC", "UH", "MD", "EX"):
        return False
    if word in MONTHS or word in WEEKDAYS or token.index in sentence.quoted:
        return False
    opens = token.index == 0 or sentence.tokens[token.index - 1].text in ("“", ":", "—", "–")
    if not opens:
        return True
    return word in capitals or (token.tag.startswith("NNP") and bool(token.label)) or (word.isupper() and len(word) > 1)


def _mentions(sentence: Sentence, capitals: frozenset[str]) -> Iterator[Mention]:
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        if not _is_namelike(tokens[at], sentence, capitals):
            at += 1
            continue
        last = _end_of_name(sentence, at, capitals)
        if mention := _mention(sentence, at, last):
            yield mention
        at = last + 1


def _end_of_name(sentence: Sentence, first: int, capitals: frozenset[str]) -> int:
    """The last word of the name that begins at `first`: capitals, particles between them, "of" after some heads."""
    tokens, last = sentence.tokens, first
    while last + 1 < len(tokens):
        ahead = _past_small_words(sentence, last)
        if tokens[ahead - 1].text == "-" or tokens[ahead].text == "-":  # Asia-Pacific, São-Paulo
            ahead = last + 2 if last + 2 < len(tokens) and tokens[last + 1].end == tokens[last + 2].start else ahead
        if ahead >= len(tokens) or not _is_namelike(tokens[ahead], sentence, capitals):
            return last
        last = ahead
    return last


def _past_small_words(sentence: Sentence, last: int) -> int:
    """Where a name that has reached `last` would go on: past particles, and past "of the" after some heads."""
    tokens, ahead = sentence.tokens, last + 1
    if tokens[ahead].text in PARTICLES or (tokens[ahead].text in ("of", "for") and tokens[last].text in HEADS_OF):
        while ahead < len(tokens) and tokens[ahead].text in PARTICLES | {"of", "for", "the"}:
            ahead += 1
    return ahead


def _mention(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The mention from `first` to `last` without the title or the adjective of a country before it."""
    tokens, start = sentence.tokens, first
    for at in range(first, last):
        if tokens[at].text in TITLES:
            start = at + 1
    while start < last and tokens[start].text in DEMONYM_WORDS and not _belongs(sentence, start, last):
        start += 1
    word = tokens[start].text
    if start == last and (word in DEMONYM_WORDS or word in TITLES or word in ROLES or len(word) < 2):
        return None
    if start == last and tokens[last].tag.startswith("JJ") and word not in PLACES:
        return None
    title = sentence.span_of(first, start - 1).quote if start > first else ""
    return Mention(sentence.number, sentence.span_of(start, last), start, last, title)


def _belongs(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the adjective of a country at `first` is part of the name: South America, the American Navy."""
    return sentence.span_of(first, last).quote in PLACES or sentence.tokens[first + 1].text in ORGANIZATION_WORDS


def _gather(mentions: list[Mention]) -> list[Entity]:
    """Mentions of one name or of its short form put together; a short form of two names belongs to neither."""
    full: dict[str, Entity] = {}
    for mention in mentions:
        full.setdefault(fold(mention.name), Entity(mention.name)).mentions.append(mention)
    for name in sorted(full, key=lambda name: (len(name.split()), name)):
        longer = [other for other in full.values() if _is_short_for(full[name].name, other.name)]
        longest = [e for e in longer if not any(_is_short_for(e.name, o.name) for o in longer)]
        if len(longest) == 1:
            longest[0].mentions += full[name].mentions
            full[name].mentions = []
        elif longest:
            full[name].ambiguous = True
    found = [entity for entity in full.values() if entity.mentions]
    for entity in found:
        entity.mentions.sort(key=lambda mention: mention.span)
    return sorted(found, key=lambda entity: entity.mentions[0].span)


def _join_aliases(entities: list[Entity], reading: Reading) -> list[Entity]:
    """Names that the text gives to one and the same put together: “Macías, alias Fito”, “the Coast Guard (CG)”."""
    owner = {mention: entity for entity in entities for mention in entity.mentions}
    for one, other in itertools.pairwise(sorted(owner, key=lambda mention: mention.span)):
        first, second = owner[one], owner[other]
        if first is second or one.sentence != other.sentence:
            continue
        tokens = reading.sentences[one.sentence].tokens[one.last + 1 : other.first]
        between = [token.text.lower() for token in tokens]
        if between == ["("] or (set(between) & _ALIAS and set(between) <= _BETWEEN_ALIASES):
            first.mentions = sorted([*first.mentions, *second.mentions], key=lambda mention: mention.span)
            owner |= dict.fromkeys(second.mentions, first)
            second.mentions = []
    return [entity for entity in entities if entity.mentions]


def _is_short_for(short: str, name: str) -> bool:
    """A surname, the first word of an organisation, or initials ("COSCO", "Macías", "UN")."""
    mine, theirs = short.split(), name.split()
    if len(mine) >= len(theirs):
        return False
    if short.isupper() and len(mine) == 1 and short.replace(".", "") in _initials(name):
        return True
    if mine == theirs[-len(mine) :]:
        return not (set(theirs) & PLACE_WORDS) and theirs[-len(mine) - 1].lower() not in ("of", "for")
    return mine == theirs[: len(mine)] and bool(set(theirs[len(mine) :]) & ORGANIZATION_WORDS) and not _is_place(mine)


def _is_place(words: list[str]) -> bool:
    return " ".join(words) in PLACES or words[-1] in PLACE_WORDS


def _initials(name: str) -> tuple[str, ...]:
    """The initials of a name of several words, "" of a short one."""
    words = [word for word in name.split() if word[:1].isupper()]
    letters = "".join(word[0] for word in words)
    return (letters,) if len(words) >= 3 else ()


def _kind(entity: Entity, reading: Reading) -> EntityKind:
    """The kind most of the evidence speaks for, or "unknown"."""
    if any(form in COUNTRIES for form in (entity.name, *(m.name for m in entity.mentions))):
        return "country"
    if entity.name in PLACES:
        return "place"
    votes: Counter[EntityKind] = Counter()
    for mention in entity.mentions:
        for kind, weight in _evidence(mention, reading.sentences[mention.sentence]):
            votes[kind] += weight
    words = entity.name.split()
    votes["person"] += 2 * (len(words) > 1 and any(m.name == words[-1] for m in entity.mentions))
    ranked = votes.most_common(2)
    lead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0) if ranked else 0
    return ranked[0][0] if lead >= _ENOUGH else "unknown"


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
    yield from _around(mention, sentence)
    labels = Counter(t.label for t in sentence.tokens[mention.first : mention.last + 1] if t.label)
    if labels and (kind := _MODEL_SAYS.get(labels.most_common(1)[0][0])):
        yield kind, 1 if kind == "place" or (kind == "person" and len(words) == 1) else 2


def _around(mention: Mention, sentence: Sentence) -> Iterator[tuple[EntityKind, int]]:
    tokens, last = sentence.tokens, mention.last
    before = [token.text.lower() for token in tokens[max(0, mention.first - 3) : mention.first]]
    after = [token.text.lower() for token in tokens[last + 1 : last + 7]]
    if (before[-1:] and before[-1] in ROLES) or (before[-1:] == [","] and before[-2:-1] and before[-2] in ROLES):
        yield "person", 3
    if after[:1] == [","] and after[1:2] and after[1].isdigit() and after[2:3] == [","]:
        yield "person", 4
    if after[:1] == [","] and set(after[1:6]) & ROLES:
        yield "person", 3
    if after[:2] == [",", "who"]:
        yield "person", 3
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in PLACE_NOUNS:
        yield "place", 5
    if after[:1] and after[0] in PLACE_NOUNS:
        yield "place", 4
    if before[-1:] and before[-1] in ("in", "near", "across", "outside", "around"):
        yield "place", 2
    head, named = tokens[tokens[last].head], tokens[last].dep in ("nsubj", "pobj", "dobj", "attr", "appos", "conj")
    if tokens[last].dep == "nsubj" and head.lemma in HUMAN_ACTS and before[-1:] != ["the"]:
        yield "person", 2
    if before[-1:] == ["the"] and named and not set(mention.name.split()) & PLACE_WORDS:
        yield "organization", 3
