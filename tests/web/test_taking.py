from __future__ import annotations

import re

import pytest
from cast import A_DAY, a_set, the_briefing
from flask import Flask
from flask.testing import FlaskClient
from msgspec.structs import replace
from pages import read
from sqlalchemy import select
from taking import begin, rows

from quiz.core.kinds import KINDS
from quiz.store import sets
from quiz.store.database import db
from quiz.store.tables import Attempt, Base, Person


def test_home_shows_the_open_set_and_the_way_in(client: FlaskClient) -> None:
    page = read(client.get("/"))
    assert (page.name, page.step, page.target) == ("home", "start", "/sets/ferry/attempts")
    assert {"nickname", "mode"} <= page.fields.keys()


def test_a_practice_answer_leads_to_its_feedback(client: FlaskClient) -> None:
    attempt = begin(client)
    response = client.post(f"{attempt}/items/1/responses", data={"choice": "0", "confidence": "sure"})
    assert response.location == f"{attempt}/items/1/feedback"
    page = read(client.get(response.location))
    assert (page.name, page.step, page.target) == ("feedback", "next", f"{attempt}/items/2")
    assert "Not what the briefing says." in page.text
    assert "The union called the decision hasty." in page.text


def test_the_feedback_marks_the_words_that_prove_the_key(client: FlaskClient) -> None:
    attempt = begin(client)
    client.post(f"{attempt}/items/1/responses", data={"choice": "1"})
    html = client.get(f"{attempt}/items/1/feedback").text
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", html) == ["stopped the night ferry on Monday"]


def test_in_an_exam_no_page_shows_a_verdict_before_handing_in(client: FlaskClient) -> None:
    attempt = begin(client, "exam")
    response = client.post(f"{attempt}/items/1/responses", data={"choice": "0"})
    assert response.location == f"{attempt}/items/2"
    response = client.get(f"{attempt}/items/1/feedback")
    assert response.location == f"{attempt}/items/1"
    page = client.get(f"{attempt}/items/1").text
    assert "Not what the briefing says" not in page
    assert "<mark" not in client.get(f"{attempt}/items/1/briefing").text
    assert client.get(f"{attempt}/review").location == f"{attempt}/submission"


def test_an_exam_answer_is_shown_again_as_kept(client: FlaskClient) -> None:
    attempt = begin(client, "exam")
    client.post(f"{attempt}/items/1/responses", data={"choice": "2"})
    page = client.get(f"{attempt}/items/1").text
    assert "Your answer is kept." in page
    assert re.search(r'value="2"[^>]*\bchecked', page)


def test_handing_in_names_what_is_open_and_then_shows_the_score(client: FlaskClient) -> None:
    attempt = begin(client, "exam")
    client.post(f"{attempt}/items/1/responses", data={"choice": "1"})
    page = read(client.get(f"{attempt}/submission"))
    assert (page.name, page.step) == ("submission", "submit")
    assert "Questions 2 and 3 are open" in page.text
    response = client.post(f"{attempt}/submission")
    review = read(client.get(response.location))
    assert review.name == "review"
    assert "Two sentences to read again" in review.text


def test_what_is_typed_and_cannot_be_read_is_kept_with_a_sentence(client: FlaskClient, app: Flask) -> None:
    attempt = begin(client)
    before = rows(app)
    response = client.post(f"{attempt}/items/2/responses", data={"amount": "many"})
    assert response.status_code == 422
    assert "Give the amount in figures, for example 1,200" in response.text
    assert 'value="many"' in response.text
    assert rows(app) == before


def test_an_empty_answer_is_not_kept_and_says_what_to_do(client: FlaskClient, app: Flask) -> None:
    attempt = begin(client)
    before = rows(app)
    response = client.post(f"{attempt}/items/1/responses", data={})
    assert response.status_code == 422
    assert "skip the question" in response.text
    assert rows(app) == before


@pytest.mark.parametrize("nickname", ["", "   ", "x" * 41, "…"])
def test_a_nickname_that_cannot_be_used_is_asked_for_again(client: FlaskClient, app: Flask, nickname: str) -> None:
    response = client.post("/sets/ferry/attempts", data={"nickname": nickname, "mode": "practice"})
    assert response.status_code == 422
    assert "nickname" in read(response).text
    assert rows(app)["person"] == 0


TAMPERED = [
    ({"choice": "3"}, 400),
    ({"choice": "-1"}, 400),
    ({"choice": "one"}, 400),
    ({"choice": ["0", "1"]}, 400),
    ({"choice": "1", "confidence": "certain"}, 400),
]


@pytest.mark.parametrize(("form", "status"), TAMPERED)
def test_a_tampered_form_is_refused_and_nothing_is_stored(
    client: FlaskClient, app: Flask, form: dict[str, object], status: int
) -> None:
    attempt = begin(client)
    before = rows(app)
    response = client.post(f"{attempt}/items/1/responses", data=form)
    assert (response.status_code, read(response).name) == (status, "error")
    assert rows(app) == before


def test_a_mode_that_is_not_offered_is_refused(client: FlaskClient, app: Flask) -> None:
    response = client.post("/sets/ferry/attempts", data={"nickname": "Ben", "mode": "cheat"})
    assert response.status_code == 400
    assert rows(app)["person"] == 0


def test_an_answer_that_stays_cannot_be_given_again(client: FlaskClient, app: Flask) -> None:
    attempt = begin(client)
    client.post(f"{attempt}/items/1/responses", data={"choice": "0"})
    before = rows(app)
    response = client.post(f"{attempt}/items/1/responses", data={"choice": "1"})
    assert (response.status_code, read(response).name) == (409, "error")
    assert rows(app) == before


def test_a_submitted_attempt_takes_nothing_more(client: FlaskClient, app: Flask) -> None:
    attempt = begin(client, "exam")
    client.post(f"{attempt}/submission")
    before = rows(app)
    assert client.post(f"{attempt}/items/1/responses", data={"choice": "1"}).status_code == 409
    assert client.post(f"{attempt}/items/1/mark", data={"marked": "yes"}).status_code == 409
    assert rows(app) == before


def test_marking_stays_on_the_question_and_shows_in_the_progress(client: FlaskClient) -> None:
    attempt = begin(client)
    response = client.post(f"{attempt}/items/2/mark", data={"marked": "yes"})
    assert response.location == f"{attempt}/items/2"
    assert "marked for later" in client.get(f"{attempt}/items/1").text
    assert client.post(f"{attempt}/items/2/mark", data={"marked": "perhaps"}).status_code == 400


def test_the_resume_link_goes_on_in_another_browser(app: Flask, client: FlaskClient) -> None:
    attempt = begin(client, "exam")
    client.post(f"{attempt}/items/1/responses", data={"choice": "1"})
    link = re.search(r"http://localhost(/resume/[\w-]+)", client.get(f"{attempt}/items/2").text)
    assert link is not None
    elsewhere = app.test_client()
    assert elsewhere.get(link.group(1)).location == f"{attempt}/items/2"
    assert elsewhere.get(f"{attempt}/items/1").status_code == 200


def test_the_retry_asks_only_the_misses(client: FlaskClient) -> None:
    attempt = begin(client)
    client.post(f"{attempt}/items/1/responses", data={"choice": "1"})
    client.post(f"{attempt}/submission")
    response = client.post(f"{attempt}/retry")
    again = client.get(response.location)
    assert "How many lorries waited?" in again.text
    assert read(again).name == "question"


def test_the_board_shows_places_and_says_the_rule(client: FlaskClient) -> None:
    attempt = begin(client)
    client.post(f"{attempt}/items/1/responses", data={"choice": "1"})
    client.post(f"{attempt}/submission")
    page = read(client.get("/sets/ferry/board"))
    assert page.name == "board"
    assert "You have 1st place, out of 1." in page.text
    assert "1, 1, 3" in page.text


def test_an_edited_item_leaves_the_old_attempts_pages_as_they_were(client: FlaskClient, app: Flask) -> None:
    attempt = begin(client)
    client.post(f"{attempt}/items/1/responses", data={"choice": "0", "confidence": "guess"})
    client.post(f"{attempt}/submission")
    places = [f"{attempt}/items/1/feedback", f"{attempt}/items/1/briefing", f"{attempt}/review"]
    before = [client.get(place).data for place in places]
    with app.app_context():
        sets.load("ferry", a_set(stem="Which body stopped the night ferry on Monday?"), the_briefing(), A_DAY)
    assert [client.get(place).data for place in places] == before


def test_a_question_is_byte_for_byte_the_same_whichever_option_is_the_key(database: object, app: Flask) -> None:
    """For every sample of every kind, the whole page of the unanswered question."""
    pages: list[list[bytes]] = []
    for twin in (False, True):
        pages.append([])
        for number, (name, sample) in enumerate((n, s) for n, kind in KINDS.items() for s in kind.samples()):
            body = sample.rekeyed if twin else sample.body
            pages[-1].append(question_page(app, name, body, f"{name}-{number}"))
    assert pages[0] == pages[1]


def question_page(app: Flask, kind: str, body: object, nickname: str) -> bytes:
    """The page of one question, with what differs between any two attempts (number, resume key) levelled."""
    item = replace(a_set().items[0], kind=kind, body=body)
    with app.app_context():
        for table in reversed(Base.metadata.sorted_tables):
            db.session.execute(table.delete())
        db.session.commit()
        quiz = replace(a_set(), items=(item,))
        keep_unchecked(quiz)
    client = app.test_client()
    client.post("/sets/ferry/attempts", data={"nickname": nickname, "mode": "practice"})
    with app.app_context():
        attempt = db.session.scalar(select(Attempt))
        assert attempt is not None
        html = client.get(f"/attempts/{attempt.id}/items/1")
        assert html.status_code == 200
        person = db.session.scalar(select(Person))
        assert person is not None
        return html.data.replace(attempt.resume_key.encode(), b"KEY").replace(f"/{attempt.id}/".encode(), b"/ID/")


def keep_unchecked(quiz: object) -> None:
    """Load a set of a sample whose spans are not of this briefing: only its page is wanted."""
    from unittest.mock import patch

    with patch("quiz.core.sets.QuestionSet.faults", return_value=[]):
        sets.load("ferry", quiz, the_briefing(), A_DAY)  # type: ignore[arg-type]


def test_an_answer_with_nothing_to_see_is_none(client: FlaskClient) -> None:
    attempt = begin(client)
    for blank in ("\u200b", "\u2800", "\0", " \u00a0 "):
        assert client.post(f"{attempt}/items/2/responses", data={"amount": blank}).status_code == 422
