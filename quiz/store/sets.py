"""Question sets: loaded from what a format read, published, and looked up."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from quiz.core.briefings import Briefing
from quiz.core.errors import NotFound, Refused
from quiz.core.items import Item
from quiz.core.sets import QuestionSet
from quiz.store.database import Writer, db, writing
from quiz.store.tables import Member, Publication, StoredBriefing, StoredFact, StoredItem, StoredSet, Version


def published() -> list[StoredSet]:
    """The published sets, the latest first."""
    query = select(StoredSet).join(Publication).order_by(Publication.at.desc(), StoredSet.slug)
    return list(db.session.scalars(query))


def published_set(slug: str) -> StoredSet:
    """The published set of that name. Raises NotFound if there is none."""
    query = select(StoredSet).join(Publication).where(StoredSet.slug == slug)
    if found := db.session.scalar(query):
        return found
    raise NotFound("There is no quiz at this address.")


def load(slug: str, quiz: QuestionSet, briefing: Briefing, at: datetime) -> bool:
    """Keep `quiz` under `slug` and publish it, all or nothing; says whether anything changed.

    Wordings already known are kept as they are; a changed item becomes a new version of the same
    item, and attempts under way keep theirs. Raises Refused for a set with faults.
    """
    if faults := quiz.faults(briefing):
        raise Refused(f"{slug} has {len(faults)} faults; the first: {faults[0].where} {faults[0].what}")
    with writing() as session:
        stored = session.scalar(select(StoredSet).where(StoredSet.slug == slug))
        if stored and _is_same(stored, quiz, briefing, session):
            return False
        _keep_briefing(briefing, quiz, at, session)
        stored = _keep_set(stored or StoredSet(slug=slug), quiz, briefing, session)
        names = {member.version.value.id: member.version.item_id for member in stored.members}
        versions = [_version(item, briefing, names.get(item.id), at, session) for item in quiz.items]
        stored.members.clear()
        session.flush()
        stored.members = [Member(position=n, version_id=version, points=1.0) for n, version in enumerate(versions, 1)]
        if session.get(Publication, stored.id) is None:
            session.add(Publication(set_id=stored.id, at=at))
    return True


def _head(quiz: QuestionSet) -> dict[str, Any]:
    return {name: getattr(quiz, name) for name in ("title", "standfirst", "source", "as_of", "content_note")}


def _is_same(stored: StoredSet, quiz: QuestionSet, briefing: Briefing, session: Writer) -> bool:
    facts = session.scalars(select(StoredFact).where(StoredFact.briefing_id == briefing.sha256))
    return (
        all(getattr(stored, name) == value for name, value in _head(quiz).items())
        and [member.version_id for member in stored.members]
        == [item.version_id(briefing.sha256) for item in quiz.items]
        and {fact.name: fact.content for fact in facts} == {fact.id: fact.content() for fact in quiz.facts}
        and session.get(Publication, stored.id) is not None
    )


def _keep_briefing(briefing: Briefing, quiz: QuestionSet, at: datetime, session: Writer) -> None:
    if session.get(StoredBriefing, briefing.sha256) is None:
        session.add(StoredBriefing(id=briefing.sha256, text=briefing.text, at=at))
        session.flush()
    for fact in quiz.facts:
        session.merge(StoredFact(briefing_id=briefing.sha256, name=fact.id, content=fact.content()))


def _keep_set(stored: StoredSet, quiz: QuestionSet, briefing: Briefing, session: Writer) -> StoredSet:
    stored.briefing_id = briefing.sha256
    for name, value in _head(quiz).items():
        setattr(stored, name, value)
    session.add(stored)
    session.flush()
    return stored


def _version(item: Item, briefing: Briefing, item_id: int | None, at: datetime, session: Writer) -> str:
    """The name of this wording of `item`, kept now if it is new; a wording with no item yet gets one."""
    name = item.version_id(briefing.sha256)
    if session.get(Version, name) is None:
        if item_id is None:
            identity = StoredItem(name=item.id)
            session.add(identity)
            session.flush()
            item_id = identity.id
        session.add(Version(id=name, item_id=item_id, briefing_id=briefing.sha256, content=item.content(), at=at))
        session.flush()
    return name
