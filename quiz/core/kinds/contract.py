"""What every kind of item promises, and the few parts that several kinds share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from msgspec import Struct, field

from quiz.core.errors import NotOffered
from quiz.core.folding import is_seen
from quiz.core.grading import Feedback, Grade
from quiz.core.spans import Span

Form = Mapping[str, Sequence[str]]
"""A submitted form: each field's name and the values that came with it."""

Given = Any
"""A response as it is kept: a JSON value whose shape is the kind's own; None means nothing was given."""


class Part(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of a body: plain data that knows no unknown field."""


class Option(Part, frozen=True):
    """One choice offered, whether it is a key, and what is said to who chose it."""

    text: str
    key: bool = False
    feedback: str = ""
    sources: tuple[Span, ...] = ()

    @property
    def remark(self) -> Feedback:
        """The option's feedback with its quotes."""
        return Feedback(self.feedback, self.sources)


class Mistake(Part, frozen=True):
    """A typed response we expect and do not accept, and what is said to who gave it."""

    response: str
    feedback: str
    sources: tuple[Span, ...] = ()

    @property
    def remark(self) -> Feedback:
        """The mistake's feedback with its quotes."""
        return Feedback(self.feedback, self.sources)


class Reading(Struct, frozen=True):
    """What a form was read as: the response, and for each field that could not be read, why not."""

    given: Given = None
    problems: dict[str, str] = field(default_factory=dict)


class Sample(Struct, frozen=True):
    """A kind's own proof: a body, a response that earns nothing, and a body that asks for the very
    same on the page but has another key.
    """

    body: Any
    wrong: Given
    rekeyed: Any


class Kind(Protocol):
    """A module of `quiz.core.kinds`: a frozen `Body` and pure functions on it."""

    NAME: str
    TITLE: str
    Body: type[Any]

    def problems(self, body: Any, /) -> list[str]:
        """What is wrong with the body as a question, in sentences."""

    def parse(self, body: Any, form: Form, /) -> Reading:
        """Read the form; raises NotOffered for what the page never offered."""

    def grade(self, body: Any, given: Given, /) -> Grade:
        """Grade what was given (not None)."""

    def key(self, body: Any, /) -> Given:
        """A response that earns full credit."""

    def words(self, body: Any, given: Given, /) -> str:
        """What was given, as people read it."""

    def classify(self, body: Any, given: Given, /) -> str:
        """The class of the response for item analysis: equal classes are one bar."""

    def samples(self) -> Iterable[Sample]:
        """Bodies on which the contract tests run."""


def value_of(form: Form, name: str) -> str:
    """The one value of a field, without spaces around it; "" if it is missing or shows nothing.

    Raises NotOffered for a field sent several times: no page of ours does that.
    """
    values = form.get(name, ())
    if len(values) > 1:
        raise NotOffered("The form had the same field several times.")
    value = values[0].replace("\0", "").strip() if values else ""
    return value if any(is_seen(c) for c in value) else ""


def typed(form: Form, name: str) -> str:
    """A typed value; raises NotOffered for one longer than any field of ours takes."""
    value = value_of(form, name)
    if len(value) > LONGEST_RESPONSE:
        raise NotOffered(f"A typed answer can have at most {LONGEST_RESPONSE} characters.")
    return value


LONGEST_RESPONSE = 200  # characters; the fields carry it as maxlength


def offered(value: str, options: Sequence[Option]) -> int:
    """The index that `value` names among `options`; raises NotOffered for any other value."""
    if not (value.isascii() and value.isdigit() and len(value) < 4 and int(value) < len(options)):
        raise NotOffered("That option is not one of this question's.")
    return int(value)


def option_problems(options: Sequence[Option]) -> list[str]:
    """What is wrong with a list of options, whatever the number of keys."""
    found = [] if len(options) >= 2 else ["It needs at least two options."]
    texts = [" ".join(option.text.lower().split()) for option in options]
    if not all(texts):
        found.append("An option is empty.")
    found += [f"The option “{text}” stands twice." for text in sorted({t for t in texts if texts.count(t) > 1})]
    found += [f"The option “{o.text}” has no feedback." for o in options if not o.key and not o.feedback]
    found += [f"“{o.text}” is no honest option." for o in options if " ".join(o.text.lower().split()) in _LAZY]
    return found


_LAZY = frozenset({"all of the above", "none of the above", "all of these", "none of these", "both", "both of these"})
