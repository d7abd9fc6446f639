from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import an_app
from flask import Flask
from flask.testing import FlaskClient
from pages import read
from taking import begin, rows


@pytest.mark.parametrize("path", ["/", "/sets/ferry/board", "/no-such-page", "/sets/ferry/key"])
def test_every_answer_carries_the_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cache-Control"] == "no-store"


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(client: FlaskClient) -> None:
    response = client.post("/sets/ferry/attempts", data={"nickname": "Ben", "mode": "exam"})
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Expires=" in cookie  # it outlives the browser: one can come back


def test_a_form_without_its_token_is_refused_and_nothing_stored(database: Path, client: FlaskClient) -> None:
    begin(client)
    guarded = an_app(database, WTF_CSRF_ENABLED=True)
    before = rows(guarded)
    response = guarded.test_client().post("/sets/ferry/attempts", data={"nickname": "Eve", "mode": "practice"})
    assert (response.status_code, read(response).name) == (400, "error")
    assert rows(guarded) == before


def test_with_its_token_the_same_form_is_taken(database: Path, client: FlaskClient) -> None:
    client.get("/")
    guarded = an_app(database, WTF_CSRF_ENABLED=True).test_client()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', guarded.get("/").text)
    assert token is not None
    form = {"nickname": "Eve", "mode": "practice", "csrf_token": token.group(1)}
    assert guarded.post("/sets/ferry/attempts", data=form).status_code == 303


def test_a_fault_of_ours_shows_a_number_and_no_trace(app: Flask, client: FlaskClient) -> None:
    app.view_functions["sets.home"] = lambda: 1 / 0
    response = client.get("/")
    assert (response.status_code, read(response).name) == (500, "error")
    assert re.search(r"[0-9a-f]{4}-[0-9a-f]{2}", response.text)
    assert "ZeroDivisionError" not in response.text


def test_what_people_type_is_shown_as_text(client: FlaskClient) -> None:
    attempt = begin(client, nickname="<script>alert(1)</script>")
    page = client.post(f"{attempt}/items/2/responses", data={"amount": '"><script>alert(2)</script>'}).text
    assert "<script>alert" not in page + client.get("/").text


def test_a_body_larger_than_any_form_of_ours_is_refused(client: FlaskClient) -> None:
    attempt = begin(client)
    response = client.post(f"{attempt}/items/2/responses", data={"amount": "1" * 300_000})
    assert response.status_code == 413
