"""First names of people: a name that begins with one is likely a person’s, and tells "he" from "she"."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal

from quiz.generation.english.data import read_lines

Sex = Literal["m", "f", "b"]


def is_first_name(word: str) -> bool:
    """Whether people are called so."""
    return _plain(word) in _known()


def sex_of(word: str) -> Sex:
    """Tells "m" or "f" for a first name that only men or only women have, else "b"."""
    return _known().get(_plain(word), "b")


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


@cache
def _known() -> dict[str, Sex]:
    known: dict[str, Sex] = {}
    for line in read_lines("first_names.txt"):
        name, _, sex = line.rpartition(" ")
        known[name] = "m" if sex == "m" else "f" if sex == "f" else "b"
    return known
