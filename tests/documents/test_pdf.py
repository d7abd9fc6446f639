"""PDF files: what the page shows becomes headings, bullets and paragraphs, and no file takes more than it may."""

from __future__ import annotations

import pytest
from papers import a_pdf, a_pdf_with, a_stream, pdf_of

from quiz.core.errors import Unreadable
from quiz.documents import pdf, readers


def lines(*pages: str) -> list[str]:
    return readers.text("pdf", a_pdf(*pages)).split("\n")


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as raised:
        readers.text("pdf", data)
    return str(raised.value)


PROSE = """\
The ferry union ended its strike on Friday after nine days of talks, the port
authority said in a statement. The owners denied that they had given way on
pay, and said that the ships would sail."""
FIRST, SECOND = (
    (
        "The ferry union ended its strike on Friday after nine days of talks, the port authority said in a statement. "
        "The owners denied that they had given way on pay, and said that the ships would sail."
    ),
    "Nobody at the port believed them, and nobody said so to the reporters who had come.",
)


def test_lines_are_drawn_together_to_paragraphs_at_the_space_between_them() -> None:
    assert lines(f"{PROSE}\n\n{SECOND}") == [FIRST, SECOND]


def test_an_indented_line_begins_a_paragraph() -> None:
    assert lines(f"{PROSE}\n  {SECOND}") == [FIRST, SECOND]


def test_a_line_that_ends_early_ends_a_paragraph() -> None:
    short = PROSE.replace(" ships would sail.", " ships sail.")
    assert lines(f"{short}\n{SECOND}") == [FIRST.replace("would sail", "sail"), SECOND]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    head, _, tail = PROSE.rpartition("\n")
    assert lines(head, f"{tail}\n\n{SECOND}") == [FIRST, SECOND]


@pytest.mark.parametrize("mark", ["#", "!"])
def test_large_and_bold_lines_are_headings(mark: str) -> None:
    assert lines(f"{mark} What changed?\n{PROSE}\n\n{SECOND}") == ["# What changed?", FIRST, SECOND]


def test_a_bold_sentence_of_some_length_is_none() -> None:
    lead = "After nine days of talks the ferry union has ended its strike, and ships will sail."
    assert lines(f"! {lead}\n{PROSE}") == [lead, FIRST]


@pytest.mark.parametrize("mark", ["• ", "•", "· ", "- ", "– ", "* "])
def test_marked_lines_are_bullets_however_they_are_marked(mark: str) -> None:
    items = (
        f"{mark}Pay rises in two steps by four percent, which is what the union had asked\n  for.\n{mark}Ships sail."
    )
    found = lines(f"{PROSE}\n\n{items}")
    assert [line[0] for line in found[1:]] == ["-" if mark.strip() in "•·" else mark[0]] * 2
    assert found[1].endswith("had asked for.")


def test_a_dash_that_comes_to_stand_first_is_no_bullet() -> None:
    assert lines("The ferry union ended its strike on Friday after nine days of talks\n– or so it said.") == [
        "The ferry union ended its strike on Friday after nine days of talks – or so it said."
    ]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("an extraordi-\nnary day", "an extraordinary day"),
        ("of Saint-\nDenis", "of Saint-Denis"),
        ("The left-wing mayor and the left-\nwing press", "The left-wing mayor and the left-wing press"),
        ("from 2020-\n2024 on", "from 2020-2024 on"),
        ("left-\nand right-wing voters", "left- and right-wing voters"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole_again(broken: str, whole: str) -> None:
    assert lines(f"It was said {broken} in the news.") == [f"It was said {whole} in the news."]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        f"The Daily, page {number} of 4\n\nPart {'ABCD'[number - 1]} of it begins here and ends here.\n\n{number}"
        for number in (1, 2, 3, 4)
    ]
    assert lines(*pages) == [f"Part {letter} of it begins here and ends here." for letter in "ABCD"]


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "page 7 of 9", "7/9", "vii"])
def test_a_page_number_is_left_out_of_a_single_page_too(number: str) -> None:
    assert lines(f"{PROSE}\n\n\n{number}") == [FIRST]


def test_small_print_is_left_out() -> None:
    assert lines(f"{PROSE}\n\n^ Photograph by somebody, who keeps all rights in it.") == [FIRST]


def test_ligatures_and_what_cannot_be_seen_do_not_stand_in_words() -> None:
    names = b"BT /Odd 11 Tf 60 700 Td <01020304> Tj ET"
    cmap = (
        b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 4 beginbfchar "
        b"<01> <FB01> <02> <006E> <03> <D800> <04> <0000> endbfchar endcmap"
    )
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /Odd /ToUnicode 6 0 R >>"
    data = a_pdf_with([a_stream(names)], font, a_stream(cmap), fonts=b"/Odd 5 0 R")
    assert readers.text("pdf", data).startswith("fin")
    assert readers.text("pdf", data).encode()


@pytest.mark.parametrize(
    "encryption",
    [
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >>" % (b"o" * 32, b"u" * 32),
        b"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O (%s) /U (%s) /OE (%s) /UE (%s) /Perms (%s) "
        b"/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF >>"
        % (b"o" * 48, b"u" * 48, b"o" * 32, b"u" * 32, b"p" * 16),
        b"/Encrypt << /Filter /Adobe.PubSec >>",
    ],
    ids=["RC4", "AES", "unknown"],
)
def test_a_protected_file_is_refused(encryption: bytes) -> None:
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"]
    assert "is protected" in refusal(pdf_of(*objects, trailer=b"/ID [(a) (a)] " + encryption))


@pytest.mark.parametrize("content", [b"", b"q 1 0 0 1 0 0 cm Q", b"BT /Plain 9 Tf ( ) Tj ET", b"/Im1 Do"])
def test_a_scan_is_refused(content: bytes) -> None:
    assert "no text, only pictures" in refusal(a_pdf_with([a_stream(content)]))


def test_a_book_is_refused_by_its_pages() -> None:
    page = a_stream(b"BT /Plain 9 Tf (It rang.) Tj ET")
    assert "has 201 pages; one to read may have 200" in refusal(a_pdf_with([page] * (pdf.MOST_PAGES + 1)))


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        a_pdf(PROSE)[:300],
        b"%PDF-1.4\n" + b"1 0 obj <<" * 10_000,
        pdf_of(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
        pdf_of(b"<< /Type /Catalog /Pages 1 0 R >>"),
        a_pdf_with([a_stream(b"[" * 100_000 + b"]" * 100_000 + b" TJ")]),
        a_pdf_with([a_stream(b"<</A " * 5_000)]),
        pdf_of(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /A " * 5_000 + b">>" * 5_000),
    ],
    ids=["nothing", "cut off", "garbage", "loop of pages", "catalogue as page", "deep", "open", "deep dictionary"],
)
def test_a_damaged_file_is_refused_with_a_sentence(data: bytes) -> None:
    assert "damaged" in refusal(data) or "no text" in refusal(data)


@pytest.mark.parametrize(
    "data",
    [
        a_pdf_with([a_stream(b" " * 6_000_000)]),
        pdf_of(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            *[b"<< /Type /Pages /Kids [%s] >>" % (b"%d 0 R " % (number + 1) * 10) for number in range(2, 12)],
            b"<< /Type /Page /MediaBox [0 0 9 9] >>",
        ),
        a_pdf_with(
            [a_stream(b"BT /Odd 9 Tf (It rang.) Tj ET")],
            b"<< /Type /Font /Subtype /Type0 /BaseFont /Odd /ToUnicode 6 0 R >>",
            a_stream(b"begincmap 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap"),
            fonts=b"/Odd 5 0 R",
        ),
    ],
    ids=["unpacked bytes", "pages of pages", "characters"],
)
def test_a_bomb_is_refused_before_it_goes_off(data: bytes) -> None:
    assert len(data) < 20_000
    assert "unpacks to far more than a text needs" in refusal(data)


def test_a_page_of_too_many_operators_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = pdf.LIMITS.with_overwrites(stream_parsing_work_maximum_count=10_000)
    monkeypatch.setattr(pdf, "LIMITS", fewer)
    assert "unpacks to far more than a text needs" in refusal(a_pdf_with([a_stream(b"BT ET " * 8_000)]))


def test_forms_within_forms_are_followed_only_so_far() -> None:
    def form(number: int) -> bytes:
        inner = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >>" % (
            number + 1
        )
        return a_stream(b"/F Do " * 4, inner)

    forms = [form(number) for number in range(5, 35)]
    assert "no text" in refusal(a_pdf_with([a_stream(b"/F Do")], *forms, forms=b"/F 5 0 R"))


def test_a_text_longer_than_any_briefing_is_refused() -> None:
    page = "\n".join(["The ferry union ended its strike on Friday after nine days of talks in the harbour."] * 50)
    assert "longer than the 500,000 bytes" in refusal(a_pdf(*[page] * 150))
