"""A candidate: an item that a model proposes and that the verifier has not seen yet."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Protocol

from msgspec import Struct

from quiz.core.facts import Fact
from quiz.core.items import Item
from quiz.core.kinds import single_choice
from quiz.core.kinds.contract import Option
from quiz.core.spans import Span
from quiz.generation.reading.excerpts import Excerpt
from quiz.generation.reading.sentences import Sentence

GAP = "_____"


class Candidate(Struct, frozen=True):
    """An item with the model that made it, its fact, the sentence it rests on, the excerpts its words are,
    what speaks against asking it unread, and the name of whom it asks for ("" where it asks for somebody without).
    """

    model: str
    item: Item
    fact: Fact
    sentence: Sentence
    excerpts: tuple[Excerpt, ...]
    doubts: tuple[str, ...] = ()
    name: str = ""

    @property
    def weight(self) -> int:
        """How much its fact matters."""
        return len(self.fact.reasons)

    @property
    def answer(self) -> str:
        """What is asked for in few words: the name alone, or else the key."""
        return self.name or self.item.key_words()

    @property
    def asks_for_a_figure(self) -> bool:
        """Whether its key is an amount."""
        return self.fact.kind == "number"


class Wrong(Struct, frozen=True):
    """A wrong option: its words, what is said to who chose it, and the sentence that shows it."""

    words: str
    feedback: str
    source: Span


class Source(Protocol):
    """What an item is made of: the sentence it is cut from, and whom a pronoun in it means ("" where none does)."""

    @property
    def sentence(self) -> Sentence:
        """The sentence that bears it out."""

    @property
    def note(self) -> str:
        """Whom a pronoun or a role stands for, in a sentence."""


def choice(stem: str, key: str, wrongs: Sequence[Wrong], source: Source, because: str, random: Random) -> Item:
    """An item with one key among wrong options, in an order of chance; `because` is what the text says of it."""
    options = [Option(key, key=True)]
    options += [Option(wrong.words, feedback=wrong.feedback, sources=(wrong.source,)) for wrong in wrongs]
    random.shuffle(options)
    return made("single_choice", stem, single_choice.Body(tuple(options)), source, because)


def made(kind: str, stem: str, body: object, source: Source, because: str) -> Item:
    """An item on the sentence of its source; `because` is what the text says of it."""
    rationale = f"{capital(because)}. {source.note}".strip()
    return Item("", kind, "", stem, body, rationale, (source.sentence.span,))


def capital(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]


def single(words: str) -> str:
    """Words as they stand within quotation marks: their own become single."""
    return words.replace("“", "‘").replace("”", "’")
