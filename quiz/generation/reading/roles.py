"""What the text calls those whom it names, and in which walk of life that puts them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quiz.generation.english.countries import COUNTRIES, DEMONYMS
from quiz.generation.english.lexicon import KIN, ROLES, WALKS
from quiz.generation.reading.clauses import noun_phrase
from quiz.generation.reading.entities import Entity, Mention
from quiz.generation.reading.excerpts import Excerpt
from quiz.generation.reading.names import Names
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Reading, Sentence

_NEAR = 8  # words beside a name in which an apposition says what it is


_FEW = 8  # words of a description that an option has room for
_LONGEST_ROLE = 4  # words before a name
_OF_A_DAY = frozenset("then now new newly that this outgoing".split())


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
        self._names = names
        self._words: dict[str, frozenset[str]] = {}
        self._countries: dict[str, frozenset[str]] = {}
        self._described: dict[str, list[Description]] = {}
        for sentence in reading:
            for entity, words in _descriptions(sentence, names):
                self._described.setdefault(entity.name, []).append(Description(sentence, words))

    def descriptions(self, entity: Entity) -> list[Description]:
        """Every apposition that tells who or what it is."""
        return self._described.get(entity.name, [])

    def introduced(self, entity: Entity) -> str:
        """The name with what the text calls its bearer: “President Lula da Silva”, “Tim McCoy of the Smithsonian”,
        “Rubén Ramírez, the foreign minister”; "" where it says nothing of the sort in a few words.
        """
        if entity.kind != "person":
            return ""
        found = (self._introduction(self.reading.sentences[m.sentence], m, entity.name) for m in entity.mentions)
        return next((words for words in found if words), "")

    def _introduction(self, sentence: Sentence, mention: Mention, name: str) -> str:
        if role := _role_before(sentence, mention):
            return f"{role} {name}"
        if apposed := _role_beside(sentence, mention):
            return f"{name}, {apposed}"
        home = _home(sentence, mention, self._names)
        return f"{name} {home}" if home else ""

    def walks(self, entity: Entity | None) -> frozenset[str]:
        """The walks of life its titles, its descriptions and its own name speak of: politics, science, sport …"""
        if entity is None:
            return frozenset()
        words = self.words(entity) | (
            {w.lower() for w in entity.name.split()} if entity.kind == "organization" else set()
        )
        return frozenset(walk for walk, nouns in WALKS.items() if words & nouns)

    def words(self, entity: Entity | None) -> frozenset[str]:
        """The words of its titles and descriptions, in small letters."""
        if entity is None:
            return frozenset()
        if entity.name not in self._words:
            self._words[entity.name] = self._gathered(entity)
        return self._words[entity.name]

    def _gathered(self, entity: Entity) -> frozenset[str]:
        words = {word.lower() for mention in entity.mentions for word in _beside(mention, self.reading)}
        for description in self.descriptions(entity):
            words |= {token.lemma for token in description.words.tokens(description.sentence)}
        return frozenset(words)

    def foreign(self, one: Entity | None, other: Entity | None) -> bool:
        """Whether the text puts the two into different countries, or only one of them into one."""
        return self.countries(one) != self.countries(other)

    def countries(self, entity: Entity | None) -> frozenset[str]:
        """The countries that its titles and descriptions name."""
        if entity is None:
            return frozenset()
        if entity.name not in self._countries:
            words = self.words(entity)
            self._countries[entity.name] = frozenset(
                country for country, people in COUNTRIES.items()
                if any(set(name.lower().split()) <= words for name in (country, *people))
            )  # fmt: skip
        return self._countries[entity.name]


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


def _role_before(sentence: Sentence, mention: Mention) -> str:
    """The role right before a name, with the words that belong to it: “interim Foreign Minister”; "" if none."""
    words: list[Token] = []
    for token in reversed(sentence.tokens[: mention.first]):
        if (
            not token.tag.startswith(("NN", "JJ"))
            or token.tag.endswith("S")
            or sentence.tokens[token.head].index < token.index
        ):
            break
        words.insert(0, token)
    cut = bool(words) and any(
        t.head in (mention.last, words[-1].index) and t.tag != "DT" for t in sentence.tokens[: words[0].index]
    )
    if not words or cut or words[-1].lemma.lower() not in ROLES or len(words) > _LONGEST_ROLE:
        return ""
    return sentence.span_of(words[0].index, words[-1].index).quote


def _role_beside(sentence: Sentence, mention: Mention) -> str:
    """A role in apposition with all the words that belong to it: “Greece’s ombudsman”; "" if none in a few words."""
    for token in sentence.tokens:
        ends = {token.index, token.head}
        inside = [at for at in ends if mention.first <= at <= mention.last]
        if token.dep != "appos" or len(inside) != 1:
            continue
        (noun,) = ends - set(inside)
        span = noun_phrase(sentence, noun)
        words = sentence.words_in(span)
        is_role = sentence.tokens[noun].lemma.lower() in ROLES - KIN and sentence.tokens[noun].tag in ("NN", "NNP")
        fits = is_role and _is_whole(sentence, noun) and not span.meets(mention.span)
        if fits and len(words) <= _FEW and not _leans(sentence, words):
            article = words[0].text.lower() in ("a", "an", "the")
            return span.quote[:1].lower() + span.quote[1:] if article else span.quote
    return ""


def _leans(sentence: Sentence, words: list[Token]) -> bool:
    """Whether words point to somebody outside of them, or lean on a day: “then deputy minister”."""
    before = sentence.tokens[max(0, words[0].index - 1) : words[0].index]
    points = words[0].tag == "DT" and words[0].text.lower() not in ("a", "an", "the")
    return points or any(
        w.tag in ("PRP", "PRP$", "WDT", "WP") or w.text.lower() in _OF_A_DAY for w in [*before, *words]
    )


def _home(sentence: Sentence, mention: Mention, names: Names) -> str:
    """The body somebody is of: “of the Smithsonian”,
    “Rubén Ramírez, the foreign minister”; "" if the text does not say.
    """
    tokens, at = sentence.tokens, mention.last + 1
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    if at + 1 >= len(tokens) or tokens[at].text not in ("of", "from", "at"):
        return ""
    body = next((e for t in tokens[at + 1 : at + 4] if (e := names.at(sentence, t.index))), None)
    if body is None or body.kind != "organization":
        return ""
    last = next(m.last for m in body.mentions if m.sentence == sentence.number and m.first > at)
    words = sentence.span_of(at, last)
    return words.quote if len(words.quote.split()) <= _FEW else ""


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
