"""Units of measure and what one is in another: exact factors of the SI brochure and the
international yard and pound agreement of 1959.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Unit(Struct, frozen=True):
    """A unit: what it measures, and how many of that dimension's base unit it makes."""

    name: str
    dimension: str
    factor: Decimal


_TABLE = """
area      | square metre      | 1               | square metres, square meter, square meters, sq m, m2
area      | hectare           | 10000           | hectares, ha
area      | acre              | 4046.8564224    | acres, ac
area      | square kilometre  | 1000000         | square kilometres, square kilometer, square kilometers, sq km, km2
area      | square mile       | 2589988.110336  | square miles, sq mi, sq miles
length    | millimetre        | 0.001           | millimetres, millimeter, millimeters, mm
length    | centimetre        | 0.01            | centimetres, centimeter, centimeters, cm
length    | metre             | 1               | metres, meter, meters, m
length    | kilometre         | 1000            | kilometres, kilometer, kilometers, km, kms
length    | inch              | 0.0254          | inches
length    | foot              | 0.3048          | feet, ft
length    | yard              | 0.9144          | yards, yd
length    | mile              | 1609.344        | miles, mi
mass      | gram              | 0.001           | grams, gramme, grammes, g
mass      | kilogram          | 1               | kilograms, kilo, kilos, kg
mass      | tonne             | 1000            | tonnes, metric ton, metric tons
mass      | pound (mass)      | 0.45359237      | lb, lbs
tons      | ton               | 1               | tons
volume    | litre             | 1               | litres, liter, liters
volume    | cubic metre       | 1000            | cubic metres, cubic meter, cubic meters, m3
days      | second            | 1               | seconds, sec, secs
days      | minute            | 60              | minutes, min, mins
days      | hour              | 3600            | hours, hr, hrs
days      | day               | 86400           | days
days      | week              | 604800          | weeks
months    | month             | 1               | months
months    | year              | 12              | years, yr, yrs
months    | decade            | 120             | decades
months    | century           | 1200            | centuries
share     | percent           | 1               | %, per cent, pct
points    | percentage point  | 1               | percentage points
power     | watt              | 1               | watts, w
power     | kilowatt          | 1000            | kilowatts, kw
power     | megawatt          | 1000000         | megawatts, mw
power     | gigawatt          | 1000000000      | gigawatts, gw
speed     | kilometre an hour | 1               | km/h, kph, kilometres per hour, kilometers per hour
speed     | mile an hour      | 1.609344        | mph, miles per hour
dollar    | dollar            | 1               | dollars, $, us$, usd, us dollars, us dollar
dollar    | cent              | 0.01            | cents
euro      | euro              | 1               | euros, €, eur
pound     | pound             | 1               | pounds, £, gbp
yen       | yen               | 1               | ¥, jpy
rupee     | rupee             | 1               | rupees, ₹, inr
celsius   | degree Celsius    | 1               | degrees celsius, °c, celsius
"""


def _read(table: str) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in filter(None, table.splitlines()):
        dimension, name, factor, others = (cell.strip() for cell in line.split("|"))
        unit = Unit(name, dimension, Decimal(factor))
        units |= {word.strip().lower(): unit for word in [name, *others.split(",")]}
    return units


UNITS = _read(_TABLE)
"""Every spelling we know, in small letters, and the unit it means."""

CURRENCY_SIGNS = ("us$", "$", "€", "£", "¥", "₹")


def unit(words: str) -> Unit | None:
    """The unit that `words` name, also with what is measured ("hectares of coca"); None for the
    things one counts ("people") and for nothing.
    """
    name, _, _ = " ".join(words.lower().replace("²", "2").replace("³", "3").split()).partition(" of ")
    return UNITS.get(name.rstrip("."))
