"""Clauses: who does or undergoes what, each cut from its sentence in the words and the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quiz.core.spans import Span
from quiz.generation.english.lexicon import CLAIMING, MONTHS, SAYING
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Reading, Sentence

SUBJECT = ("nsubj", "nsubjpass")
_HELPERS = ("aux", "auxpass", "neg")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OPENERS = frozenset("also then meanwhile however therefore thus still instead".split())
"""Adverbs that tie a clause to the one before it and say nothing of their own: a clause begins behind them."""


class Clause(Struct, frozen=True):
    """A subject and what is said of it. subject and verb are the indices of their head words.

    predicate runs from the first helping verb to the end of the clause; told is the subject of the verb
    of saying that the clause hangs on, None where the briefing speaks itself; relative tells whether it is
    said of the subject in passing, behind "who" or "which".
    """

    sentence: Sentence
    subject: int
    verb: int
    predicate: Span
    told: int | None = None
    relative: bool = False

    @property
    def passive(self) -> bool:
        """Whether the subject undergoes what the verb says."""
        return bool(self.sentence.children(self.verb, "auxpass", "nsubjpass"))

    @property
    def lemma(self) -> str:
        """The verb in its plain form."""
        return self.sentence.tokens[self.verb].lemma

    @property
    def joint(self) -> bool:
        """Whether several are the subject together."""
        tokens, first = self.sentence.tokens, self.sentence.words_in(self.subject_span)[0].index
        listed = first > 1 and tokens[first - 1].text in (",", "and") and _is_member(tokens[first - 2])
        ahead = tokens[self.subject + 1 : self.verb]
        within = any(t.dep == "cc" and not tokens[t.head].tag.startswith("VB") and t.head <= self.verb for t in ahead)
        within = within or any(t.dep == "cc" for t in self.sentence.words_in(self.subject_span))
        return listed or within or bool(self.sentence.children(self.subject, "conj"))

    @property
    def subject_span(self) -> Span:
        """The whole subject, as far as it stands together before the predicate."""
        return noun_phrase(self.sentence, self.subject)

    @property
    def time_before(self) -> Span | None:
        """The time or place that the sentence opens with, right before the subject: “In March 2024”."""
        tokens, first = self.sentence.tokens, self.sentence.words_in(self.subject_span)[0].index
        opening = tokens[:first]
        words = [t for t in opening if t.text[:1].isalnum()]
        dated = any(t.tag == "CD" or t.text in MONTHS for t in words)
        if self.relative or not 2 <= len(words) <= 6 or words[0].tag != "IN" or words[0].dep != "prep" or not dated:
            return None
        return self.sentence.span_of(0, words[-1].index) if words[0].head in (self.verb, words[0].index) else None

    @property
    def whole_subject(self) -> Span:
        """The subject with all that narrows it down before the predicate, without an aside between commas."""
        span, first = self.subject_span, self.sentence.words_in(self.predicate)[0].index
        last = self.sentence.words_in(span)[-1].index
        if last + 1 >= first or self.sentence.tokens[last + 1].text in (",", "—", "–", "("):
            return span
        start = self.sentence.words_in(span)[0].index
        return self.sentence.span_of(start, first - 1)


def _is_member(token: Token) -> bool:
    """Whether a word before a comma and a subject may be another subject: “she, the minister and the mayor agreed”."""
    return token.tag == "PRP" or (token.tag.startswith("NN") and token.dep in ("nsubj", "nsubjpass", "conj"))


def find_clauses(reading: Reading) -> list[Clause]:
    """Every clause with a finite verb and a subject of its own or shared with the clause it is joined to."""
    return [clause for sentence in reading for clause in _clauses(sentence)]


def noun_phrase(sentence: Sentence, head: int) -> Span:
    """The noun at `head` with what stands before it and hangs on it: no relative clause, no apposition behind."""
    last = max([head, *_behind(sentence, head)])
    first = min(i for i in sentence.subtree(head) if i <= head)
    while sentence.tokens[first].dep in ("punct", "cc", "preconj") and first < head:
        first += 1
    return sentence.span_of(first, last)


def _behind(sentence: Sentence, head: int) -> list[int]:
    """The words behind a noun that belong to its name or narrow it down: prepositions and joined nouns."""
    found = []
    for child in sentence.children(head, "prep", "conj", "case", "poss", "acl"):
        below = sentence.subtree(child.index)
        if child.index > head and not (child.dep == "acl" and sentence.tokens[child.index - 1].text == ","):
            found += below
    return found


def _clauses(sentence: Sentence) -> Iterator[Clause]:
    for token in sentence.tokens:
        if not (token.tag.startswith("VB") and is_finite(sentence, token)):
            continue
        if token.dep not in ("ROOT", "conj", "ccomp", "relcl") or token.index in sentence.quoted:
            continue
        relative = token.dep == "relcl"
        subject = _described(sentence, token) if relative else _subject(sentence, token.index)
        if subject is None or _lacks_object(sentence, token) or (not relative and _only_speaks(sentence, subject)):
            continue
        predicate = _predicate(sentence, token.index, subject)
        if predicate is not None and (relative or not _is_interrupted(sentence, subject, token.index)):
            yield Clause(sentence, subject, token.index, predicate, _teller(sentence, token.index), relative)


def _only_speaks(sentence: Sentence, subject: int) -> bool:
    """Whether a subject belongs to a verb of saying before it: “a ban, said Ross Wenzel, would be too harsh”."""
    first = min(i for i in sentence.subtree(subject) if i <= subject)
    return first > 1 and sentence.tokens[first - 1].lemma in SAYING and sentence.tokens[first - 2].text in (",", "”")


def is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a tense or a helping verb that has one."""
    helpers = sentence.children(verb.index, "aux", "auxpass")
    if any(helper.tag == "TO" for helper in helpers):
        return False
    if verb.tag == "VBN" and not helpers and verb.dep == "ROOT":  # "Casgevy, as it is called, freed 29 patients"
        return bool(sentence.children(verb.index, "nsubj"))
    return verb.tag in ("VBD", "VBZ", "VBP") or any(helper.tag in _FINITE for helper in helpers)


def _subject(sentence: Sentence, verb: int) -> int | None:
    """The subject of a verb, or of the verb it is joined to by "and"."""
    own, token = sentence.children(verb, *SUBJECT), sentence.tokens[verb]
    if own:
        fits = len(own) == 1 and own[0].index < verb and (token.dep != "conj" or _is_joined(sentence, own[0]))
        return own[0].index if fits else None
    if token.dep == "conj" and sentence.tokens[token.head].tag.startswith("VB"):
        return _subject(sentence, token.head)
    return None


def _is_interrupted(sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether the verb is that of a clause that only narrows the subject down: “serotypes that had not circulated”."""
    at = verb
    while sentence.tokens[at].dep == "conj":
        at = sentence.tokens[at].head
    return sentence.tokens[at].dep == "relcl" and sentence.tokens[at].head != subject


def _lacks_object(sentence: Sentence, verb: Token) -> bool:
    """Whether what a verb is about stands before the clause: “what the UN called the worst event”."""
    at = verb
    while at.dep == "conj" and at.head != at.index:
        at = sentence.tokens[at.head]
    before = [c for c in sentence.children(at.index) if c.index < at.index and c.dep not in SUBJECT]
    return any(c.tag in ("WP", "WDT", "WRB") for c in before) or (at.dep == "relcl" and at.index != verb.index)


def _described(sentence: Sentence, verb: Token) -> int | None:
    """The noun that a clause with "who" or "which" behind a comma adds to; None for one that narrows it down."""
    own = sentence.children(verb.index, *SUBJECT)
    if len(own) != 1 or own[0].text.lower() not in ("who", "which") or sentence.tokens[own[0].index - 1].text != ",":
        return None
    return verb.head if verb.head < own[0].index else None


def _is_joined(sentence: Sentence, subject: Token) -> bool:
    """Whether a second clause begins as clauses do, behind "and", a semicolon or a dash: not in a row of nouns."""
    before = sentence.tokens[max(0, subject.head - 12) : min(sentence.subtree(subject.index))][-4:]
    return any(t.dep == "cc" or t.text in (";", "—", "–", ":", "”") for t in before)


def _teller(sentence: Sentence, verb: int) -> int | None:
    """The subject of the nearest verb of saying or thinking above a verb."""
    at = verb
    for token in sentence.tokens[:-1]:
        if token.text.lower() == "according" and sentence.tokens[token.index + 1].text == "to":
            return token.index
    for said in sentence.children(verb, "parataxis", "ccomp"):
        if said.lemma in CLAIMING and sentence.children(said.index, *SUBJECT):
            return sentence.children(said.index, *SUBJECT)[0].index
    while sentence.tokens[at].head != at:
        below, at = at, sentence.tokens[at].head
        said = sentence.tokens[at]
        joined = sentence.tokens[below].dep in ("ccomp", "xcomp") or (
            sentence.tokens[below].dep == "conj" and below < at
        )
        if joined and said.lemma in SAYING:
            return next((s.index for s in sentence.children(at, *SUBJECT)), None)
    return None


def _predicate(sentence: Sentence, verb: int, subject: int) -> Span | None:
    """From the first helping verb or adverb to the end of the clause; None where it does not stand together."""
    joined = {i for c in sentence.children(verb, "conj", "parataxis") for i in sentence.subtree(c.index)}
    below = [i for i in sentence.subtree(verb) if i not in joined]
    last = max(i for i in below if _counts(sentence, i, verb))
    first = _first_of_predicate(sentence, verb, subject)
    inside = set(below)
    if any(i not in inside for i in range(verb, last + 1)):
        last = _last_together(sentence, inside, verb)
    while (
        sentence.tokens[last].dep in ("cc", "punct", "mark")
        and last > verb
        and sentence.tokens[last].text not in ("”", '"')
    ):
        last -= 1
    return sentence.span_of(first, last) if last >= verb else None


def _counts(sentence: Sentence, index: int, verb: int) -> bool:
    token = sentence.tokens[index]
    loose = token.dep in ("punct", "cc") and token.head == verb and token.text not in ("”", '"', "''")
    return index >= verb and not loose


def _first_of_predicate(sentence: Sentence, verb: int, subject: int) -> int:
    """The helping verbs and adverbs right before the verb belong to it, but none before the subject."""
    subject = max([subject, *(s.index for s in sentence.children(verb, *SUBJECT) if s.index < verb)])
    helpers = [c.index for c in sentence.children(verb, *_HELPERS) if subject < c.index < verb]
    adverbs = {
        i
        for c in sentence.children(verb, "advmod", "neg")
        if subject < c.index < verb
        for i in sentence.subtree(c.index)
    }
    first = min([*helpers, verb])
    while first - 1 in adverbs:
        first -= 1
    while sentence.tokens[first].text.lower() in _OPENERS:
        first += 1
    return first


def _last_together(sentence: Sentence, inside: set[int], verb: int) -> int:
    last = verb
    while last + 1 in inside:
        last += 1
    while last > verb and not sentence.tokens[last].text[-1:].isalnum():
        last -= 1
    return last
