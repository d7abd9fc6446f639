"""Places in a text, and cutting it for highlighting."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.spans import QuoteNotFound, Segment, Span, cut, locate, nearest, occurrences, segments

TEXT = "The bell rang. The keeper left. The bell rang again."


def test_a_quote_is_located_by_its_words() -> None:
    assert locate(TEXT, "keeper") == Span(19, 25, "keeper")


def test_offsets_count_code_points_and_not_bytes() -> None:
    assert locate("“Café” 🦅 rises", "rises") == Span(9, 14, "rises")


def test_a_quote_that_stands_twice_is_refused_until_somebody_says_which() -> None:
    with pytest.raises(QuoteNotFound, match="stands 2 times in the briefing: say which"):
        locate(TEXT, "The bell")


@pytest.mark.parametrize(("occurrence", "start"), [(1, 0), (2, 32)])
def test_an_occurrence_counts_from_one(occurrence: int, start: int) -> None:
    assert locate(TEXT, "The bell", occurrence).start == start


@pytest.mark.parametrize("occurrence", [-1, 0, 3])
def test_an_occurrence_that_is_not_there_is_refused(occurrence: int) -> None:
    with pytest.raises(QuoteNotFound, match=f"there is no occurrence {occurrence}"):
        locate(TEXT, "The bell", occurrence)


def test_a_quote_that_is_missing_is_refused_with_the_nearest_words() -> None:
    with pytest.raises(QuoteNotFound, match=r"The nearest words are “The keeper left\.”"):
        locate(TEXT, "The keeper lept.")


def test_a_quote_unlike_anything_is_refused_without_a_guess() -> None:
    with pytest.raises(QuoteNotFound, match="Nothing in it reads like this"):
        locate(TEXT, "ZZZZ")


def test_a_quote_must_match_in_case_and_in_the_shape_of_quotes() -> None:
    with pytest.raises(QuoteNotFound):
        locate("Petro’s government", "Petro's government")


def test_words_are_sought_only_within_the_span_given() -> None:
    within = locate(TEXT, "The bell rang again.")
    assert locate(TEXT, "bell", within=within).start == 36


def test_the_nearest_words_are_those_within_the_span_given() -> None:
    with pytest.raises(QuoteNotFound, match=r"“The bell rang again\.”"):
        locate(TEXT, "The bell rung again", within=locate(TEXT, "The bell rang again."))


def test_occurrences_may_overlap() -> None:
    assert [span.start for span in occurrences("aaa", "aa")] == [0, 1]


def test_nothing_stands_nowhere() -> None:
    assert occurrences(TEXT, "") == []


@pytest.mark.parametrize("quote", ["", "ZZZZ", "Th!"])
def test_what_has_nothing_in_common_with_the_text_has_no_nearest_words(quote: str) -> None:
    assert nearest(TEXT, quote) == ""


def test_nearest_words_are_whole_words() -> None:
    assert nearest(TEXT, "he keper lef") == "The keeper left."


def test_nearest_words_are_found_for_a_quote_longer_than_the_text() -> None:
    assert nearest("The bell rang.", "The bell rang. " * 100) == "The bell rang."


def test_a_span_proves_itself_only_in_its_own_text() -> None:
    span = locate(TEXT, "keeper")
    assert span.proves_itself_in(TEXT)
    assert not span.proves_itself_in(" " + TEXT)


@pytest.mark.parametrize("span", [Span(0, 0, ""), Span(-5, -1, "gain"), Span(48, 99, "ain."), Span(4, 3, "")])
def test_a_span_that_is_empty_or_runs_out_of_the_text_proves_nothing(span: Span) -> None:
    assert not span.proves_itself_in(TEXT)


@pytest.mark.parametrize(
    ("one", "other", "meet", "cover"),
    [
        ((0, 4), (4, 8), False, False),
        ((0, 5), (4, 8), True, False),
        ((0, 8), (2, 4), True, True),
        ((2, 4), (2, 4), True, True),
        ((2, 4), (0, 8), True, False),
    ],
)
def test_spans_meet_where_they_share_a_code_point(
    one: tuple[int, int], other: tuple[int, int], meet: bool, cover: bool
) -> None:
    ours, theirs = cut(TEXT, *one), cut(TEXT, *other)
    assert (ours.meets(theirs), ours.covers(theirs)) == (meet, cover)


def test_the_sentence_around_the_evidence_is_plain_and_its_neighbours_are_quiet() -> None:
    sentences = [cut(TEXT, 0, 14), cut(TEXT, 15, 31), cut(TEXT, 32, len(TEXT))]
    tones = segments(TEXT, cut(TEXT, 0, len(TEXT)), [locate(TEXT, "keeper")], sentences)
    assert tones == [
        Segment("The bell rang. ", "quiet"),
        Segment("The ", "plain"),
        Segment("keeper", "marked"),
        Segment(" left.", "plain"),
        Segment(" The bell rang again.", "quiet"),
    ]


def test_without_sentences_all_that_is_not_marked_is_plain() -> None:
    shown = segments("one two", cut("one two", 0, 7), [cut("one two", 4, 7)])
    assert shown == [Segment("one ", "plain"), Segment("two", "marked")]


def test_a_mark_outside_the_words_shown_changes_nothing() -> None:
    assert segments(TEXT, cut(TEXT, 0, 14), [cut(TEXT, 15, 20)]) == [Segment("The bell rang.", "plain")]


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted).map(lambda ends: cut("x" * 30, *ends))
texts = st.text(min_size=30, max_size=30)


@settings(deadline=None)
@given(texts, spans, st.lists(spans, max_size=5), st.lists(spans, max_size=4))
def test_segments_always_join_to_the_text_shown(text: str, shown: Span, marks: list[Span], others: list[Span]) -> None:
    found = segments(text, shown, marks, others)
    assert "".join(segment.text for segment in found) == text[shown.start : shown.end]


@settings(deadline=None)
@given(texts, spans, st.lists(spans, max_size=5), st.lists(spans, max_size=4))
def test_marked_is_exactly_what_the_marks_cover(text: str, shown: Span, marks: list[Span], others: list[Span]) -> None:
    found = segments(text, shown, marks, others)
    tones = [segment.tone == "marked" for segment in found for _ in segment.text]
    covered = [any(mark.start <= at < mark.end for mark in marks) for at in range(shown.start, shown.end)]
    assert tones == covered


@settings(deadline=None)
@given(texts, spans.filter(lambda span: span.start < span.end))
def test_every_span_cut_from_a_text_can_be_located_again(text: str, span: Span) -> None:
    span = cut(text, span.start, span.end)
    found = occurrences(text, span.quote)
    assert locate(text, span.quote, found.index(span) + 1) == span
