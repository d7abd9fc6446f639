"""README says what the code does: every command, setting, kind and format is named, every room exists."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

import quiz.cli
from quiz import documents
from quiz.core.kinds import KINDS
from quiz.generation.item_models import MODELS
from quiz.settings import SETTINGS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("command", quiz.cli.__all__)
def test_every_command_is_in_the_readme_with_its_options(command: str) -> None:
    row = re.search(rf"^\| `flask {command} ([^`]*)`", README, re.MULTILINE)
    assert row is not None
    for parameter in getattr(quiz.cli, command).params:
        assert (parameter.opts[0] if parameter.opts[0].startswith("--") else parameter.name.upper()) in row.group(1)


@pytest.mark.parametrize(("name", "meaning"), SETTINGS.items())
def test_every_setting_is_in_the_readme(name: str, meaning: str) -> None:
    assert f"| `{name}` |" in README


def test_the_readme_names_no_setting_that_is_none() -> None:
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == set(SETTINGS)


def test_every_item_model_is_in_the_readme_and_no_other() -> None:
    named = re.search(r"\| item model \|.*?\n\n", README, re.S)
    assert named is not None
    assert set(re.findall(r"^\| `([a-z ]+)` \|", named.group(), re.M)) == set(MODELS)


def test_every_kind_is_in_the_readme() -> None:
    assert [name for name in KINDS if f"| `{name}` |" not in README] == []


def test_every_sort_of_document_is_in_the_readme_and_no_other() -> None:
    named = re.search(r"\| sort \|.*?\n\n", README, re.S)
    assert named is not None
    assert set(re.findall(r"^\| `([a-z]+)`", named.group(), re.M)) == set(documents.KINDS)


def test_what_reads_documents_is_there_for_the_tests_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extra = {re.split(r"[<>=]", each)[0] for each in project["project"]["optional-dependencies"]["import"]}
    assert extra <= set(project["dependency-groups"]["dev"])


@pytest.mark.parametrize("room", re.findall(r"^\| `(\w+/(?:\w+/)?)`", README, re.MULTILINE))
def test_every_room_of_the_tour_exists(room: str) -> None:
    assert (ROOT / room).is_dir()


@pytest.mark.parametrize("line", ["run: uv", "run: plain", "test: uv", "test: plain"])
def test_there_is_exactly_one_line_for_each_way_to_begin(line: str) -> None:
    block = re.search(rf"<!-- {line} -->\n```sh\n(.*?)```", README, re.DOTALL)
    assert block is not None
    assert len(block.group(1).splitlines()) == 1
    assert shlex.split(block.group(1))


def test_every_picture_of_the_readme_is_there() -> None:
    assert [p for p in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README) if not (ROOT / p).is_file()] == []


def test_the_top_level_holds_what_it_may_and_nothing_else() -> None:
    may = {"quiz", "questions", "templates", "static", "tests", "wsgi.py", "pyproject.toml", "README.md", "LICENSE",
           "CHANGELOG.md", "requirements.lock", "requirements-dev.lock"}  # fmt: skip
    ignored = {"instance", "uv.lock", "dist", "build"}
    assert {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - ignored <= may


def test_lock_files_name_no_address() -> None:
    for lock in ROOT.glob("*.lock"):
        assert lock.name == "uv.lock" or "://" not in lock.read_text()


def test_the_shipped_sets_are_written_in_our_format() -> None:
    for file in (ROOT / "questions").glob("*/set.yaml"):
        assert yaml.safe_load(file.read_text())["format"] == "briefing-quiz/1"
