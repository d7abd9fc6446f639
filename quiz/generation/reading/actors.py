"""Who a clause is about: a name, a group of people, or a pronoun and a role that can stand for one name only."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quiz.core.spans import Span
from quiz.generation.english.countries import DEMONYM_WORDS
from quiz.generation.english.first_names import sex_of
from quiz.generation.english.lexicon import BODIES, DECISIVE, PEOPLE, REPORTING, ROLES, SPEAKING
from quiz.generation.reading.clauses import noun_phrase
from quiz.generation.reading.entities import Entity, Mention
from quiz.generation.reading.names import Names
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Reading, Sentence

ActorKind = Literal["person", "country", "place", "organization", "unknown", "group"]

_HE = frozenset({"he", "she"})
_PART_OF_THE_NAME = frozenset("Lord Lady Sir King Queen Prince Princess Pope Sheikh Emir Sultan Saint".split())
"""Titles that a single name does not go without."""

_NOT = {"he": "f", "she": "m", "his": "f", "her": "m", "him": "f"}


class Actor(Struct, frozen=True):
    """Somebody a clause is about: the words options show, what it is, its entity if it has a name, and where the
    text says so in other words ("he"), the reason why it is this one ("" if it stands there itself).
    """

    name: str
    kind: ActorKind
    entity: Entity | None = None
    stands_for: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of the name the text uses."""
        return self.entity.forms if self.entity else (self.name,)


class Cast:
    """The actors of a reading."""

    def __init__(self, reading: Reading, names: Names) -> None:
        """`names` of the same reading."""
        self.reading = reading
        self.names = names
        self._roles = _roles(reading, names)

    def actor(self, sentence: Sentence, head: int) -> Actor | None:
        """Who the noun or pronoun at `head` is, None where the text leaves it open."""
        token = sentence.tokens[head]
        if entity := self._named(sentence, head):
            return None if entity.ambiguous else Actor(self.titled(entity), _speaking(sentence, head, entity), entity)
        if token.text.lower() in ("he", "she", "it", "they"):
            return self._meant(sentence, head)
        if token.tag in ("PRP", "DT", "CD", "WP", "WDT", "EX"):
            return None
        return self._in_role(sentence, head) or self._own_people(sentence, head) or _group(sentence, head)

    def titled(self, entity: Entity) -> str:
        """The name with the article that the text mostly gives it: "the United Nations"."""
        inside = [m for m in entity.mentions if m.name == entity.name] or entity.mentions
        tokens = [self.reading.sentences[m.sentence].tokens for m in inside]
        alone = [(t, m) for t, m in zip(tokens, inside, strict=True) if not _goes_on(t, m)]
        with_article = sum(m.first > 0 and t[m.first - 1].text.lower() == "the" for t, m in alone)
        article = entity.kind != "person" and with_article > 0
        if article:
            return f"the {entity.name}"
        titles = {m.title for m in entity.mentions} & _PART_OF_THE_NAME
        return f"{min(titles)} {entity.name}" if titles and " " not in entity.name else entity.name

    def _named(self, sentence: Sentence, head: int) -> Entity | None:
        """The entity at a noun, or that stands beside it as its apposition: “the mining firm Volcan”."""
        if entity := self.names.at(sentence, head):
            return entity
        for beside in sentence.children(head, "appos"):
            entity = self.names.at(sentence, beside.index)
            if entity and entity.kind in ("person", "organization"):
                return entity
        return None

    def _meant(self, sentence: Sentence, head: int) -> Actor | None:
        """Whom a pronoun means, if only one can be meant (Grosz, Joshi and Weinstein 1995: a pronoun takes up
        what the sentence before is about).
        """
        word = sentence.tokens[head].text.lower()
        if word in _HE:
            return self._only_person(sentence, head)
        before = self.before(sentence)
        center = self.center(before) if before else None
        if before is None or center is None or not _acts(sentence, head):
            return None
        if word == "it" and center.kind in ("organization", "country") and len(self._bodies(before)) == 1:
            return _certified(center, sentence.tokens[head].text)
        if word == "they" and center.kind == "group" and not self._bodies(before):
            return _certified(center, sentence.tokens[head].text)
        return None

    def _only_person(self, sentence: Sentence, head: int) -> Actor | None:
        """The one person whom this sentence and the one before it name that the pronoun can mean, if no role stands
        there for another: “Naldi massaged the player. He …”.
        """
        word = sentence.tokens[head].text.lower()
        before = self.before(sentence)
        if before is not None and any(self._stands_for_another(before, token) for token in before.tokens):
            return None
        near = [
            (s, e)
            for s in self.reading.sentences[max(0, sentence.number - 1) : sentence.number + 1]
            for e in self.names.entities
            for m in e.mentions
            if m.sentence == s.number and _may_be_person(e) and (s is not sentence or m.first < head)
        ]
        fit = {id(e): e for _, e in near if sex_of(e.name.split()[0]) not in _NOT[word]}
        if len(fit) != 1:
            return None
        (entity,) = fit.values()
        where = max((s for s, e in near if e is entity), key=lambda s: s.number)
        if entity.kind != "person" or entity.ambiguous or where.block.kind != sentence.block.kind:
            return None
        return _certified(Actor(entity.name, "person", entity), sentence.tokens[head].text)

    def _stands_for_another(self, sentence: Sentence, token: Token) -> bool:
        """Whether a word is a role that says of nobody named there who they are: “the player”."""
        if token.tag != "NN" or token.lemma not in ROLES or self.names.at(sentence, token.index):
            return False
        beside = [sentence.tokens[token.head], *sentence.children(token.index, "appos")]
        told = token.dep in ("appos", "attr", "compound", "poss") or any(
            self.names.at(sentence, t.index) for t in beside
        )
        definite = any(t.text.lower() == "the" for t in sentence.children(token.index, "det"))
        return definite and not told and token.lemma not in self._roles

    def center(self, sentence: Sentence) -> Actor | None:
        """Whom a sentence is about: the subject of its main clause."""
        root = next((t.index for t in sentence.tokens if t.head == t.index), None)
        subjects = sentence.children(root, "nsubj", "nsubjpass") if root is not None else []
        return self.actor(sentence, subjects[0].index) if len(subjects) == 1 else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before in the same block."""
        if not sentence.number:
            return None
        before = self.reading.sentences[sentence.number - 1]
        return before if before.block == sentence.block else None

    def _bodies(self, sentence: Sentence) -> list[Entity]:
        return [
            e for e in self.names.within(sentence, sentence.span) if e.kind in ("organization", "country", "unknown")
        ]

    def _own_people(self, sentence: Sentence, head: int) -> Actor | None:
        """The people of somebody whom a pronoun means: “his lawyers”."""
        token, owner = sentence.tokens[head], sentence.children(head, "poss")
        if token.text.lower() not in PEOPLE or len(owner) != 1 or owner[0].text.lower() not in ("his", "her"):
            return None
        person = self._only_person(sentence, owner[0].index)
        if person is None or noun_phrase(sentence, head).quote.split()[0].lower() not in ("his", "her"):
            return None
        name = f"{person.name}’s {noun_phrase(sentence, head).quote.split(maxsplit=1)[1]}"
        return Actor(
            name, "group", None, f"‘{owner[0].text}’ is {person.name}: nobody else named just before can be meant."
        )

    def _in_role(self, sentence: Sentence, head: int) -> Actor | None:
        """The one person whom the text calls by the role that stands here alone: “the president”."""
        token = sentence.tokens[head]
        below = [sentence.tokens[i] for i in sentence.subtree(head) if i <= head]
        entity = self._roles.get(token.text.lower())
        if entity is None or [t.text.lower() for t in below[:-1]] != ["the"] or sentence.children(head, "prep"):
            return None
        return Actor(
            self.titled(entity), entity.kind, entity, f"‘the {token.text}’ is {entity.name}: no other is named."
        )


def _goes_on(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether a name only stands before a noun: “the Petersen group”."""
    return mention.last + 1 < len(tokens) and tokens[mention.last + 1].tag in ("NN", "NNS")


def _may_be_person(entity: Entity) -> bool:
    unknown = entity.kind == "unknown" and not entity.name.isupper() and not any(c.isdigit() for c in entity.name)
    return entity.kind == "person" or unknown


def _speaking(sentence: Sentence, head: int, entity: Entity) -> ActorKind:
    """What a name stands for as a subject: a place that speaks is the body that sits there."""
    verb = sentence.tokens[sentence.tokens[head].head]
    speaks = sentence.tokens[head].dep == "nsubj" and verb.lemma in SPEAKING and entity.kind == "place"
    return "organization" if speaks else entity.kind


def _certified(actor: Actor, word: str) -> Actor:
    return Actor(
        actor.name, actor.kind, actor.entity, f"‘{word}’ is {actor.name}: nothing else named just before can be meant."
    )


def _acts(sentence: Sentence, head: int) -> bool:
    """Whether the verb of a subject is one that people and bodies do of their own will."""
    token = sentence.tokens[head]
    verb = sentence.tokens[token.head]
    return (
        token.dep == "nsubj"
        and verb.lemma in DECISIVE | REPORTING
        and bool(sentence.children(verb.index, "dobj", "xcomp", "ccomp"))
    )


def _roles(reading: Reading, names: Names) -> dict[str, Entity]:
    """Each role that one person only has in the text, and each word like "ministry" in one name only."""
    found: dict[str, list[Entity]] = {}
    for entity in names.entities:
        for role in _roles_of(entity, reading):
            found.setdefault(role, []).append(entity)
    return {role: owners[0] for role, owners in found.items() if len(owners) == 1 and not owners[0].ambiguous}


def _roles_of(entity: Entity, reading: Reading) -> set[str]:
    if entity.kind == "organization":
        words = entity.name.split()
        heads = {w.lower() for w in (words[0], words[-1]) if len(words) > 1 and w.lower() in BODIES}
        return {head for head in heads if not _is_another_s(head, reading)}
    if entity.kind != "person":
        return set()
    return {role for mention in entity.mentions for role in _roles_beside(mention, reading)}


def _is_another_s(head: str, reading: Reading) -> bool:
    """Whether the text also calls something without a name so, told apart by a word: “the central bank”."""
    return any(
        token.text == head and sentence.children(token.index, "amod", "compound")
        for sentence in reading for token in sentence.tokens
    )  # fmt: skip


def _roles_beside(mention: Mention, reading: Reading) -> set[str]:
    tokens = reading.sentences[mention.sentence].tokens
    title = mention.title.lower().split()[-1:]
    before = [t.text.lower() for t in tokens[max(0, mention.first - 2) : mention.first]]
    after = [t.text.lower() for t in tokens[mention.last + 1 : mention.last + 6]]
    found = {*title, *(before[-1:] if before else [])}
    if after[:1] == [","]:
        found |= set(after[1:])
    return found & ROLES


_MANY = frozenset("many some several most few other others various which what how more less".split())
_NO_GROUP = ("CD", "PRP$", "JJR", "JJS", "POS")


def _group(sentence: Sentence, head: int) -> Actor | None:
    """People without a name: “fishermen”, “the opposition”; never a number of them, never “many” or “others”."""
    phrase = noun_phrase(sentence, head)
    words = sentence.words_in(phrase)
    named = sentence.tokens[head].text.lower() in PEOPLE | BODIES
    counted = any(t.tag in _NO_GROUP or t.text.lower() in _MANY for t in words)
    articles = all(t.text.lower() in ("the", "a", "an") for t in words if t.tag == "DT")
    if not named or counted or not articles or sentence.children(head, "prep", "acl", "conj", "relcl"):
        return None
    return Actor(_small(phrase, words[0].tag), "group")


def _small(span: Span, tag: str) -> str:
    """The words as they stand in mid-sentence."""
    first = span.quote.split()[0]
    keeps = tag.startswith("NNP") or first in DEMONYM_WORDS or (first.isupper() and len(first) > 1)
    return span.quote if keeps else span.quote[:1].lower() + span.quote[1:]
