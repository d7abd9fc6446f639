"""Which way it went: a clause without its verb of decision or change, and two verbs that turn it round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from quiz.generation import facts
from quiz.generation.english.contrasts import contrast
from quiz.generation.english.inflection import inflect
from quiz.generation.item_models.candidates import GAP, Candidate, Wrong, capital, choice, single
from quiz.generation.item_models.statements import object_of
from quiz.generation.reading.material import Material


def which_way(material: Material, random: Random) -> Iterator[Candidate]:
    """Which word belongs in the gap? “The court _____ the law.” upheld, overturned, postponed"""
    for passage in material.passages:
        sentence, verb = passage.sentence, passage.verb
        turned = contrast(verb.lemma, object_of(passage))
        told = re.findall(rf"(?<!\w){re.escape(verb.text)}(?!\w)", passage.text)
        if (
            turned is None
            or len(told) != 1
            or not 6 <= passage.words <= 24
            or sentence.children(verb.index, "neg", "prt")
        ):
            continue
        others = [inflect(other, verb.tag) for other in turned.others]
        shown = re.sub(rf"(?<!\w){re.escape(verb.text)}(?!\w)", GAP, passage.text)
        wrongs = [Wrong(other, f"The briefing says “{verb.text}”, not “{other}”.", sentence.span) for other in others]
        item = choice(
            f"Which word belongs in the gap? “{single(capital(shown))}.”",
            verb.text,
            wrongs,
            passage,
            passage.text,
            random,
        )
        fact = facts.event(material, passage)
        yield Candidate("which way", item, fact, sentence, (passage.predicate,), passage.doubts)
