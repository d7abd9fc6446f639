"""Excerpts: words of the text in the order of the text, shortened only by what can go, and fit to stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from quiz.core.spans import Span
from quiz.generation.english.lexicon import MONTHS, WEEKDAYS
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Sentence

_NEEDED = ("dobj", "attr", "ccomp", "xcomp", "acomp", "oprd", "dative", "prt", "agent", "pobj")
"""What a verb cannot do without: words are cut behind them only."""

_DASHES = ("—", "–", "--", ";", ":")


class Edit(Struct, frozen=True):
    """Words of an excerpt taken out, with what stands in their place ("" for nothing) and why."""

    span: Span
    put: str
    why: str


class Excerpt(Struct, frozen=True):
    """A span of the text and the edits made in it, in order."""

    span: Span
    edits: tuple[Edit, ...] = ()

    @property
    def text(self) -> str:
        """The words as they are shown."""
        words, at = "", self.span.start
        for edit in self.edits:
            words += self.span.quote[at - self.span.start : edit.span.start - self.span.start] + edit.put
            at = edit.span.end
        words += self.span.quote[at - self.span.start :]
        spaced = re.sub(r"\s+([,.;:?!])", r"\1", " ".join(words.split()))
        tidy = re.sub(r",+(?=,)", "", spaced).strip(" ,;:—–")
        return re.sub(r"[.,]([”\"])$", r"\1", tidy)

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The words of the text that are shown."""
        return [
            t for t in sentence.words_in(self.span) if not any(e.span.start <= t.start < e.span.end for e in self.edits)
        ]


def shorten(sentence: Sentence, span: Span, verb: int) -> Excerpt:
    """The words of `span`, a clause with its verb at `verb`, without a tail that only adds to it and without a
    bare weekday: nothing that narrows the meaning is taken out (Heilman and Smith 2010, section 3.2).
    """
    words = sentence.words_in(span)
    end = _cut(sentence, words, verb)
    while (
        end > verb and sentence.tokens[end].dep in ("cc", "punct") and sentence.tokens[end].text not in ("”", '"', ")")
    ):
        end -= 1
    kept = sentence.span_of(words[0].index, end)
    return Excerpt(kept, tuple(_weekdays(sentence, sentence.words_in(kept))))


def _cut(sentence: Sentence, words: list[Token], verb: int) -> int:
    """The index of the last word to keep: before the first comma or dash behind all that the verb needs."""
    needed = [c.index for c in sentence.children(verb, *_NEEDED) if c.index > verb]
    floor = max([verb, *needed])
    for token in words:
        if token.index > floor and _is_joint(sentence, token) and _can_go(sentence, token.index, words[-1].index):
            return token.index - 1
    return words[-1].index


def _can_go(sentence: Sentence, comma: int, last: int) -> bool:
    """Whether what follows a comma only adds: nothing behind it completes a word before it, as behind an aside
    that closes again with a comma.
    """
    tail = sentence.tokens[comma + 1 : last + 1]
    for token in tail:
        if token.head < comma and token.dep != "punct" and min(sentence.subtree(token.index)) > comma + 1:
            return False
    return not any(
        one.text in (",", "—") and ahead.tag in ("IN", "TO") and ahead.dep == "prep" for one, ahead in pairwise(tail)
    )


def _is_joint(sentence: Sentence, token: Token) -> bool:
    """Whether a comma or dash ends what is needed: not in a quotation, a date, a figure or a list."""
    if token.index in sentence.quoted or token.index + 1 >= len(sentence.tokens):
        return False
    if token.text in _DASHES:
        return True
    if token.text != ",":
        return False
    ahead, before = sentence.tokens[token.index + 1], sentence.tokens[token.index - 1]
    if ahead.tag == "CD" or ahead.text in MONTHS or ahead.dep in ("cc", "conj") or ahead.text in ("and", "or", "but"):
        return False
    if before.tag in ("JJ", "VBN") and ahead.tag.startswith(("JJ", "NN", "VBN")) and before.head == ahead.head:
        return False
    return not _in_list(sentence, token)


def _in_list(sentence: Sentence, comma: Token) -> bool:
    """Whether the words behind a comma are joined to words before it."""
    return any(
        t.dep == "conj" and t.head < comma.index < t.index and not t.tag.startswith("VB")
        for t in sentence.tokens[comma.index + 1 : comma.index + 8]
    )  # fmt: skip


def _weekdays(sentence: Sentence, words: list[Token]) -> Iterator[Edit]:
    """A weekday without a date says nothing to a reader of another week."""
    for token, day in pairwise(words):
        behind = sentence.tokens[day.index + 1 : day.index + 3]
        dated = len(behind) == 2 and behind[0].text == "," and behind[1].tag == "NNP"
        goes_on = bool(behind) and behind[0].text in ("morning", "evening", "night", "afternoon", "and")
        if token.text.lower() == "on" and day.text in WEEKDAYS and not dated and not goes_on:
            yield Edit(sentence.span_of(token.index, day.index), "", "The day of the week is left out.")
