"""Delivers what is due: any number of threads, processes and services on one database share the work.

There is no leader. Whoever takes a delivery moves its time ahead in the same short transaction (on PostgreSQL it skips rows that
others are taking), sends without a transaction, and writes down how that went. Who dies in between is succeeded when that time
has come: a message is delivered at least once, and seldom twice.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from api.request_log import RequestLog
from api.settings import Settings
from api.storage.database import Database
from api.storage.failures import StorageError
from api.webhooks.retrying import pause
from api.webhooks.sending import Outcome, Sender
from api.webhooks.signing import signed
from api.webhooks.tables import DeliveryRow, WebhookRow
from api.webhooks.values import DEAD, DELIVERED, PENDING

SLOTS = 4
"""Threads of one process: a subscriber that does not answer keeps one of them, and never two."""

KEPT = {DELIVERED: timedelta(days=7), DEAD: timedelta(days=30)}
"""How long a delivery that is done with can be looked at."""

_LOOKING = 1.0  # seconds between two looks for what is due
_PAUSE = 5.0  # seconds after the database has failed
_LEASE = 4  # times what an attempt may take
_GONE = 410  # the receiver wants no more of it


@dataclass(frozen=True, slots=True)
class Taken:
    """A delivery that is ours for a while, and its ``attempt``, which nobody else makes."""

    id: str
    webhook: str
    attempt: int
    message: str
    url: str
    secret: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Deliverer:
    """Delivers from ``database``, as ``settings`` allow; ``chance`` gives numbers from 0 to 1."""

    database: Database
    settings: Settings
    now: Callable[[], datetime]
    sender: Sender
    log: RequestLog
    chance: Callable[[], float] = random.random
    _busy: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, database: Database, settings: Settings, now: Callable[[], datetime], log: RequestLog) -> Deliverer:
        """The deliverer of a service with these settings."""
        sender = Sender(bool(settings.webhook_private_addresses), settings.webhook_timeout_seconds)
        return cls(database, settings, now, sender, log)

    def run(self, stop: threading.Event, slots: int = SLOTS) -> list[threading.Thread]:
        """Delivers in threads of its own until ``stop`` is set; what is being sent then may be sent again by another."""
        threads = [
            threading.Thread(target=self._loop, args=(stop,), name=f"webhooks-{n}", daemon=True) for n in range(slots)
        ]
        for thread in threads:
            thread.start()
        return threads

    def deliver_due(self) -> int:
        """Delivers until nothing is due, one after the other; how many attempts that took. Raises StorageError."""
        count = 0
        while self.deliver_one():
            count += 1
        return count

    def deliver_one(self) -> bool:
        """Makes one attempt, if one is due that no other thread has taken; whether it did. Raises StorageError."""
        with self._lock:  # two threads of one process do not send to one subscriber at once
            taken = self._take()
            if taken is None:
                return False
            self._busy.add(taken.webhook)
        try:
            moment = self.now()
            headers = {"Content-Type": "application/json", **signed(taken.secret, taken.message, moment, taken.body)}
            outcome = self.sender.send(taken.url, headers, taken.body)
            state = self._note(taken, outcome)
            self.log.delivery(taken.id, taken.webhook, taken.attempt, state, outcome.status, outcome.failure)
        finally:
            with self._lock:
                self._busy.discard(taken.webhook)
        return True

    def _loop(self, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                worked = self.deliver_one()
            except StorageError:
                stop.wait(_PAUSE)
            except Exception as error:
                self.log.defect(error, "webhooks")
                stop.wait(_PAUSE)
            else:
                if not worked:
                    stop.wait(_LOOKING * (0.5 + self.chance()))

    def _take(self) -> Taken | None:
        now = self.now()
        with self.database.overseeing() as session:  # looking is cheap, and keeps no writer waiting
            if session.execute(self._due(now).limit(1)).first() is None:
                return None
        with self.database.maintaining() as session:
            session.execute(delete(DeliveryRow).where(DeliveryRow.state != PENDING, DeliveryRow.due_at < now))
            for webhook, _ in session.execute(self._due(now).limit(SLOTS)).all():
                taken = self._take_of(session, webhook, now)
                if taken is not None:
                    return taken
        return None

    def _take_of(self, session: Session, webhook_id: str, now: datetime) -> Taken | None:
        chosen = select(DeliveryRow).where(
            DeliveryRow.webhook_id == webhook_id, DeliveryRow.state == PENDING, DeliveryRow.due_at <= now
        )
        ordered = chosen.order_by(DeliveryRow.due_at, DeliveryRow.revision, DeliveryRow.id).limit(1)
        row = session.scalars(ordered.with_for_update(skip_locked=True)).first()
        webhook = session.get(WebhookRow, webhook_id)
        if row is None or webhook is None:
            return None
        row.attempts += 1
        row.due_at = now + timedelta(seconds=_LEASE * self.settings.webhook_timeout_seconds)
        return Taken(row.id, webhook_id, row.attempts, row.message_id, webhook.url, webhook.secret, row.body.encode())

    def _due(self, now: datetime) -> Select[str, datetime]:
        """The subscriptions to which something is due, whoever has waited longest first, but for those being sent to."""
        first = func.min(DeliveryRow.due_at)
        chosen = select(DeliveryRow.webhook_id, first).where(DeliveryRow.state == PENDING, DeliveryRow.due_at <= now)
        free = chosen.where(DeliveryRow.webhook_id.not_in(self._busy))
        return free.group_by(DeliveryRow.webhook_id).order_by(first)

    def _note(self, taken: Taken, outcome: Outcome) -> str:
        """Writes down how the attempt went; the state in which that leaves the delivery."""
        now = self.now()
        with self.database.maintaining() as session:
            row = session.get(DeliveryRow, taken.id, with_for_update=True)
            if row is None or row.attempts != taken.attempt or row.state != PENDING:
                return DELIVERED if row is None else row.state  # the subscription is gone, or another has been faster
            row.last_at, row.last_status, row.last_error = now, outcome.status, outcome.failure
            if outcome.failure is None:
                row.state = DELIVERED
            elif taken.attempt >= self.settings.webhook_attempts or outcome.status == _GONE:
                row.state = DEAD
            row.due_at = now + (KEPT[row.state] if row.state in KEPT else pause(taken.attempt, self.chance))
            return row.state
