"""What somebody did: the actor is given, and the words to go on with are those said of others."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from quiz.generation import facts
from quiz.generation.english.lexicon import SAYING
from quiz.generation.item_models.candidates import Candidate, Wrong, choice
from quiz.generation.item_models.likeness import distinct
from quiz.generation.item_models.rivals import is_another, names_it
from quiz.generation.reading.material import Material, Passage

_FEWEST, _MOST = 3, 20  # words of a predicate
_NUMBERED = frozenset("is are was were has have".split())


def what_it_did(material: Material, random: Random) -> Iterator[Candidate]:
    """According to the briefing, the court …"""
    for passage in material.passages:
        if not _is_deed(passage):
            continue
        others = [other for other in material.passages if _could_be(passage, other)]
        chosen = distinct(passage.predicate.text, others, key=lambda p: p.predicate.text)
        if len(chosen) < 2 or passage.actor is None:
            continue
        wrongs = [_wrong(other) for other in chosen[:2]]
        sentence, stem = passage.sentence, f"According to the briefing, {passage.subject} …"
        item = choice(stem, f"… {passage.predicate.text}", wrongs, passage, passage.text, random)
        fact = facts.event(material, passage)
        yield Candidate("what it did", item, fact, sentence, (passage.predicate,), passage.doubts)


def _is_deed(passage: Passage) -> bool:
    spoke = passage.verb.lemma in SAYING and not passage.sentence.children(passage.clause.verb, "dobj", "xcomp")
    known = passage.actor is not None and passage.actor.kind not in ("unknown", "place")
    return known and not spoke and _FEWEST <= len(passage.predicate.text.split()) <= _MOST


def _could_be(passage: Passage, other: Passage) -> bool:
    """Whether what another did can be offered for what the actor did: in the same tense and voice, with no word that
    gives its own actor away, and surely not said of the actor too.
    """
    mine, theirs = passage.actor, other.actor
    if mine is None or theirs is None or other.doubts or not _is_deed(other) or mine.kind != theirs.kind:
        return False
    apart = other.sentence is not passage.sentence and is_another(mine, theirs)
    if not apart or names_it(mine, other.sentence.span.quote):
        return False
    firsts = {p.predicate.text.split()[0] for p in (passage, other)}
    same_form = passage.verb.tag == other.verb.tag and passage.clause.passive == other.clause.passive
    return same_form and not (len(firsts) > 1 and firsts & _NUMBERED)


def _wrong(other: Passage) -> Wrong:
    remark = f"The briefing says this of {other.subject}: “{other.sentence.span.quote}”"
    return Wrong(f"… {other.predicate.text}", remark, other.sentence.span)
