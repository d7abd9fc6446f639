"""The rooms keep apart when the program runs, too."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
from types import ModuleType

import quiz.core

LOOK = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded_by(names: list[str]) -> set[str]:
    """The top-level names in a fresh interpreter that has imported the modules of these names."""
    run = subprocess.run([sys.executable, "-c", LOOK, json.dumps(names)], capture_output=True, check=True, text=True)
    return set(json.loads(run.stdout))


def modules_of(package: ModuleType) -> list[str]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [package.__name__, *(module.name for module in found)]


def test_importing_all_of_core_loads_no_framework_no_database_no_parser_and_no_file_format() -> None:
    names = modules_of(quiz.core)
    assert "quiz.core.kinds.cloze" in names
    assert loaded_by(names) & {"flask", "werkzeug", "sqlalchemy", "spacy", "yaml"} == set()


def test_importing_the_formats_loads_no_framework_and_no_database() -> None:
    assert not loaded_by(["quiz.formats.native"]) & {"flask", "werkzeug", "sqlalchemy", "spacy"}


def test_importing_the_documents_loads_no_library_that_only_a_reader_needs() -> None:
    loaded = loaded_by(["quiz.documents", "quiz.documents.language"])
    assert not loaded & {"flask", "sqlalchemy", "spacy", "lxml", "trafilatura", "docx", "pypdf", "markdown_it", "numpy"}
