"""True or false: a clause of the text as it stands, or with its verb, its "not" or its order in time turned round, or
with a figure or an actor of the text that belongs elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from quiz.core.grading import Feedback
from quiz.core.kinds import true_false
from quiz.generation import facts
from quiz.generation.english.inflection import inflect
from quiz.generation.english.opposites import DIRECTIONS, MEASURES, opposite
from quiz.generation.item_models.amounts import swapped_amounts
from quiz.generation.item_models.candidates import Candidate, capital, made, single
from quiz.generation.item_models.rivals import Rival, rivals
from quiz.generation.reading.excerpts import Edit, Excerpt
from quiz.generation.reading.leanings import bare_definites
from quiz.generation.reading.material import Material, Passage
from quiz.generation.reading.parser import Token

_SPANS = frozenset("minutes hours days weeks months years day week month year hour".split())
_TELLS_ALREADY = frozenset("from below above under over than".split())
"""With these behind a verb of direction, figures may show which way it went."""

_UNDER_NEGATION = frozenset("any anyone anybody anything ever yet either neither nor".split())
"""Words that go with a negation: without it, or against it, a sentence reads wrong (Quirk et al. 1985, 10.60)."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

_AFTER = {"before": "after", "after": "before"}


class Falsehood(Struct, frozen=True):
    """What makes a statement false: the words put for others, and what is said to who takes it for true."""

    edit: Edit
    remark: str


def true_or_false(material: Material, random: Random) -> Iterator[Candidate]:  # noqa: ARG001  # nothing is left to chance
    """According to the briefing: “59% of voters backed the plan.” True, false, or not said?"""
    amounts = swapped_amounts(material)
    for passage in material.passages:
        bare = bare_definites(passage.sentence, passage.predicate, material.importance.topics)
        if not 7 <= passage.words <= 24 or _details(passage) < 2 or bare:
            continue
        yield _candidate(material, passage, passage.predicate)
        edit = next(_turns(passage), None)
        if edit:
            yield _false(material, passage, Falsehood(edit, "The briefing says the opposite."))
        elif found := amounts.get(id(passage)):
            yield _false(material, passage, Falsehood(found[0], found[1]))
        elif swapped := _another_actor(material, passage):
            yield _with_another_actor(material, passage, swapped)


def _false(material: Material, passage: Passage, falsehood: Falsehood) -> Candidate:
    edits = tuple(sorted((*passage.predicate.edits, falsehood.edit), key=lambda e: e.span))
    return _candidate(material, passage, Excerpt(passage.predicate.span, edits), falsehood.remark)


def _another_actor(material: Material, passage: Passage) -> Rival | None:
    """Somebody of the same kind of whom the text does not say this, the likest."""
    actor, own = passage.actor, passage.predicate.tokens(passage.sentence)
    if actor is None or actor.kind == "group" or any(t.tag in ("PRP", "PRP$") for t in own):
        return None
    others = rivals(material, actor, passage.sentence, passage.predicate.text, stance=False)
    return next((rival for rival in others if rival.actor.kind == actor.kind), None)


def _with_another_actor(material: Material, passage: Passage, rival: Rival) -> Candidate:
    subject = passage.clause.whole_subject
    excerpt = Excerpt(subject, (Edit(subject, rival.actor.name, "Another actor of the text is put in its place."),))
    remark = f"The briefing says it of {passage.subject}."
    statement = _candidate(material, passage, passage.predicate, remark, rival.actor.name)
    return replace(statement, excerpts=(excerpt, *statement.excerpts))


def _details(passage: Passage) -> int:
    """How many names and figures a statement has: with fewer than two it says little."""
    return (
        len(
            re.findall(
                r"(?<!^)(?:[A-ZÀ-Þ][\w’-]+(?: (?:of |de |del |the )?[A-ZÀ-Þ][\w’-]+)*|\$?\d[\d,.]*)", passage.text
            )
        )
        + passage.text[:1].isupper()
    )


def object_of(passage: Passage) -> str:
    """What the verb of a passage is done to, in its plain form; "" if nothing."""
    children = passage.sentence.children
    things = (
        children(passage.clause.verb, "nsubjpass") if passage.clause.passive else children(passage.clause.verb, "dobj")
    )
    if not things and passage.clause.passive:
        return passage.sentence.tokens[passage.clause.subject].lemma
    return things[0].lemma if things else ""


def _turns(passage: Passage) -> Iterator[Edit]:
    """What makes the opposite of a passage: its verb turned round, its "not" left out, "after" put for "before"."""
    sentence, words = passage.sentence, passage.predicate.tokens(passage.sentence)
    nots = [t for t in words if t.dep == "neg" and t.head == passage.clause.verb]
    small = {t.text.lower() for t in words}
    if small & _UNDER_NEGATION:
        return
    if passage.verb in words and not nots and (other := _opposite(passage)) and not small & _TELLS_ALREADY:
        yield Edit(sentence.span_of(passage.verb.index, passage.verb.index), other, "The verb is turned round.")
    if len(nots) == 1 and _stands_without(passage, nots[0]):
        yield Edit(sentence.span_of(nots[0].index, nots[0].index), "", "The “not” is left out.")
    for token in words:
        counted = token.index > 0 and sentence.tokens[token.index - 1].text in _SPANS
        if token.text in _AFTER and token.tag == "IN" and counted:
            yield Edit(
                sentence.span_of(token.index, token.index), _AFTER[token.text], "The order in time is turned round."
            )


def _opposite(passage: Passage) -> str:
    """The verb that turns a passage round, in the same form; "" where none is sure to."""
    verb, children = passage.verb, passage.sentence.children
    if children(verb.index, "prt") or verb.lemma in ("be", "have") or set("“”‘") & set(passage.predicate.text):
        return ""
    thing = object_of(passage)
    other = opposite(verb.lemma, thing) if thing else ""
    head = passage.sentence.tokens[passage.clause.subject].lemma
    counted = [
        t for t in passage.sentence.words_in(passage.sentence.span) if t.tag == "CD" and not _YEAR.fullmatch(t.text)
    ]
    moved = head in MEASURES and len(counted) == 1  # two amounts would tell which way it went
    other = other or (DIRECTIONS.get(verb.lemma, "") if moved else "")
    return inflect(other, verb.tag) if other else ""


def _stands_without(passage: Passage, no: Token) -> bool:
    """Whether a sentence stays in order when its "not" goes: behind be, have and will."""
    before = passage.sentence.tokens[no.index - 1]
    plain = no.text.lower() in ("not", "never") and before.text[-1] not in "’'"
    return plain and before.lemma in ("be", "have", "will") and passage.verb.lemma not in ("suppose", "mean", "lose")


def _candidate(
    material: Material, passage: Passage, predicate: Excerpt, falsehood: str = "", subject: str = ""
) -> Candidate:
    """The statement with this predicate, and another `subject` if one is given; `falsehood` says why it is false, and
    is "" where it is true.
    """
    sentence = passage.sentence
    key: true_false.Choice = "false" if falsehood else "true"
    remark = falsehood or "The briefing says just this."
    remarks: dict[true_false.Choice, Feedback] = {
        choice: Feedback(remark, (sentence.span,)) for choice in true_false.CHOICES if choice != key
    }
    stem = f"According to the briefing: “{single(capital(f'{subject or passage.subject} {predicate.text}'))}.”"
    body = true_false.Body(key, remarks)
    item = made("true_false", stem, body, passage, passage.text)
    fact = facts.event(material, passage)
    doubts = passage.doubts if falsehood else (*passage.doubts, "It repeats the text word for word.")
    return Candidate("true or false", item, fact, sentence, (predicate,), doubts)
