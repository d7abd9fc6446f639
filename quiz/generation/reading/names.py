"""Who and what a briefing names: mentions gathered into entities, typed by the evidence of the whole text."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Literal

from quiz.core.folding import fold
from quiz.core.spans import Span
from quiz.generation.english.countries import DEMONYM_WORDS, PLACES
from quiz.generation.english.first_names import is_first_name
from quiz.generation.english.lexicon import (
    AFTER_HYPHENS,
    HEADS_OF,
    MONTHS,
    OFFICES,
    ORGANIZATION_WORDS,
    PARTICLES,
    PEOPLE_IN_NAMES,
    PLACE_WORDS,
    ROLES,
    TITLES,
    TITLES_AT_THE_HEAD,
    WEEKDAYS,
)
from quiz.generation.reading.entities import Entity, Mention, initials
from quiz.generation.reading.evidence import kind_of
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Reading, Sentence

EntityKind = Literal["person", "country", "place", "organization", "unknown"]

_TOO_LITTLE = frozenset(
    "Party Court Ministry Bank Council Committee Commission Agency Union Company University Institute Board Office "
    "Department".split()
)
"""Words that are a name only together with others."""

_ALIAS = frozenset("alias aka nicknamed known called dubbed".split())
_BETWEEN_ALIASES = _ALIAS | frozenset(
    ', ( “ " as also better simply or the by his her its nickname who which is was'.split()
)
"""Between two names of one and the same there is one of the first, and nothing but these."""


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
        entity.kind = kind_of(entity, reading)
    return Names(_join_first_words(entities))


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
    if word in capitals or (token.tag.startswith("NNP") and bool(token.label)) or (word.isupper() and len(word) > 1):
        return True
    ahead = sentence.tokens[token.index + 1 : token.index + 2]
    named = bool(ahead) and ahead[0].tag.startswith("NNP") and ahead[0].text[:1].isupper()
    return named and (token.tag.startswith("NNP") or is_first_name(word))


def _mentions(sentence: Sentence, capitals: frozenset[str]) -> Iterator[Mention]:
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        if not _is_namelike(tokens[at], sentence, capitals) or _is_behind_hyphen(sentence, at):
            at += 1
            continue
        last = _end_of_name(sentence, at, capitals)
        if mention := _mention(sentence, at, last):
            yield mention
        at = last + 1


def _is_behind_hyphen(sentence: Sentence, at: int) -> bool:
    """Whether a capital only ends a word that begins small: sub-Saharan, post-Brexit."""
    tokens = sentence.tokens
    glued = at > 1 and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start
    return glued and tokens[at - 2].end == tokens[at - 1].start and tokens[at - 2].text not in PARTICLES


def _end_of_name(sentence: Sentence, first: int, capitals: frozenset[str]) -> int:
    """The last word of the name that begins at `first`: capitals, particles between them, "of" after some heads."""
    tokens, last = sentence.tokens, _past_hyphens(sentence, first)
    while last + 1 < len(tokens):
        ahead = _past_small_words(sentence, last)
        if ahead >= len(tokens) or not _is_namelike(tokens[ahead], sentence, capitals):
            return last
        last = _past_hyphens(sentence, ahead)
    return last


def _past_hyphens(sentence: Sentence, at: int) -> int:
    """The last part of a word that hyphens hold together: Asia-Pacific, Jae-myung; but not Paris-based."""
    tokens = sentence.tokens
    while at + 2 < len(tokens) and tokens[at + 1].text in ("-", "–") and tokens[at].end == tokens[at + 1].start:
        if tokens[at + 1].end != tokens[at + 2].start or tokens[at + 2].text in AFTER_HYPHENS:
            return at
        at += 2
    return at


def _past_small_words(sentence: Sentence, last: int) -> int:
    """Where a name that has reached `last` would go on: past particles, and past "of the" after some heads."""
    tokens, ahead = sentence.tokens, last + 1
    if (
        tokens[ahead].tag == "POS"
        and tokens[last].text in PEOPLE_IN_NAMES
        and ahead + 1 < len(tokens)
        and tokens[ahead + 1].text in ORGANIZATION_WORDS
    ):
        return ahead + 1
    if tokens[ahead].text in ("and", "&") and tokens[ahead].label == "ORG" and tokens[last].label == "ORG":
        return ahead + 1
    if tokens[ahead].text in ("by", "against", "without", "with") and tokens[last].text.endswith("ed"):
        return ahead + 1  # the Movement of People Affected by Dams
    if tokens[ahead].text in PARTICLES or (tokens[ahead].text in ("of", "for") and tokens[last].text in HEADS_OF):
        while ahead < len(tokens) and tokens[ahead].text in PARTICLES | {"of", "for", "the", "-"}:
            ahead += 1
    return ahead


def _mention(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The mention from `first` to `last` without the title or the adjective of a country before it."""
    tokens, start = sentence.tokens, first
    for at in range(first, last):
        if tokens[at].text in TITLES and (at == start or tokens[at].text not in TITLES_AT_THE_HEAD):
            start = at + 1
    if (
        start < last
        and tokens[start].text in OFFICES
        and start > 1
        and tokens[start - 1].text == "of"
        and tokens[start - 2].text in TITLES
    ):
        start += 1  # Secretary of State Marco Rubio
    official = any(token.text in ORGANIZATION_WORDS for token in tokens[start : last + 1])
    while start < last and tokens[start].text in DEMONYM_WORDS and not official and not _belongs(sentence, start, last):
        start += 1
    word = tokens[start].text
    if start == last and (
        word in DEMONYM_WORDS or word in TITLES or word in ROLES or word in _TOO_LITTLE or len(word) < 2
    ):
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
        if {first.name, second.name} & PLACES:
            continue
        if between == ["("] or (set(between) & _ALIAS and set(between) <= _BETWEEN_ALIASES):
            first.mentions = sorted([*first.mentions, *second.mentions], key=lambda mention: mention.span)
            owner |= dict.fromkeys(second.mentions, first)
            second.mentions = []
    return [entity for entity in entities if entity.mentions]


def _is_short_for(short: str, name: str) -> bool:
    """A surname, the first word of an organisation, or initials ("COSCO", "Macías", "UN")."""
    mine, theirs = _parts(short), _parts(name)
    if len(mine) >= len(theirs) or short in PLACES:
        return False
    if short.isupper() and len(mine) == 1 and short.replace(".", "") in initials(name):
        return True
    if mine == theirs[-len(mine) :]:
        return not (set(theirs) & PLACE_WORDS) and theirs[-len(mine) - 1].lower() not in ("of", "for")
    return mine == theirs[: len(mine)] and bool(set(theirs[len(mine) :]) & ORGANIZATION_WORDS) and not _is_place(mine)


def _parts(name: str) -> list[str]:
    """The words of a name, a particle before a hyphen for one of its own: al-Assad."""
    return [part for word in name.split() for part in (word.split("-") if word.split("-")[0] in PARTICLES else [word])]


def _is_place(words: list[str]) -> bool:
    return " ".join(words) in PLACES or words[-1] in PLACE_WORDS


def _join_first_words(entities: list[Entity]) -> list[Entity]:
    """A lone first word of one person's name put to that person: “Xi” to “Xi Jinping”, “Lula” to “Lula da Silva”."""
    for short in [e for e in entities if " " not in e.name and e.kind in ("person", "unknown")]:
        longer = [e for e in entities if e.name.split()[0] == short.name and " " in e.name and e.kind == "person"]
        if len(longer) == 1:
            longer[0].mentions = sorted([*longer[0].mentions, *short.mentions], key=lambda mention: mention.span)
            short.mentions = []
    return [entity for entity in entities if entity.mentions]
