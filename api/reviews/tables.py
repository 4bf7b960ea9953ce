"""The table of reviews."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.base import Base, InWorkspace
from api.storage.columns import Moment


class ReviewRow(InWorkspace, Base):
    """A review, the ``number``-th of its event. Never changed, never deleted. ``points`` and ``put_in_place`` are JSON."""

    __tablename__ = "reviews"
    __table_args__ = (
        Index(None, "workspace", "event_id", "number"),
        Index(None, "id", unique=True),
        CheckConstraint("number > 0", "number"),
    )

    event_id: Mapped[str] = mapped_column(ForeignKey("events.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(Moment)
    by: Mapped[str | None] = mapped_column(String(64))
    reviewer: Mapped[str | None] = mapped_column(String(200))
    verdict: Mapped[str] = mapped_column(String(10))
    note: Mapped[str | None] = mapped_column(Text)
    replaces: Mapped[str | None] = mapped_column(String(40))
    revision: Mapped[int]
    made_in: Mapped[int]
    comparison: Mapped[str | None] = mapped_column(String(32))
    engine: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    points: Mapped[Any] = mapped_column(JSON)
    put_in_place: Mapped[Any] = mapped_column(JSON)
