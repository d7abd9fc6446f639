"""The rules that make facts and items one good quiz."""

from __future__ import annotations

from typing import Any

import pytest
from builders import (
    a_briefing,
    a_choice,
    a_fact,
    a_sentence_with_gaps,
    a_set,
    a_statement,
    an_amount,
    an_item,
    gaps,
    several_choices,
    some_words,
    words,
)
from msgspec.structs import replace

from quiz.core.items import Item
from quiz.core.kinds import numeric, short_text, single_choice
from quiz.core.kinds.contract import Option
from quiz.core.sets import Fault, QuestionSet, asks_a_figure


def faults(quiz: QuestionSet) -> list[tuple[str, str]]:
    return [(fault.where, fault.what) for fault in quiz.faults(a_briefing())]


def test_a_good_set_has_no_faults() -> None:
    assert faults(a_set()) == []


def test_a_set_has_a_title_and_items() -> None:
    assert faults(QuestionSet(" ", (), ())) == [("", "It has no title."), ("", "It has no items.")]


def test_a_problem_of_a_fact_is_a_fault_at_that_fact() -> None:
    fact = a_fact(contested=True)
    assert a_set(facts=(fact,)).faults(a_briefing())[0] == Fault("departure", fact.problems("")[1], ("facts", 0))


def test_a_problem_of_an_item_is_a_fault_at_that_item() -> None:
    quiz = a_set(a_statement(), a_choice(stem=""), facts=(a_fact(), a_fact("other")))
    assert Fault("single_choice", "It has no stem.", ("items", 1)) in quiz.faults(a_briefing())


def test_an_item_rests_on_a_fact_of_the_set() -> None:
    assert faults(a_set(a_choice(fact="nobody"))) == [
        ("single_choice", "It rests on the fact “nobody”, which the set does not have.")
    ]


def test_a_source_of_an_item_meets_a_quote_of_its_fact() -> None:
    item = a_choice(sources=(words("a mistake"),))
    assert faults(a_set(item)) == [("single_choice", "None of its sources is in the words of its fact departure.")]


SHIPS = a_fact("departure", "at least 12 ships", hedge="at least")


@pytest.mark.parametrize(
    "item",
    [
        an_amount("at least 12"),
        an_amount("12", stem="She saved at least how many ships?"),
        an_amount("12", "at least 12 ships"),
        some_words("twelve at Least"),
        an_item(gaps("12", passage="and at least 12 ships owe her their course")),
    ],
)
def test_the_hedge_may_stand_in_stem_key_or_passage(item: Item) -> None:
    item = replace(item, sources=(words("12 ships"),))
    assert faults(a_set(item, facts=(SHIPS,))) == []


def test_an_item_that_drops_the_hedge_of_its_fact_is_faulty() -> None:
    item = an_amount("12 ships", sources=(words("12 ships"),))
    assert faults(a_set(item, facts=(SHIPS,))) == [("numeric", "It drops the hedge “at least” of its fact.")]


def test_a_hedge_inside_another_word_is_none() -> None:
    fact = a_fact("departure", "over 7 acres", hedge="over")
    item = an_amount("7 acres", stem="What does the government sell?", sources=(words("7 acres"),))
    assert faults(a_set(item, facts=(fact,))) == [("numeric", "It drops the hedge “over” of its fact.")]


CONTESTED = a_fact(contested=True, speaker="the Union")


@pytest.mark.parametrize(
    ("stem", "count"), [("Says the union, who left?", 0), ("In the union’s words, who left?", 0), ("Who left?", 1)]
)
def test_a_contested_fact_is_asked_with_its_speaker(stem: str, count: int) -> None:
    assert len(faults(a_set(a_statement(stem=stem), facts=(CONTESTED,)))) == count


def test_the_key_may_name_the_speaker() -> None:
    assert faults(a_set(some_words("The union’s members", "union"), facts=(CONTESTED,))) == [
        ("short_text", "“The union” is listed as a mistake but would be accepted.")
    ]
    assert faults(a_set(an_item(short_text.Body(("union",))), facts=(CONTESTED,))) == []


def test_a_speaker_inside_another_word_is_not_named() -> None:
    fact = a_fact(contested=True, speaker="the UN")
    assert "must name who says it (the UN)" in faults(a_set(a_statement(stem="In which country?"), facts=(fact,)))[0][1]


def test_an_item_with_problems_of_its_own_is_not_compared_with_its_fact() -> None:
    assert faults(a_set(a_choice(stem="", fact="nobody"))) == [("single_choice", "It has no stem.")]


def test_a_faulty_fact_of_the_same_name_hides_no_fault_of_the_item() -> None:
    quiz = a_set(a_choice(id="departure"), facts=(a_fact(hedge="nearly"),))
    assert [fault.place for fault in quiz.faults(a_briefing())] == [("facts", 0), ("items", 0)]


def test_ids_and_facts_are_used_once() -> None:
    assert faults(a_set(a_choice(), a_choice(), facts=(a_fact(), a_fact()))) == [
        ("", "2 items have the id “single_choice”."),
        ("", "2 facts have the id “departure”."),
        ("", "2 items have the fact “departure”."),
    ]


def on_facts_of_their_own(*items: Item) -> QuestionSet:
    named = [replace(item, id=f"item-{n}", fact=f"fact-{n}") for n, item in enumerate(items)]
    return a_set(*named, facts=tuple(a_fact(f"fact-{n}") for n, _ in enumerate(items)))


@pytest.mark.parametrize(
    ("figures", "others", "count"), [(1, 2, 0), (2, 2, 1), (2, 4, 0), (3, 0, 1), (2, 0, 0), (1, 1, 0)]
)
def test_at_most_a_third_of_three_or_more_items_ask_for_a_figure(figures: int, others: int, count: int) -> None:
    quiz = on_facts_of_their_own(*[an_amount()] * figures, *[a_choice()] * others)
    assert len(faults(quiz)) == count


def test_a_question_about_death_or_violence_wants_a_content_note() -> None:
    facts = (a_fact(sensitive=True),)
    assert faults(a_set(facts=facts)) == [("", "It asks about death or violence and has no content note.")]
    assert faults(a_set(facts=facts, content_note="It reports a death.")) == []


def test_a_sensitive_fact_that_no_item_asks_about_wants_no_note() -> None:
    assert faults(a_set(facts=(a_fact(), a_fact("other", sensitive=True)))) == []


@pytest.mark.parametrize(
    "body",
    [
        single_choice.Body((Option("One", feedback="No."), Option("Two", feedback="No."))),
        single_choice.Body(()),
        numeric.Body(()),
        short_text.Body(()),
        replace(gaps("Moreau"), gaps=()),
    ],
    ids=["no key", "no options", "no amount", "no form", "no gap"],
)
def test_an_item_without_a_key_is_a_fault_and_no_crash(body: Any) -> None:
    assert faults(a_set(an_item(body)))


@pytest.mark.parametrize(
    ("item", "asks"),
    [
        (an_amount(), True),
        (some_words("12 ships"), True),
        (some_words("sixty days"), True),
        (some_words("In 1995"), True),
        (an_item(gaps("12 ships", passage="at least 12 ships owe her their course")), True),
        (an_item(gaps("12", "course", passage="at least 12 ships owe her their course")), False),
        (a_choice(), False),
        (several_choices(), False),
        (a_statement(), False),
        (a_sentence_with_gaps(), False),
    ],
)
def test_an_item_asks_for_a_figure_if_its_key_is_one(item: Item, asks: bool) -> None:
    assert asks_a_figure(item) is asks


def test_the_fact_of_an_item_is_found_by_its_name() -> None:
    quiz = a_set(facts=(a_fact("other"), a_fact()))
    assert quiz.fact_of(quiz.items[0]) == a_fact()
    assert quiz.fact_of(a_choice(fact="nobody")) is None
