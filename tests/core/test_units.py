"""Units of measure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quiz.core.units import CURRENCY_SIGNS, UNITS, unit


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ha", "hectare"),
        ("Hectares", "hectare"),
        ("sq  km", "square kilometre"),
        ("km²", "square kilometre"),
        ("m³", "cubic metre"),
        ("yrs.", "year"),
        ("°C", "degree Celsius"),
        ("per cent", "percent"),
        ("tons of cocaine", "ton"),
        ("US dollars", "dollar"),
    ],
)
def test_a_unit_is_known_by_each_of_its_spellings(words: str, name: str) -> None:
    found = unit(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", ["", "people", "ships of the line", "hectaress", "of", "of hectares"])
def test_things_one_counts_are_no_unit(words: str) -> None:
    assert unit(words) is None


@pytest.mark.parametrize(
    ("one", "many", "other"),
    [
        ("hectare", "2.47105381", "acre"),
        ("square kilometre", "100", "hectare"),
        ("square mile", "640", "acre"),
        ("mile", "1760", "yard"),
        ("yard", "3", "foot"),
        ("foot", "12", "inch"),
        ("kilogram", "2.20462262", "lb"),
        ("week", "168", "hour"),
        ("decade", "10", "year"),
        ("dollar", "100", "cent"),
    ],
)
def test_one_unit_is_so_many_of_another(one: str, many: str, other: str) -> None:
    assert round(UNITS[one].factor / UNITS[other].factor, 8) == Decimal(many)


@pytest.mark.parametrize(
    ("one", "other"), [("ton", "tonne"), ("day", "month"), ("percent", "percentage point"), ("dollar", "euro")]
)
def test_units_without_a_fixed_ratio_are_of_different_dimensions(one: str, other: str) -> None:
    assert UNITS[one].dimension != UNITS[other].dimension


@pytest.mark.parametrize("sign", CURRENCY_SIGNS)
def test_every_currency_sign_is_a_unit(sign: str) -> None:
    assert unit(sign) is not None


def test_the_base_of_each_dimension_has_the_factor_one() -> None:
    bases = {known.dimension for known in UNITS.values() if known.factor == 1}
    assert bases == {known.dimension for known in UNITS.values()}
