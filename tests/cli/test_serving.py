from __future__ import annotations

import re
import socket
import sqlite3
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from quiz.cli import demo, load
from quiz.cli.serving import HOST, listen

SHIPPED = Path(__file__).parents[2] / "questions"


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "an instance"
    monkeypatch.setenv("BRIEFING_QUIZ_INSTANCE", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    return folder


def test_demo_makes_everything_ready_twice_in_a_row(instance: Path) -> None:
    outputs = [CliRunner().invoke(demo, ["--prepare-only"]) for _ in range(2)]
    assert [result.exit_code for result in outputs] == [0, 0], outputs[0].output
    assert "loaded" in outputs[0].output
    assert "unchanged" in outputs[1].output
    assert {"secret-key", "briefing-quiz.sqlite3"} <= {path.name for path in instance.iterdir()}


def test_the_secret_is_random_kept_and_closed_to_others(instance: Path) -> None:
    CliRunner().invoke(demo, ["--prepare-only"])
    secret = (instance / "secret-key").read_text()
    CliRunner().invoke(demo, ["--prepare-only"])
    assert len(secret) >= 32
    assert (instance / "secret-key").read_text() == secret
    assert stat.S_IMODE((instance / "secret-key").stat().st_mode) == 0o600


def test_only_the_hash_of_the_password_is_kept(instance: Path) -> None:
    CliRunner().invoke(demo, ["--prepare-only"])
    with sqlite3.connect(instance / "briefing-quiz.sqlite3") as database:
        (kept,) = database.execute("SELECT password_hash FROM credential").fetchone()
    database.close()
    assert re.match(r"scrypt:", kept)


def test_load_publishes_the_sets_of_a_folder(instance: Path) -> None:
    result = CliRunner().invoke(load, [str(SHIPPED)])
    assert result.exit_code == 0
    assert "total-peace: 15 questions" in result.output


def test_a_broken_set_keeps_every_set_of_the_folder_out(instance: Path, tmp_path: Path) -> None:
    broken = tmp_path / "sets" / "broken"
    broken.mkdir(parents=True)
    (broken / "briefing.md").write_text("A sentence is here.")
    (broken / "set.yaml").write_text("format: briefing-quiz/1\ntitle: T\nitems: []\n")
    (tmp_path / "sets" / "total-peace").symlink_to(SHIPPED / "total-peace")
    result = CliRunner().invoke(load, [str(tmp_path / "sets")])
    assert result.exit_code == 1
    assert "nothing was loaded" in result.stderr
    assert not instance.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [("DATABASE_URL", "mysql://x"), ("SECRET_KEY", "short"), ("BRIEFING_QUIZ_HTTPS", "yes")],
)
def test_a_setting_that_cannot_be_is_named(
    instance: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    result = CliRunner().invoke(demo, ["--prepare-only"])
    assert (result.exit_code, name in result.stderr) == (1, True)


def test_a_taken_port_is_said_and_the_next_free_one_used(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with listen(port) as free:
            assert free.getsockname()[1] > port
    assert f"Port {port} is taken" in capsys.readouterr().err
