"""Contrasts: verbs of decision and of change, each with others that cannot be true beside it in the same clause."""

from __future__ import annotations

from msgspec import Struct

from quiz.generation.english.data import read_lines


class Contrast(Struct, frozen=True):
    """A verb, the objects with which it has this sense (none: any), and two verbs that exclude it."""

    verb: str
    objects: frozenset[str]
    others: tuple[str, str]


TURNABLE = frozenset(
    "approve adopt pass reject accept back endorse support oppose ratify impose lift ease tighten ban prohibit allow "
    "permit forbid legalize uphold overturn annul suspend halt resume cancel postpone extend raise increase "
    "cut reduce lower double halve widen narrow strengthen weaken worsen improve exceed appoint dismiss convict acquit "
    "boost welcome condemn praise criticize criticise deny buy acquire sell grant refuse remove order repeal "
    "abolish".split()
)
"""Verbs that may be turned round in a statement of which a reader is to say whether it is true."""

MEASURES = frozenset(
    "price rate inflation turnout share export import output economy unemployment production sale profit number case "
    "population index currency wage debt deficit temperature trade rainfall income revenue cost tax support approval "
    "poverty traffic tourism demand supply value peso dollar euro yen rouble stock spending budget poll".split()
)
"""What goes up and down."""

OPPOSITES = {
    one: other for pair in (
        "rise fall|increase decrease|grow shrink|climb drop|widen narrow|strengthen weaken|support oppose|raise lower"
    ).split("|") for one, other in (pair.split(), pair.split()[::-1])
}  # fmt: skip
"""Verbs that name the two directions of a change, with or without an object."""


def contrast(verb: str, thing: str) -> Contrast | None:
    """The contrast of a verb in its plain form with an object in its plain form; None where none is known."""
    return next((c for c in _KNOWN.get(verb, ()) if not c.objects or thing in c.objects), None)


def _read() -> dict[str, list[Contrast]]:
    known: dict[str, list[Contrast]] = {}
    for line in read_lines("contrasts.txt"):
        left, _, right = line.partition(":")
        verb, _, objects = left.partition("/")
        first, second = (other.strip() for other in right.split(","))
        known.setdefault(verb.strip(), []).append(Contrast(verb.strip(), frozenset(objects.split()), (first, second)))
    return known


_KNOWN = _read()
