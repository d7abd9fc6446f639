"""Typing a few words, and filling the gaps of a sentence."""

from __future__ import annotations

import pytest
from builders import LIGHTHOUSE, gaps, whole, words
from msgspec.structs import replace

from quiz.core.kinds import cloze, short_text
from quiz.core.kinds.contract import Mistake
from quiz.core.kinds.short_text import Body

BORDER = Body(
    ("Venezuela", "the Venezuelan border"), (Mistake("Venezuella Norte", "No."), Mistake("Panama", "Not here."))
)


@pytest.mark.parametrize("given", ["Venezuela", "venezuela.", "Venezuelan border", "THE VENEZUELAN BORDER"])
def test_an_accepted_form_is_right_and_needs_no_comment(given: str) -> None:
    grade = short_text.grade(BORDER, given)
    assert (grade.verdict, grade.feedback) == ("right", ())


def test_a_slip_of_the_pen_is_right_and_hears_the_spelling() -> None:
    grade = short_text.grade(BORDER, "Venezeula")
    assert grade.verdict == "right"
    assert "‘Venezuela’" in grade.feedback[0].words


@pytest.mark.parametrize("given", ["Venezuala", "Venzula", "Venezuela Venezuela"])
def test_another_letter_two_slips_or_too_many_words_are_not_right(given: str) -> None:
    assert short_text.grade(BORDER, given).verdict == "not_right"


def test_a_mistake_one_expects_is_explained() -> None:
    grade = short_text.grade(BORDER, "panama")
    assert (grade.fraction, grade.feedback[0].words) == (0, "Not here.")


def test_a_mistake_one_expects_is_no_slip_of_the_pen() -> None:
    body = Body(("guerrilla",), (Mistake("guerrillas", "One of them."),))
    assert short_text.grade(body, "guerrillas").fraction == 0


@pytest.mark.parametrize("given", ["!!!", "“”"])
def test_signs_alone_earn_nothing(given: str) -> None:
    assert short_text.grade(BORDER, given).verdict == "not_right"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (Body(()), "It accepts nothing."),
        (Body(("Ada", "…")), "The accepted form “…” is empty."),
        (Body(("Ada",), (Mistake("the ADA", "No."),)), "“the ADA” is listed as a mistake but would be accepted."),
    ],
)
def test_words_that_cannot_be_asked_are_a_problem(body: Body, problem: str) -> None:
    assert short_text.problems(body) == [problem]


def test_accepted_forms_and_slips_are_one_class_and_others_are_told_apart() -> None:
    given = ["Venezuela", "the Venezuelan border", "Venezeula", "Panama", "PANAMA!", "Peru"]
    assert {short_text.classify(BORDER, words) for words in given} == {"Venezuela", "panama", "peru"}


SENTENCE = "Sixty ships met at the Darién Gap in 1995."
SHIPS = gaps("Sixty", "Darién Gap", "1995", passage=SENTENCE)


def test_the_very_words_of_the_passage_are_the_key() -> None:
    assert cloze.key(SHIPS) == ["Sixty", "Darién Gap", "1995"]


@pytest.mark.parametrize(
    ("given", "fraction"),
    [
        (["sixty", "darien gap", "1995"], 1),
        (["Sixty", "Darién Gap", "1995"], 1),
        (["60", "the Darién Gap", "1995"], 1),
        (["60", "", ""], 1 / 3),
        (["sixty", "Gap", "1995"], 2 / 3),
        (["61", "Darien", "1996"], 0),
        (["60 hectares", "", "1,995"], 1 / 3),
    ],
)
def test_each_gap_earns_its_share(given: list[str], fraction: float) -> None:
    assert cloze.grade(SHIPS, given).fraction == fraction


def test_a_mistake_one_expects_in_a_gap_is_explained() -> None:
    gap = replace(SHIPS.gaps[1], mistakes=(Mistake("Panama", "That is nearby."),))
    body = replace(SHIPS, gaps=(SHIPS.gaps[0], gap, SHIPS.gaps[2]))
    assert [remark.words for remark in cloze.grade(body, ["", "Panama", ""]).feedback] == ["That is nearby."]


def test_other_accepted_forms_fill_a_gap() -> None:
    gap = replace(SHIPS.gaps[1], accept=("the Gap",))
    body = replace(SHIPS, gaps=(gap,))
    assert cloze.grade(body, ["gap"]).fraction == 1


def test_some_gaps_left_open_are_still_a_response() -> None:
    given = cloze.parse(SHIPS, {"gap-2": [" Darién Gap "]}).given
    assert given == ["", "Darién Gap", ""]
    assert cloze.words(SHIPS, given) == "–; Darién Gap; –"


def test_a_class_says_which_gaps_were_filled_rightly() -> None:
    assert cloze.classify(SHIPS, ["60", "Panama", "1995"]) == "1 0 1"


def test_the_pieces_of_a_passage_are_its_text_and_its_numbered_gaps() -> None:
    shown = [f"[{piece.gap}]" if piece.gap else piece.text for piece in SHIPS.pieces()]
    assert shown == ["", "[1]", " ships met at the ", "[2]", " in ", "[3]", "."]


def test_a_gap_tells_only_whether_it_wants_a_figure() -> None:
    assert [piece.figure for piece in SHIPS.pieces() if piece.gap] == [False, False, True]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (replace(SHIPS, gaps=()), "It has no gap."),
        (replace(SHIPS, gaps=SHIPS.gaps[::-1]), "The gaps overlap or are out of order."),
        (gaps("Sixty ships", "ships met", passage=SENTENCE), "The gaps overlap or are out of order."),
        (gaps("Sixty ships met at the Darién Gap", passage=SENTENCE), "fewer than three words"),
        (replace(gaps("Friday"), passage=words("Ines Moreau left")), "The gap “Friday” is not in the passage."),
    ],
)
def test_gaps_stand_in_the_passage_in_order_and_apart(body: cloze.Body, problem: str) -> None:
    found = cloze.problems(body)
    assert len(found) == 1
    assert problem in found[0]


@pytest.mark.parametrize("response", ["SIXTY", "60", "three score"])
def test_a_mistake_that_would_fill_its_gap_is_a_problem(response: str) -> None:
    gap = replace(SHIPS.gaps[0], accept=("three score",), mistakes=(Mistake(response, "No."),))
    said = f"“{response}” is listed as a mistake but would be accepted."
    assert cloze.problems(replace(SHIPS, gaps=(gap,))) == [said]


def test_gaps_that_touch_are_apart() -> None:
    assert cloze.problems(gaps("Ines ", "Moreau")) == []


def test_a_gap_of_a_later_occurrence_keeps_its_place() -> None:
    body = cloze.Body(whole(LIGHTHOUSE), (cloze.Gap(words("The bell", 2)),))
    assert cloze.problems(body) == []
    assert body.pieces()[0].text.count("The bell") == 1
