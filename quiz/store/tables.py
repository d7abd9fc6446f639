"""The schema. Rows that record what happened are only ever added; what can be derived has no column."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, ForeignKeyConstraint, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz.core.briefings import Briefing
from quiz.core.items import Item
from quiz.core.modes import MODES, Mode
from quiz.store.database import Base, Moment

Name = String(64)  # a sha256 in hexadecimal


class Person(Base):
    """A student or a teacher; students without an account have a nickname and nothing more."""

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    nickname: Mapped[str] = mapped_column(String(40))
    role: Mapped[str] = mapped_column(String(10), default="student")
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (CheckConstraint("role IN ('student', 'teacher')", name="role"),)

    @property
    def is_teacher(self) -> bool:
        """Whether this person may see keys before answering."""
        return self.role == "teacher"


class Credential(Base):
    """How a teacher signs in. A one-time password is spent at its first use."""

    __tablename__ = "credential"
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id), primary_key=True)
    username: Mapped[str] = mapped_column(String(40), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    one_time: Mapped[bool] = mapped_column(default=False)
    spent_at: Mapped[datetime | None] = mapped_column(Moment)
    person: Mapped[Person] = relationship()


class StoredBriefing(Base):
    """A source text, named by the hash of its normalised form, and never changed."""

    __tablename__ = "briefing"
    id: Mapped[str] = mapped_column(Name, primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Moment)

    @property
    def value(self) -> Briefing:
        """The briefing itself."""
        return Briefing(self.text)


class StoredFact(Base):
    """A fact of a briefing under its name there; `content` is the whole `Fact`."""

    __tablename__ = "fact"
    briefing_id: Mapped[str] = mapped_column(ForeignKey(StoredBriefing.id), primary_key=True)
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)


class StoredItem(Base):
    """An item through all its versions: an identity and nothing else."""

    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))


class Version(Base):
    """One exact wording of an item, immutable, named by its content."""

    __tablename__ = "version"
    id: Mapped[str] = mapped_column(Name, primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey(StoredItem.id), index=True)
    briefing_id: Mapped[str] = mapped_column(ForeignKey(StoredBriefing.id))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(Moment)
    briefing: Mapped[StoredBriefing] = relationship()

    @property
    def value(self) -> Item:
        """The item in this wording."""
        return Item.from_content(self.content)


class StoredSet(Base):
    """A question set on one briefing."""

    __tablename__ = "question_set"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    briefing_id: Mapped[str] = mapped_column(ForeignKey(StoredBriefing.id))
    title: Mapped[str] = mapped_column(String(200))
    standfirst: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(Text)
    as_of: Mapped[date | None]
    content_note: Mapped[str] = mapped_column(Text)
    briefing: Mapped[StoredBriefing] = relationship()
    members: Mapped[list[Member]] = relationship(order_by="Member.position", cascade="all, delete-orphan")


class Member(Base):
    """A place in a set: which wording stands there, and what it is worth."""

    __tablename__ = "member"
    set_id: Mapped[int] = mapped_column(ForeignKey(StoredSet.id), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version_id: Mapped[str] = mapped_column(ForeignKey(Version.id))
    points: Mapped[float] = mapped_column(default=1.0)
    version: Mapped[Version] = relationship()


class Publication(Base):
    """That a set was published, and when."""

    __tablename__ = "publication"
    set_id: Mapped[int] = mapped_column(ForeignKey(StoredSet.id), primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)


class Attempt(Base):
    """One student's go at a set. The number is unique a student and set: no race can pass it."""

    __tablename__ = "attempt"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    set_id: Mapped[int] = mapped_column(ForeignKey(StoredSet.id), index=True)
    number: Mapped[int]
    mode_name: Mapped[str] = mapped_column("mode", String(10))
    resume_key: Mapped[str] = mapped_column(String(32), unique=True)
    retry_of_id: Mapped[int | None] = mapped_column(ForeignKey("attempt.id"))
    at: Mapped[datetime] = mapped_column(Moment)
    person: Mapped[Person] = relationship()
    set: Mapped[StoredSet] = relationship()
    positions: Mapped[list[Position]] = relationship(order_by="Position.number", lazy="selectin")
    submission: Mapped[Submission | None] = relationship(lazy="joined")

    __table_args__ = (UniqueConstraint("person_id", "set_id", "number"),)

    @property
    def mode(self) -> Mode:
        """When it shows feedback, and until when answers may change."""
        return MODES[self.mode_name]

    @property
    def is_submitted(self) -> bool:
        """Whether it is handed in."""
        return self.submission is not None


class Position(Base):
    """What was asked at one place of an attempt: frozen when the attempt began."""

    __tablename__ = "position"
    attempt_id: Mapped[int] = mapped_column(ForeignKey(Attempt.id), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version_id: Mapped[str] = mapped_column(ForeignKey(Version.id))
    points: Mapped[float]
    version: Mapped[Version] = relationship()
    responses: Mapped[list[Response]] = relationship(order_by="Response.number", lazy="selectin")
    mark: Mapped[Mark | None] = relationship(lazy="selectin", cascade="all, delete-orphan")

    @property
    def response(self) -> Response | None:
        """The response that counts: the last one given."""
        return self.responses[-1] if self.responses else None


class Response(Base):
    """What was given at a position, once, and the fraction it earned. Rows are only ever added."""

    __tablename__ = "response"
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int]
    position: Mapped[int]
    number: Mapped[int]
    given: Mapped[Any] = mapped_column(JSON)
    confidence: Mapped[str | None] = mapped_column(String(10))
    fraction: Mapped[float]
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (
        ForeignKeyConstraint(["attempt_id", "position"], ["position.attempt_id", "position.number"]),
        UniqueConstraint("attempt_id", "position", "number"),
        CheckConstraint("fraction BETWEEN 0 AND 1", name="fraction"),
    )


class Mark(Base):
    """That a student marked a position for later."""

    __tablename__ = "mark"
    attempt_id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)

    __table_args__ = (ForeignKeyConstraint(["attempt_id", "position"], ["position.attempt_id", "position.number"]),)


class Submission(Base):
    """That an attempt was handed in, and when."""

    __tablename__ = "submission"
    attempt_id: Mapped[int] = mapped_column(ForeignKey(Attempt.id), primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
