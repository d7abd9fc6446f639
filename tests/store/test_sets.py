from __future__ import annotations

import pytest
from cast import A_DAY, Cast, a_set, the_briefing
from flask import Flask
from msgspec.structs import replace
from sqlalchemy import func, select

from quiz.core.errors import NotFound, Refused
from quiz.store import sets
from quiz.store.database import db
from quiz.store.tables import Base, StoredItem, StoredSet, Version


def rows() -> dict[str, int]:
    tables = Base.metadata.sorted_tables
    return {table.name: db.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


def test_what_is_loaded_comes_back_the_same(stored: Flask) -> None:
    members = sets.published_set("ferry").members
    assert tuple(member.version.value for member in members) == a_set().items


def test_loading_again_changes_nothing(stored: Flask) -> None:
    before = rows()
    assert sets.load("ferry", a_set(), the_briefing(), A_DAY) is False
    assert rows() == before


def test_a_set_with_a_fault_is_refused_whole(app: Flask) -> None:
    with app.app_context():
        broken = replace(a_set(), facts=a_set().facts[:2])
        with pytest.raises(Refused):
            sets.load("ferry", broken, the_briefing(), A_DAY)
        assert sum(rows().values()) == 0


def test_a_copy_of_a_set_shares_its_versions(stored: Flask) -> None:
    before = rows()
    sets.load("ferry-copy", a_set(), the_briefing(), A_DAY)
    assert (rows()["version"], rows()["item"]) == (before["version"], before["item"])


def test_only_the_changed_item_becomes_a_new_version(stored: Flask) -> None:
    before = rows()
    sets.load("ferry", a_set(stem="Which body stopped the night ferry on Monday?"), the_briefing(), A_DAY)
    assert rows()["version"] == before["version"] + 1
    assert db.session.scalar(select(func.count()).select_from(StoredItem)) == before["item"]


def test_every_version_is_named_by_its_content(stored: Flask) -> None:
    for version in db.session.scalars(select(Version)):
        assert version.id == version.value.version_id(version.briefing_id)


def test_a_set_that_was_never_published_is_not_found(people_here: Cast) -> None:
    db.session.add(StoredSet(slug="draft", briefing_id=the_briefing().sha256, title="Draft", standfirst="", source="",
                             content_note=""))  # fmt: skip
    db.session.commit()
    with pytest.raises(NotFound):
        sets.published_set("draft")
    assert [quiz.slug for quiz in sets.published()] == ["ferry"]
