"""Facts where they stand: the amounts, dates, names and quotations of a reading, each with hedge and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from quiz.core.facts import Fact, FactKind
from quiz.core.spans import Span, cut
from quiz.generation.figures import find_figures
from quiz.generation.lexicon import DEATHS, DECISIVE, REPORTING
from quiz.generation.names import Entity, Names
from quiz.generation.reading import Reading, Sentence

_QUOTATION = re.compile(r"“([^“”]{3,300})”|(?<!\w)\"([^\"]{3,300})\"")
_SAYING = REPORTING | {"call"}
_LEAST_WORDS = 3
"""A shorter quotation is a nickname or a single word in doubt, not something somebody said."""


class Finding(Struct, frozen=True):
    """A fact, the sentence it stands in, who is named (for a name) or speaks (for a quotation), and why it
    is not to be asked for ("" if it may be).
    """

    fact: Fact
    sentence: Sentence
    entity: Entity | None = None
    doubt: str = ""

    @property
    def span(self) -> Span:
        """The words of the fact's value in the text."""
        return self.fact.quotes[0]


def find_facts(reading: Reading, names: Names) -> list[Finding]:
    """Every fact of a reading in the order of the text, numbered "f1", "f2", … in that order."""
    found = [finding for sentence in reading for finding in _in_sentence(sentence, names)]
    found.sort(key=lambda finding: (finding.span.start, finding.span.end))
    return [_numbered(finding, number) for number, finding in enumerate(found, 1)]


def _numbered(finding: Finding, number: int) -> Finding:
    return replace(finding, fact=replace(finding.fact, id=f"f{number}"))


def _in_sentence(sentence: Sentence, names: Names) -> Iterator[Finding]:
    for figure in find_figures(sentence):
        yield Finding(
            _fact(sentence, figure.kind, figure.span, figure.bare, figure.hedge), sentence, doubt=figure.doubt
        )
    for entity in names.within(sentence, sentence.span):
        mention = next(m for m in entity.mentions if m.sentence == sentence.number)
        yield Finding(_fact(sentence, "name", mention.span, entity.name), sentence, entity)
    for match in _QUOTATION.finditer(sentence.span.quote):
        start, end = match.span(1) if match[1] else match.span(2)
        span = cut(sentence.span.quote, start, end).moved(sentence.span.start)
        if len(span.quote.split()) >= _LEAST_WORDS:
            fact = _fact(sentence, "quotation", span, span.quote)
            yield Finding(fact, sentence, _speaking(sentence, span, names))


def _fact(sentence: Sentence, kind: FactKind, span: Span, value: str, hedge: str = "") -> Fact:
    speaker = speaker_of(sentence, span)
    sensitive = any(token.text.lower() in DEATHS for token in sentence.tokens)
    return Fact("", kind, (span,), value, hedge, speaker, sensitive=sensitive)


def speaker_of(sentence: Sentence, span: Span) -> str:
    """Who says the words of `span`, in the words of the sentence; "" where the briefing speaks itself."""
    subject = _saying_subject(sentence, span)
    if subject is not None:
        below = sentence.subtree(subject)
        return sentence.span_of(below[0], below[-1]).quote
    match = re.search(r"\b[Aa]ccording to ([^,.;]+)", sentence.span.quote)
    return match[1].strip() if match else ""


def _saying_subject(sentence: Sentence, span: Span) -> int | None:
    """The word that is the subject of the nearest verb of saying above `span`, itself outside of it."""
    inside = sentence.words_in(span)
    at = inside[0].index if inside else 0
    while True:
        token = sentence.tokens[at]
        if token.lemma in _SAYING and token.tag.startswith("VB"):
            for subject in sentence.children(at, "nsubj"):
                if not span.meets(Span(subject.start, subject.end, subject.text)):
                    return subject.index
        if token.head == at:
            return None
        at = token.head


def _speaking(sentence: Sentence, span: Span, names: Names) -> Entity | None:
    subject = _saying_subject(sentence, span)
    return names.at(sentence, subject) if subject is not None else None


def importance(finding: Finding) -> int:
    """How much a reader should take a fact from the text: key points and the opening count, and acts that
    decide something; a bare figure counts less than who, when or what was said.
    """
    sentence = finding.sentence
    weight = {"bullet": 3, "paragraph": 0}[sentence.block.kind] + (sentence.block.number == 1)
    weight += any(t.lemma in DECISIVE and t.tag.startswith("VB") for t in sentence.tokens)
    kind = {"name": 2, "quotation": 2, "date": 1}.get(finding.fact.kind, 0)
    repeated = len(finding.entity.mentions) > 1 if finding.entity else False
    return weight + kind + repeated
