"""Opposites: verbs of decision and of change, each with another that cannot be true beside it in the same clause."""

from __future__ import annotations

from quiz.generation.english.data import read_lines

MEASURES = frozenset(
    "price rate inflation turnout share export import output economy unemployment production sale profit number case "
    "population index currency wage debt deficit temperature trade rainfall income revenue cost tax support approval "
    "poverty traffic tourism demand supply value peso dollar euro yen rouble stock spending budget poll".split()
)
"""What goes up and down."""

DIRECTIONS = {
    one: other for pair in (
        "rise fall|increase decrease|grow shrink|climb drop|widen narrow|strengthen weaken|support oppose|raise lower"
    ).split("|") for one, other in (pair.split(), pair.split()[::-1])
}  # fmt: skip
"""Verbs that name the two directions of a change, with or without an object."""


def opposite(verb: str, thing: str) -> str:
    """The opposite of a verb in its plain form with an object in its plain form; "" where none is known."""
    return next((other for objects, other in _KNOWN.get(verb, ()) if not objects or thing in objects), "")


def _read() -> dict[str, list[tuple[frozenset[str], str]]]:
    """By a verb, the objects with which it has one sense, and its opposite in it."""
    known: dict[str, list[tuple[frozenset[str], str]]] = {}
    for line in read_lines("opposites.txt"):
        left, _, other = line.partition(":")
        verb, _, objects = left.partition("/")
        known.setdefault(verb.strip(), []).append((frozenset(objects.split()), other.strip()))
    return known


_KNOWN = _read()
