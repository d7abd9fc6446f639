"""`flask draft` keeps its contract, and says in a sentence what it can make nothing of."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from papers import a_pdf, a_word_file, an_article

from quiz.cli import draft

SEED = Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md"


def test_one_json_object_whose_offsets_count_in_its_text() -> None:
    result = CliRunner().invoke(draft, [str(SEED), "--json"])
    assert result.exit_code == 0
    assert result.stderr == ""
    drafts = json.loads(result.stdout)
    text = drafts["briefing"]["text"]
    assert set(drafts) == {"briefing", "facts", "items", "rejected"}
    assert {"id", "quote", "start", "end", "kind", "value", "hedge", "speaker"} <= set(drafts["facts"][0])
    assert set(drafts["items"][0]) == {
        "kind", "model", "tier", "doubts", "fact", "stem", "options", "key", "accept", "rationale", "sources", "edits",
    }  # fmt: skip
    for place in [*drafts["facts"], *(source for item in drafts["items"] for source in item["sources"])]:
        assert text[place["start"] : place["end"]] == place["quote"]
    for item in drafts["items"]:
        assert item["tier"] == "review" or not item["doubts"]
        assert bool(item["options"]) != bool(item["accept"])
        assert sum(option["key"] for option in item["options"]) == bool(item["options"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The new tunnel\nAna Ruiz opened the tunnel in 2025.\n", "The new tunnel"),
        ("Key Points\n- Ana Ruiz opened the tunnel in 2025.\n", "Ana Ruiz opened the tunnel in 2025."),
        ("Ana Ruiz opened the tunnel in 2025.\n", "Ana Ruiz opened the tunnel in 2025."),
    ],
)
def test_the_title_is_a_heading_that_says_something_or_the_first_sentence(
    tmp_path: Path, text: str, title: str
) -> None:
    file = tmp_path / "text.txt"
    file.write_text(text)
    assert json.loads(CliRunner().invoke(draft, [str(file), "--json"]).stdout)["briefing"]["title"] == title


def test_the_same_file_and_seed_number_give_the_same_bytes() -> None:
    first, second = (CliRunner().invoke(draft, [str(SEED), "--json", "--seed", "7"]).stdout for _ in range(2))
    assert first == second


def test_people_can_read_it_too() -> None:
    result = CliRunner().invoke(draft, [str(SEED), "--count", "2"])
    assert "2 questions drafted." in result.stdout
    assert result.stdout.count("Proof:") == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The text is empty."),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary data"),
        ("Die Straße".encode("latin-1"), "not UTF-8"),
        (b"All of it again. " * 125_000, "a briefing may have"),
        (b"it rained and then it stopped raining.\n", "No usable fact"),
    ],
)
def test_what_is_no_briefing_gets_a_sentence_and_exit_code_2(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(content)
    result = CliRunner().invoke(draft, [str(file), "--json"])
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


NEWS = "Ana Ruiz opened the tunnel in 2025. The mayor, Leo Brandt, said that it had cost 12 million dollars."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("news.md", f"# The *new* tunnel\n\n{NEWS}\n".encode()),
        ("news.html", an_article(f"<h1>The new tunnel</h1><p>{NEWS}</p>").encode()),
        ("news.docx", a_word_file(("Title", "The new tunnel"), ("Normal", NEWS))),
        ("news.pdf", a_pdf(f"# The new tunnel\n{NEWS}")),
    ],
)
def test_a_file_of_any_usual_sort_is_drafted_from(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    drafts = json.loads(CliRunner().invoke(draft, [str(file), "--json"]).stdout)
    assert drafts["briefing"]["title"] == "The new tunnel"
    assert drafts["briefing"]["text"] == f"# The new tunnel\n{NEWS}"


def test_a_text_in_another_language_is_refused_kindly(tmp_path: Path) -> None:
    file = tmp_path / "noticias.txt"
    file.write_text(
        "El presidente anunció el martes que el gobierno retomará las conversaciones con los grupos armados.\n"
        "La alcaldesa de la ciudad dijo que los vecinos esperaban desde hacía años una respuesta del Estado.\n"
        "Según la policía, siete personas murieron en los combates y otras cien tuvieron que dejar sus casas.\n"
    )
    result = CliRunner().invoke(draft, [str(file), "--json"])
    assert result.exit_code == 2
    assert result.stderr.endswith(": This text is in Spanish. Questions can be drafted from English texts only.\n")
    assert result.stdout == ""


def test_where_the_text_would_go_is_said_before_it_goes_and_the_rules_stand_alone_if_nobody_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BRIEFING_QUIZ_MODEL_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("BRIEFING_QUIZ_MODEL", "small")
    alone = CliRunner().invoke(draft, [str(SEED), "--json", "--no-model"])
    advised = CliRunner().invoke(draft, [str(SEED), "--json"])
    assert alone.stderr == ""
    assert advised.stderr.startswith("The text leaves this machine: it is sent to 127.0.0.1:9, model small.\n")
    assert "Drafted by the rules alone. The language model at 127.0.0.1:9 did not answer" in advised.stderr
    assert advised.stdout == alone.stdout


def test_half_a_language_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_QUIZ_MODEL", "small")
    result = CliRunner().invoke(draft, [str(SEED)])
    assert result.exit_code == 2
    assert "BRIEFING_QUIZ_MODEL_URL must be an http(s) address" in result.stderr


def test_a_draft_lets_other_processes_go_first() -> None:
    CliRunner().invoke(draft, [str(SEED), "--count", "1"])
    assert os.nice(0) >= 10


def test_progress_is_shown_to_who_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.cli.drafting._is_unseen", lambda: False)
    assert "Drafting" in CliRunner().invoke(draft, [str(SEED)]).stderr
