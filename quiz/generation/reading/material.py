"""What a briefing offers to ask about: its clauses and sayings in words that can be shown, and its figures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from quiz.core.briefings import Briefing
from quiz.core.spans import Span
from quiz.generation.english.countries import DEMONYM_WORDS
from quiz.generation.english.lexicon import COMMITMENTS, DEATHS, KNOWN_THINGS, ROLES
from quiz.generation.reading.actors import Actor, Cast
from quiz.generation.reading.claims import Claim, find_claims
from quiz.generation.reading.clauses import Clause, find_clauses
from quiz.generation.reading.excerpts import Edit, Excerpt, shorten
from quiz.generation.reading.fates import Fates
from quiz.generation.reading.figures import Figure, find_figures
from quiz.generation.reading.importance import Importance
from quiz.generation.reading.leanings import bare_definites, leanings
from quiz.generation.reading.names import find_names
from quiz.generation.reading.parser import Token
from quiz.generation.reading.roles import Roles
from quiz.generation.reading.sentences import Sentence, read


class Passage(Struct, frozen=True):
    """A clause in words that can be shown: its subject, the actor it is (None for a thing), its predicate, and why
    it does not stand alone (none is ()).
    """

    clause: Clause
    subject: str
    actor: Actor | None
    predicate: Excerpt
    doubts: tuple[str, ...]

    @property
    def sentence(self) -> Sentence:
        """The sentence it is cut from."""
        return self.clause.sentence

    @property
    def verb(self) -> Token:
        """The verb it turns on."""
        return self.sentence.tokens[self.clause.verb]

    @property
    def text(self) -> str:
        """The whole clause as it goes on in mid-sentence."""
        return f"{self.subject} {self.predicate.text}"

    @property
    def dated(self) -> str:
        """The whole clause as it begins a sentence, with the time that the text puts before it."""
        time = self.clause.time_before
        return f"{time.quote}, {self.text}" if time else f"{self.text[:1].upper()}{self.text[1:]}"

    @property
    def note(self) -> str:
        """Whom a pronoun or a role stands for in it, in a sentence; "" where the name stands there itself."""
        return self.actor.stands_for if self.actor else ""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


class Saying(Struct, frozen=True):
    """What somebody says in words that can be shown: the claim, who says it, its content, the text of this as it goes
    on in mid-sentence (a quotation to the letter), and why it does not stand alone.
    """

    claim: Claim
    actor: Actor
    content: Excerpt
    text: str
    doubts: tuple[str, ...]

    @property
    def sentence(self) -> Sentence:
        """The sentence it is cut from."""
        return self.claim.sentence

    @property
    def note(self) -> str:
        """Whom a pronoun or a role stands for as the speaker; "" where the name stands there itself."""
        return self.actor.stands_for


class Material:
    """Everything found in one briefing."""

    def __init__(self, briefing: Briefing) -> None:
        """Raises WrongModel if the parser's model is not ours."""
        self.briefing = briefing
        self.reading = read(briefing)
        self.names = find_names(self.reading)
        self.cast = Cast(self.reading, self.names)
        self.roles = Roles(self.reading, self.names)
        self.fates = Fates(self.reading, self.names)
        self.importance = Importance(self.reading, self.names)

    @cached_property
    def passages(self) -> list[Passage]:
        """Every clause that the briefing says itself, with a subject that can be named."""
        return [
            passage
            for clause in find_clauses(self.reading)
            if clause.told is None
            for passage in self._passages(clause)
        ]

    @cached_property
    def sayings(self) -> list[Saying]:
        """Everything that somebody says whom the text lets us name."""
        return list(self._sayings())

    @cached_property
    def doers(self) -> list[tuple[Sentence, Actor]]:
        """Who acts or speaks in each sentence, in the order of the text."""
        acting = [(p.sentence, p.actor) for p in self.passages if p.actor and not p.clause.passive]
        return sorted([*acting, *((s.sentence, s.actor) for s in self.sayings)], key=lambda pair: pair[0].number)

    @cached_property
    def named(self) -> list[tuple[Sentence, Actor]]:
        """Every person where the text first names them, in the order of the text."""
        found = [(self.reading.sentences[e.mentions[0].sentence], e) for e in self.names.entities]
        persons = [(s, Actor(e.name, "person", e)) for s, e in found if e.kind == "person" and not e.ambiguous]
        return sorted(persons, key=lambda pair: pair[0].number)

    @cached_property
    def all_names(self) -> str:
        """Every form of every name, one behind the other."""
        return " ".join(form for entity in self.names.entities for form in entity.forms)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The names of all whom the text lets say something."""
        return frozenset(saying.actor.name for saying in self.sayings)

    @cached_property
    def figures(self) -> list[tuple[Sentence, Figure]]:
        """Every amount and date with its sentence."""
        return [(sentence, figure) for sentence in self.reading for figure in find_figures(sentence)]

    def sensitive(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of death or violence to people."""
        return any(token.text.lower() in DEATHS for token in sentence.tokens)

    def _passages(self, clause: Clause) -> Iterator[Passage]:
        sentence, predicate = clause.sentence, shorten(clause.sentence, clause.predicate, clause.verb)
        actor = None if clause.joint else self.cast.actor(sentence, clause.subject)
        if actor is not None:
            doubts = self._doubts(clause, predicate, actor)
            yield Passage(clause, actor.name, actor, predicate, doubts)
        elif not clause.relative and sentence.tokens[clause.subject].tag not in ("PRP", "DT", "EX", "WP"):
            span = clause.whole_subject
            subject = self._in_mid_sentence(sentence, sentence.words_in(span)[0], span.quote)
            leaning = leanings(sentence, Excerpt(span), "", self.importance.topics)
            yield Passage(clause, subject, None, predicate, (*leaning, *self._doubts(clause, predicate, None)))

    def _sayings(self) -> Iterator[Saying]:
        for claim in find_claims(self.reading):
            actor = self.cast.actor(claim.sentence, claim.speaker)
            if actor is not None:
                yield self._saying(claim, actor)

    def _saying(self, claim: Claim, actor: Actor) -> Saying:
        sentence, topics = claim.sentence, self.importance.topics
        if claim.quoted:
            content = Excerpt(claim.content)
            doubts = leanings(sentence, content, "quoted", topics)
            return Saying(claim, actor, content, content.text, (*doubts, *self._vague(actor)))
        aside = claim.aside and (Edit(claim.aside, "", "The words that say who speaks are left out."),)
        content = Excerpt(claim.content, aside) if aside else shorten(sentence, claim.content, claim.root)
        bound = self._bound(sentence, content) | self._of_speaker(claim, actor)
        text = self._in_mid_sentence(sentence, content.tokens(sentence)[0], content.text)
        doubts = leanings(sentence, content, "content", topics, bound)
        bare = [noun for noun in bare_definites(sentence, content, topics) if not self.importance.places(noun.lower())]
        unplaced = [f"“the {noun}” is not told from others." for noun in bare]
        return Saying(claim, actor, content, text, (*doubts, *unplaced, *self._vague(actor)))

    def _in_mid_sentence(self, sentence: Sentence, first: Token, text: str) -> str:
        """`text`, which begins with the word `first`, as it is written behind other words."""
        word = first.text
        name = first.tag.startswith("NNP") or word in DEMONYM_WORDS or word == "I" or word[1:].lower() != word[1:]
        if name or self.names.at(sentence, first.index) is not None:
            return text
        return text[:1].lower() + text[1:]

    def _bound(self, sentence: Sentence, excerpt: Excerpt) -> frozenset[int]:
        """The pronouns of an excerpt that mean the one person whom it names before them."""
        persons = [
            (m.first, e)
            for e in self.names.entities
            for m in e.mentions
            if m.sentence == sentence.number and e.kind == "person"
        ]
        inside = {t.index for t in excerpt.tokens(sentence)}
        found = set()
        for token in excerpt.tokens(sentence):
            named = {id(e) for first, e in persons if first in inside and first < token.index}
            if token.text.lower() in ("he", "she", "him", "his", "her") and len(named) == 1:
                found.add(token.index)
        return frozenset(found)

    def _of_speaker(self, claim: Claim, actor: Actor) -> frozenset[int]:
        """The pronouns by which somebody speaks of themselves: “he insisted that he would not run”, “the bank announced
        that it would close”. None where the sentence before names another whom they could mean.
        """
        sentence, own = claim.sentence, claim.sentence.children(claim.root, "nsubj")
        subject = own[0].text.lower() if own else ""
        before = self.cast.before(sentence)
        others = [e for e in self.names.within(before, before.span) if e is not actor.entity] if before else []
        if (
            subject == "it"
            and claim.lemma in COMMITMENTS
            and actor.kind == "organization"
            and not any(e.kind in ("organization", "country") for e in others)
        ):
            return frozenset(t.index for t in sentence.tokens if t.text.lower() in ("it", "its"))
        fits = (
            subject in ("he", "she")
            and actor.kind == "person"
            and not any(e.kind in ("person", "unknown") for e in others)
        )
        if subject == "they" and actor.kind == "group":
            return frozenset(t.index for t in sentence.tokens if t.text.lower() in ("they", "their"))
        inside = [t for t in sentence.words_in(claim.content) if t.tag in ("PRP", "PRP$")]
        named = any(e.kind == "person" for e in self.names.within(sentence, claim.content))
        if not fits or named or any(t.text.lower() in ("him", "they", "them") for t in inside):
            return frozenset()
        return frozenset(t.index for t in inside if t.text.lower() in (subject, "his" if subject == "he" else "her"))

    def _doubts(self, clause: Clause, predicate: Excerpt, actor: Actor | None) -> tuple[str, ...]:
        """Why a predicate does not stand alone behind its subject."""
        sentence, kind = clause.sentence, actor.kind if actor else _sort(clause)
        found = list(leanings(sentence, predicate, kind, self.importance.topics, self._bound(sentence, predicate)))
        own = {t.text.lower() for t in predicate.tokens(sentence) if t.tag == "PRP$"}
        if own and self._others_are_meant(sentence, own, actor):
            found.append(f"“{min(own)}” may be somebody else’s.")
        return (*found, *(self._vague(actor) if actor else ()))

    def sentence_at(self, span: Span) -> Sentence:
        """The sentence in which a span begins. Raises LookupError for a span in none."""
        sentences = self.reading.sentences
        at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        if at >= 0 and span.start < sentences[at].span.end:
            return sentences[at]
        raise LookupError(f"no sentence at {span.start}")

    def _vague(self, actor: Actor) -> list[str]:
        """Why a group is not told from others: “the regulator” where the text speaks of several."""
        head = actor.name.split()[-1]
        alone = actor.kind == "group" and actor.name.startswith("the ") and len(actor.name.split()) == 2
        if alone and head not in KNOWN_THINGS and head not in self.importance.topics:
            return [f"“{actor.name}” may be one of several."]
        return []

    def _others_are_meant(self, sentence: Sentence, own: set[str], actor: Actor | None) -> bool:
        """Whether the sentence before is about another whom a possessive could mean."""
        before = self.cast.before(sentence)
        if before is None:
            return False
        center = self.cast.center(before)
        if center is not None and actor is not None and center.name == actor.name:
            return False
        if own & {"his", "her"}:
            mine = actor.entity if actor else None
            return any(
                e.kind in ("person", "unknown") and e is not mine for e in self.names.within(before, before.span)
            )
        return center is None or center.kind != "person"


def _sort(clause: Clause) -> str:
    """The sort of pronoun that takes up a subject that is no actor."""
    head = clause.sentence.tokens[clause.subject]
    if clause.joint or head.tag in ("NNS", "NNPS"):
        return "group"
    return "person" if head.lemma in ROLES else "thing" if head.tag.startswith("NN") else ""
