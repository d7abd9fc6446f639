"""Where the browser journeys go, and the window they go with."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import BrowserContext, Page


class Server(NamedTuple):
    """Where `flask demo` serves, and the one-time password it printed."""

    url: str
    password: str


class Visit:
    """A browser window that writes down everything that must not happen."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.page: Page = context.new_page()
        self.base = base
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda r: None if r.url.startswith(base) else self.strangers.append(r.url))

    def go(self, path: str = "/") -> Page:
        self.page.goto(path if path.startswith("http") else self.base + path)
        return self.page

    @property
    def name(self) -> str:
        return self.page.locator("body").get_attribute("data-page") or ""

    def step(self) -> None:
        """Press the one thing that moves on."""
        way = self.page.locator("[data-step]")
        if way.evaluate("e => e.tagName") == "FORM":
            way = way.locator("button[type=submit], button:not([type])").first
        with self.page.expect_navigation():
            way.click()

    def press_enter(self) -> None:
        """Send the form that has the focus, by keyboard."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
