"""Plain text: taken as it stands, unless its lines were broken to fit a column."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from builders import LIGHTHOUSE
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import CLAIM, DENIAL

from quiz.core.briefings import Briefing
from quiz.documents import plain, wrapping

SEED = (Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md").read_text()
PARAGRAPHS = [line for line in SEED.splitlines() if line]


def read(text: str) -> str:
    return plain.text(text.encode())


def broken(paragraph: str, width: int) -> str:
    return textwrap.fill(paragraph, width, subsequent_indent="  " if paragraph.startswith("- ") else "")


@pytest.mark.parametrize("width", [60, 66, 72, 80])
def test_a_text_broken_at_a_column_is_read_as_its_paragraphs(width: int) -> None:
    text = "\n\n".join(broken(paragraph, width) for paragraph in PARAGRAPHS)
    assert [line for line in read(text).split("\n") if line] == PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        SEED,
        LIGHTHOUSE,
        f"{CLAIM}\n{DENIAL}\n{CLAIM}\n{DENIAL}",
        "Key Points\n- Pay rises.\n- Ships sail.\nIt rang.\n",
        "Ines Moreau\n12 Harbour Road\nGull Rock",
        "The bell rang at noon\nand at one\nand at two\nand at three",
        "# source: The Daily\nIt rang.\n",
        "The ferry union has ended its strike\nThe owners deny that they have given way\nShips will sail on Monday",
        "It rang.\u202e\n\n\n  It rang \u200btwice. \x0b\n",
    ],
)
def test_any_other_text_is_left_as_it_stands(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("opening", "lines"),
    [
        ("- ", 2),
        ("* ", 2),
        ("# ", 3),
        ("• ", 2),
        ("– ", 1),
        ("12. ", 1),
    ],
)
def test_a_mark_opens_a_line_but_a_dash_or_a_day_may_stand_there_by_chance(opening: str, lines: int) -> None:
    text = f"{broken(CLAIM * 2, 70)} and also\n{opening}a line that goes on as long as lines go in this text\nand ends."
    assert len(read(text).split("\n")) == lines


def test_a_list_of_dashes_is_one_where_it_begins_as_one() -> None:
    items = f"– {broken(CLAIM, 60)}\n– {broken(DENIAL, 60)}"
    assert read(items) == f"– {CLAIM}\n– {DENIAL}"


@pytest.mark.parametrize(
    ("broken_lines", "whole"),
    [
        (["a well-", "known keeper"], "a well-known keeper"),
        (["of Saint-", "Denis"], "of Saint-Denis"),
        (["2020-", "2024"], "2020-2024"),
        (["left-", "and right-wing"], "left- and right-wing"),
        (["it rang -", "twice"], "it rang - twice"),
        (["it rang", "  twice "], "it rang twice"),
    ],
)
def test_a_compound_broken_behind_its_hyphen_is_whole_again(broken_lines: list[str], whole: str) -> None:
    assert wrapping.in_one_line(broken_lines) == whole


def test_the_line_behind_a_heading_is_no_part_of_it() -> None:
    text = f"# News\n{broken(CLAIM, 60)}"
    assert read(text) == f"# News\n{CLAIM}"


@settings(deadline=None)
@given(st.lists(st.one_of(st.text(max_size=90), st.sampled_from(["", "- a b", "# T", CLAIM[:70], DENIAL[30:]]))))
def test_no_word_is_ever_lost_or_made(raw: list[str]) -> None:
    text = "\n".join(raw).replace("\0", "").replace("\ufeff", "") + "\n."
    assert "".join(read(text).split()) == "".join(Briefing.of(text).text.split())
