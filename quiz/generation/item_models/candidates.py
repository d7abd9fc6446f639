"""A candidate: an item that a model proposes and that the verifier has not seen yet."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

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
    and what speaks against asking it unread.
    """

    model: str
    item: Item
    fact: Fact
    sentence: Sentence
    excerpts: tuple[Excerpt, ...]
    doubts: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        """How much its fact matters."""
        return len(self.fact.reasons)

    @property
    def asks_for_a_figure(self) -> bool:
        """Whether its key is an amount."""
        return self.fact.kind == "number"


class Wrong(Struct, frozen=True):
    """A wrong option: its words, what is said to who chose it, and the sentence that shows it."""

    words: str
    feedback: str
    source: Span


def choice(stem: str, key: str, wrongs: Sequence[Wrong], sentence: Sentence, note: str, random: Random) -> Item:
    """An item with one key among wrong options, in an order of chance, explained by the sentence it rests on;
    `note` says whom a pronoun means.
    """
    options = [Option(key, key=True)]
    options += [Option(wrong.words, feedback=wrong.feedback, sources=(wrong.source,)) for wrong in wrongs]
    random.shuffle(options)
    return Item(
        "", "single_choice", "", stem, single_choice.Body(tuple(options)), rationale(sentence, note), (sentence.span,)
    )


def rationale(sentence: Sentence, note: str) -> str:
    """Why a key is right: the words of the text, and whom a pronoun means."""
    return f"The briefing: “{sentence.span.quote}” {note}".strip()


def capital(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]


def single(words: str) -> str:
    """Words as they stand within quotation marks: their own become single."""
    return words.replace("“", "‘").replace("”", "’")
