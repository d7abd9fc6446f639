"""Why: a clause up to the word that gives its reason, and the other reasons of the text to go on with."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from msgspec import Struct

from quiz.core.facts import Fact
from quiz.generation.item_models.candidates import Candidate, Wrong, choice
from quiz.generation.item_models.likeness import distinct
from quiz.generation.reading.excerpts import Excerpt
from quiz.generation.reading.leanings import leanings
from quiz.generation.reading.material import Material, Passage
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Sentence

_PAIRS = {"because": "of", "due": "to", "thanks": "to", "owing": "to"}
_OVER = frozenset(
    "arrest resign quit protest sue dispute clash apologize criticize charge suspend fire question strike "
    "detain".split()
)
"""Verbs whose "over" and "for" give a reason: arrested over a post."""

_STOPS = (",", "—", "–", ";", ":", ".", "(")


class Reason(Struct, frozen=True):
    """A passage, its words up to the reason, the words that introduce it ("because of"), and the reason."""

    passage: Passage
    effect: Excerpt
    link: str
    cause: Excerpt

    @property
    def clausal(self) -> bool:
        """Whether the reason is a whole clause."""
        return self.link == "because"


def why(material: Material, random: Random) -> Iterator[Candidate]:
    """According to the briefing, the rival could not run because of …"""
    reasons = [r for passage in material.passages for r in _reasons(passage)]
    nouns = [(s, e) for s in material.reading for e in _noun_causes(s)]
    for reason in reasons:
        passage, sentence = reason.passage, reason.passage.sentence
        others = _clauses(material, reason) if reason.clausal else [(s, e.text) for s, e in nouns if s is not sentence]
        chosen = distinct(reason.cause.text, others, key=lambda pair: pair[1])
        if len(chosen) < 2 or len(f"{passage.subject} {reason.effect.text}".split()) < 4:
            continue
        wrongs = [
            Wrong(f"… {words}", f"The briefing says so in another connection: “{s.span.quote}”", s.span)
            for s, words in chosen[:2]
        ]
        because = f"{passage.subject} {reason.effect.text} {reason.link} {reason.cause.text}"
        stem = f"According to the briefing, {passage.subject} {reason.effect.text} {reason.link} …"
        item = choice(stem, f"… {reason.cause.text}", wrongs, passage, because, random)
        matters = ("a reason the text gives", *material.importance.reasons(sentence, passage.predicate.span))
        fact = Fact("", "cause", (reason.cause.span,), reason.cause.text, reasons=matters)
        yield Candidate("why", item, fact, sentence, (reason.effect, reason.cause), _doubts(material, reason))


def _doubts(material: Material, reason: Reason) -> tuple[str, ...]:
    actor, sentence, topics = reason.passage.actor, reason.passage.sentence, material.importance.topics
    kind = actor.kind if actor else "thing"
    found = [*leanings(sentence, reason.effect, kind, topics), *leanings(sentence, reason.cause, kind, topics)]
    return tuple(d for d in found if not d.startswith("“could”"))


def _clauses(material: Material, reason: Reason) -> list[tuple[Sentence, str]]:
    block = reason.passage.sentence.block
    return [(p.sentence, p.text) for p in material.passages if p.sentence.block is not block and not p.doubts]


def _reasons(passage: Passage) -> Iterator[Reason]:
    sentence = passage.sentence
    first, last = (sentence.words_in(passage.clause.predicate)[at].index for at in (0, -1))
    for token in sentence.tokens[first + 1 : last + 1]:
        link, behind = _link(sentence, token)
        if not link or token.index in sentence.quoted or token.index <= passage.clause.verb:
            continue
        stop = next(
            (t.index for t in sentence.tokens[behind + 1 :] if t.text in _STOPS and t.index not in sentence.quoted),
            last + 1,
        )
        end = token.index - 1
        while sentence.tokens[end].dep == "punct":
            end -= 1
        if stop - behind >= 3 and end >= passage.clause.verb:
            yield Reason(
                passage, Excerpt(sentence.span_of(first, end)), link, Excerpt(sentence.span_of(behind, stop - 1))
            )


def _link(sentence: Sentence, token: Token) -> tuple[str, int]:
    """The words that introduce a reason, and where it begins; ("", 0) where none begins."""
    small, tokens, at = token.text.lower(), sentence.tokens, token.index
    if at + 2 >= len(tokens):
        return "", 0
    if _PAIRS.get(small) == tokens[at + 1].text:
        adjective = small == "due" and tokens[at + 2].tag == "VB"
        return ("", 0) if adjective else (f"{small} {tokens[at + 1].text}", at + 2)
    if small == "because" and token.dep == "mark":
        return "because", at + 1
    if small == "over" and tokens[token.head].lemma in _OVER and tokens[at + 1].tag != "CD":
        return "over", at + 1
    return "", 0


def _noun_causes(sentence: Sentence) -> Iterator[Excerpt]:
    """What the text gives as a ground in a noun with its article: behind "because of", "over", "citing", "blaming"."""
    for token in sentence.tokens:
        link, behind = _link(sentence, token)
        if not link and token.text.lower() in ("citing", "blaming") and token.index + 2 < len(sentence.tokens):
            behind = token.index + 1
        if not behind or link == "because" or token.index in sentence.quoted:
            continue
        head = next(
            (t for t in sentence.tokens[behind : behind + 6] if t.tag.startswith("NN") and t.dep in ("pobj", "dobj")),
            None,
        )
        if head is None or sentence.tokens[behind].tag in ("PRP", "PRP$", "CD", "VBG"):
            continue
        stop = next((t.index for t in sentence.tokens[behind + 1 :] if t.text in _STOPS), behind)
        excerpt = Excerpt(sentence.span_of(behind, min(stop - 1, max(sentence.subtree(head.index)))))
        if 2 <= len(excerpt.text.split()) <= 14 and not any(leanings(sentence, excerpt, "", frozenset())):
            yield excerpt
