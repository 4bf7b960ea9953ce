"""The tables of events: what is kept, and what never changes once it is.

Every statement names a workspace, so indexes begin with it: SQLite, which knows nothing of how many rows a workspace has,
otherwise takes any index that does, and reads all of the workspace.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.base import Base, InWorkspace
from api.storage.columns import Moment, Stated

CREATED, UPDATED, ADDED, REVISED, WITHDRAWN = (
    "created",
    "updated",
    "account_added",
    "account_revised",
    "account_withdrawn",
)
"""What a step of an event's history did."""


class EventRow(InWorkspace, Base):
    """An event as it is now. ``revision`` counts the steps of its history, each arrival, revision, withdrawal and update."""

    __tablename__ = "events"
    __table_args__ = (
        Index(None, "workspace", "id"),
        Index(None, "workspace", "occurred_on", "id"),
        CheckConstraint("revision > 0", "revision"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    title: Mapped[str] = mapped_column(String(300))
    occurred_on: Mapped[date | None] = mapped_column(Date)
    timezone: Mapped[str | None] = mapped_column(String(64))
    archived_at: Mapped[datetime | None] = mapped_column(Moment)
    created_at: Mapped[datetime] = mapped_column(Moment)
    updated_at: Mapped[datetime] = mapped_column(Moment)
    revision: Mapped[int]


class StepRow(InWorkspace, Base):
    """A step of an event's history: what it did, and the event as it left it. Never changed, never deleted."""

    __tablename__ = "event_steps"
    __table_args__ = (Index(None, "workspace", "event_id", "at"),)

    event_id: Mapped[str] = mapped_column(ForeignKey("events.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Moment)
    by: Mapped[str | None] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[str | None] = mapped_column(String(64))
    account_revision: Mapped[int | None]
    title: Mapped[str] = mapped_column(String(300))
    occurred_on: Mapped[date | None] = mapped_column(Date)
    timezone: Mapped[str | None] = mapped_column(String(64))
    archived_at: Mapped[datetime | None] = mapped_column(Moment)


class AccountRow(InWorkspace, Base):
    """An account of an event. ``added_in`` and ``withdrawn_in`` are revisions of the event, ``revision`` is the account's own."""

    __tablename__ = "accounts"
    __table_args__ = (
        Index(None, "workspace", "event_id", "added_in"),
        Index(None, "workspace", "party_key", "event_id"),
    )

    event_id: Mapped[str] = mapped_column(ForeignKey("events.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    party: Mapped[str] = mapped_column(String(200))
    party_key: Mapped[str] = mapped_column(Text)
    channel: Mapped[str | None] = mapped_column(String(20))
    speaker: Mapped[str | None] = mapped_column(String(200))
    quoted_by: Mapped[str | None] = mapped_column(String(200))
    expand: Mapped[bool]
    added_at: Mapped[datetime] = mapped_column(Moment)
    added_in: Mapped[int]
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)
    withdrawn_in: Mapped[int | None]
    revision: Mapped[int]


class RevisionRow(InWorkspace, Base):
    """A text of an account as it was received. Never changed, never deleted. ``sha256`` is of its UTF-8."""

    __tablename__ = "revisions"
    __table_args__ = (
        ForeignKeyConstraint(["event_id", "account_id"], ["accounts.event_id", "accounts.id"]),
        CheckConstraint("number > 0", "number"),
        Index(None, "workspace", "event_id", "account_id", "number"),
    )

    event_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    event_revision: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    characters: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    published_at: Mapped[datetime | None] = mapped_column(Stated)
    url: Mapped[str | None] = mapped_column(String(2048))
    language: Mapped[str | None] = mapped_column(String(35))
    received_at: Mapped[datetime] = mapped_column(Moment)
    received_from: Mapped[str | None] = mapped_column(String(64))


class KeptAnswerRow(InWorkspace, Base):
    """The answer to a request that had an Idempotency-Key: given again to the same request, for a day."""

    __tablename__ = "kept_answers"
    __table_args__ = (Index(None, "workspace", "kept_at"),)

    workspace: Mapped[str] = mapped_column(String(64), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    request: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    headers: Mapped[str] = mapped_column(Text)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    kept_at: Mapped[datetime] = mapped_column(Moment)


class KeptComparisonRow(InWorkspace, Base):
    """A comparison that has been made, by its id, which is a hash of all that it depends on: gzipped JSON."""

    __tablename__ = "kept_comparisons"
    __table_args__ = (Index(None, "workspace", "kept_at"),)

    workspace: Mapped[str] = mapped_column(String(64), primary_key=True)
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    document: Mapped[bytes] = mapped_column(LargeBinary)
    kept_at: Mapped[datetime] = mapped_column(Moment)
