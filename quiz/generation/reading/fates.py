"""Fates: whom the text tells dead, and whom it tells accused. Neither is taken for one who judges of the matter."""

from __future__ import annotations

from collections.abc import Iterator

from quiz.generation.english.lexicon import DYING, PROSECUTING
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
        verb = sentence.tokens[token.head].lemma
        suffers = token.dep in ("nsubjpass", "dobj") and verb in DYING | PROSECUTING
        dies = token.dep == "nsubj" and verb == "die"
        owns = token.dep == "poss" and verb in ("death", "murder", "arrest", "extradition", "conviction", "trial")
        entity = names.at(sentence, token.index)
        if entity is not None and (suffers or dies or owns):
            yield entity
