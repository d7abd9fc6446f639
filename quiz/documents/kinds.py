"""The sorts of documents that are read, told apart by what is in them before what they are called."""

from __future__ import annotations

import re
from pathlib import PurePath

from msgspec import Struct

from quiz.core.errors import Unreadable


class Kind(Struct, frozen=True):
    """A sort of document: what people call one, and how its files end."""

    called: str
    endings: tuple[str, ...]


KINDS = {
    "plain": Kind("a plain text", (".txt",)),
    "markdown": Kind("a Markdown text", (".md", ".markdown")),
    "html": Kind("a web page", (".html", ".htm")),
    "docx": Kind("a Word file", (".docx",)),
    "pdf": Kind("a PDF file", (".pdf",)),
}
"""By the names of their readers; a file that is none of the others is plain text."""

_SAY_SO_THEMSELVES = ("docx", "pdf")  # by their bytes: a name alone makes none of them
_PDF, _ZIP, _OLE, _RTF = b"%PDF-", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"{\\rtf"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream that Word keeps a protected file in
_UTF_8_MARK, _UTF_16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_LOOKED_AT = 4096  # bytes at the beginning; before a doctype stand comments at most


def kind_of(data: bytes, name: str) -> str:
    """The key in KINDS of a file called `name` with these bytes.

    Raises Unreadable for sorts that are known and not read, and for a file that is not what its name says.
    """
    start = data[:_LOOKED_AT].removeprefix(_UTF_8_MARK).lstrip()
    if not start:
        return "plain"
    if why := _why_not_read(data, start):
        raise Unreadable(why)
    if start.startswith(_ZIP):
        return "docx"
    if start.startswith(_PDF):
        return "pdf"
    if _PAGE.match(_COMMENT.sub(b"", _one_byte_a_letter(start))):
        return "html"
    kind = _by_ending(name)
    if kind in _SAY_SO_THEMSELVES:
        raise Unreadable(f"The file is called “{name}” and is not {KINDS[kind].called}.")
    return kind


def _why_not_read(data: bytes, start: bytes) -> str:
    """What to say of a protected, old or rich text, or of an archive; "" of anything else."""
    if start.startswith(_OLE):
        if _ENCRYPTED in data:
            return "This file is protected by a password; save it without one, and try again."
        return "This is a file of an old office program, such as .doc; save it as .docx, and try again."
    if start.startswith(_RTF):
        return "This is a rich text file (.rtf); save it as .docx, and try again."
    if start.startswith(_ZIP) and b"word/document" not in data:
        return "This is an archive, or a file of another office program; save the text as .docx, and try again."
    return ""


def _one_byte_a_letter(start: bytes) -> bytes:
    """`start` without the second byte that each letter has if it says that it is UTF-16."""
    return start[2:].replace(b"\0", b"") if start.startswith(_UTF_16_MARKS) else start


def _by_ending(name: str) -> str:
    ending = PurePath(name).suffix.lower()
    return next((key for key, kind in KINDS.items() if ending in kind.endings), "plain")
