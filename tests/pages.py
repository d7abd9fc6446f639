"""Reading our pages as a browser would: their name, and the one form or link that moves on."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from werkzeug.test import TestResponse


class Page(NamedTuple):
    """What a test wants to know of a page."""

    name: str
    step: str
    target: str
    fields: dict[str, list[str]]
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.name = self.step = self.target = ""
        self.fields: dict[str, list[str]] = {}
        self.words: list[str] = []
        self._in_step = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "body":
            self.name = given.get("data-page", "")
        if "data-step" in given:
            assert not self.step, "two ways forward on one page"
            self.step = given["data-step"]
            self.target = given.get("action") or given.get("href", "")
            self._in_step = tag == "form"
        if tag in ("input", "select") and self._in_step and "name" in given:
            self.fields.setdefault(given["name"], []).append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._in_step = False

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(response: TestResponse) -> Page:
    """The page of a response; there is at most one way forward on it."""
    reader = _Reader()
    reader.feed(response.text)
    text = re.sub(r"\s+", " ", "".join(reader.words))
    return Page(reader.name, reader.step, reader.target, reader.fields, text)
