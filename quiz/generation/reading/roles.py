"""What the text calls those whom it names, and in which walk of life that puts them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quiz.generation.english.countries import COUNTRIES, DEMONYMS
from quiz.generation.english.lexicon import WALKS
from quiz.generation.reading.clauses import noun_phrase
from quiz.generation.reading.entities import Entity, Mention
from quiz.generation.reading.excerpts import Excerpt
from quiz.generation.reading.names import Names
from quiz.generation.reading.sentences import Reading, Sentence

_NEAR = 8  # words beside a name in which an apposition says what it is


class Description(Struct, frozen=True):
    """What a sentence calls an entity: “the national commander of police”."""

    sentence: Sentence
    words: Excerpt
    note: str = ""


class Roles:
    """The descriptions and the walks of life of the entities of a reading."""

    def __init__(self, reading: Reading, names: Names) -> None:
        """`names` of the same reading."""
        self.reading = reading
        self._described: dict[str, list[Description]] = {}
        for sentence in reading:
            for entity, words in _descriptions(sentence, names):
                self._described.setdefault(entity.name, []).append(Description(sentence, words))

    def descriptions(self, entity: Entity) -> list[Description]:
        """Every apposition that tells who or what it is."""
        return self._described.get(entity.name, [])

    def walks(self, entity: Entity | None) -> frozenset[str]:
        """The walks of life its titles, its descriptions and its own name speak of: politics, science, sport …"""
        if entity is None:
            return frozenset()
        words = self.words(entity) | (
            {w.lower() for w in entity.name.split()} if entity.kind == "organization" else set()
        )
        return frozenset(walk for walk, nouns in WALKS.items() if words & nouns)

    def words(self, entity: Entity | None) -> set[str]:
        """The words of its titles and descriptions, in small letters."""
        if entity is None:
            return set()
        words = {word.lower() for mention in entity.mentions for word in _beside(mention, self.reading)}
        for description in self.descriptions(entity):
            words |= {token.lemma for token in description.words.tokens(description.sentence)}
        return words

    def foreign(self, one: Entity | None, other: Entity | None) -> bool:
        """Whether the text puts the two into different countries, or only one of them into one."""
        return self.countries(one) != self.countries(other)

    def countries(self, entity: Entity | None) -> frozenset[str]:
        """The countries that its titles and descriptions name."""
        words = self.words(entity)
        return frozenset(
            country for country, people in COUNTRIES.items()
            if country.lower() in words or any(word.lower() in words for word in people)
        )  # fmt: skip


def _beside(mention: Mention, reading: Reading) -> Iterator[str]:
    """The words of a title and of an apposition before a name, and those of one right behind it."""
    tokens = reading.sentences[mention.sentence].tokens
    yield from mention.title.split()
    for token in reversed(tokens[max(0, mention.first - 4) : mention.first]):
        if not (token.text[:1].isalpha() or token.text in ("-", ",")) or token.tag.startswith("VB"):
            break
        yield token.text if token.text in DEMONYMS else token.lemma
    behind = tokens[mention.last + 1 : mention.last + 2 + _NEAR]
    if behind and behind[0].text in (",", "of"):
        for token in behind[1:]:
            if token.text in (",", "who", "which", "—") or token.tag in ("VBD", "VBZ"):
                return
            yield token.text if token.text in DEMONYMS else token.lemma


def _descriptions(sentence: Sentence, names: Names) -> Iterator[tuple[Entity, Excerpt]]:
    """A noun with its article that stands beside a name, behind it or before it."""
    for token in sentence.tokens:
        if token.dep != "appos":
            continue
        head = sentence.tokens[token.head]
        named, naming = names.at(sentence, head.index), names.at(sentence, token.index)
        entity, noun, name = (named, token, head) if named else (naming, head, token)
        if entity is None or (named and naming) or entity.ambiguous or noun.tag not in ("NN", "NNP"):
            continue
        span = noun_phrase(sentence, noun.index)
        words = sentence.words_in(span)
        with_article = len(words) > 2 and words[0].text.lower() in ("a", "an", "the")
        if (
            with_article
            and _is_whole(sentence, noun.index)
            and not span.meets(sentence.span_of(name.index, name.index))
        ):
            yield entity, Excerpt(span)


def _is_whole(sentence: Sentence, noun: int) -> bool:
    """Whether nothing narrows a noun down that its phrase leaves out: “the first player to be sent off”."""
    added = sentence.children(noun, "relcl", "acl")
    return all(sentence.tokens[min(sentence.subtree(child.index)) - 1].text == "," for child in added)
