from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from quiz.cli import check
from quiz.cli.content import read_set

SHIPPED = Path(__file__).parents[2] / "questions"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "with spaces" / "questions"))


def test_every_span_of_the_shipped_sets_is_proven() -> None:
    result = CliRunner().invoke(check, [str(SHIPPED)])
    assert result.exit_code == 0
    assert "every one proven" in result.output


def test_every_set_of_the_shipped_folder_can_be_checked_by_itself() -> None:
    for folder in SHIPPED.iterdir():
        assert CliRunner().invoke(check, [str(folder)]).exit_code == 0


def test_one_changed_character_of_the_briefing_fails_the_check(copy: Path) -> None:
    file = copy / "total-peace" / "briefing.md"
    file.write_text(file.read_text().replace("betrayal", "betrayel"))
    result = CliRunner().invoke(check, [str(copy)])
    assert result.exit_code == 1
    assert "set.yaml:" in result.stderr
    assert "The nearest words are" in result.stderr


def test_one_changed_character_of_a_quote_fails_the_check(copy: Path) -> None:
    file = copy / "total-peace" / "set.yaml"
    lines = file.read_text().splitlines()
    number = next(n for n, line in enumerate(lines) if "displaced over 100,000" in line)
    lines[number] = lines[number].replace("displaced", "displeced", 1)
    file.write_text("\n".join(lines))
    result = CliRunner().invoke(check, [str(copy)])
    assert result.exit_code == 1
    assert f"set.yaml:{number + 1}: “displeced over 100,000” is not in the briefing" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("briefing.md", b"", "The text is empty."),
        ("briefing.md", b"\0\1\2", "binary data"),
        ("briefing.md", b"caf\xe9", "not UTF-8"),
        ("set.yaml", b"title: [", "not YAML"),
        ("set.yaml", b"", "The file is empty."),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong(copy: Path, name: str, content: bytes, said: str) -> None:
    (copy / "total-peace" / name).write_bytes(content)
    result = CliRunner().invoke(check, [str(copy)])
    assert result.exit_code == 1
    assert name in result.stderr
    assert said in result.stderr


def test_a_set_without_its_briefing_says_so(copy: Path) -> None:
    (copy / "total-peace" / "briefing.md").unlink()
    assert "No such file" in read_set(copy / "total-peace").faults[0]


def test_a_folder_without_sets_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(check, [str(tmp_path)])
    assert result.exit_code == 1
    assert "there is no set.yaml here" in result.stderr


def test_the_seed_set_is_what_was_asked_for() -> None:
    """Sixteen at most, five kinds, a third figures, and every key point of the briefing covered."""
    found = read_set(SHIPPED / "total-peace")
    assert found.quiz is not None
    assert found.briefing is not None
    assert 14 <= len(found.quiz.items) <= 16
    assert len({item.kind for item in found.quiz.items}) >= 5
    asked = [fact for item in found.quiz.items if (fact := found.quiz.fact_of(item))]
    same = {fact.same_as for fact in asked} | {fact.id for fact in asked}
    quotes = [q for fact in found.quiz.facts if fact.id in same or fact.same_as in same for q in fact.quotes]
    bullets = [block.span for block in found.briefing.blocks if block.kind == "bullet"]
    assert all(any(bullet.covers(quote) for quote in quotes) for bullet in bullets)
