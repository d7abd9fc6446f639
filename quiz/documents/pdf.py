"""PDF files: the text layer, page by page, with where its lines stand and how large they are."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from math import hypot
from typing import Any

from msgspec import Struct
from pypdf import Configuration, PageObject, PdfReader, apply_configuration, mult
from pypdf.errors import DependencyError, LimitReachedError

from quiz.core.errors import Unreadable
from quiz.documents import lines, typesetting
from quiz.documents.typesetting import Line

MOST_PAGES = 200
"""Longer than any briefing by far; a book is refused before its pages are looked at."""

LIMITS = Configuration(
    maximum_declared_stream_length=10_000_000,
    zlib_maximum_output_length=5_000_000,
    lzw_maximum_output_length=5_000_000,
    run_length_maximum_output_length=5_000_000,
    brotli_maximum_output_length=5_000_000,
    array_based_stream_maximum_output_length=5_000_000,
    stream_decoding_work_maximum_length=20_000_000,
    stream_parsing_work_maximum_count=500_000,
    page_tree_maximum_entries=100 * MOST_PAGES,
    page_tree_maximum_page_entries=100 * MOST_PAGES,
    xform_maximum_invocations_per_extraction=200,
    jbig2dec_binary=None,  # no other program is started
)
"""What pypdf may unpack and do for one stream or page: a page of text has some ten thousand bytes. Pictures are
not unpacked at all.
"""


class Piece(Struct, frozen=True):
    """Some characters in one font, and where the first of them stands on the page."""

    words: str
    x: float
    y: float
    size: float
    bold: bool


def text(data: bytes) -> str:
    """The text in `data`. Raises Unreadable for what is protected, pictures only, or too much; anything for what
    is no PDF.
    """
    try:
        with apply_configuration(LIMITS):
            pages = _pages(data)
    except LimitReachedError:
        raise Unreadable("The file unpacks to far more than a text needs; it is not read.") from None
    found = lines.joined(typesetting.blocks(pages))
    if not found:
        raise Unreadable("This PDF has no text, only pictures of it, as a scanner makes them; it cannot be read.")
    return found


def _pages(data: bytes) -> list[list[Line]]:
    reader = _reader(data)
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable(f"This PDF has {len(reader.pages):,} pages; one to read may have {MOST_PAGES}.")
    return [_lines(page) for page in reader.pages]


def _reader(data: bytes) -> PdfReader:
    """The file, opened. Raises Unreadable if it is encrypted, with or without a password: who made it wanted that."""
    try:
        reader = PdfReader(BytesIO(data))
        is_protected = reader.is_encrypted
    except (DependencyError, NotImplementedError):  # a cipher that pypdf needs more for, or does not know
        is_protected = True
    if is_protected:
        raise Unreadable("This PDF is protected; save or print it as a PDF without protection, and try again.")
    return reader


def _lines(page: PageObject) -> list[Line]:
    """The lines of `page` in the order in which they are written."""
    pieces: list[Piece] = []

    def note(words: str, shift: Any, place: Any, font: Any, size: float) -> None:
        matrix = mult(place, shift)
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        pieces.append(Piece(words, matrix[4], matrix[5], abs(size) * hypot(matrix[2], matrix[3]), bold))

    page.extract_text(visitor_text=note)
    gathered: list[list[Piece]] = [[]]
    for piece in pieces:
        gathered[-1].append(piece)
        if piece.words.endswith("\n"):
            gathered.append([])
    return [_line(each) for each in gathered if any(piece.words.strip() for piece in each)]


def _line(pieces: list[Piece]) -> Line:
    """The line of these pieces: it begins where the first with words does, and looks as most of its letters do."""
    looks: Counter[tuple[float, bool]] = Counter()
    for piece in pieces:
        looks[round(piece.size, 1), piece.bold] += len(piece.words.strip())
    (size, bold), _ = looks.most_common(1)[0]
    first = next(piece for piece in pieces if piece.words.strip())
    return Line("".join(piece.words for piece in pieces), first.x, first.y, size, bold)
