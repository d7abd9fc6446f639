"""An item and its name by content."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from builders import (
    LIGHTHOUSE,
    a_briefing,
    a_choice,
    a_sentence_with_gaps,
    a_statement,
    an_amount,
    several_choices,
    some_words,
    words,
)
from msgspec.structs import replace

from quiz.core.errors import NotOffered
from quiz.core.grading import UNANSWERED, Feedback
from quiz.core.items import Item
from quiz.core.kinds.contract import Option
from quiz.core.spans import Span

ONE_OF_EACH = [a_choice(), several_choices(), a_statement(), an_amount(), some_words(), a_sentence_with_gaps()]
each = pytest.mark.parametrize("item", ONE_OF_EACH, ids=lambda item: item.kind)

NAME = a_briefing().sha256


@each
def test_an_item_has_no_problems_on_its_briefing(item: Item) -> None:
    assert item.problems(LIGHTHOUSE) == []


@each
def test_an_item_survives_json_whole(item: Item) -> None:
    assert Item.from_content(json.loads(json.dumps(item.content()))) == item


@each
def test_equal_content_has_an_equal_name(item: Item) -> None:
    assert Item.from_content(item.content()).version_id(NAME) == item.version_id(NAME)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "other"},
        {"fact": "other"},
        {"stem": "Who  left?"},
        {"rationale": "It says so"},
        {"sources": ()},
        {"sources": (words("The bell rang", 1),)},
        {"sources": (words("The bell rang", 2),)},
        {"body": several_choices().body},
        {"body": replace(a_choice().body, options=a_choice().body.options[::-1])},
    ],
)
def test_any_change_of_wording_is_another_version(change: dict[str, Any]) -> None:
    assert replace(a_choice(), **change).version_id(NAME) != a_choice().version_id(NAME)


def test_all_changed_versions_have_names_of_their_own() -> None:
    names = {item.version_id(NAME) for item in ONE_OF_EACH} | {item.version_id("other") for item in ONE_OF_EACH}
    assert len(names) == 2 * len(ONE_OF_EACH)


def test_the_order_in_which_feedback_was_written_is_no_change() -> None:
    item = a_statement()
    turned = dict(reversed(item.body.feedback.items()))
    assert replace(item, body=replace(item.body, feedback=turned)).version_id(NAME) == item.version_id(NAME)


def test_a_name_is_a_sha256_in_hexadecimal() -> None:
    assert len(bytes.fromhex(a_choice().version_id(NAME))) == 32


@pytest.mark.parametrize(
    "change", [{"kind": "essay"}, {"stem": 3}, {"body": {}}, {"body": {"options": [], "colour": "red"}}]
)
def test_content_that_is_no_item_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        Item.from_content(a_choice().content() | change)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"stem": " "}, "It has no stem."),
        ({"rationale": ""}, "It has no rationale."),
        ({"sources": ()}, "It has no source: nothing proves its key."),
        ({"sources": (Span(0, 4, "That"),)}, "“That” is not in the briefing at 0–4."),
        ({"sources": (Span(900, 904, "That"),)}, "“That” is not in the briefing at 900–904."),
    ],
)
def test_a_missing_part_and_a_false_quote_are_problems(change: dict[str, Any], problem: str) -> None:
    assert a_choice(**change).problems(LIGHTHOUSE) == [problem]


def test_a_false_quote_behind_feedback_is_found_too() -> None:
    false = Feedback("It does.", (Span(0, 4, "That"),))
    item = a_statement()
    item = replace(item, body=replace(item.body, feedback=item.body.feedback | {"false": false}))
    assert item.problems(LIGHTHOUSE) == ["“That” is not in the briefing at 0–4."]


def test_the_problems_of_its_kind_are_its_own() -> None:
    item = a_choice()
    item = replace(item, body=replace(item.body, options=(Option("One", key=True),)))
    assert item.problems(LIGHTHOUSE) == ["It needs at least two options."]


@pytest.mark.parametrize(("item", "count"), list(zip(ONE_OF_EACH, [2, 1, 2, 2, 1, 4], strict=True)))
def test_the_spans_of_an_item_are_all_of_them(item: Item, count: int) -> None:
    assert len(item.spans()) == count


@each
def test_nothing_given_earns_nothing_and_is_no_mistake(item: Item) -> None:
    assert item.grade(None) == UNANSWERED
    assert item.given_words(None) == "No answer"


@each
def test_the_key_as_people_read_it_is_right(item: Item) -> None:
    assert item.key_words()
    assert item.grade(item.rules.key(item.body)).verdict == "right"


def test_an_item_reads_a_form_by_the_rules_of_its_kind() -> None:
    assert a_choice().parse({"choice": ["1"]}).given == 1
    with pytest.raises(NotOffered):
        a_choice().parse({"choice": ["3"]})
