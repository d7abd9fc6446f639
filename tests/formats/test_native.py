"""Question sets in files of our own format: what is written is read, and every fault has its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import (
    LIGHTHOUSE,
    a_briefing,
    a_choice,
    a_fact,
    a_sentence_with_gaps,
    a_set,
    a_statement,
    an_amount,
    an_item,
    several_choices,
    some_words,
    words,
)
from msgspec.structs import replace

from quiz.core.briefings import Briefing
from quiz.core.kinds import cloze
from quiz.core.sets import QuestionSet
from quiz.formats import native
from quiz.formats.yaml_tree import Report

FILE = """\
# A set as people write it
format: briefing-quiz/1
title: No
as_of: 2026-03-01

facts:
  - id: departure
    kind: event
    quotes: ["Ines Moreau left the lighthouse on Friday"]
    contested: false
    stale_after: 2026-05-31
  - id: bell
    kind: event
    quotes:
      - {quote: The bell rang, occurrence: 2}

items:
  - id: who-left
    kind: single_choice
    fact: departure
    stem: "Who left: on Friday?"
    options:
      - text: Ines Moreau
        key: true
      - text: The union
        feedback: It calls it a mistake.
        sources: [a mistake]
      - text: 2022
        feedback: The text
          says nothing of it.
    rationale: It says so.
    sources:
      - Ines Moreau left
  - id: what-rang
    kind: cloze
    fact: bell
    stem: What rang?
    passage: {quote: The bell rang at noon., occurrence: 2}
    gaps:
      - words: bell
    rationale: It says so.
    sources: [{quote: bell rang, occurrence: 2}]
"""


def read(text: str | bytes) -> tuple[QuestionSet | None, list[Report]]:
    return native.read(text if isinstance(text, bytes) else text.encode(), a_briefing())


def reports(text: str | bytes) -> list[Report]:
    found = read(text)
    assert (found[0] is None) == bool(found[1]), "a set with reports, or neither"
    return found[1]


def reported(old: str, new: str) -> tuple[str, str]:
    """The words of the line of the one report on FILE with `old` changed to `new`, and what it says."""
    assert FILE.count(old) == 1
    file = FILE.replace(old, new)
    (report,) = reports(file)
    return file.splitlines()[report.line - 1].strip(), report.what


def a_good_set() -> QuestionSet:
    found, wrong = read(FILE)
    assert not wrong
    assert found
    return found


def test_a_file_without_faults_is_a_set() -> None:
    assert [item.id for item in a_good_set().items] == ["who-left", "what-rang"]


def test_words_are_kept_as_they_stand_and_only_the_field_says_their_type() -> None:
    quiz = a_good_set()
    assert quiz.title == "No"
    assert [option.text for option in quiz.items[0].body.options] == ["Ines Moreau", "The union", "2022"]
    assert quiz.facts[0].contested is False


def test_quotes_become_spans_in_their_place() -> None:
    quiz = a_good_set()
    assert quiz.facts[1].quotes == (words("The bell rang", 2),)
    assert quiz.items[1].sources == (words("bell rang", 2),)


def test_the_words_of_a_gap_are_sought_in_their_passage() -> None:
    assert a_good_set().items[1].body.gaps[0].words == words("bell", 2)


def test_a_byte_order_mark_and_line_feeds_of_other_systems_change_nothing() -> None:
    assert read("\ufeff" + FILE.replace("\n", "\r\n"))[0] == a_good_set()


def test_quotes_may_be_written_as_one_without_a_list() -> None:
    assert read(FILE.replace("sources: [a mistake]", "sources: a mistake"))[0] == a_good_set()


LINES = [
    ("  - id: departure\n    kind: event", "  - id: departure\n    kind: gossip", "kind: gossip", "Invalid enum value"),
    ("contested: false", "contested: no", "contested: no", "Expected `bool`"),
    ("stale_after: 2026-05-31", "stale_after: May", "stale_after: May", "Invalid"),
    ("contested: false", "colour: red", "colour: red", "unknown field `colour`"),
    ("title: No", "title: No\nnotes: x", "notes: x", "unknown field `notes`"),
    ("title: No", "title: [No]", "title: [No]", "Expected `str`, got `array`"),
    ("title: No\n", "", "format: briefing-quiz/1", "missing required field `title`"),
    ("briefing-quiz/1", "briefing-quiz/2", "format: briefing-quiz/2", "we read briefing-quiz/1"),
    ("kind: single_choice", "kind: essay", "kind: essay", "There is no kind “essay”; there are single_choice"),
    ("    kind: cloze\n", "", "- id: what-rang", "There is no kind “None”"),
    ("kind: cloze", "kind: [cloze]", "kind: [cloze]", "There is no kind"),
    ("    stem: What rang?\n", "", "- id: what-rang", "missing required field `stem`"),
    ("stem: What rang?", "stem: {what: rang}", "stem: {what: rang}", "Expected `str`, got `object`"),
    ("stem: What rang?", "stem: What rang?\n    hint: bell", "hint: bell", "unknown field `hint`"),
    ("stem: What rang?", "stem: What rang?\n    body: bell", "body: bell", "unknown field `body`"),
    ("key: true", "key: true\n        colour: red", "colour: red", "unknown field `colour`"),
    ("key: true", "key: perhaps", "key: perhaps", "Expected `bool`"),
    ("      - text: The union\n", "      - txt: The union\n", "- txt: The union", "unknown field `txt`"),
    ("- words: bell", "- words: bell\n        accept: bells", "accept: bells", "Expected `array`, got `str`"),
    ("- words: bell", "- bell", "- bell", "Expected `object`, got `str`"),
    ("[a mistake]", "[a mistaken]", "sources: [a mistaken]", "“a mistaken” is not in the briefing. The nearest words"),
    ("- Ines Moreau left\n", "- Ines\n      - Moreaux\n", "- Moreaux", "The nearest words are “Moreau left”"),
    ("[a mistake]", "[The bell]", "sources: [The bell]", "stands 2 times in the briefing: say which"),
    ("{quote: bell rang, occurrence: 2}", "{quote: bell rang, occurrence: 3}", None, "there is no occurrence 3"),
    ("{quote: bell rang, occurrence: 2}", "{quote: bell rang, occurrence: 0}", None, "A quote is written as"),
    ("{quote: bell rang, occurrence: 2}", "{quote: bell rang, occurrence: two}", None, "A quote is written as"),
    ("{quote: bell rang, occurrence: 2}", "{quote: bell rang, occurrence: [2]}", None, "A quote is written as"),
    ("{quote: bell rang, occurrence: 2}", "{words: bell rang}", None, "A quote is written as"),
    ("{quote: bell rang, occurrence: 2}", "[bell rang]", None, "A quote is written as"),
    ("[a mistake]", "['']", "sources: ['']", "A quote is written as"),
    ("- words: bell", "- words: lamp", "- words: lamp", "“lamp” is not in the briefing"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "what"), LINES, ids=[row[1].strip()[:40] for row in LINES])
def test_a_fault_is_reported_once_at_its_own_line(old: str, new: str, line: str | None, what: str) -> None:
    found = reported(old, new)
    assert found[0] == line or (line is None and new in found[0])
    assert what in found[1]


def test_two_faults_are_two_reports_in_the_order_of_the_lines() -> None:
    found = reports(FILE.replace("[a mistake]", "[a mistook]").replace("contested: false", "contested: maybe"))
    assert [("mistook" in report.what, report.line) for report in found] == [(False, 10), (True, 27)]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("It says so.\n    sources:\n", "''\n    sources:\n", "- id: who-left", "who-left: It has no rationale."),
        ("fact: bell", "fact: whistle", "- id: what-rang", "which the set does not have"),
        ("key: true", "key: false", "- id: who-left", "0 keys"),
        ("contested: false", "contested: true", "- id: departure", "must name its speaker"),
        ("contested: false", "hedge: nearly", "- id: departure", "none of its quotes has"),
        ("title: No", "title: ''", "format: briefing-quiz/1", "It has no title."),
    ],
)  # fmt: skip
def test_a_set_that_breaks_the_rules_of_a_good_set_is_reported_where_it_does(
    old: str, new: str, line: str, what: str
) -> None:
    file = FILE.replace(old, new)
    found = {report.what: report.line for report in reports(file)}
    at = next(number for said, number in found.items() if what in said)
    assert file.splitlines()[at - 1].strip() == line


def test_a_fault_of_a_fact_is_reported_at_the_fact_also_where_an_item_has_its_name() -> None:
    file = FILE.replace("id: who-left", "id: departure").replace("contested: false", "hedge: nearly")
    assert next(report for report in reports(file) if "none of its quotes" in report.what).line == 7


def test_a_second_item_of_the_same_name_is_reported_at_its_own_place() -> None:
    file = FILE.replace("id: what-rang", "id: who-left").replace("fact: bell", "fact: whistle")
    assert [report.line for report in reports(file) if "whistle" in report.what] == [34]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("title: No", "title: No\ntitle: Yes", 3),
        ("fact: bell", "fact: bell\n    fact: departure", 36),
        ("key: true", "key: true\n        key: false", 24),
    ],
)
def test_a_field_that_stands_twice_is_reported(old: str, new: str, line: int) -> None:
    found = reports(FILE.replace(old, new))
    assert line in [report.line for report in found if "stands twice" in report.what]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only a comment\n", b"\xef\xbb\xbf", b"---\n", b"- a\n", b"words"])
def test_a_file_without_fields_is_no_set(data: bytes) -> None:
    (report,) = reports(data)
    assert "is empty" in report.what or "must begin with fields" in report.what


def test_a_file_that_is_too_large_is_not_even_read() -> None:
    (report,) = reports(b"{" * (native.LARGEST + 1))
    assert "may have 1,000,000" in report.what


def test_nothing_is_half_loaded() -> None:
    assert read(FILE.replace("[a mistake]", "[a mistook]"))[0] is None


def test_a_set_with_an_occurrence_is_written_with_it() -> None:
    assert b"occurrence: 2" in native.write(a_good_set(), a_briefing())


def test_what_was_read_from_a_file_is_written_and_read_again() -> None:
    assert read(native.write(a_good_set(), a_briefing()))[0] == a_good_set()


@pytest.mark.parametrize(
    "item",
    [a_choice(), several_choices(), a_statement(), an_amount(), some_words(), a_sentence_with_gaps()],
    ids=lambda item: item.kind,
)
def test_an_item_of_every_kind_is_written_and_read_again(item: object) -> None:
    quiz = a_set(replace(item))
    assert read(native.write(quiz, a_briefing())) == (quiz, [])


def test_writing_twice_writes_the_same_bytes() -> None:
    once = native.write(a_set(), a_briefing())
    quiz = read(once)[0]
    assert quiz
    assert native.write(quiz, a_briefing()) == once


def test_a_gap_that_stands_twice_in_its_passage_keeps_its_place() -> None:
    passage = words(LIGHTHOUSE.splitlines()[4])
    body = cloze.Body(passage, (cloze.Gap(words("the", within_last(passage.quote, "the"))),))
    quiz = a_set(an_item(body))
    assert read(native.write(quiz, a_briefing())) == (quiz, [])


def within_last(passage: str, quote: str) -> int:
    """The occurrence, in the whole text, of the last `quote` in `passage`."""
    return (LIGHTHOUSE.partition(passage)[0] + passage).count(quote)


def test_a_set_without_facts_of_its_own_is_reported_and_not_lost() -> None:
    assert any(
        "does not have" in report.what
        for report in reports(FILE[: FILE.index("facts:")] + FILE[FILE.index("items:") :])
    )


QUESTIONS = sorted((Path(__file__).parents[2] / "questions").iterdir())


@pytest.mark.parametrize("folder", QUESTIONS, ids=lambda folder: folder.name)
def test_every_set_we_ship_is_read_and_its_every_source_stands_in_its_briefing(folder: Path) -> None:
    briefing = Briefing.read((folder / "briefing.md").read_bytes())
    quiz, found = native.read((folder / "set.yaml").read_bytes(), briefing)
    assert found == []
    assert quiz
    assert all(span.proves_itself_in(briefing.text) for item in quiz.items for span in item.spans())


@pytest.mark.parametrize("folder", QUESTIONS, ids=lambda folder: folder.name)
def test_every_set_we_ship_is_written_without_loss(folder: Path) -> None:
    briefing = Briefing.read((folder / "briefing.md").read_bytes())
    quiz, _ = native.read((folder / "set.yaml").read_bytes(), briefing)
    assert quiz
    assert native.read(native.write(quiz, briefing), briefing) == (quiz, [])


def test_a_fact_with_every_field_is_written_and_read_again() -> None:
    fact = a_fact(
        "departure",
        value="she left",
        hedge="on",
        speaker="the union",
        contested=True,
        sensitive=True,
        stale_after=a_good_set().facts[0].stale_after,
        same_as="other",
    )
    quiz = a_set(a_choice(stem="On Friday, says the union, who left?"), facts=(fact,), content_note="None.")
    assert read(native.write(quiz, a_briefing())) == (quiz, [])
