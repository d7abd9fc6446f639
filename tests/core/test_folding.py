"""What two typed responses may differ in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.folding import fold, matches, slips


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("TOTAL PEACE", "Total Peace"),
        ("Darien Gap", "the Darién Gap"),
        ("Darie\u0301n", "Darién"),
        ("“Total Peace.”", "Total Peace"),
        ("a  clan\tdel\u00a0Golfo ", "the Clan del Golfo"),
        ("Petro's policy", "Petro’s policy"),
        ("left-wing", "left wing"),
        ("Straße", "STRASSE"),
        ("100,000", "100000"),
        ("snake_case", "snake case"),
    ],
)
def test_case_accents_articles_quotes_signs_and_spaces_do_not_matter(given: str, form: str) -> None:
    assert matches(given, [form])


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("15", "1.5"),
        ("1,5", "15"),
        ("10000", "100,000"),
        ("7%", "7"),
        ("$5", "€5"),
        ("peace total", "total peace"),
        ("Mali", "Malta"),
    ],
)
def test_figures_signs_of_measure_order_and_letters_do_matter(given: str, form: str) -> None:
    assert not matches(given, [form])


@pytest.mark.parametrize("given", ["", "   ", "“”", "…"])
def test_what_folds_to_nothing_matches_nothing(given: str) -> None:
    assert not matches(given, ["", "...", "Total Peace"])


def test_an_article_alone_is_a_word() -> None:
    assert fold("The") == "the"


@pytest.mark.parametrize("given", ["Venezula", "Venezuuela", "Venezeula", "VENEZEULA"])
def test_a_letter_too_few_too_many_or_swapped_in_a_long_word_is_a_slip(given: str) -> None:
    assert slips(given, ["Colombia", "Venezuela"]) == "Venezuela"


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("Iceland", "Ireland"),
        ("Malta", "Mali"),
        ("Venzula", "Venezuela"),
        ("Venezuela", "Venezuela"),
        ("Colombia Venezuela", "Venezuela"),
        ("Clann del Golffo", "Clan del Golfo"),
        ("Septmber 2022", "September 2022"),
        ("1000000", "100000"),
        ("", "Venezuela"),
    ],
)
def test_another_letter_a_short_word_two_slips_and_figures_are_no_slip(given: str, form: str) -> None:
    assert slips(given, [form]) is None


def test_the_word_that_counts_as_long_is_the_accepted_one() -> None:
    assert slips("seprate", ["separate"]) == "separate"
    assert slips("sixtyy", ["sixty"]) is None


def test_the_first_form_that_fits_is_named() -> None:
    assert slips("guerillas", ["guerrillas", "guerillas army", "guerrillas!"]) == "guerrillas"


def dropped(word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


@settings(deadline=None)
@given(st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=7, max_size=12), st.integers(0, 6))
def test_dropping_any_one_letter_of_a_long_word_is_a_slip_or_the_word_itself(word: str, at: int) -> None:
    assert slips(dropped(word, at), [word]) == word


@settings(deadline=None)
@given(st.text(st.sampled_from("0123456789.,"), max_size=9), st.text(st.sampled_from("0123456789.,"), max_size=9))
def test_figures_never_slip(given: str, form: str) -> None:
    assert slips(f"{given}7", [f"{form}7"]) is None


@settings(deadline=None)
@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
