"""Files of every sort become briefings, or a sentence says why not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from papers import CLAIM, DENIAL, a_pdf, a_word_file, an_article

from quiz.core.briefings import LARGEST, Briefing
from quiz.core.errors import Unreadable
from quiz.documents import KINDS, LARGEST_FILE, apart, read, readers
from quiz.documents.kinds import kind_of

MARKDOWN = f"# Ships *sail*\n\n{CLAIM}\n\n- {DENIAL}\n"
PAGE = an_article(f"<h1>Ships sail</h1><p>{CLAIM}</p><ul><li>{DENIAL}</li></ul>").encode()
WORD = a_word_file(("Heading 1", "Ships sail"), ("Normal", CLAIM), ("List Bullet", DENIAL))
PDF = a_pdf(f"# Ships sail\n{CLAIM.replace(' the port', chr(10) + 'the port')}\n\n• {DENIAL}")
OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
FILES = {
    "plain": (f"Ships sail\n{CLAIM}\n- {DENIAL}".encode(), "news.txt"),
    "markdown": (MARKDOWN.encode(), "news.md"),
    "html": (PAGE, "news.html"),
    "docx": (WORD, "news.docx"),
    "pdf": (PDF, "news.pdf"),
}


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(Unreadable) as raised:
        read(data, name)
    return str(raised.value)


def test_there_is_a_file_of_every_sort_here() -> None:
    assert set(FILES) == set(KINDS)


@pytest.mark.parametrize("kind", FILES)
def test_every_sort_gives_the_same_blocks(kind: str) -> None:
    briefing = read(*FILES[kind])
    assert [(block.kind, block.span.quote) for block in briefing.blocks] == [
        ("heading", "Ships sail"),
        ("paragraph", CLAIM),
        ("bullet", DENIAL),
    ]
    assert briefing == Briefing.of(briefing.text)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (PDF, "news.txt", "pdf"),
        (b"\n" + PDF, "news", "pdf"),
        (WORD, "news.md", "docx"),
        (PAGE, "news", "html"),
        (b"\xef\xbb\xbf<HTML lang='en'>", "news.txt", "html"),
        (b"<?xml version='1.0'?>\n<!-- saved --><!-- today -->\n<!DOCTYPE html>", "", "html"),
        ("<!doctype html><html>".encode("utf-16"), "news.txt", "html"),
        (b"<!--" * 1_000, "news.txt", "plain"),
        (b"<htmlx>", "news.txt", "plain"),
        (b"<p>It rang.</p>", "news.HTM", "html"),
        (b"It rang.", "News.Markdown", "markdown"),
        (b"Write %PDF- or <html>.", "news.txt", "plain"),
        (b"It rang.", "news", "plain"),
        (b"It rang.", "news.log", "plain"),
        (b"It rang.", ".md", "plain"),
        (b"", "news.pdf", "plain"),
    ],
)
def test_a_file_is_what_its_bytes_say_and_then_what_its_name_says(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"", "news.pdf", "The text is empty."),
        (b"It rang.", "news.pdf", "“news.pdf” and is not a PDF file"),
        (b"It rang.", "news.docx", "“news.docx” and is not a Word file"),
        (OLD_WORD, "news.doc", "an old office program"),
        (OLD_WORD + "EncryptedPackage".encode("utf-16-le"), "news.docx", "protected by a password"),
        (b"{\\rtf1 It rang.}", "news.txt", "rich text file"),
        (b"PK\x03\x04" + b"\0" * 99, "news.docx", "an archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "news.png", "binary data"),
        ("Die Straße".encode("latin-1"), "news.md", "not UTF-8"),
        (b"x" * (LARGEST + 1), "news.md", "500,001 bytes; a briefing may have 500,000"),
        (b"x" * (LARGEST_FILE + 1), "news.html", "10,000,001 bytes; one to read may have 10,000,000"),
        (a_word_file(), "news.docx", "The text is empty."),
        (b"%PDF-1.7 and nothing else", "news.pdf", "a PDF file that is damaged"),
    ],
)
def test_what_is_not_read_is_refused_with_one_sentence(data: bytes, name: str, why: str) -> None:
    said = refusal(data, name)
    assert why in said
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("kind", "library"),
    [("markdown", "markdown_it"), ("html", "trafilatura"), ("docx", "docx"), ("pdf", "pypdf")],
)
def test_without_its_library_a_reader_says_how_to_get_it(
    kind: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, f"quiz.documents.{kind}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(Unreadable, match=r'cannot be read yet\. .*pip install "briefing-quiz\[import\]"'):
        readers.text(kind, FILES[kind][0])


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.001)
    assert "takes more than 0.001 seconds" in refusal(PDF, "news.pdf")


@pytest.mark.parametrize(("returncode", "answer"), [(-9, b""), (1, b"{}"), (0, b""), (0, b"[1"), (0, b'{"text": 1}')])
def test_a_process_that_ends_without_an_answer_is_a_file_that_cannot_be_read(
    returncode: int, answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        if returncode:
            raise subprocess.CalledProcessError(returncode, command)
        return subprocess.CompletedProcess(command, 0, answer)

    monkeypatch.setattr(subprocess, "run", run)
    assert "cannot be read" in refusal(PDF, "news.pdf")


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory can be limited for sure")
def test_a_file_that_takes_too_much_memory_cannot_be_read() -> None:
    greedy = "from quiz.documents import __main__ as m; m.limit_memory(); bytearray(m.apart.MEMORY)"
    run = subprocess.run([sys.executable, "-c", greedy], capture_output=True, text=True, check=False)
    assert "MemoryError" in run.stderr


def test_no_module_of_the_folder_one_happens_to_be_in_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pypdf.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert CLAIM in read(PDF, "news.pdf").text
