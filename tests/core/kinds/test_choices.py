"""Single choice, several choices, and true, false or not said."""

from __future__ import annotations

from typing import Any

import pytest
from builders import a_choice, a_statement, several_choices

from quiz.core.errors import NotOffered
from quiz.core.grading import Feedback
from quiz.core.kinds import multiple_response, single_choice, true_false
from quiz.core.kinds.contract import Option


def options(*keys: bool) -> tuple[Option, ...]:
    return tuple(Option(f"Option {n}", key=key, feedback="" if key else f"Not {n}.") for n, key in enumerate(keys))


@pytest.mark.parametrize(("keys", "said"), [((False, False), "0 keys"), ((True, True, False), "2 keys")])
def test_a_single_choice_has_exactly_one_key(keys: tuple[bool, ...], said: str) -> None:
    assert single_choice.problems(single_choice.Body(options(*keys))) == [f"It has {said} and needs exactly one."]


@pytest.mark.parametrize(
    ("keys", "said"),
    [((True, False, False), "at least two keys"), ((True, True), "nothing to choose"), ((False, False), "two keys")],
)
def test_several_choices_have_two_keys_and_one_option_that_is_none(keys: tuple[bool, ...], said: str) -> None:
    (problem,) = multiple_response.problems(multiple_response.Body(options(*keys)))
    assert said in problem


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (Option("Ada", feedback="No."), "The option “ada” stands twice."),
        (Option(" ADA ", feedback="No."), "The option “ada” stands twice."),
        (Option("  ", feedback="No."), "An option is empty."),
        (Option("Ben"), "The option “Ben” has no feedback."),
        (Option("None of the  above", feedback="No."), "“None of the  above” is no honest option."),
        (Option("Both", feedback="No."), "“Both” is no honest option."),
    ],
)
def test_an_option_is_there_once_with_words_and_feedback(wrong: Option, problem: str) -> None:
    assert single_choice.problems(single_choice.Body((Option("Ada", key=True), wrong))) == [problem]


@pytest.mark.parametrize("value", ["3", "-1", "1.0", "１", "²", "one", "0001", "9" * 5000])
@pytest.mark.parametrize("item", [a_choice(), several_choices()], ids=lambda item: item.kind)
def test_an_option_that_was_not_offered_is_refused(item: Any, value: str) -> None:
    with pytest.raises(NotOffered):
        item.parse({"choice": [value]})


@pytest.mark.parametrize("item", [a_choice(), a_statement()], ids=lambda item: item.kind)
def test_two_choices_where_one_is_asked_are_refused(item: Any) -> None:
    with pytest.raises(NotOffered, match="several times"):
        item.parse({"choice": ["1", "1"]})


def test_the_feedback_is_that_of_the_option_chosen() -> None:
    assert [remark.words for remark in a_choice().grade(1).feedback] == ["The union calls it a mistake."]


def test_feedback_brings_its_quotes_along() -> None:
    assert [source.quote for source in a_choice().grade(1).feedback[0].sources] == ["a mistake"]


def test_options_ticked_are_kept_in_order_and_once() -> None:
    assert several_choices().parse({"choice": ["2", "0", "2"]}).given == [0, 2]


@pytest.mark.parametrize(
    ("given", "fraction"),
    [([0, 2], 1), ([0], 0.5), ([2], 0.5), ([1], 0), ([0, 1], 0), ([0, 1, 2], 0.5)],
)
def test_a_key_ticked_earns_its_share_and_another_option_takes_one_away(given: list[int], fraction: float) -> None:
    assert several_choices().grade(given).fraction == fraction


def test_keys_that_were_not_ticked_are_not_given_away_by_feedback() -> None:
    assert several_choices().grade([0]).feedback == ()


def test_every_wrong_option_ticked_has_its_feedback() -> None:
    body = multiple_response.Body(options(True, True, False, False))
    remarks = multiple_response.grade(body, [0, 2, 3]).feedback
    assert [remark.words for remark in remarks] == ["Not 2.", "Not 3."]


def test_each_combination_of_options_is_a_class() -> None:
    item = several_choices()
    classes = {item.rules.classify(item.body, given) for given in ([0], [2], [0, 2], [0, 1, 2])}
    assert len(classes) == 4


@pytest.mark.parametrize("value", ["True", "yes", "0", "not said"])
def test_a_statement_offers_three_choices_and_no_other(value: str) -> None:
    with pytest.raises(NotOffered):
        a_statement().parse({"choice": [value]})


@pytest.mark.parametrize("key", true_false.CHOICES)
def test_each_choice_that_is_not_the_key_needs_feedback(key: true_false.Choice) -> None:
    missing = [words for choice, words in true_false.CHOICES.items() if choice != key]
    expected = [f"The choice “{words}” has no feedback." for words in missing]
    assert true_false.problems(true_false.Body(key)) == expected


def test_feedback_without_words_is_none() -> None:
    body = true_false.Body("true", {"false": Feedback(""), "not_said": Feedback("It does.")})
    assert true_false.problems(body) == ["The choice “False” has no feedback."]


def test_a_response_to_a_statement_is_shown_in_words() -> None:
    assert a_statement().given_words("not_said") == "The text does not say"
