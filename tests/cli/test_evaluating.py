"""`flask evaluate` puts every item beside its source for two graders, and turns their marks into rates."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from papers import an_article

import quiz.cli

HEAD = "item,model,tier,sound,wrong_key,worth,trivial\n"
TEXT = (
    "The tunnel of Lerma\n"
    "“We will not pay for the ferries of the rich a second time,” said Mayor Jon Vidal of the town of Sant.\n"
    "Opposition leader Mia Holt warned that the tunnel will ruin the ferries of Lerma within ten years.\n"
    "Minister Ana Ruiz argued that the strait of Lerma is too shallow for heavy ships.\n"
)
GERMAN = (
    "Der Bürgermeister von Sant sagte am Montag, die Stadt werde für die Fähren der Reichen kein zweites Mal bezahlen. "
    "Die Führerin der Opposition warnte davor, dass der Tunnel die Boote innerhalb von zehn Jahren verdrängen werde.\n"
    "Der Minister hielt dagegen, die Meerenge sei für schwere Schiffe zu flach, und wies die Kritik zurück.\n"
)


def evaluate(app: Flask, *arguments: str) -> Result:
    return app.test_cli_runner().invoke(quiz.cli.evaluate, list(arguments))


def test_a_page_and_a_sheet_are_written_with_one_line_an_item(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "tunnel.txt").write_text(TEXT)
    result = evaluate(app, str(tmp_path / "in"), "--out", str(tmp_path / "out"))
    assert result.exit_code == 0, result.output
    page = (tmp_path / "out" / "index.html").read_text()
    rows = list(csv.DictReader((tmp_path / "out" / "grades.csv").read_text().splitlines()))
    assert rows
    assert all(row["sound"] == "" and row["item"].startswith("tunnel.txt/") for row in rows)
    assert page.count('<li class="key__row">') == len(rows)
    assert "<mark>" in page
    assert (tmp_path / "out" / "css" / "tokens.css").exists()


def test_marks_become_rates_with_their_intervals(app: Flask, tmp_path: Path) -> None:
    sheet = tmp_path / "grades.csv"
    sheet.write_text(
        HEAD + "a/1,why,auto,P,no,P,no\na/2,why,auto,P,no,M,yes\na/3,how much,review,R,yes,R,no\na/4,why,auto,,,,\n"
    )
    result = evaluate(app, "--graded", str(sheet))
    assert "3 items graded by both readers" in result.output
    assert "both: 1 of 2, 50 % (9 to 91)" in result.output
    assert "same mark: 2 of 3, 67 % (21 to 94)" in result.output


@pytest.mark.parametrize(
    ("content", "said"),
    [("item,model\na,b\n", "the column “tier” is missing"), (HEAD + "a/1,why,auto,Q,no,P,no\n", "not “Q”")],
)
def test_a_sheet_that_is_none_gets_a_sentence(app: Flask, tmp_path: Path, content: str, said: str) -> None:
    sheet = tmp_path / "grades.csv"
    sheet.write_text(content)
    result = evaluate(app, "--graded", str(sheet))
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_folder_without_a_text_and_no_folder_at_all_get_a_sentence(app: Flask, tmp_path: Path) -> None:
    assert "no text here" in evaluate(app, str(tmp_path)).stderr
    assert "Give a FOLDER" in evaluate(app).stderr


def test_a_text_nothing_can_be_made_of_is_named_and_the_others_are_drafted(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "tunnel.txt").write_text(TEXT)
    result = evaluate(app, str(tmp_path), "--out", str(tmp_path / "out"))
    assert result.exit_code == 0
    assert "empty.txt: The text is empty." in result.stderr


def test_every_sort_of_document_is_evaluated(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    article = an_article(*(f"<p>{line}</p>" for line in TEXT.splitlines()[1:]))
    (tmp_path / "in" / "page.html").write_text(article)
    result = evaluate(app, str(tmp_path / "in"), "--out", str(tmp_path / "out"))
    assert result.exit_code == 0, result.output
    assert "page.html/1" in (tmp_path / "out" / "grades.csv").read_text()


def test_two_files_of_one_name_are_both_evaluated_and_another_language_is_named(app: Flask, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "tunnel.txt").write_text(TEXT)
    (folder / "tunnel.MD").write_text(TEXT)
    (folder / "german.txt").write_text(GERMAN)
    result = evaluate(app, str(folder), "--out", str(tmp_path / "out"))
    sheet = (tmp_path / "out" / "grades.csv").read_text()
    assert "tunnel.txt/1" in sheet
    assert "tunnel.MD/1" in sheet
    assert "german" not in sheet
    assert "german.txt: This text is in German." in result.stderr
