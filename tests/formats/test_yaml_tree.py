"""YAML read for people: strings as written, each with its line; and what is not read at all."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.formats import yaml_tree
from quiz.formats.yaml_tree import NotYaml, Report


def plain(text: str) -> Any:
    return yaml_tree.read(text.encode(), 10_000).plain


def refusal(data: bytes) -> Report:
    with pytest.raises(NotYaml) as raised:
        yaml_tree.read(data, 1_000_000)
    return raised.value.report


@pytest.mark.parametrize(
    "word", ["no", "No", "true", "null", "~", "2022", "1e3", "0x10", "2026-03-01", "1_000", "12:30"]
)
def test_a_bare_word_stays_a_word(word: str) -> None:
    assert plain(f"a: {word}") == {"a": word}


def test_a_field_without_a_value_is_the_empty_word() -> None:
    assert plain("a:\nb: ''") == {"a": "", "b": ""}


@pytest.mark.parametrize(
    ("path", "line"), [((), 1), (("b",), 3), (("b", 0), 3), (("b", 1, "c"), 4), (("b", 7, "x"), 3), (("z",), 1)]
)
def test_every_value_has_its_line_and_what_is_missing_that_of_what_is_around_it(
    path: yaml_tree.Path, line: int
) -> None:
    assert yaml_tree.read(b"a: 1\nb:\n  - x\n  - c: 2\n", 99).line(path) == line


def test_a_key_that_stands_twice_is_named_with_its_path_and_the_line_of_the_first() -> None:
    tree = yaml_tree.read(b"a:\n  - b: 1\n    b: 2\n", 99)
    assert list(tree.doubled()) == [("a", 0, "b")]
    assert tree.line(("a", 0, "b")) == 2


@pytest.mark.parametrize(
    ("data", "line", "what"),
    [
        (b"a: 1\nb: *a\n", 2, "Aliases"),
        (b"a: &x 1\nb:\n  - *x\n", 3, "Aliases"),
        (b"a: &x [*x]\n", 1, "Aliases"),
        (b"a: 1\n? [b]\n: 2\n", 2, "A key must be a word"),
        (b"a: 1\n{b: c}: 2\n", 2, "A key must be a word"),
        (b"a: 1\nb: \xff\n", 2, "not UTF-8"),
        ("a: 1\nb: é".encode("latin-1"), 2, "not UTF-8"),
        (b"a: 1\n---\nb: 2\n", 2, "another document"),
        (b"a: 1\nb: [1, 2\n", 3, "This is not YAML"),
        (b"a: 1\nb: 'x\n", 3, "This is not YAML"),
        (b"a: 1\n b: 2\n", 2, "This is not YAML"),
        (b"a: 1\n\tb: 2\n", 2, "This is not YAML"),
        (b"a: b: c\n", 1, "This is not YAML"),
        (b"a: @x\n", 1, "This is not YAML"),
        (b"a: 1\nb: x\x07y\n", 2, "U+0007"),
        (b"a: 1\n\nb: \x00", 3, "U+0000"),
        (b'a: 1\nb: "\\UFFFFFFFF"\n', 2, "escape"),
        (b'a: 1\nb: "\\U00110000"\n', 2, "escape"),
        (b'a: 1\nb: "\\ud800"\n', 2, "half a character"),
        (b'a: 1\n"\\udfff": 2\n', 2, "half a character"),
        (b"%YAML 1." + b"9" * 5000 + b"\n---\na: 1\n", 1, "directive"),
        (b"", 1, "is empty"),
        (b"x" * 1_000_001, 1, "1,000,001 bytes"),
    ],
)
def test_what_is_not_read_is_refused_at_its_line(data: bytes, line: int, what: str) -> None:
    report = refusal(data)
    assert (report.line, what in report.what) == (line, True), report


@pytest.mark.parametrize(
    "data", [b"[" * 3000 + b"]" * 3000, b"[" * 400 + b"]" * 400, b"{a: " * 400 + b"}" * 400, b"- " * 3000, b"? " * 3000]
)
def test_nesting_that_no_set_needs_is_refused(data: bytes) -> None:
    assert refusal(data) == Report(1, "The file is nested too deeply.")


def test_nesting_is_refused_at_the_line_where_it_gets_too_deep() -> None:
    steps = "".join(f"{' ' * depth}a:\n" for depth in range(3000 // 100))
    assert refusal(steps.encode()).line == yaml_tree.DEEPEST + 1


def test_nesting_as_deep_as_allowed_is_read() -> None:
    assert plain("[" * yaml_tree.DEEPEST + "]" * yaml_tree.DEEPEST)


def test_a_million_brackets_are_refused_at_once() -> None:
    begun = time.perf_counter()
    refusal(b"[" * 1_000_000)
    assert time.perf_counter() - begun < 5


def test_tags_and_merge_keys_have_no_power_here() -> None:
    assert plain("a: !!python/name:os.system x\n<<: {b: c}\n") == {"a": "x", "<<": {"b": "c"}}


words = st.text(max_size=40) | st.sampled_from(
    ["No", "null", "", " ", "a: b", "- a", "#", "'", '"', "\n", "é\x85\u2028ü"]
)
trees = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=8
)


@settings(deadline=None)
@given(st.dictionaries(words, trees, min_size=1, max_size=3))
def test_what_is_written_is_read_again(document: dict[str, Any]) -> None:
    assert yaml_tree.read(yaml_tree.write(document), 100_000).plain == document


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=60) | st.text(":-[]{}&*!|>'\"%@`#?, \n\tab\\u0", max_size=40).map(str.encode))
def test_any_bytes_at_all_are_read_or_refused_with_a_line_of_the_file(data: bytes) -> None:
    line = 1
    try:
        yaml_tree.read(data, 99)
    except NotYaml as error:
        line = error.report.line
    assert 1 <= line <= data.count(b"\n") + data.count(b"\r") + 2
