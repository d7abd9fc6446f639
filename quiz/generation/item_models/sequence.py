"""What came first: two events that the text joins by "after", "before" or "until"."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from quiz.core.items import Item
from quiz.core.kinds import single_choice
from quiz.core.kinds.contract import Option
from quiz.generation import facts
from quiz.generation.english.lexicon import WEEKDAYS
from quiz.generation.item_models.candidates import Candidate, capital, made
from quiz.generation.reading.excerpts import Excerpt
from quiz.generation.reading.leanings import bare_definites, leanings
from quiz.generation.reading.material import Material, Passage
from quiz.generation.reading.parser import Token

_SAME = "The briefing says that both happened at the same time"


def what_came_first(material: Material, random: Random) -> Iterator[Candidate]:
    """Which of these came first, according to the briefing?"""
    for passage in material.passages:
        for mark, event in _joined(passage):
            main, second = _main(passage, mark, event), _second(passage, mark, event)
            if main is None or second is None:
                continue
            one, two = capital(f"{passage.subject} {main.text}"), capital(second.text)
            if all(4 <= len(words.split()) <= 20 for words in (one, two)):
                early, late = (two, one) if mark.text.lower() == "after" else (one, two)
                item = _item(passage, early, late, random)
                fact = facts.event(material, passage, (main.span, second.span))
                topics = material.importance.topics
                doubts = (*passage.doubts, *leanings(passage.sentence, second, "", topics))
                told = [_TOLD] if "had" in f"{early} {late}".split() else []
                bare = [n for part in (main, second) for n in bare_definites(passage.sentence, part, topics)]
                told += [f"“the {noun}” is not told from others." for noun in bare]
                yield Candidate("what came first", item, fact, passage.sentence, (main, second), (*doubts, *told))


_TOLD = "“had” tells which came first."
_HOW_NEAR = frozenset("shortly soon just even only long right immediately".split())
"""Words before "after" and "before" that belong to them."""


def _joined(passage: Passage) -> Iterator[tuple[Token, Token]]:
    """The words that join a clause in time to a passage, each with the verb of that clause."""
    sentence, verb = passage.sentence, passage.clause.verb
    if passage.verb.tag not in ("VBD", "VBN"):
        return
    for event in sentence.children(verb, "advcl"):
        marks = [m for m in sentence.children(event.index, "mark") if m.text.lower() in ("after", "before", "until")]
        own = sentence.children(event.index, "nsubj", "nsubjpass")
        if marks and own and event.index > verb and event.tag in ("VBD", "VBN"):
            yield marks[0], event


def _main(passage: Passage, mark: Token, event: Token) -> Excerpt | None:
    """The predicate up to the joint, without the time between the two: “hours after …”."""
    sentence = passage.sentence
    spans = [n for at in (event.index, mark.index) for n in sentence.children(at, "npadvmod") if n.index < mark.index]
    last = min([mark.index, *(i for n in spans for i in sentence.subtree(n.index))]) - 1
    while sentence.tokens[last].dep == "punct" or sentence.tokens[last].text in _HOW_NEAR:
        last -= 1
    end = sentence.tokens[last]
    year = end.tag == "CD" and len(end.text) == 4
    ends_well = end.text not in WEEKDAYS and (year or end.tag not in ("IN", "DT", "CD"))
    first = sentence.words_in(passage.predicate.span)[0].index
    return Excerpt(sentence.span_of(first, last)) if ends_well and last >= passage.clause.verb else None


def _second(passage: Passage, mark: Token, event: Token) -> Excerpt | None:
    """The clause behind the joint, to its first comma."""
    sentence = passage.sentence
    below = [i for i in sentence.subtree(event.index) if i > mark.index]
    stop = next(
        (i for i in below if sentence.tokens[i].text in (",", "—", ";", ".") and i > event.index), below[-1] + 1
    )
    return Excerpt(sentence.span_of(below[0], stop - 1)) if stop - below[0] > 2 else None


def _item(passage: Passage, early: str, late: str, random: Random) -> Item:
    source = (passage.sentence.span,)
    pair = [Option(early, key=True), Option(late, feedback="The briefing puts this second.", sources=source)]
    random.shuffle(pair)
    same = Option(_SAME, feedback="The briefing tells which came first.", sources=source)
    body = single_choice.Body((*pair, same))
    stem = "Which of these came first, according to the briefing?"
    return made("single_choice", stem, body, passage, f"first: {early}; then: {late}")
