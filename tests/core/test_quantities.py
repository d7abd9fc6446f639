"""Amounts as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.quantities import HEDGES, Quantity, figures, nearly_same, readings, same_amount, same_sense

TABLE = [
    ("166", "166", "", ""),
    ("166.", "166", "", ""),
    ("at least 166", "166", "", "at least"),
    ("At least 166 people", "166", "people", "at least"),
    ("68 million", "68000000", "", ""),
    ("$68m", "68000000", "$", ""),
    ("US$68 million", "68000000", "us$", ""),
    ("£3bn", "3000000000", "£", ""),
    ("68 million dollars", "68000000", "dollars", ""),
    ("an estimated 68 million dollars", "68000000", "dollars", "an estimated"),
    ("44,000 ha", "44000", "ha", ""),
    ("44000ha", "44000", "ha", ""),
    ("44 000 ha", "44000", "ha", ""),
    ("44\u202f000 ha", "44000", "ha", ""),
    ("44’000 ha", "44000", "ha", ""),
    ("44.000,5 ha", "44000.5", "ha", ""),
    ("1,234,567.8", "1234567.8", "", ""),
    ("1.234.567", "1234567", "", ""),
    ("3.1416", "3.1416", "", ""),
    ("0.125", "0.125", "", ""),
    ("0,125", "0.125", "", ""),
    ("1,5", "1.5", "", ""),
    ("1.2 thousand", "1200", "", ""),
    ("100k", "100000", "", ""),
    ("2 dozen", "24", "", ""),
    ("over 100,000 acres", "100000", "acres", "over"),
    ("100,000+ acres", "100000", "acres", "or more"),
    ("166+", "166", "", "or more"),
    ("166 or more people", "166", "people", "or more"),
    ("about 60 or so", "60", "", "about"),
    ("at least about 166", "166", "", "at least"),
    ("≥ 166", "166", "", "≥"),
    (">=166", "166", "", ">="),
    ("~166", "166", "", "~"),
    ("no more than ten", "10", "", "no more than"),
    ("just under 10,000", "10000", "", "just under"),
    ("sixty days", "60", "days", ""),
    ("Seven!", "7", "", ""),
    ("twenty-five percent", "25", "percent", ""),
    ("one hundred and sixty-six people", "166", "people", ""),
    ("a hundred", "100", "", ""),
    ("a dozen", "12", "", ""),
    ("five hundred thousand", "500000", "", ""),
    ("one million two hundred thousand and six", "1200006", "", ""),
    ("two thousand and twenty-two", "2022", "", ""),
    ("more than a hundred ships", "100", "ships", "more than"),
    ("60%", "60", "%", ""),
    ("60 per cent", "60", "per cent", ""),
    ("-5", "-5", "", ""),
    ("−5 °C", "-5", "°C", ""),
    ("5 m2", "5", "m2", ""),
    ("5 km²", "5", "km²", ""),
    ("5 mm", "5", "mm", ""),
    ("5 million m", "5000000", "m", ""),
    ("0", "0", "", ""),
    ("one", "1", "", ""),
]


@pytest.mark.parametrize(("text", "value", "unit", "hedge"), TABLE, ids=[row[0] for row in TABLE])
def test_an_amount_is_its_value_its_unit_and_its_hedge(text: str, value: str, unit: str, hedge: str) -> None:
    assert readings(text)[0] == Quantity(Decimal(value), unit, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "many",
        "a few",
        "and",
        "people",
        "seven or eight 9",
        "166 in 2022",
        "7-8",
        "1,234,56",
        "2/3",
        "at least",
    ],
)
def test_what_is_no_one_amount_has_no_reading(text: str) -> None:
    assert readings(text) == ()


@pytest.mark.parametrize("text", ["+", "-", "$", "166 " + "word " * 7, "$68 euros", "$68 metres"])
def test_a_sign_alone_a_sentence_and_two_units_have_no_reading(text: str) -> None:
    assert readings(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("44.000", ["44.000", "44000"]),
        ("1.200 ha", ["1.200", "1200"]),
        ("5 m", ["5000000", "5"]),
        ("5m", ["5000000", "5"]),
        ("1.200.000", ["1200000"]),
        ("44,000", ["44000"]),
        ("0.125", ["0.125"]),
    ],
)
def test_an_ambiguous_amount_has_every_reading_the_likeliest_first(text: str, values: list[str]) -> None:
    assert [quantity.value for quantity in readings(text)] == [Decimal(value) for value in values]


def test_five_m_is_five_million_or_five_metres() -> None:
    assert [quantity.unit for quantity in readings("5 m")] == ["", "m"]


@pytest.mark.parametrize(("text", "parts"), [("two-thirds", 3), ("two thirds of the voters", 3), ("two quarters", 4)])
def test_a_share_in_words_is_a_fraction(text: str, parts: int) -> None:
    assert readings(text)[0].value == Decimal(2) / parts


def test_roughly_two_thirds_is_as_much_as_two_thirds() -> None:
    assert same_amount(readings("roughly two-thirds")[0], readings("two-thirds")[0])


@pytest.mark.parametrize("digits", ["1,23,456", "1.2.3", "1,000.000.000"])
def test_a_run_of_figures_that_nobody_writes_has_no_value(digits: str) -> None:
    assert figures(digits) == []


def amount(text: str) -> Quantity:
    return readings(text)[0]


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("44,000", "44,000 hectares"),
        ("44,000 ha", "44,000 hectares"),
        ("44,000 hectares of coca", "44,000 hectares"),
        ("440 km2", "44,000 hectares"),
        ("440 sq km", "44,000 hectares"),
        ("108,726 acres", "44,000 hectares"),
        ("108,700 acres", "44,000 hectares"),
        ("169.9 square miles", "44,000 hectares"),
        ("$68m", "68 million dollars"),
        ("68 million US dollars", "68 million dollars"),
        ("US$68,000,000", "68 million dollars"),
        ("60%", "60 percent"),
        ("60 percent of the voters", "60 per cent"),
        ("2 hours", "120 minutes"),
        ("166 rebels", "166 people"),
        ("166 people", "166"),
        ("two weeks", "14 days"),
    ],
)
def test_as_much_in_other_words_or_units_is_the_same_amount(given: str, key: str) -> None:
    assert same_amount(amount(given), amount(key))


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("100,000 hectares", "100,000 acres"),
        ("44,000 acres", "44,000 hectares"),
        ("110,000 acres", "44,000 hectares"),
        ("166 hectares", "166 people"),
        ("166 people", "166 hectares"),
        ("68 million euros", "68 million dollars"),
        ("60 percent", "60 percentage points"),
        ("two months", "sixty days"),
        ("60 km", "60 ha"),
        ("-5", "5"),
        ("165", "166"),
    ],
)
def test_another_amount_another_unit_and_another_dimension_are_not_the_same(given: str, key: str) -> None:
    assert not same_amount(amount(given), amount(key))


@pytest.mark.parametrize(("given", "same"), [("160", True), ("172", True), ("159", False), ("173", False)])
def test_the_tolerance_counts_to_its_very_edge_and_no_further(given: str, same: bool) -> None:
    assert same_amount(amount(given), amount("166"), Decimal(6)) is same


def test_the_tolerance_counts_in_the_unit_of_the_key() -> None:
    assert same_amount(amount("450 km2"), amount("44,000 hectares"), Decimal(1000))
    assert not same_amount(amount("451 km2"), amount("44,000 hectares"), Decimal(1000))


@pytest.mark.parametrize(
    ("given", "key", "agree"),
    [
        ("166", "at least 166", True),
        ("over 166", "at least 166", True),
        ("about 166", "at least 166", True),
        ("at most 166", "at least 166", False),
        ("exactly 166", "at least 166", False),
        ("almost 166", "nearly 166", True),
        ("at least 166", "nearly 166", False),
        ("at least 166", "166", False),
        ("166", "166", True),
        ("exactly 166", "166", True),
        ("at least 166", "about 166", True),
    ],
)
def test_hedges_contradict_each_other_or_not(given: str, key: str, agree: bool) -> None:
    assert same_sense(amount(given), amount(key)) is agree


@pytest.mark.parametrize(
    "hedge", [hedge for hedge in HEDGES if hedge not in ("or more", "or less", "or fewer", "or so")]
)
def test_every_hedge_is_read_before_a_figure(hedge: str) -> None:
    assert amount(f"{hedge} 40 ships") == Quantity(Decimal(40), "ships", hedge)


@settings(deadline=None)
@given(st.integers(0, 10**15))
def test_a_whole_number_reads_as_itself_with_commas_spaces_and_without(number: int) -> None:
    for text in (str(number), f"{number:,}", f"{number:,}".replace(",", " ")):
        assert readings(text)[0].value == number


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_decimal_with_two_places_has_one_reading_and_it_is_itself(number: Decimal) -> None:
    assert [quantity.value for quantity in readings(f"{number:,}")] == [number]


@settings(deadline=None)
@given(st.text(max_size=40) | st.text("0123456789.,- +mk$%abn½²٣", max_size=20))
def test_any_text_at_all_is_read_or_is_no_amount(text: str) -> None:
    assert all(quantity.value.is_finite() for quantity in readings(text))


@pytest.mark.parametrize(
    ("one", "other", "share", "near"),
    [
        ("sixty days", "two months", "0.02", True),
        ("100,000 acres", "44,000 hectares", "0.1", True),
        ("100,000 acres", "44,000 hectares", "0.05", False),
        ("166 people", "166 people", "0", True),
        ("166 people", "166 houses", "0.5", False),
        ("one year", "52 weeks", "0.01", True),
        ("5 km", "5 kg", "1", False),
    ],
)
def test_amounts_in_other_units_are_near_within_a_share(one: str, other: str, share: str, near: bool) -> None:
    assert nearly_same(readings(one)[0], readings(other)[0], Decimal(share)) is near
