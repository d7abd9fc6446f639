"""Word files: headings, lists and paragraphs as Word shows them, and nothing that unpacks without end."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from papers import CLAIM, DENIAL, a_word_body, a_word_file, saved, with_part

from quiz.core.errors import Unreadable
from quiz.documents import docx, readers


def lines(data: bytes) -> list[str]:
    return readers.text("docx", data).split("\n")


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as raised:
        readers.text("docx", data)
    return str(raised.value)


def a_paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


MC = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"


def a_run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("Title", "# Ships sail"),
        ("Heading 1", "# Ships sail"),
        ("Heading 9", "# Ships sail"),
        ("List Bullet", "- Ships sail"),
        ("List Number 2", "- Ships sail"),
        ("List Paragraph", "Ships sail"),
        ("Normal", "Ships sail"),
        ("Quote", "Ships sail"),
    ],
)
def test_a_paragraph_is_what_its_style_makes_it(style: str, line: str) -> None:
    assert lines(a_word_file((style, "Ships sail"), ("Normal", CLAIM))) == [line, CLAIM]


@pytest.mark.parametrize(("number", "mark"), [("3", "- "), ("0", "")])
def test_a_list_may_be_one_by_its_paragraphs_alone(number: str, mark: str) -> None:
    listed = f"<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{number}'/></w:numPr>"
    assert lines(a_word_body(a_paragraph(a_run(CLAIM), listed))) == [mark + CLAIM]


def test_a_numbered_heading_is_a_heading() -> None:
    listed = "<w:pStyle w:val='Heading1'/><w:numPr><w:numId w:val='3'/></w:numPr>"
    assert lines(a_word_body(a_paragraph(a_run("Ships sail"), listed))) == ["# Ships sail"]


def test_a_style_of_one_s_own_is_what_it_is_based_on() -> None:
    document = Document()
    own = document.styles.add_style("Ours", 1)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Ships sail", style=own)
    assert lines(saved(document)) == ["# Ships sail"]


def test_styles_that_are_based_on_each_other_end_somewhere() -> None:
    document = Document()
    one, other = document.styles.add_style("One", 1), document.styles.add_style("Other", 1)
    one.base_style, other.base_style = other, one
    document.add_paragraph(CLAIM, style=one)
    assert lines(saved(document)) == [CLAIM]


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        (a_run("Ships ") + a_run("sail", "<w:b/>") + a_run("."), "Ships sail."),
        (f"<w:hyperlink>{a_run('Ships')}</w:hyperlink>{a_run(' sail')}", "Ships sail"),
        (f"<w:smartTag>{a_run('Bogotá')}</w:smartTag>{a_run(' voted')}", "Bogotá voted"),
        (f"<w:sdt><w:sdtContent>{a_run('Ships')}</w:sdtContent></w:sdt>{a_run(' sail')}", "Ships sail"),
        (f"<w:ins>{a_run('No ')}</w:ins><w:del><w:r><w:delText>A </w:delText></w:r></w:del>{a_run('ship')}", "No ship"),
        (f"<w:moveFrom>{a_run('All ')}</w:moveFrom><w:moveTo>{a_run('No ')}</w:moveTo>{a_run('ship')}", "No ship"),
        (a_run("Ships sail") + a_run(" never", "<w:vanish/>"), "Ships sail"),
        (f"{a_run('Ships')}<w:r><w:tab/><w:t>sail</w:t></w:r>", "Ships sail"),
        (f"{a_run('A')}<w:r><w:noBreakHyphen/><w:t>ship</w:t></w:r>", "A-ship"),
        (f"{a_run('Ships sail')}<w:r><w:footnoteReference w:id='2'/></w:r>", "Ships sail"),
        (f"{a_run('Page ')}<w:r><w:instrText>PAGE</w:instrText></w:r>{a_run('7')}", "Page 7"),
        (f"{a_run('Ships sail')}<w:r><w:txbxContent>{a_paragraph(a_run('Box'))}</w:txbxContent></w:r>", "Ships sail"),
        (f"<mc:AlternateContent {MC}>{a_run('Ships')}<mc:Fallback>{a_run('Ships')}</mc:Fallback></mc:AlternateContent>",
         "Ships"),
        (a_run("Ships\u202e sail\u200b"), "Ships sail"),
        (a_run("🦅 مرحبا"), "🦅 مرحبا"),
    ],
)  # fmt: skip
def test_the_words_of_a_paragraph_are_those_that_are_shown(inner: str, read: str) -> None:
    assert lines(a_word_body(a_paragraph(inner))) == [read]


def test_a_break_within_a_paragraph_ends_the_line() -> None:
    assert lines(a_word_body(a_paragraph(f"{a_run('Ships')}<w:r><w:br/></w:r>{a_run('sail')}"))) == ["Ships", "sail"]


def test_tables_are_left_out_but_frames_of_one_cell_are_not() -> None:
    document = Document()
    document.add_paragraph(CLAIM)
    for columns, words in ((2, "1,000"), (1, DENIAL)):
        document.add_table(2, columns).cell(0, 0).text = words
    assert lines(saved(document)) == [CLAIM, DENIAL]


def test_headers_and_tables_of_contents_are_left_out() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "The Daily"
    document.add_paragraph("What changed? 3", style=document.styles.add_style("toc 1", 1))
    document.add_paragraph(CLAIM)
    assert lines(saved(document)) == [CLAIM]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "entities",
    ['<!ENTITY l9 "ha">', '<!ENTITY l9 SYSTEM "file:///etc/hostname">', f'<!ENTITY l0 "ha">{LAUGHS}'],
    ids=["own", "from a file", "a billion laughs"],
)
def test_entities_are_never_expanded(entities: str) -> None:
    body = a_word_body(a_paragraph(a_run("Ships &l9;")), f"<!DOCTYPE d [{entities}]>")
    try:
        assert lines(body) == ["Ships"]
    except Unreadable as error:
        assert "damaged" in str(error)  # noqa: PT017  # either will do


@pytest.mark.parametrize("size", [docx.LARGEST_UNPACKED, docx.LARGEST_RATIO * 60_000])
def test_a_bomb_is_refused_before_it_is_unpacked(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = with_part(a_word_file(("Normal", CLAIM)), "word/media/picture.png", b"\0" * size)
    assert len(bomb) < 100_000
    monkeypatch.setattr(docx, "Document", None)
    assert "far more than a text needs" in refusal(bomb)


def test_an_archive_of_many_parts_is_refused() -> None:
    kept = BytesIO(a_word_file())
    with ZipFile(kept, "a") as archive:
        for number in range(5_000):
            archive.writestr(f"word/{number}", b"")
    assert "far more than a text needs" in refusal(kept.getvalue())


@pytest.mark.parametrize(
    "data",
    [
        a_word_file(("Normal", CLAIM))[:5_000],
        with_part(a_word_file(), "word/document.xml", b"<a/>"),
        with_part(a_word_file(), "word/document.xml", b"\xff" * 99),
        with_part(a_word_file(), "[Content_Types].xml", b"<a/>"),
        a_word_body("<w:p>" * 20_000),
        a_word_body("<w:smartTag>" * 20_000 + "</w:smartTag>" * 20_000),
    ],
    ids=["cut off", "other XML", "no XML", "no types", "open", "deep"],
)
def test_a_damaged_file_is_refused_with_a_sentence(data: bytes) -> None:
    assert refusal(data) == "This is a Word file that is damaged, or not made as such files are."


def test_a_text_longer_than_any_briefing_is_refused() -> None:
    assert "longer than the 500,000 bytes" in refusal(a_word_body(a_paragraph(a_run(CLAIM * 100)) * 60))
