"""From a fact to a question: the sentence itself, with the words of the fact taken out. Nothing is worded anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from quiz.core.folding import fold
from quiz.core.items import Item
from quiz.core.kinds import cloze, numeric, single_choice
from quiz.core.kinds.contract import Mistake, Option
from quiz.core.quantities import Quantity, readings, same_amount
from quiz.core.units import unit
from quiz.generation.findings import Finding
from quiz.generation.names import Entity
from quiz.generation.reading import Reading

GAP = "_____"
_OPTIONS = 4
_FEWEST_OPTIONS = 3
_MISTAKES = 3


class CannotAsk(Exception):
    """No honest question can be made of a fact; `str(error)` says why."""


class Maker:
    """Makes one item of each fact of a reading, the others serving as its distractors."""

    def __init__(self, reading: Reading, findings: Sequence[Finding], random: Random) -> None:
        """`random` decides on the order of options, and on nothing else."""
        self.reading = reading
        self.findings = findings
        self.random = random

    def make(self, finding: Finding) -> Item:
        """The item on a fact, not yet verified. Raises CannotAsk."""
        if finding.doubt:
            raise CannotAsk(finding.doubt)
        makers = {"name": self._name, "quotation": self._quotation, "number": self._amount, "date": self._date}
        return makers[finding.fact.kind](finding)

    def stem(self, finding: Finding) -> str:
        """The sentence of a fact with a gap in the place of its words."""
        sentence, span = finding.sentence.span, finding.span
        before = sentence.quote[: span.start - sentence.start]
        return f"{before}{GAP}{sentence.quote[span.end - sentence.start :]}"

    def _name(self, finding: Finding) -> Item:
        entity = finding.entity
        if entity is None or entity.kind == "unknown" or entity.ambiguous:
            raise CannotAsk("It is not certain what the name stands for.")
        if _standing(entity.forms, finding.sentence.span.quote) > 1:
            raise CannotAsk("The sentence names it a second time.")
        options = self._options(entity, finding, finding.span.quote)
        return self._item(finding, "single_choice", f"Which name belongs in the gap? “{self.stem(finding)}”",
                          single_choice.Body(options))  # fmt: skip

    def _quotation(self, finding: Finding) -> Item:
        speaker = finding.entity
        if speaker is None or speaker.kind != "person":
            raise CannotAsk("The text does not say by name who spoke these words.")
        options = self._options(speaker, finding, speaker.name)
        stem = f"According to the briefing, whose words are these? “{finding.span.quote}”"
        return self._item(finding, "single_choice", stem, single_choice.Body(options))

    def _options(self, entity: Entity, finding: Finding, key: str) -> tuple[Option, ...]:
        others = [self._distractor(other) for other in self._others(entity, finding)]
        if len(others) < _FEWEST_OPTIONS - 1:
            raise CannotAsk(f"The text names too few others of its kind ({entity.kind}) to choose from.")
        options = [Option(key, key=True), *others[: _OPTIONS - 1]]
        self.random.shuffle(options)
        return tuple(options)

    def _others(self, entity: Entity, finding: Finding) -> list[Entity]:
        """Entities of the same kind that the sentence does not name, the nearest in the text first."""
        named = {id(f.entity): f.entity for f in self.findings if f.fact.kind == "name" and f.entity}
        here = finding.sentence.number
        fit = [
            other
            for other in named.values()
            if other.kind == entity.kind and other is not entity and not other.ambiguous
            and not _standing(other.forms, finding.sentence.span.quote)
            and not {fold(form) for form in other.forms} & {fold(form) for form in entity.forms}
        ]  # fmt: skip
        return sorted(fit, key=lambda o: (min(abs(m.sentence - here) for m in o.mentions), o.name))

    def _distractor(self, entity: Entity) -> Option:
        source = self.reading.sentences[entity.mentions[0].sentence].span
        return Option(entity.name, feedback=f"The briefing names {entity.name} in another place.", sources=(source,))

    def _amount(self, finding: Finding) -> Item:
        accepted = " ".join(finding.span.quote.split())
        key = readings(accepted)[0]
        if _digits_elsewhere(finding):
            raise CannotAsk("The same figure stands in the sentence a second time.")
        stem = f"Which amount belongs in the gap? “{self.stem(finding)}”"
        mistakes = tuple(self._mistakes(accepted, key))[:_MISTAKES]
        units = (key.unit,) if unit(key.unit) else ()
        return self._item(finding, "numeric", stem, numeric.Body((accepted,), units=units, mistakes=mistakes))

    def _mistakes(self, accepted: str, key: Quantity) -> Iterator[Mistake]:
        """Amounts of the same unit from elsewhere in the text, each once."""
        seen = {accepted}
        for other in self.findings:
            if other.fact.kind != "number" or other.doubt or other.fact.value in seen:
                continue
            for amount in readings(other.fact.value)[:1]:
                if unit(amount.unit) == unit(key.unit) and not same_amount(amount, key):
                    seen.add(other.fact.value)
                    words = f"The briefing gives {other.fact.value} for something else."
                    yield Mistake(other.fact.value, words, (other.sentence.span,))

    def _date(self, finding: Finding) -> Item:
        if _digits_elsewhere(finding):
            raise CannotAsk("The same date stands in the sentence a second time.")
        gap = cloze.Gap(finding.span, _other_ways(finding.span.quote))
        return self._item(finding, "cloze", "Which date belongs in the gap?",
                          cloze.Body(finding.sentence.span, (gap,)))  # fmt: skip

    def _item(self, finding: Finding, kind: str, stem: str, body: object) -> Item:
        speaker = f" The one who says so is called “{finding.fact.speaker}” there." if finding.fact.speaker else ""
        rationale = f"The briefing: “{finding.span.quote}”.{speaker}"
        return Item(finding.fact.id, kind, finding.fact.id, stem, body, rationale, (finding.sentence.span,))


def _standing(forms: Iterable[str], words: str) -> int:
    """How often any of `forms` stands in `words`, as whole words; a form within a longer one counts once."""
    longest_first = sorted(forms, key=len, reverse=True)
    return len(re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", words))


def _digits_elsewhere(finding: Finding) -> bool:
    """Whether the bare figure of a fact stands in its sentence outside of the fact's own words."""
    sentence, span = finding.sentence.span, finding.span
    rest = sentence.quote[: span.start - sentence.start] + " " + sentence.quote[span.end - sentence.start :]
    return finding.fact.value.split()[0].lower() in rest.lower().split()


def _other_ways(date: str) -> tuple[str, ...]:
    """The same date in the other order of day and month."""
    words = date.replace(",", "").split()
    if len(words) < 2 or not (words[0].isdigit() or words[1].isdigit()) or len(words[1]) == 4:
        return ()
    return (" ".join([words[1], words[0], *words[2:]]),)
