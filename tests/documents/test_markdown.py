"""Markdown: its words without its marks, and briefings as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import LIGHTHOUSE

from quiz.documents import readers

SEED = Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md"


def lines(text: str) -> list[str]:
    return readers.text("markdown", text.encode()).split("\n")


@pytest.mark.parametrize(
    "text", [SEED.read_text(), LIGHTHOUSE, "Key Points\n- One.\n- Two.\nIt rang.\nIt rang again.\n"]
)
def test_a_briefing_is_left_as_it_stands(text: str) -> None:
    assert readers.text("markdown", text.encode()) == text


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("It *rang* **twice** and ~~never~~ ***again***.", "It rang twice and never again."),
        ("See [the *bell*](http://x.example 'title') and <http://x.example>.", "See the bell and http://x.example."),
        ("See [the bell][1].\n\n[1]: http://x.example", "See the bell."),
        ("It ![rang loudly](x.png) at noon.", "It rang loudly at noon."),
        ("Type `ring --now` to ring.", "Type ring --now to ring."),
        ("It <b>rang</b><br/>\\*twice\\* &amp; more&hellip;", "It rang\n*twice* & more…"),
        ("It rang.<!-- no --> <span onclick='x()'>Twice.</span>", "It rang. Twice."),
        ("It <script>alert(1)</script>rang.", "It rang."),
        ("# What *changed*?", "# What changed?"),
        ("What changed?\n=============", "# What changed?"),
        ("> “No,” she said.\n> **Twice.**", "“No,” she said.\nTwice."),
        ("It rang.\n\n---\n\nIt rang.\n\n***", "It rang.\nIt rang."),
        ("It rang.\n\n```sh\nring\n```\n\n    ring\n\nIt stopped.", "It rang.\nIt stopped."),
        ("It rang.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nIt stopped.", "It rang.\nIt stopped."),
        ("It rang.\n\n<table><tr><td>1</td></tr></table>\n\nIt stopped.", "It rang.\nIt stopped."),
        ("<style>\np { }\n</style>\n\nIt *rang*.", "It rang."),
        ("<div>\n\nIt *rang*.\n\n</div>", "It rang."),
        ("<div>\nIt rang.\n</div>", "It rang."),
        ("snake_case_words stay, **and** 2 * 3 * 4.", "snake_case_words stay, and 2 * 3 * 4."),
    ],
)
def test_what_only_says_how_words_look_is_left_out(marked: str, read: str) -> None:
    assert lines(marked) == read.split("\n")


@pytest.mark.parametrize(
    "marked",
    [
        "- Pay *rises*\n  - in two steps\n- Ships sail\n",
        "* Pay *rises*\n    1. in two steps\n* Ships sail\n",
        "1. Pay *rises*\n   + in two steps\n2. Ships sail\n",
        "- Pay *rises*\n\n  - in two steps\n\n- Ships sail\n",
    ],
)
def test_lists_become_bullets_on_every_level(marked: str) -> None:
    assert lines(marked) == ["- Pay rises", "- in two steps", "- Ships sail"]


@pytest.mark.parametrize("mark", ["", "*"])
def test_paragraphs_broken_into_lines_are_put_together(mark: str) -> None:
    text = (
        f"# News\n\nIt rang at noon and\nagain, {mark}as a well-\nknown{mark} keeper\nsaid.\n\n- It stopped\n  then.\n"
    )
    assert lines(text) == ["# News", "It rang at noon and again, as a well-known keeper said.", "- It stopped then."]


@pytest.mark.parametrize("end", ["---", "..."])
def test_front_matter_is_set_aside(end: str) -> None:
    assert lines(f"---\ntitle: The bell\ntags:\n  - bells\n{end}\nIt rang.\nIt stopped.") == ["It rang.", "It stopped."]


@pytest.mark.parametrize("text", ["---\nIt rang.\n---\nIt *stopped*.", "---\n\ntitle: The bell\n\n---\n\nIt stopped."])
def test_a_rule_at_the_beginning_is_no_front_matter(text: str) -> None:
    assert any(words in "".join(lines(text)) for words in ("It rang.", "title: The bell"))


@pytest.mark.parametrize(
    "text",
    ["*" * 40_000 + "a", "[" * 40_000, "> " * 20_000 + "a", "`" * 40_000 + "a", "<" * 40_000, "- " * 20_000 + "a"],
)
def test_marks_without_end_are_read_all_the_same(text: str) -> None:
    assert lines(text)


def test_a_word_in_angle_brackets_swallows_nothing() -> None:
    assert (
        lines("Draw the <svg> first.\n\nThen the *second* paragraph follows.")[-1]
        == "Then the second paragraph follows."
    )


def test_a_rule_before_a_line_with_a_colon_is_no_front_matter() -> None:
    text = "---\nBrussels: the talks began.\n\nA *second* paragraph.\n\n---\n\nA third one."
    assert lines(text) == ["Brussels: the talks began.", "A second paragraph.", "A third one."]
