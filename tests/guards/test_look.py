"""Yellow means evidence, and nothing on a page is inline or from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STYLES = sorted((ROOT / "static" / "css").glob("*.css"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_only_the_evidence_uses_the_names_of_evidence(file: Path) -> None:
    uses = re.search(r"var\(--(on-)?evidence", file.read_text())
    assert uses is None or file.name in ("evidence.css", "tokens.css", "print.css")


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_a_stylesheet_is_short_layered_and_fetches_nothing(file: Path) -> None:
    css = file.read_text()
    assert css.count("\n") <= 250
    assert "@layer" in css
    assert not re.search(r"url\(|@import\s+['\"]?http", css)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.relative_to(ROOT / "templates").as_posix())
def test_a_template_has_nothing_inline_unescaped_or_from_elsewhere(file: Path) -> None:
    html = file.read_text()
    assert not re.search(r"\sstyle=|\son\w+=\"|\|\s*safe\b|<style|https?://|<script(?![^>]*\bsrc=)", html)
    assert html.count("\n") <= 140


def test_colours_are_values_in_one_place_only() -> None:
    elsewhere = [
        file.name
        for file in STYLES
        if file.name != "tokens.css" and re.search(r"#[0-9a-fA-F]{3,8}\b", file.read_text())
    ]
    assert set(elsewhere) <= {"print.css"}
