from __future__ import annotations

import pytest
from cast import A_DAY, Cast, a_set, the_briefing
from sqlalchemy import func, select

from quiz.core.errors import Closed, NotFound, Refused
from quiz.core.modes import EXAM, PRACTICE, Mode
from quiz.store import attempts, sets
from quiz.store.database import db
from quiz.store.tables import Attempt, Response


def started(person: int, mode: Mode = PRACTICE) -> int:
    return attempts.start(person, "ferry", mode, A_DAY)


def responses() -> int:
    return db.session.scalar(select(func.count()).select_from(Response)) or 0


def test_an_attempt_freezes_what_is_asked(people_here: Cast) -> None:
    attempt = started(people_here.ben)
    before = [p.version_id for p in attempts.visible_attempt(people_here.ben, attempt).positions]
    sets.load("ferry", a_set(stem="Which body stopped the night ferry on Monday?"), the_briefing(), A_DAY)
    after = attempts.visible_attempt(people_here.ben, attempt).positions
    assert [p.version_id for p in after] == before
    assert after[0].version.value.stem == "Who stopped the night ferry on Monday?"


def test_an_edited_item_stays_the_same_item_in_a_new_version(people_here: Cast) -> None:
    old = sets.published_set("ferry").members[0].version
    old_id, item_id = old.id, old.item_id
    sets.load("ferry", a_set(stem="Which body stopped the night ferry on Monday?"), the_briefing(), A_DAY)
    new = sets.published_set("ferry").members[0].version
    assert (new.item_id, new.id != old_id) == (item_id, True)


def test_starting_again_goes_on_with_the_open_attempt(people_here: Cast) -> None:
    assert started(people_here.ben) == started(people_here.ben)


def test_attempts_are_numbered_a_student_and_set(people_here: Cast) -> None:
    first = started(people_here.ben)
    attempts.submit(people_here.ben, first, A_DAY)
    second = started(people_here.ben)
    numbers = [attempts.visible_attempt(people_here.ben, which).number for which in (first, second)]
    assert numbers == [1, 2]
    assert attempts.visible_attempt(people_here.cleo, started(people_here.cleo)).number == 1


def test_nobody_else_sees_an_attempt(people_here: Cast) -> None:
    attempt = started(people_here.ben)
    for other in (people_here.cleo, people_here.ada, None):
        with pytest.raises(NotFound):
            attempts.visible_attempt(other, attempt)


@pytest.mark.parametrize("verb", ["answer", "mark", "submit", "retry"])
def test_nobody_else_changes_an_attempt(people_here: Cast, verb: str) -> None:
    attempt, cleo = started(people_here.ben), people_here.cleo
    verbs = {
        "answer": lambda: attempts.answer(cleo, attempt, 1, 1, None, A_DAY),
        "mark": lambda: attempts.mark(cleo, attempt, 1, True),
        "submit": lambda: attempts.submit(cleo, attempt, A_DAY),
        "retry": lambda: attempts.retry(cleo, attempt, A_DAY),
    }
    with pytest.raises(NotFound):
        verbs[verb]()
    assert responses() == 0


def test_in_practice_an_answer_given_stays(people_here: Cast) -> None:
    attempt = started(people_here.ben)
    attempts.answer(people_here.ben, attempt, 1, 0, "sure", A_DAY)
    with pytest.raises(Closed):
        attempts.answer(people_here.ben, attempt, 1, 1, "sure", A_DAY)
    assert responses() == 1


def test_in_an_exam_an_answer_can_be_changed_and_every_one_is_kept(people_here: Cast) -> None:
    attempt = started(people_here.ben, EXAM)
    for given in (0, 1):
        attempts.answer(people_here.ben, attempt, 1, given, None, A_DAY)
    position = attempts.visible_attempt(people_here.ben, attempt).positions[0]
    assert [r.given for r in position.responses] == [0, 1]
    assert position.response is not None
    assert position.response.fraction == 1


@pytest.mark.parametrize("mode", [PRACTICE, EXAM])
def test_giving_the_same_again_adds_nothing(people_here: Cast, mode: Mode) -> None:
    attempt = started(people_here.ben, mode)
    for _ in range(3):
        attempts.answer(people_here.ben, attempt, 1, 0, "guess", A_DAY)
    assert responses() == 1


def test_a_submitted_attempt_takes_no_answer_and_no_mark(people_here: Cast) -> None:
    attempt = started(people_here.ben, EXAM)
    attempts.submit(people_here.ben, attempt, A_DAY)
    with pytest.raises(Closed):
        attempts.answer(people_here.ben, attempt, 1, 1, None, A_DAY)
    with pytest.raises(Closed):
        attempts.mark(people_here.ben, attempt, 1, True)


def test_handing_in_twice_is_handing_in_once(people_here: Cast) -> None:
    attempt = started(people_here.ben)
    for _ in range(2):
        attempts.submit(people_here.ben, attempt, A_DAY)
    assert attempts.visible_attempt(people_here.ben, attempt).is_submitted


def test_a_mark_is_set_and_taken_off(people_here: Cast) -> None:
    attempt = started(people_here.ben)
    seen = []
    for marked in (True, True, False, False):
        attempts.mark(people_here.ben, attempt, 2, marked)
        seen.append(attempts.visible_attempt(people_here.ben, attempt).positions[1].mark is not None)
    assert seen == [True, True, False, False]


def test_a_retry_asks_only_what_was_missed(people_here: Cast) -> None:
    attempt = started(people_here.ben)
    attempts.answer(people_here.ben, attempt, 1, 1, None, A_DAY)
    attempts.answer(people_here.ben, attempt, 2, {"amount": "2", "unit": ""}, None, A_DAY)
    attempts.submit(people_here.ben, attempt, A_DAY)
    again = attempts.visible_attempt(people_here.ben, attempts.retry(people_here.ben, attempt, A_DAY))
    assert [p.version.value.id for p in again.positions] == ["lorries", "hasty"]
    assert attempts.retry(people_here.ben, attempt, A_DAY) == again.id


def test_there_is_no_retry_before_handing_in_nor_without_misses(people_here: Cast) -> None:
    attempt = started(people_here.ben)
    with pytest.raises(Closed):
        attempts.retry(people_here.ben, attempt, A_DAY)
    for number, given in enumerate((1, {"amount": "at least 40", "unit": ""}, "false"), 1):
        attempts.answer(people_here.ben, attempt, number, given, None, A_DAY)
    attempts.submit(people_here.ben, attempt, A_DAY)
    with pytest.raises(Refused):
        attempts.retry(people_here.ben, attempt, A_DAY)


def test_a_retry_is_never_taken_for_the_open_attempt(people_here: Cast) -> None:
    first = started(people_here.ben)
    attempts.submit(people_here.ben, first, A_DAY)
    again = attempts.retry(people_here.ben, first, A_DAY)
    assert started(people_here.ben) not in (first, again)


def test_a_resume_key_leads_to_its_attempt_only(people_here: Cast) -> None:
    attempt = attempts.visible_attempt(people_here.ben, started(people_here.ben))
    assert attempts.resumable_attempt(attempt.resume_key).id == attempt.id
    with pytest.raises(NotFound):
        attempts.resumable_attempt(attempt.resume_key[:-1])


def test_a_set_that_is_not_published_cannot_be_begun(people_here: Cast) -> None:
    with pytest.raises(NotFound):
        attempts.start(people_here.ben, "no-such-set", PRACTICE, A_DAY)


def test_an_attempt_number_is_unique_in_the_database_itself(people_here: Cast) -> None:
    attempt = attempts.visible_attempt(people_here.ben, started(people_here.ben))
    twin = Attempt(
        person_id=people_here.ben, set_id=attempt.set_id, number=1, mode_name="exam", resume_key="k", at=A_DAY
    )
    db.session.add(twin)
    with pytest.raises(Exception, match="UNIQUE"):
        db.session.flush()
