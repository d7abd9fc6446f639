"""A source text: normalised once, cut into blocks and sentences."""

from __future__ import annotations

import unicodedata

import pytest
from builders import LIGHTHOUSE, a_briefing, words
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.briefings import LARGEST, Briefing
from quiz.core.errors import Unreadable
from quiz.core.spans import cut


def sentences(text: str) -> list[str]:
    return [sentence.quote for sentence in a_briefing(text + "\n").sentences]


def kinds(text: str) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.number, block.span.quote) for block in a_briefing(text).blocks]


@pytest.mark.parametrize(
    "raw", ["Café.\nBye.", "Cafe\u0301.\nBye.", "Café.\r\nBye.", "Café.\rBye.", "\ufeffCafé.\nBye."]
)
def test_equal_texts_are_one_briefing_however_they_were_saved(raw: str) -> None:
    assert a_briefing(raw).sha256 == a_briefing("Café.\nBye.").sha256


def test_a_changed_word_makes_another_briefing() -> None:
    assert a_briefing("The bell rang.") != a_briefing("The bell rings.")


def test_equal_briefings_are_one_in_a_set() -> None:
    assert len({a_briefing(), a_briefing(LIGHTHOUSE.replace("\n", "\r\n"))}) == 1


def test_offsets_count_in_the_normalised_text() -> None:
    briefing = a_briefing(unicodedata.normalize("NFD", "Café, then tea."))
    assert briefing.text.index("then") == 6


def test_a_file_is_read_as_utf_8_with_or_without_a_mark() -> None:
    assert Briefing.read("\ufeffThe café.".encode()).text == "The café."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"one\ntwo\nth\xe9", "line 3 has a byte"),
        (b"PK\x03\x04\x00\x00", "binary data"),
        ("A text.".encode("utf-16"), "binary data"),
        (b"x" * (LARGEST + 1), "may have 500,000"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        Briefing.read(data)


def test_a_text_of_the_largest_size_is_read() -> None:
    assert len(Briefing.read(b"x" * LARGEST).text) == LARGEST


def test_headings_bullets_and_paragraphs_are_told_apart() -> None:
    assert [block.label for block in a_briefing().blocks] == [
        "the heading ‘The lighthouse on Gull Rock’",
        "key point 1",
        "paragraph 1",
        "paragraph 2",
    ]


def test_paragraphs_are_counted_without_headings_and_bullets() -> None:
    assert a_briefing().paragraphs == 2


@pytest.mark.parametrize("dash", ["- ", "– ", "— ", "* ", "• ", "1. ", "12) ", "  -   "])
def test_a_bullet_is_its_words_without_the_dash(dash: str) -> None:
    assert kinds(f"{dash}The bell rang.") == [("bullet", 1, "The bell rang.")]


@pytest.mark.parametrize("line", ["-5 degrees were measured.", "2022. was a year like others"])
def test_a_figure_at_the_start_of_a_line_is_no_bullet(line: str) -> None:
    assert [kind for kind, _, _ in kinds(line)] != ["bullet"]


@pytest.mark.parametrize("line", ["Key Points", "# Key Points", "## Key Points."])
def test_a_short_line_without_a_full_stop_and_a_marked_line_are_headings(line: str) -> None:
    assert [kind for kind, _, _ in kinds(line)] == ["heading"]


@pytest.mark.parametrize(
    "line",
    [
        "The bell rang.",
        "“The bell rang.”",
        "It said (as one does):",
        "What changed?",
        "This line has lost its full stop, and is too long to be a heading of anything",
    ],
)
def test_a_line_that_ends_a_sentence_or_is_long_is_a_paragraph(line: str) -> None:
    assert kinds(line) == [("paragraph", 1, line)]


def test_headings_have_no_sentences() -> None:
    assert a_briefing("Key Points\n").sentences == []


def test_white_space_around_a_line_is_no_part_of_its_block() -> None:
    assert kinds("\n \u00a0 The bell rang. \t\n\n") == [("paragraph", 1, "The bell rang.")]


def test_anchors_are_unique() -> None:
    anchors = [block.anchor for block in a_briefing("One\nTwo\n- a b\n- c d\nIt rang.\nIt rang.").blocks]
    assert len(set(anchors)) == len(anchors) == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rang. She left.", ["It rang.", "She left."]),
        ("Why? Nobody knows! It rang… She left.", ["Why?", "Nobody knows!", "It rang…", "She left."]),
        ("He called it “Total Peace.” It failed.", ["He called it “Total Peace.”", "It failed."]),
        ("It failed. “Why?” she asked.", ["It failed.", "“Why?” she asked."]),
        ("It fell (in part.) Then it rose.", ["It fell (in part.)", "Then it rose."]),
        ("It ended in May. 300,000 people wait.", ["It ended in May.", "300,000 people wait."]),
        ("It ended. Élodie left.", ["It ended.", "Élodie left."]),
        ("It ended. Šefčovič left.", ["It ended.", "Šefčovič left."]),
        ("Это было. Она ушла.", ["Это было.", "Она ушла."]),
        ("They said no. The union agreed.", ["They said no.", "The union agreed."]),
        ("It rang.  She left.", ["It rang.", "She left."]),
    ],
)
def test_a_sentence_ends_at_its_mark_before_a_capital_or_a_figure(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Moreau and Dr. Ito met Gen. Diaz.",
        "The U.S. President came at 9 p.m. Friday.",
        "George W. Bush met J.R.R. Tolkien and J. K. Rowling.",
        "It came on Feb. 4 to St. Ives.",
        "They met at No. 10 at noon.",
        "It rose by 3.5 percent to $1.2 million.",
        "She said “stop.” and left.",
        "It was … well, odd.",
        "Prices, e.g. Bread, rose vs. Rents.",
    ],
)
def test_abbreviations_initials_and_decimals_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_i_ends_a_sentence_though_it_is_one_letter() -> None:
    assert sentences("So do I. They left.") == ["So do I.", "They left."]


def test_sentences_never_run_from_one_line_into_the_next() -> None:
    assert sentences("The bell rang and\nThe keeper left the rock, which is a long line without any stop") == [
        "The keeper left the rock, which is a long line without any stop"
    ]


def test_the_block_of_a_span_is_the_one_in_which_it_begins() -> None:
    assert a_briefing().block_of(words("a mistake")).label == "paragraph 2"


def test_a_span_between_blocks_is_in_none() -> None:
    with pytest.raises(LookupError):
        a_briefing().block_of(cut(LIGHTHOUSE, 27, 28))


def test_a_marked_block_shows_the_evidence_and_hushes_other_sentences() -> None:
    briefing = a_briefing()
    tones = {s.tone: s.text for s in briefing.marked(briefing.blocks[3], [words("over 7 acres")])}
    assert tones["marked"] == "over 7 acres"
    assert tones["quiet"] == " The bell rang at noon."


lines = st.lists(st.one_of(st.text(max_size=40), st.sampled_from(["- a b", "# T", "It rang. No. He left.", "\x85"])))


@settings(deadline=None)
@given(lines.map("\n".join))
def test_every_block_and_sentence_is_a_span_of_the_text(raw: str) -> None:
    briefing = a_briefing(raw)
    spans = [block.span for block in briefing.blocks] + briefing.sentences
    assert all(span.proves_itself_in(briefing.text) for span in spans)


@settings(deadline=None)
@given(lines.map("\n".join))
def test_sentences_hold_all_words_of_their_block_in_order(raw: str) -> None:
    for block in a_briefing(raw).blocks:
        if block.kind != "heading":
            joined = "".join(sentence.quote for sentence in block.sentences)
            assert "".join(joined.split()) == "".join(block.span.quote.split())


@settings(deadline=None)
@given(st.text(max_size=60).filter(lambda raw: not raw.startswith("\ufeff")))
def test_normalising_twice_changes_nothing(raw: str) -> None:
    once = a_briefing(raw)
    assert a_briefing(once.text) == once
