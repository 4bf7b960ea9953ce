"""Subscriptions and their deliveries: made, read, ended, and sent again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from marshmallow import ValidationError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from api.events.wire import utc
from api.events.writing import Writer
from api.problem_types import LIMIT_REACHED, NOT_FOUND
from api.problems import Problem
from api.storage.ids import WEBHOOK, new_id
from api.storage.tables import EventRow
from api.webhooks.signing import new_secret
from api.webhooks.tables import DeliveryRow, WebhookRow
from api.webhooks.values import PENDING
from api.wire import Json

MOST = 50
"""Subscriptions of a workspace: each costs a row for each thing that happens."""

NO_WEBHOOK = "There is no such webhook."


def subscribe(writer: Writer, members: Mapping[str, Any]) -> WebhookRow:
    """Makes a subscription. Raises Problem (limit-reached) and marshmallow's ValidationError."""
    session = writer.session
    if session.scalars(select(func.count()).select_from(WebhookRow)).one() >= MOST:
        raise Problem(LIMIT_REACHED, f"A workspace may have at most {MOST} webhooks.")
    event = members.get("event")
    if event is not None and session.get(EventRow, event) is None:
        raise ValidationError({"event": ["expected the id of an event"]})
    row = WebhookRow(
        id=new_id(WEBHOOK, writer.now),
        url=members["url"],
        secret=new_secret(),
        types=members.get("types"),
        event_id=event,
        created_at=writer.now,
        created_by=writer.by,
    )
    session.add(row)
    session.flush()
    return row


def change(session: Session, webhook_id: str, members: Mapping[str, Any]) -> WebhookRow:
    """Changes what ``members`` name of a subscription; what is pending goes to where it leads then. Raises Problem (not-found)."""
    row = webhook(session, webhook_id)
    row.url = members.get("url", row.url)
    row.types = members.get("types", row.types)
    return row


def unsubscribe(session: Session, webhook_id: str) -> None:
    """Ends a subscription; what is not delivered yet is not delivered. Raises Problem (not-found)."""
    row = webhook(session, webhook_id)
    session.execute(delete(DeliveryRow).where(DeliveryRow.webhook_id == webhook_id))
    session.delete(row)


def webhooks(session: Session) -> Sequence[WebhookRow]:
    """All subscriptions, in the order in which they were made."""
    return session.scalars(select(WebhookRow).order_by(WebhookRow.id)).all()


def webhook(session: Session, webhook_id: str) -> WebhookRow:
    """One of them. Raises Problem (not-found)."""
    row = session.get(WebhookRow, webhook_id)
    if row is None:
        raise Problem(NOT_FOUND, NO_WEBHOOK)
    return row


def deliveries(
    session: Session, webhook_id: str, limit: int, state: str | None = None, before: str | None = None
) -> Sequence[DeliveryRow]:
    """At most ``limit`` deliveries to the subscription, the newest first, from the one before ``before``.

    Raises Problem (not-found).
    """
    webhook(session, webhook_id)
    chosen = select(DeliveryRow).where(DeliveryRow.webhook_id == webhook_id)
    if state is not None:
        chosen = chosen.where(DeliveryRow.state == state)
    if before is not None:
        chosen = chosen.where(DeliveryRow.id < before)
    return session.scalars(chosen.order_by(DeliveryRow.id.desc()).limit(limit)).all()


def redeliver(writer: Writer, webhook_id: str, delivery_id: str) -> DeliveryRow:
    """Has a delivery made again from now on, with all its attempts; one that is pending, at once. Raises Problem (not-found)."""
    webhook(writer.session, webhook_id)
    row = writer.session.get(DeliveryRow, delivery_id, with_for_update=True)
    if row is None or row.webhook_id != webhook_id:
        raise Problem(NOT_FOUND, "The webhook has no such delivery.")
    row.state, row.attempts, row.due_at = PENDING, 0, writer.now
    return row


def webhook_document(row: WebhookRow) -> Json:
    """A subscription as the contract's JSON, without its secret."""
    return {
        "id": row.id,
        "url": row.url,
        "types": row.types,
        "event": row.event_id,
        "created_at": utc(row.created_at),
        "created_by": row.created_by,
    }


def delivery_document(row: DeliveryRow) -> Json:
    """A delivery as the contract's JSON."""
    return {
        "id": row.id,
        "message": row.message_id,
        "type": row.type,
        "event": row.event_id,
        "created_at": utc(row.created_at),
        "state": row.state,
        "attempts": row.attempts,
        "next_at": utc(row.due_at) if row.state == PENDING else None,
        "last_at": utc(row.last_at),
        "last_status": row.last_status,
        "last_failure": row.last_error,
    }
