"""Fates: whom the text tells dead, and whom it tells accused. Neither is taken for one who judges of the matter."""

from __future__ import annotations

from collections.abc import Iterator

from quiz.generation.english.lexicon import DYING, FATES, PROSECUTING
from quiz.generation.reading.entities import Entity
from quiz.generation.reading.names import Names
from quiz.generation.reading.sentences import Reading, Sentence


class Fates:
    """The dead and the accused of a reading."""

    def __init__(self, reading: Reading, names: Names) -> None:
        """`names` of the same reading."""
        self._met = {id(entity) for sentence in reading for entity in _met(sentence, names)}

    def out_of_the_debate(self, entity: Entity | None) -> bool:
        """Whether the text tells that somebody died, or was charged, held or sentenced."""
        return entity is not None and entity.kind == "person" and id(entity) in self._met


def _met(sentence: Sentence, names: Names) -> Iterator[Entity]:
    """Who dies in a sentence, and who is killed, charged or held in it."""
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        suffers = token.dep in ("nsubjpass", "dobj") and verb.lemma in DYING | PROSECUTING
        dies = token.dep == "nsubj" and verb.lemma == "die"
        owns = token.dep == "poss" and verb.lemma in FATES
        of_whom = token.dep == "pobj" and verb.text == "of" and sentence.tokens[verb.head].lemma in FATES
        if suffers or dies or owns or of_whom:
            told = verb.head if token.text in ("who", "whom") and verb.dep == "relcl" else token.index
            entity = names.at(sentence, told)
            if entity is not None:
                yield entity
