"""Documents made in code: PDFs by hand, Word files by their library, pages as words."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

CLAIM = "The ferry union ended its strike on Friday after nine days of talks, the port authority said."
DENIAL = "The owners denied that they had given way, and said that the ships would sail on Monday."


def a_page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>The Daily</title>{head}</head><body>{body}</body></html>"


def an_article(*inner: str) -> str:
    return a_page(f"<main><article>{''.join(inner)}</article></main>")


def saved(document: object) -> bytes:
    """The bytes of a python-docx document."""
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def a_word_file(*paragraphs: tuple[str, str]) -> bytes:
    """A Word file of (style, words)."""
    document = Document()
    for style, words in paragraphs:
        document.add_paragraph(words, style=style)
    return saved(document)


def a_word_body(inner: str, doctype: str = "") -> bytes:
    """A Word file whose body is this XML."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{namespace}"><w:body>{inner}</w:body></w:document>'
    return with_part(a_word_file(), "word/document.xml", xml.encode())


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A Word file with one part added or put in place of its own."""
    kept = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(kept, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return kept.getvalue()


def a_pdf(*pages: str) -> bytes:
    """A PDF as a program prints it, each page from top to bottom. "# " sets a line large, "^ " small and "! " bold;
    an empty line is the space between paragraphs.
    """
    contents = [a_stream(b"\n".join(_set(page))) for page in pages]
    return a_pdf_with(contents)


def _set(page: str) -> list[bytes]:
    operators, y = [], 780
    for line in page.split("\n"):
        mark, words = (line[0], line[2:]) if line[:2] in ("# ", "^ ", "! ") else ("", line)
        font, size = {"#": ("Plain", 18), "^": ("Plain", 7), "!": ("Bold", 11)}.get(mark, ("Plain", 11))
        y -= {"#": 24, "": 14}.get(mark, 14) if line else 10
        indent = len(words) - len(words.lstrip())
        shown = words.strip().translate({ord(c): f"\\{c}" for c in "()\\"}).encode("cp1252")
        operators.append(b"BT /%s %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (font.encode(), size, 60 + 6 * indent, y, shown))
    return operators


def a_stream(content: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), entries, packed)


def a_pdf_with(
    contents: list[bytes], *more: bytes, fonts: bytes = b"/Plain 3 0 R /Bold 4 0 R", forms: bytes = b""
) -> bytes:
    """A PDF with a page for each of these streams; the objects in `more` are numbered from 5."""
    first = 5 + len(more)
    pages = [
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << %s >> /XObject << %s >> >> "
        b"/Contents %d 0 R >>" % (fonts, forms, first + len(contents) + number)
        for number in range(len(contents))
    ]
    kids = b" ".join(b"%d 0 R" % (first + number) for number in range(len(pages)))
    return pdf_of(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        *more,
        *pages,
        *contents,
    )


def pdf_of(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, the first of them its catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return bytes(out) + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, trailer, len(out))
    )
