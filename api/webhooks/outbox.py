"""Writes down what subscribers are to be told, in the transaction of what has happened: there is either both or neither."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from api.events.wire import utc
from api.storage.ids import DELIVERY, MESSAGE, new_id
from api.storage.tables import ADDED, WITHDRAWN, AccountRow, StepRow
from api.webhooks.tables import DeliveryRow, WebhookRow
from api.webhooks.values import OF_STEP, PENDING, REVIEWED


def tell_of_step(session: Session, step: StepRow) -> None:
    """Tells of a step of an event's history, before the row of its account is there or withdrawn."""
    type_ = OF_STEP[step.kind]
    webhooks = _subscribed(session, type_, step.event_id)
    if not webhooks:
        return
    standing = select(func.count()).where(AccountRow.event_id == step.event_id, AccountRow.withdrawn_in.is_(None))
    count = session.scalars(standing).one() + {ADDED: 1, WITHDRAWN: -1}.get(step.kind, 0)
    data = {
        "event": step.event_id,
        "revision": step.revision,
        "account": step.account_id,
        "account_revision": step.account_revision,
        "account_count": count,
    }
    _write(session, webhooks, type_, step.at, data)


def tell_of_review(session: Session, event_id: str, revision: int, review: Mapping[str, Any], now: datetime) -> None:
    """Tells of a review: ``review`` has its ``id`` and ``verdict``."""
    webhooks = _subscribed(session, REVIEWED, event_id)
    if webhooks:
        data = {"event": event_id, "revision": revision, "review": review["id"], "verdict": review["verdict"]}
        _write(session, webhooks, REVIEWED, now, data)


def _subscribed(session: Session, type_: str, event_id: str) -> list[WebhookRow]:
    chosen = select(WebhookRow).where(or_(WebhookRow.event_id.is_(None), WebhookRow.event_id == event_id))
    return [row for row in session.scalars(chosen) if row.types is None or type_ in row.types]


def _write(session: Session, webhooks: list[WebhookRow], type_: str, at: datetime, data: Mapping[str, Any]) -> None:
    """One message, a delivery for each of ``webhooks``. It has ids and numbers, and nothing that anybody has said."""
    message = new_id(MESSAGE, at)
    body = json.dumps({"type": type_, "timestamp": utc(at), "data": data}, separators=(",", ":"))
    session.add_all(
        DeliveryRow(
            id=new_id(DELIVERY, at),
            webhook_id=webhook.id,
            message_id=message,
            type=type_,
            event_id=data["event"],
            revision=data["revision"],
            body=body,
            created_at=at,
            state=PENDING,
            attempts=0,
            due_at=at,
        )
        for webhook in webhooks
    )
