"""How much of a sentence a reader should take away, with the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quiz.core.spans import Span
from quiz.generation.english.lexicon import DECISIVE, SCENERY
from quiz.generation.reading.names import Names
from quiz.generation.reading.sentences import Reading, Sentence

_SHARED = 3
"""Words of weight that a sentence must share with a key point to say it again."""

_OFTEN = 3
"""Sentences in which a word or a name must stand for the text to be about it."""


class Importance:
    """Weighs the sentences of a reading."""

    def __init__(self, reading: Reading, names: Names) -> None:
        """`names` of the same reading."""
        self._names = names
        self._opening = next((s.block for s in reading if s.block.kind == "paragraph"), None)
        self._points = [content(s) for s in reading if s.block.kind == "bullet"]
        counts = Counter(lemma for s in reading for lemma in content(s))
        self._frequent = frozenset(lemma for lemma, count in counts.items() if count >= _OFTEN)
        head = [s for s in reading if s.block.kind == "bullet" or s.block == self._opening]
        self.topics = frozenset(lemma for s in head for lemma in content(s)) & self._frequent
        """Nouns that every reader can place: those the text opens with and comes back to."""

    def places(self, noun: str) -> bool:
        """Whether the text comes back to a noun so often that a reader knows which one is meant."""
        return noun in self._frequent

    def reasons(self, sentence: Sentence, words: Span) -> tuple[str, ...]:
        """Why the `words` of a sentence matter; () for a detail of the scene."""
        return tuple(self._reasons(sentence, words))

    def _reasons(self, sentence: Sentence, words: Span) -> Iterator[str]:
        tokens, mine = sentence.words_in(words), content(sentence)
        if sentence.block.kind != "bullet" and any(t.lemma in SCENERY for t in tokens):
            return
        if sentence.block.kind == "bullet":
            yield from ("a key point", "a key point names it first")
        elif any(len(mine & point) >= _SHARED for point in self._points):
            yield "it bears out a key point"
        if sentence.block == self._opening:
            yield "the opening"
        if any(t.lemma in DECISIVE and t.tag.startswith("VB") for t in tokens):
            yield "a decision or a change"
        if sum(t.lemma in self._frequent for t in tokens) >= 2:
            yield "what the text comes back to"
        if any(len(e.mentions) >= _OFTEN for e in self._names.within(sentence, sentence.span)):
            yield "an actor the text is about"


_EMPTY = frozenset("say have make year one".split())


def content(sentence: Sentence) -> frozenset[str]:
    """The words of a sentence that carry its sense, in their plain form."""
    tokens = (t for t in sentence.tokens if t.tag.startswith(("NN", "VB", "CD")) and len(t.lemma) > 2)
    return frozenset(token.lemma for token in tokens) - _EMPTY
