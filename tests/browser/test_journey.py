"""A student's whole way through the shipped set, in Chromium."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from visiting import Server, Visit

from quiz.core.briefings import Briefing
from quiz.core.items import Item
from quiz.core.sets import QuestionSet
from quiz.formats import native

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parents[2] / "questions" / "total-peace"


def the_set() -> QuestionSet:
    quiz, _ = native.read((FOLDER / "set.yaml").read_bytes(), Briefing.read((FOLDER / "briefing.md").read_bytes()))
    assert quiz is not None
    return quiz


ITEMS = the_set().items


def begin(visit: Visit, nickname: str, mode: str) -> Page:
    page = visit.go()
    assert visit.name == "home"
    page.get_by_label("Nickname").fill(nickname)
    page.locator(f"input[name=mode][value={mode}]").check()
    visit.step()
    return page


def respond(page: Page, item: Item, given: Any) -> None:
    """Fill the form of a question as a person would."""
    form = page.locator("form[data-step=answer]")
    if item.kind in ("single_choice", "true_false"):
        form.locator(f"input[name=choice][value='{given}']").check()
    elif item.kind == "multiple_response":
        for index in given:
            form.locator(f"input[name=choice][value='{index}']").check()
    elif item.kind == "numeric":
        form.locator("input[name=amount]").fill(given["amount"])
        if given["unit"]:
            form.locator("select[name=unit]").select_option(given["unit"])
    elif item.kind == "short_text":
        form.locator("input[name=text]").fill(given)
    else:
        for number, words in enumerate(given, 1):
            form.locator(f"input[name=gap-{number}]").fill(words)


def other(item: Item) -> Any:
    """A response that is not the key."""
    if item.kind == "single_choice":
        return 1 if item.rules.key(item.body) == 0 else 0
    if item.kind == "multiple_response":
        return [index for index, option in enumerate(item.body.options) if not option.key]
    if item.kind == "true_false":
        return "true" if item.body.key != "true" else "false"
    return {"numeric": {"amount": "7", "unit": ""}, "short_text": "the moon", "cloze": ["the moon", "cheese"]}[
        item.kind
    ]


def marked_words(page: Page) -> list[str]:
    return [re.sub(r"\s+", " ", words) for words in page.locator("#evidence mark, mark").all_inner_texts()]


def check_proof(page: Page, item: Item) -> None:
    """Every word of the item's sources is marked on its feedback page."""
    shown = "".join(marked_words(page))
    for source in item.sources:
        assert source.quote in shown or all(word in shown for word in source.quote.split()), (source.quote, shown)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "scripts off"])
def test_a_student_takes_leaves_resumes_and_finishes(browser: Browser, server: Server, scripts: bool) -> None:
    nickname = "Ben" if scripts else "Cleo"
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=scripts)
    visit = Visit(context, server.url)
    page = begin(visit, nickname, "practice")
    wrong = {3, 8, 12}
    for number, item in enumerate(ITEMS[:6], 1):
        answer_one(visit, page, number, item, right=number not in wrong)
    link = page.locator("[data-resume]").get_attribute("value")
    context.close()
    assert visit.complaints == []

    elsewhere = browser.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=scripts)
    visit = Visit(elsewhere, server.url)
    assert link is not None
    page = visit.go(link)
    for number, item in enumerate(ITEMS[6:], 7):
        answer_one(visit, page, number, item, right=number not in wrong)
    assert visit.name == "submission"
    visit.step()
    assert visit.name == "review"
    assert "Three sentences to read again" in page.locator("h1").inner_text()
    assert "12" in page.locator("main").inner_text()
    visit.go("/sets/total-peace/board")
    assert visit.name == "board"
    assert page.locator("tr", has_text=nickname).count() == 1
    assert visit.complaints == []
    assert visit.strangers == []
    elsewhere.close()


def answer_one(visit: Visit, page: Page, number: int, item: Item, *, right: bool) -> None:
    assert visit.name == "question"
    assert f"Question {number} of {len(ITEMS)}" in page.locator("main").inner_text()
    respond(page, item, item.rules.key(item.body) if right else other(item))
    visit.step()
    assert visit.name == "feedback", page.locator("main").inner_text()
    assert ("Right." if right else "Not what the briefing says.") in page.locator("h1").inner_text()
    check_proof(page, item)
    visit.step()


def test_an_exam_by_keyboard_alone(visit: Visit) -> None:
    page = visit.go()
    page.get_by_label("Nickname").focus()
    page.keyboard.type("Dee")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    visit.press_enter()
    assert visit.name == "question"
    page.locator("input[name=choice]").first.focus()
    page.keyboard.press("ArrowDown")
    visit.press_enter()
    assert visit.name == "question"
    assert "Question 2 of" in page.locator("main").inner_text()


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands, whatever its content security policy."""
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in results.response["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_every_page_is_accessible_fits_and_is_light(browser: Browser, server: Server, scheme: Any, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    visit = Visit(context, server.url)
    found: dict[str, list[str]] = {}

    def look(label: str) -> None:
        wide = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        faults = violations(visit.page) + ([f"scrolls sideways by {wide}"] if wide > 0 else [])
        if faults:
            found[label] = faults

    page = visit.go()
    look("home")
    begin(visit, f"Eve {scheme} {width}", "practice")
    for number, item in enumerate(ITEMS, 1):
        look(f"question {number} {item.kind}")
        if number == 1:
            visit.step()
            look("nothing given")
        if number == 8:
            page.locator("input[name=amount]").fill("many")
            visit.step()
            look("unreadable amount")
        respond(page, item, other(item) if number % 2 else item.rules.key(item.body))
        page.locator("input[name=confidence][value=sure]").check(force=True)
        visit.step()
        look(f"feedback {number} {item.kind}")
        if number == 5:
            page.get_by_role("link", name="Read this place in the full text").click()
            look("briefing")
            page.go_back()
        visit.step()
    look("submission")
    visit.step()
    look("review")
    for path in ("/", "/sets/total-peace", "/sets/total-peace/board", "/sets/total-peace/briefing", "/sign-in",
                 "/about/scores", "/about/privacy", "/about/accessibility", "/no-such-page"):  # fmt: skip
        visit.go(path)
        look(path)
    context.close()
    assert found == {}
    assert [c for c in visit.complaints if "404" not in c and "422" not in c] == []
    assert visit.strangers == []


def test_somebody_elses_link_asks_first(browser: Browser, visit: Visit, server: Server) -> None:
    link = begin(visit, "Hal", "practice").locator("[data-resume]").get_attribute("value")
    assert link is not None
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme="dark")
    other = Visit(context, server.url)
    begin(other, "Ida", "practice")
    page = other.go(link)
    assert other.name == "resume"
    assert violations(page) == []
    other.step()
    assert other.name == "question"
    context.close()
    assert other.complaints == []


def test_a_feedback_page_weighs_under_100_kilobytes_cold(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    visit = Visit(context, server.url)
    page = begin(visit, "Finn", "practice")
    respond(page, ITEMS[0], other(ITEMS[0]))
    visit.step()
    cookies: Any = context.cookies()
    cold = browser.new_context(viewport={"width": 1440, "height": 900})
    cold.add_cookies(cookies)
    fresh = cold.new_page()
    weights: list[int] = []
    fresh.on(
        "requestfinished",
        lambda r: weights.append(sum(r.sizes()[k] for k in ("responseBodySize", "responseHeadersSize"))),
    )
    fresh.goto(page.url, wait_until="networkidle")
    context.close()
    cold.close()
    assert 5_000 < sum(weights) < 100_000


def test_a_teacher_signs_in_once_and_sees_the_key(visit: Visit, server: Server) -> None:
    page = visit.go("/sign-in")
    page.get_by_label("User name").fill("teacher")
    page.get_by_label("Password").fill(server.password)
    visit.step()
    assert visit.name == "home"
    visit.go("/sets/total-peace/key")
    assert visit.name == "key"
    assert page.locator("mark").count() >= len(ITEMS)


def test_the_page_prints_without_its_buttons(visit: Visit) -> None:
    page = begin(visit, "Gil", "practice")
    respond(page, ITEMS[0], other(ITEMS[0]))
    visit.step()
    page.emulate_media(media="print")
    assert not page.locator("[data-step]").is_visible()
    assert page.locator("mark").first.is_visible()
