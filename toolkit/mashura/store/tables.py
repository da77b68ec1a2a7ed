"""The tables of the store, for SQLite and PostgreSQL; the steps that led to them are in ``migrations``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, DateTime, Index, Integer, LargeBinary, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A point in time, kept in UTC: SQLite forgets the time zone, so it is put back on reading."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what the database keeps."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what the program sees."""
        return value.replace(tzinfo=UTC) if value else None


class Base(DeclarativeBase):
    """Root of all tables."""


class PlanRow(Base):
    """One plan that was saved at least once: its owner, and whether it is in the bin.

    A plan is a campaign with the records beside it, or a record that stands alone.
    """

    __tablename__ = "plans"

    plan_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner: Mapped[str] = mapped_column(String(300), index=True)
    created_at: Mapped[datetime] = mapped_column(Moment)
    deleted_at: Mapped[datetime | None] = mapped_column(Moment)


class VersionRow(Base):
    """One saved version of one record, as JSON. The primary key makes two simultaneous saves collide."""

    __tablename__ = "plan_versions"

    plan_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(60), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True)
    saved_at: Mapped[datetime] = mapped_column(Moment)
    author: Mapped[str] = mapped_column(String(300))
    title: Mapped[str] = mapped_column(String(300))
    record: Mapped[str] = mapped_column(Text)


class DraftRow(Base):
    """Unsaved input, one row per record and editor."""

    __tablename__ = "plan_drafts"

    plan_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(60), primary_key=True)
    editor: Mapped[str] = mapped_column(String(300), primary_key=True)
    based_on: Mapped[int] = mapped_column(Integer)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    title: Mapped[str] = mapped_column(String(300))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)


class ShareRow(Base):
    """A person other than the owner who may open a plan, and what else she may do with it."""

    __tablename__ = "plan_shares"

    plan_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    person: Mapped[str] = mapped_column(String(300), primary_key=True)
    role: Mapped[str] = mapped_column(String(20), server_default="author")


class EventRow(Base):
    """One action on a record of a plan; rows are only ever added."""

    __tablename__ = "plan_events"

    event_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(Moment)
    person: Mapped[str] = mapped_column(String(300))
    action: Mapped[str] = mapped_column(String(40))
    plan_id: Mapped[str] = mapped_column(String(40), index=True)
    kind: Mapped[str] = mapped_column(String(60))
    detail: Mapped[str] = mapped_column(String(300))


class LetterheadRow(Base):
    """The name and logo of a person's entity, as the person's documents show them."""

    __tablename__ = "letterheads"

    person: Mapped[str] = mapped_column(String(300), primary_key=True)
    entity_ar: Mapped[str] = mapped_column(String(300))
    entity_en: Mapped[str] = mapped_column(String(300))
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    changed_at: Mapped[datetime] = mapped_column(Moment)


class ContributionRow(Base):
    """One contribution in a campaign's queue. State, clock and agreement follow from its acts (S57)."""

    __tablename__ = "queue_contributions"
    __table_args__ = (Index("queue_contributions_order", "plan_id", "state", "started_at"),)

    plan_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    external: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    first_text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(20))
    author: Mapped[str] = mapped_column(String(200))
    channel: Mapped[str] = mapped_column(String(60))
    source: Mapped[str] = mapped_column(String(300))
    received_at: Mapped[datetime] = mapped_column(Moment)
    state: Mapped[str] = mapped_column(String(20))
    started_at: Mapped[datetime] = mapped_column(Moment)
    flags: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))
    flag_kinds: Mapped[str] = mapped_column(String(100))
    differs: Mapped[bool] = mapped_column(Boolean)


class ModerationActRow(Base):
    """One act on a contribution; rows are only ever added."""

    __tablename__ = "queue_acts"
    __table_args__ = (Index("queue_acts_item", "plan_id", "item_number"),)

    act_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    plan_id: Mapped[str] = mapped_column(String(40))
    item_number: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(40))
    account: Mapped[str] = mapped_column(String(300))
    name: Mapped[str] = mapped_column(String(300))
    at: Mapped[datetime] = mapped_column(Moment)
    reason: Mapped[str] = mapped_column(String(40))
    note: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    of: Mapped[int] = mapped_column(Integer)


class MaterialRow(Base):
    """One version of the contributions to a campaign; ``content`` is empty once they were forgotten."""

    __tablename__ = "plan_material"

    plan_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    kept_at: Mapped[datetime] = mapped_column(Moment)
    author: Mapped[str] = mapped_column(String(300))
    title: Mapped[str] = mapped_column(String(300))
    source: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(Integer)
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)


class FeedSourceRow(Base):
    """A feed of another entity that is read here, and how the last reading went."""

    __tablename__ = "feed_sources"

    publisher: Mapped[str] = mapped_column(String(40), primary_key=True)
    address: Mapped[str] = mapped_column(String(600))
    name: Mapped[dict[str, str]] = mapped_column(JSON)
    added_by: Mapped[str] = mapped_column(String(300))
    read_at: Mapped[datetime | None] = mapped_column(Moment)
    tried_at: Mapped[datetime | None] = mapped_column(Moment)
    failure: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class FeedPageRow(Base):
    """A page of a feed as it was read last."""

    __tablename__ = "feed_pages"

    publisher: Mapped[str] = mapped_column(String(40), primary_key=True)
    page: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    etag: Mapped[str] = mapped_column(String(200))
    has_next: Mapped[bool] = mapped_column(Boolean)


class FeedConsultationRow(Base):
    """A consultation of another entity, on the page of its feed on which it was seen last; 0 for none."""

    __tablename__ = "feed_consultations"
    __table_args__ = (Index("feed_consultations_page", "publisher", "page"),)

    publisher: Mapped[str] = mapped_column(String(40), primary_key=True)
    identifier: Mapped[str] = mapped_column(String(80), primary_key=True)
    page: Mapped[int] = mapped_column(Integer)
    modified: Mapped[datetime] = mapped_column(Moment)
    content: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    first_read_at: Mapped[datetime] = mapped_column(Moment)
    read_at: Mapped[datetime] = mapped_column(Moment)
    gone_at: Mapped[datetime | None] = mapped_column(Moment)


class FeedRefusalRow(Base):
    """A consultation of a feed that was set aside, and why; what stood there is not kept."""

    __tablename__ = "feed_refusals"

    publisher: Mapped[str] = mapped_column(String(40), primary_key=True)
    page: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    place: Mapped[str] = mapped_column(String(80))
    reason: Mapped[str] = mapped_column(String(60))
    detail: Mapped[str] = mapped_column(String(200))
