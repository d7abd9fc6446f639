"""From lines on pages back to headings, bullets and paragraphs, by how printed text is set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from quiz.documents import lines, wrapping

_BULLET = re.compile(r"\s*[•●▪■◦‣⁃∙·\uf0b7\uf0a7]\s*(?=\S)")
_LISTED = re.compile(r"\s*(?:[-–*]|\d{1,2}[.)])\s+\S")  # a bullet where a block begins, nothing within one
_CLOSED = re.compile(r"[.!?…:][\"”’')\]]*$")
_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.)?\s*(?:\d{1,4}|[ivx]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_NO_WORD = re.compile(r"[^\w-]+")
_BROKEN_WORD = re.compile(r"(\w+)[-\u00ad\u2010]\Z")

_SMALL_PRINT, _LARGE_PRINT = 0.85, 1.08  # of the size of the text: below stand notes, above headings
_TIGHTEST, _COMMON = 0.8, 0.1  # of the size, the least distance of two lines; of all distances, how many are alike
_LEADING = 1.35  # of the usual distance between lines; wider is a space between paragraphs
_INDENT = 0.8  # of the size
_SHORT = 0.8  # of the longest line; a paragraph's last line is mostly shorter
_RUNNING, _FEWEST_RUNNING = 0.4, 3  # share of the pages, and pages: heads of left and right pages differ
_EDGE = 3  # lines at the top and at the bottom of a page that may be a running head or a page number
_LONGEST_WORD = 40  # characters
_HEADING_WORDS, _SENTENCE_WORDS = 25, 12


class Line(Struct, frozen=True):
    """A line as it was set: its words, where it begins on its page, and the size and weight of its letters."""

    words: str
    x: float
    y: float
    size: float
    bold: bool

    @property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_CLOSED.search(self.words.rstrip()))


class _Setting(Struct, frozen=True):
    """How most of the text is set: size and weight, distance between lines, characters in a full line."""

    size: float
    bold: bool
    leading: float
    width: int


def blocks(pages: list[list[Line]]) -> Iterator[str]:
    """The headings, bullets and paragraphs of the pages, each a line. What is set around the text and under it is
    left out: running heads, page numbers, notes.
    """
    kept = [line for page in _without_furniture(pages) for line in page]
    setting = _setting(kept)
    text = [line for line in kept if line.size >= _SMALL_PRINT * setting.size]
    vocabulary = {word for line in text for word in _NO_WORD.split(line.words.lower())}
    block: list[Line] = []
    for line in text:
        if block and _begins_block(line, block, setting):
            yield _made(block, setting, vocabulary)
            block = []
        block.append(line)
    if block:
        yield _made(block, setting, vocabulary)


def _without_furniture(pages: list[list[Line]]) -> Iterator[list[Line]]:
    edges = [_edges(page) for page in pages]
    counts = Counter(words for edge in edges for words in {_likeness(line) for line in edge})
    for page, edge in zip(pages, edges, strict=True):
        running = [line for line in edge if counts[_likeness(line)] >= max(_FEWEST_RUNNING, _RUNNING * len(pages))]
        numbers = [line for line in edge if _PAGE_NUMBER.fullmatch(line.words.strip())]
        left_out = set(map(id, running + numbers))
        yield [line for line in page if id(line) not in left_out]


def _edges(page: list[Line]) -> list[Line]:
    """The highest and lowest lines of `page`, which may stand anywhere in the order of writing."""
    by_height = sorted(page, key=lambda line: line.y)
    return by_height[:_EDGE] + by_height[_EDGE:][-_EDGE:]


def _likeness(line: Line) -> str:
    """What a running head is on every page, whatever the number of the page in it."""
    return re.sub(r"\d+", "#", " ".join(line.words.lower().split()))


def _setting(text: list[Line]) -> _Setting:
    looks: Counter[tuple[float, bool]] = Counter()
    for line in text:
        looks[line.size, line.bold] += len(line.words)
    (size, bold), _ = looks.most_common(1)[0] if looks else ((0.0, False), 0)
    body = [line for line in text if line.size == size]
    return _Setting(size, bold, _leading(body) or 1.2 * size, max((len(line.words) for line in body), default=0))


def _leading(body: list[Line]) -> float:
    """The smallest distance between lines that is a common one: short paragraphs make the space between them
    as common. 0 if there are no two lines.
    """
    downs = [round(above.y - below.y) for above, below in pairwise(body) if above.y - below.y > _TIGHTEST * below.size]
    common = [down for down, times in Counter(downs).items() if times >= _COMMON * len(downs)]
    return min(common, default=0)


def _begins_block(line: Line, block: list[Line], setting: _Setting) -> bool:
    """Whether `line` does not go on with `block`."""
    last = block[-1]
    if _BULLET.match(line.words) or line.bold != last.bold or abs(line.size - last.size) > 0.08 * last.size:
        return True
    if _LISTED.match(line.words) and (last.is_closed or _LISTED.match(block[0].words)):
        return True
    down = last.y - line.y
    if down <= 0 or down > 5 * setting.leading:  # another column or page
        return last.is_closed
    if down > _LEADING * setting.leading * max(1.0, line.size / (setting.size or 1)):
        return True
    if last.is_closed:
        return _ends_early(last, line, setting.width) or line.x - last.x > _INDENT * line.size
    return len(block) > 1 and _ends_early(last, line, len(block[-2].words)) and not line.words.lstrip()[0].islower()


def _ends_early(last: Line, following: Line, width: int) -> bool:
    """Whether `last` was ended although the next word would have fitted into a line of `width`."""
    return len(last.words.strip()) + len(following.words.split(maxsplit=1)[0]) < _SHORT * width


def _made(block: list[Line], setting: _Setting, vocabulary: set[str]) -> str:
    words = _in_one_line([line.words for line in block], vocabulary)
    if bullet := _BULLET.match(words):
        return lines.bullet(words[bullet.end() :])
    first = block[0]
    stands_out = first.size > _LARGE_PRINT * setting.size or (first.bold and not setting.bold)
    most = _SENTENCE_WORDS if block[-1].is_closed else _HEADING_WORDS
    return lines.heading(words) if stands_out and len(words.split()) <= most else lines.clean(words)


def _in_one_line(broken: list[str], vocabulary: set[str]) -> str:
    """The words of broken lines. Of a word broken at its hyphen, the hyphen stays if the text has the word with it
    elsewhere, or if no printer set it there: before a capital or a figure.
    """
    whole: list[str] = []
    for line in map(str.strip, broken):
        end = _BROKEN_WORD.search(whole[-1][-_LONGEST_WORD:]) if whole else None
        if end is None or not wrapping.goes_on_in_a_word(line):
            whole += [" ", line]
            continue
        compound = f"{end[1]}-{_NO_WORD.split(line, maxsplit=1)[0]}".lower()
        keeps_hyphen = compound in vocabulary or not (end[1].isalpha() and line[0].islower())
        whole[-1] = whole[-1][: -len(end[0])] + end[1] + ("-" if keeps_hyphen else "")
        whole.append(line)
    return "".join(whole)
