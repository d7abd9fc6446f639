"""What every kind promises, asked of all of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given as given_any
from hypothesis import settings
from hypothesis import strategies as st

from quiz.core.errors import Refused
from quiz.core.grading import UNANSWERED, Grade
from quiz.core.items import Item
from quiz.core.kinds import KINDS
from quiz.core.kinds.contract import LONGEST_RESPONSE, Form, Kind, Sample

TEMPLATES = Path(__file__).parents[3] / "templates" / "kinds"

SAMPLES = [(rules, sample) for rules in KINDS.values() for sample in rules.samples()]
every_kind = pytest.mark.parametrize("rules", KINDS.values(), ids=KINDS)
every_sample = pytest.mark.parametrize(("rules", "sample"), SAMPLES, ids=[rules.NAME for rules, _ in SAMPLES])


def through_json(value: Any, wanted: Any = Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(value), type=wanted)


@every_kind
def test_a_kind_is_listed_under_its_own_name(rules: Kind) -> None:
    assert KINDS[rules.NAME] is rules
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", rules.NAME)


@every_kind
def test_a_kind_has_a_title_and_samples(rules: Kind) -> None:
    assert rules.TITLE
    assert list(rules.samples())


@every_kind
def test_a_kind_has_its_template(rules: Kind) -> None:
    assert (TEMPLATES / f"{rules.NAME}.html").is_file()


@every_sample
def test_a_kind_accepts_its_samples(rules: Kind, sample: Sample) -> None:
    assert rules.problems(sample.body) == []
    assert rules.problems(sample.rekeyed) == []


@every_sample
def test_the_key_earns_full_credit(rules: Kind, sample: Sample) -> None:
    grade = rules.grade(sample.body, rules.key(sample.body))
    assert (grade.fraction, grade.verdict) == (1, "right")


@every_sample
def test_the_wrong_response_earns_nothing(rules: Kind, sample: Sample) -> None:
    grade = rules.grade(sample.body, sample.wrong)
    assert (grade.fraction, grade.verdict) == (0, "not_right")


@every_sample
def test_the_rekeyed_body_has_another_key(rules: Kind, sample: Sample) -> None:
    assert rules.key(sample.rekeyed) != rules.key(sample.body)
    assert rules.grade(sample.rekeyed, rules.key(sample.body)).fraction < 1


@every_sample
def test_a_blank_form_is_no_response(rules: Kind, sample: Sample) -> None:
    reading = rules.parse(sample.body, {})
    assert (reading.given, reading.problems) == (None, {})


@every_sample
@pytest.mark.parametrize("blank", ["", "  ", "\t\u00a0"])
def test_fields_left_blank_are_no_response(rules: Kind, sample: Sample, blank: str) -> None:
    names = ["amount", "unit", "text", "gap-1", "gap-2"]
    assert rules.parse(sample.body, {name: [blank] for name in names}).given is None


@every_sample
def test_a_blank_response_earns_nothing(rules: Kind, sample: Sample) -> None:
    item = Item("it", rules.NAME, "fact", "Stem?", sample.body, "So.", ())
    assert item.grade(item.parse({}).given) == UNANSWERED


@every_sample
def test_bodies_survive_json(rules: Kind, sample: Sample) -> None:
    assert through_json(sample.body, rules.Body) == sample.body
    assert through_json(sample.rekeyed, rules.Body) == sample.rekeyed


@every_sample
def test_responses_survive_json_and_are_graded_the_same(rules: Kind, sample: Sample) -> None:
    body = through_json(sample.body, rules.Body)
    for given in (sample.wrong, rules.key(sample.body)):
        assert through_json(given) == given
        assert rules.grade(body, through_json(given)) == rules.grade(sample.body, given)


@every_sample
def test_grades_survive_json(rules: Kind, sample: Sample) -> None:
    grade = rules.grade(sample.body, sample.wrong)
    assert through_json(grade, Grade) == grade


@every_sample
def test_a_body_knows_no_unknown_field(rules: Kind, sample: Sample) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert(through_json(sample.body) | {"colour": "red"}, rules.Body)


@every_sample
def test_the_key_and_a_wrong_response_are_of_different_classes(rules: Kind, sample: Sample) -> None:
    assert rules.classify(sample.body, rules.key(sample.body)) != rules.classify(sample.body, sample.wrong)


fields = st.sampled_from(["choice", "amount", "unit", "text", "gap-1", "gap-2"])
offers = st.sampled_from(
    [
        "0",
        "1",
        "2",
        "3",
        "true",
        "not_said",
        "166",
        "at most 166",
        "44,000",
        "5 m",
        "two-thirds",
        "7+",
        "acres",
        "Ada",
        "٣",
    ]
)
forms = st.dictionaries(fields, st.lists(offers | st.text(max_size=30), max_size=3))
asked = st.sampled_from(SAMPLES)


@settings(deadline=None, max_examples=400)
@given_any(asked, forms)
def test_any_form_is_read_or_refused_and_what_was_read_is_graded(case: tuple[Kind, Sample], form: Form) -> None:
    rules, body = case[0], case[1].body
    try:
        given = rules.parse(body, form).given
    except Refused:
        return
    if given is not None:
        assert 0 <= rules.grade(body, given).fraction <= 1
        assert rules.grade(body, through_json(given)) == rules.grade(body, given)


@settings(deadline=None, max_examples=400)
@given_any(asked, st.dictionaries(fields, st.lists(offers | st.text(max_size=30), min_size=1, max_size=1)))
def test_any_response_has_words_and_a_class(case: tuple[Kind, Sample], form: Form) -> None:
    rules, body = case[0], case[1].body
    try:
        given = rules.parse(body, form).given
    except Refused:
        return
    if given is not None:
        assert isinstance(rules.words(body, given), str)
        assert isinstance(rules.classify(body, given), str)


@settings(deadline=None)
@given_any(asked, forms)
def test_reading_a_form_twice_reads_the_same(case: tuple[Kind, Sample], form: Form) -> None:
    def reading() -> object:
        try:
            return case[0].parse(case[1].body, form)
        except Refused as refused:
            return str(refused)

    assert reading() == reading()


typing_kinds = [(rules, sample) for rules, sample in SAMPLES if rules.NAME in ("numeric", "short_text", "cloze")]


@pytest.mark.parametrize(("rules", "sample"), typing_kinds, ids=[rules.NAME for rules, _ in typing_kinds])
def test_a_typed_response_may_have_two_hundred_characters_and_no_more(rules: Kind, sample: Sample) -> None:
    names = ["amount", "text", "gap-1"]
    assert rules.parse(sample.body, {name: ["x" * LONGEST_RESPONSE] for name in names}).given is not None
    with pytest.raises(Refused, match="at most 200 characters"):
        rules.parse(sample.body, {name: ["x" * (LONGEST_RESPONSE + 1)] for name in names})
