from __future__ import annotations

import pytest
from cast import A_DAY
from flask import Flask

from quiz.core.errors import Refused
from quiz.store import people
from quiz.store.database import db


def test_a_one_time_password_works_once(stored: Flask) -> None:
    password = people.new_one_time_password("ada", A_DAY)
    assert people.sign_in("ada", password, A_DAY) is not None
    assert people.sign_in("ada", password, A_DAY) is None


def test_a_new_password_replaces_the_old_one(stored: Flask) -> None:
    old = people.new_one_time_password("ada", A_DAY)
    new = people.new_one_time_password("ada", A_DAY)
    assert people.sign_in("ada", old, A_DAY) is None
    assert people.sign_in("ada", new, A_DAY) is not None


@pytest.mark.parametrize(("username", "password"), [("ada", "wrong"), ("nobody", "wrong"), ("", "")])
def test_a_wrong_name_or_password_signs_nobody_in(stored: Flask, username: str, password: str) -> None:
    people.new_one_time_password("ada", A_DAY)
    assert people.sign_in(username, password, A_DAY) is None


def test_a_teacher_keeps_their_identity_through_new_passwords(stored: Flask) -> None:
    signed_in = [people.sign_in("ada", people.new_one_time_password("ada", A_DAY), A_DAY) for _ in range(2)]
    assert signed_in[0] == signed_in[1]


def test_a_nickname_that_cannot_be_shown_is_refused(stored: Flask) -> None:
    with pytest.raises(Refused, match="nickname"):
        people.join(" \u200b ", A_DAY)


def test_a_student_is_no_teacher(stored: Flask) -> None:
    student = people.person(people.join("  Ben \n R. ", A_DAY))
    assert student is not None
    assert (student.nickname, student.is_teacher) == ("Ben R.", False)


def test_the_slow_comparison_holds_no_connection(stored: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []

    def compare(known: str, password: str) -> bool:
        held.append(db.engine.pool.checkedout())  # type: ignore[attr-defined]  # every pool of ours is a queue
        return False

    monkeypatch.setattr(people, "check_password_hash", compare)
    assert people.sign_in("nobody", "wrong", A_DAY) is None
    assert held == [0]
