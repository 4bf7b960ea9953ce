"""The tables of webhooks: who is to be told, and what has been or is to be delivered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.base import Base, InWorkspace
from api.storage.columns import Moment


class WebhookRow(InWorkspace, Base):
    """A subscription. The secret is kept as it is, because it signs; ``types`` and ``event_id`` choose, None chooses all."""

    __tablename__ = "webhooks"
    __table_args__ = (Index(None, "workspace", "id"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    url: Mapped[str] = mapped_column(String(2048))
    secret: Mapped[str] = mapped_column(String(100))
    types: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    event_id: Mapped[str | None] = mapped_column(ForeignKey("events.id"))
    created_at: Mapped[datetime] = mapped_column(Moment)
    created_by: Mapped[str | None] = mapped_column(String(64))


class DeliveryRow(InWorkspace, Base):
    """A message to one subscriber: ``body`` as it is sent. ``attempts`` counts those of the present round.

    ``due_at`` is when something is to be done about it: of a pending one, the next attempt; of others, to forget it. While an
    attempt is being made it lies ahead, so that nobody else makes one, and whoever dies in the middle is succeeded.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(None, "workspace", "webhook_id", "id"),
        Index(None, "state", "due_at"),
        CheckConstraint("state IN ('pending', 'delivered', 'dead')", "state"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    webhook_id: Mapped[str] = mapped_column(ForeignKey("webhooks.id"))
    message_id: Mapped[str] = mapped_column(String(40))
    type: Mapped[str] = mapped_column(String(40))
    event_id: Mapped[str] = mapped_column(String(40))
    revision: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(Moment)
    state: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int]
    due_at: Mapped[datetime] = mapped_column(Moment)
    last_at: Mapped[datetime | None] = mapped_column(Moment)
    last_status: Mapped[int | None]
    last_error: Mapped[str | None] = mapped_column(String(40))
