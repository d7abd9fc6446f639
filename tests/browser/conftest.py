"""A real server on a real SQLite file, and a real Chromium."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from visiting import Server, Visit

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`flask demo` on an instance folder of its own, from another directory."""
    home = tmp_path_factory.mktemp("an instance")
    environment = {**os.environ, "BRIEFING_QUIZ_INSTANCE": str(home / "kept")}
    flask = Path(sys.executable).with_name("flask")
    command = [str(flask), "demo", "--port", "5400"]
    with subprocess.Popen(command, cwd=home, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            printed = ""
            assert process.stdout is not None
            for line in process.stdout:
                printed += line
                if "Stop with" in line:
                    break
            url, password = re.search(r"(http://[\d.:]+)/", printed), re.search(r"password\s+(\S+)", printed)
            assert url is not None, printed
            assert password is not None, printed
            yield Server(url.group(1), password.group(1))
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium")
    assert executable, "the browser journeys need Debian's chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    visit = Visit(context, server.url)
    yield visit
    context.close()
    assert visit.complaints == []
    assert visit.strangers == []
