"""Every route asked as everyone: nobody sees or changes what is not theirs."""

from __future__ import annotations

import re

import pytest
from cast import A_DAY
from flask import Flask
from flask.testing import FlaskClient
from pages import read
from sqlalchemy import select
from taking import begin, rows

from quiz.store import people
from quiz.store.database import db
from quiz.store.tables import Attempt

OPEN = {
    "sets.home": "/",
    "sets.show": "/sets/ferry",
    "sets.briefing": "/sets/ferry/briefing",
    "boards.show": "/sets/ferry/board",
    "people.sign_in": "/sign-in",
    "about.scores": "/about/scores",
    "about.privacy": "/about/privacy",
    "about.accessibility": "/about/accessibility",
}
OWNERS = {
    "attempts.question": "/items/2",
    "attempts.feedback": "/items/1/feedback",
    "attempts.briefing": "/items/1/briefing",
    "attempts.submission": "/submission",
    "attempts.review": "/review",
}
OWNERS_POSTS = {
    "attempts.answer": ("/items/2/responses", {"amount": "40"}),
    "attempts.mark": ("/items/2/mark", {"marked": "yes"}),
    "attempts.submit": ("/submission", {}),
    "attempts.retry": ("/retry", {}),
}
ELSEWHERE = {"attempts.start", "attempts.resume", "people.sign_out", "sets.key", "static"}
"""Routes with tests of their own."""


def teacher(app: Flask) -> FlaskClient:
    with app.app_context():
        password = people.new_one_time_password("ada", A_DAY)
    client = app.test_client()
    assert client.post("/sign-in", data={"username": "ada", "password": password}).status_code == 303
    return client


def student(app: Flask, name: str) -> FlaskClient:
    client = app.test_client()
    begin(client, nickname=name)
    return client


def test_every_route_is_classified(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == {*OPEN, *OWNERS, *OWNERS_POSTS, *ELSEWHERE}


@pytest.mark.parametrize("path", OPEN.values())
def test_open_pages_are_open_to_everyone(client: FlaskClient, app: Flask, path: str) -> None:
    for asking in (client, student(app, "Cleo"), teacher(app)):
        assert asking.get(path).status_code == 200


@pytest.mark.parametrize("path", OWNERS.values())
def test_an_attempts_pages_are_its_students_alone(client: FlaskClient, app: Flask, path: str) -> None:
    attempt = begin(client)
    client.post(f"{attempt}/items/1/responses", data={"choice": "0"})
    assert client.get(attempt + path).status_code in (200, 303)
    for other in (app.test_client(), student(app, "Cleo"), teacher(app)):
        response = other.get(attempt + path)
        assert (response.status_code, read(response).name) == (404, "error")


@pytest.mark.parametrize(("path", "form"), OWNERS_POSTS.values())
def test_an_attempt_is_changed_by_its_student_alone(
    client: FlaskClient, app: Flask, path: str, form: dict[str, str]
) -> None:
    attempt = begin(client)
    others = (app.test_client(), student(app, "Cleo"), teacher(app))
    before = rows(app)
    assert [other.post(attempt + path, data=form).status_code for other in others] == [404, 404, 404]
    assert rows(app) == before


def test_a_position_that_the_attempt_has_not_is_not_found(client: FlaskClient) -> None:
    attempt = begin(client)
    for position in (0, 4, 99999999999999999999):
        assert client.get(f"{attempt}/items/{position}").status_code == 404


def test_keys_are_for_teachers_alone(client: FlaskClient, app: Flask) -> None:
    assert client.get("/sets/ferry/key").status_code == 403
    assert student(app, "Cleo").get("/sets/ferry/key").status_code == 403
    page = read(teacher(app).get("/sets/ferry/key"))
    assert (page.name, "The harbour council" in page.text) == ("key", True)


def test_a_wrong_password_says_so_and_signs_nobody_in(client: FlaskClient) -> None:
    response = client.post("/sign-in", data={"username": "ada", "password": "wrong"})
    assert response.status_code == 401
    assert "do not go together" in response.text
    assert client.get("/sets/ferry/key").status_code == 403


def test_signing_out_forgets_who_it_was(app: Flask, client: FlaskClient) -> None:
    ada = teacher(app)
    ada.post("/sign-out")
    assert ada.get("/sets/ferry/key").status_code == 403


def test_a_new_password_ends_a_teachers_older_sessions(app: Flask, client: FlaskClient) -> None:
    ada = teacher(app)
    assert ada.get("/sets/ferry/key").status_code == 200
    teacher(app)
    assert ada.get("/sets/ferry/key").status_code == 403


def test_no_link_makes_anyone_a_teacher(app: Flask, client: FlaskClient) -> None:
    ada = teacher(app)
    begun = ada.post("/sets/ferry/attempts", data={"mode": "practice"})
    assert "data-resume" not in ada.get(begun.location).text
    with app.app_context():
        (key,) = db.session.scalars(select(Attempt.resume_key)).all()
    assert app.test_client().get(f"/resume/{key}").status_code == 404


def test_a_link_of_another_asks_before_it_changes_who_this_browser_is(app: Flask, client: FlaskClient) -> None:
    mine = begin(client, nickname="Ben")
    link = re.search(r'value="([^"]+/resume/[^"]+)"', student_page(app, "Mallory"))
    assert link is not None
    asked = read(client.get(link[1]))
    assert (asked.name, "belongs to Mallory" in asked.text) == ("resume", True)
    assert client.get(f"{mine}/items/1").status_code == 200
    assert client.post(link[1]).status_code == 303
    assert client.get(f"{mine}/items/1").status_code == 404


def student_page(app: Flask, name: str) -> str:
    other = app.test_client()
    return other.get(f"{begin(other, nickname=name)}/items/1").text


def test_a_number_that_no_row_can_have_is_not_found(client: FlaskClient) -> None:
    begin(client)
    for path in ("/review", "/items/1", "/submission"):
        assert client.get(f"/attempts/99999999999999999999{path}").status_code == 404
    assert client.post("/attempts/99999999999999999999/submission").status_code in (404, 405)


def test_the_cookie_names_a_number_and_nothing_of_the_device(client: FlaskClient) -> None:
    begin(client)
    with client.session_transaction() as session:
        assert set(session) <= {"_user_id", "_fresh", "_permanent", "csrf_token"}
        assert session["_user_id"].isdigit()


def test_a_teacher_who_tries_the_quiz_is_not_on_the_board(app: Flask, client: FlaskClient) -> None:
    ada = teacher(app)
    attempt = ada.post("/sets/ferry/attempts", data={"mode": "practice"}).location.partition("/items")[0]
    ada.post(f"{attempt}/submission")
    assert "Nobody has handed in yet" in client.get("/sets/ferry/board").text


def test_no_get_changes_anything(client: FlaskClient, app: Flask) -> None:
    attempt = begin(client)
    client.post(f"{attempt}/items/1/responses", data={"choice": "0"})
    before = rows(app)
    for path in [*OPEN.values(), *(attempt + path for path in OWNERS.values())]:
        client.get(path)
    assert rows(app) == before
