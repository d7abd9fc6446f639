"""What a student without an account may be called."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.nicknames import LONGEST, problem, tidy


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Ben", "Ben"),
        ("  Ben \t the\nSecond ", "Ben the Second"),
        ("Ben\u00a0B", "Ben B"),
        ("B\u200be\u00adn\u202e", "Ben"),
        ("Ben\x00\x1b", "Ben"),
        ("Zoe\u0308", "Zoë"),
        ("Zoe\u200b\u0308", "Zoë"),
        ("\u3164\u2800", ""),
        ("Ben\u3164", "Ben"),
        ("李雷", "李雷"),
        ("\u200b \ufeff", ""),
    ],
)
def test_a_nickname_is_tidied_before_it_is_shown(raw: str, name: str) -> None:
    assert tidy(raw) == name


@pytest.mark.parametrize("name", ["B", "李雷", "Ben 2", "2", "O’Neil-Ito", "🦅 Ben", "B" * LONGEST])
def test_a_nickname_with_a_letter_or_figure_can_be_used(name: str) -> None:
    assert problem(name) == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [("", "Give a nickname"), ("B" * (LONGEST + 1), "at most 40"), ("🦅", "one letter"), ("...", "one letter")],
)
def test_a_nickname_that_is_missing_too_long_or_only_signs_cannot(name: str, why: str) -> None:
    assert why in problem(name)


@settings(deadline=None)
@given(st.text())
def test_tidying_twice_changes_nothing(raw: str) -> None:
    assert tidy(tidy(raw)) == tidy(raw)


@settings(deadline=None)
@given(st.text())
def test_a_tidied_nickname_has_nothing_invisible_in_it(raw: str) -> None:
    assert not any(unicodedata.category(c).startswith("C") for c in tidy(raw))


def test_marks_that_would_paint_over_other_lines_are_cut() -> None:
    assert tidy("b" + "\u0300" * 39 + "en") == "b" + "\u0300" * 3 + "en"
    assert tidy("กั้น") == "กั้น"
