"""Word files: headings by their styles, lists as bullets, and the words of paragraphs as they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn

from quiz.core.errors import Unreadable
from quiz.documents import lines

LARGEST_UNPACKED = 50_000_000
"""Bytes of all parts together."""

LARGEST_RATIO = 200
"""How much larger than the file its parts may be; text packs to a twentieth, pictures hardly at all."""

_MOST_PARTS = 5_000
_LONGEST_LINE_OF_STYLES = 10  # styles based on each other; one may, by mistake or malice, be based on itself

_TEXT, _RUN, _ROW, _CELL = qn("w:t"), qn("w:r"), qn("w:tr"), qn("w:tc")
_AS_WORDS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_HIDDEN = f"{qn('w:rPr')}/{qn('w:vanish')}"
_NOT_SHOWN = frozenset(
    [
        qn("w:moveFrom"),  # what stands elsewhere now
        qn("w:txbxContent"),  # boxes beside the text
        qn("w:rt"),  # how characters are pronounced
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",  # says again what was said
    ]
)

Made = Callable[[str], str]
"""What makes a line of the words of a paragraph."""


def text(data: bytes) -> str:
    """The text in `data`. Raises Unreadable for what unpacks to too much, and anything for what is no Word file."""
    _insist_on_a_sane_size(data)
    return lines.joined(_lines(Document(BytesIO(data))))


def _insist_on_a_sane_size(data: bytes) -> None:
    """Raise Unreadable if the parts are too many or too large, by what the archive says of them: of a part that is
    larger than it says no more is unpacked, and then its checksum is wrong.
    """
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or unpacked > min(LARGEST_UNPACKED, LARGEST_RATIO * len(data)):
        raise Unreadable(f"The file unpacks to {unpacked:,} bytes, far more than a text needs; it is not read.")


def _lines(document: Any) -> Iterator[str]:
    styles = {style.style_id: _made_in(style) for style in document.styles}
    for paragraph in document.element.body.iter(qn("w:p")):
        made = _made(paragraph, styles)
        if made and not any(map(_hides, paragraph.iterancestors())):
            yield from map(made, "".join(_words(paragraph)).split("\n"))


def _made_in(style: Any) -> Made | None:
    """What paragraphs in `style` are made into, by it and those it is based on; None if they are left out."""
    for _ in range(_LONGEST_LINE_OF_STYLES):
        if style is None:
            break
        name = (style.name or "").lower()
        if name.startswith("toc"):
            return None
        if name == "title" or name.startswith("heading"):
            return lines.heading
        if name.startswith("list bullet") or style.element.xpath("w:pPr/w:numPr"):
            return lines.bullet
        style = getattr(style, "base_style", None)
    return lines.clean


def _made(paragraph: Any, styles: dict[str, Made | None]) -> Made | None:
    """What `paragraph` is made into: a list is one by its style or by itself, a heading by its style alone."""
    by_style = styles.get(paragraph.style, lines.clean)
    numbers = paragraph.xpath("w:pPr/w:numPr/w:numId/@w:val")
    if numbers and by_style in (lines.clean, lines.bullet):
        return lines.clean if numbers[0] == "0" else lines.bullet  # 0 takes the bullet of the style away
    return by_style


def _hides(element: Any) -> bool:
    """Whether nothing in `element` is read: it is not shown, or a row of a table, whose cells are no sentences.
    A row of one cell is a frame around text.
    """
    return element.tag in _NOT_SHOWN or (element.tag == _ROW and len(element.findall(_CELL)) > 1)


def _words(element: Any) -> Iterator[str]:
    """The words in `element` as they are shown, with those of links and of changes that were made, not unmade."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _AS_WORDS:
            yield _AS_WORDS[child.tag]
        elif child.tag not in _NOT_SHOWN and not (child.tag == _RUN and child.find(_HIDDEN) is not None):
            yield from _words(child)
