"""Texts that were broken into short lines, and the paragraphs that those lines were."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

_COLUMNS = range(50, 101)  # where lines end that were broken to be read
_SLACK = 20  # characters that a line may end before the column although the next word would have fitted
_MARK = re.compile(r"\s*(?:[-*•]|#{1,6})\s")
_UNSURE_MARK = re.compile(r"\s*(?:[–—]|\d{1,2}[.)])\s")  # a dash or a day may come to stand first in a broken line
_CLOSED = re.compile(r"[.!?…:][\"”’')\]]*$")
_HYPHEN = re.compile(r"(?<=\w)-\Z")


def is_wrapped(text: str) -> bool:
    """Whether lines of `text` end where a column ended and not where a paragraph did: nearly each was broken
    because the next word did not fit, and most in the middle of a sentence.
    """
    breaks = _breaks(text)
    if not breaks:
        return False
    lengths = sorted(len(line) for line, _ in breaks)
    column = lengths[-1 - len(lengths) // 20]  # an address may stick out
    full = sum(len(line) + 1 + len(following.split(maxsplit=1)[0]) > column - _SLACK for line, following in breaks)
    return column in _COLUMNS and full >= 0.9 * len(breaks) and breaks_sentences(text)


def breaks_sentences(text: str) -> bool:
    """Whether most lines inside the paragraphs of `text` end where their sentence goes on, as far as its
    punctuation and the small letter behind it tell.
    """
    breaks = _breaks(text)
    midway = sum(not _CLOSED.search(line) and not following.lstrip()[0].isupper() for line, following in breaks)
    return midway > len(breaks) / 2


def unwrapped(text: str) -> str:
    """`text` with each paragraph and bullet in one line if it is wrapped, and as it stands if it is not."""
    return "\n".join(map(in_one_line, _paragraphs(text))) if is_wrapped(text) else text


def _breaks(text: str) -> list[tuple[str, str]]:
    """Each line inside a paragraph with the line that goes on with it."""
    return [both for paragraph in _paragraphs(text) for both in pairwise(paragraph)]


def _paragraphs(text: str) -> list[list[str]]:
    """The lines of `text`, those together that may be one paragraph or bullet; an empty line stands alone."""
    together: list[list[str]] = []
    for line in text.split("\n"):
        if together and line.strip() and together[-1][0].strip() and not _opens(line, together[-1][0]):
            together[-1].append(line)
        else:
            together.append([line])
    return together


def in_one_line(broken: Iterable[str]) -> str:
    """The paragraph that was broken into these lines; a compound that was broken behind its hyphen is whole again."""
    whole: list[str] = []
    for line in map(str.strip, broken):
        in_a_word = whole and _HYPHEN.search(whole[-1]) and goes_on_in_a_word(line)
        whole += [line] if in_a_word or not whole else [" ", line]
    return "".join(whole)


def goes_on_in_a_word(line: str) -> bool:
    """Whether `line`, behind a hyphen, goes on with the word before it: not so in “left- and right-wing”."""
    return line[:1].isalnum() and line.split(maxsplit=1)[0] not in ("and", "or", "to")


def _opens(line: str, first: str) -> bool:
    """Whether `line` begins a paragraph of its own, and does not go on with that of which `first` is the first line."""
    if _MARK.match(line) or first.lstrip().startswith("#"):
        return True
    in_a_list = bool(_MARK.match(first) or _UNSURE_MARK.match(first))
    if _UNSURE_MARK.match(line):
        return in_a_list
    return line[0].isspace() and not first[0].isspace() and not in_a_list
