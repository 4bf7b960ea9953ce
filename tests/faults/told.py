"""What a subscriber was told while services were killed, beside what happened."""

from __future__ import annotations

import io
import json
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import URL, select

from api.request_log import RequestLog
from api.settings import Settings
from api.storage.database import Database
from api.storage.dialects import connected
from api.storage.tables import StepRow
from api.webhooks.delivering import Deliverer
from api.webhooks.values import OF_STEP
from tests.faults.verdict import Verdict
from tests.faults.writing import Write, post
from tests.webhooks.receiver import Receiver, genuine

ANSWERS = [*([204] * 4 + [500, 204, 503]) * 2_000, 204]
"""Now and then the subscriber fails too."""

_LATER = timedelta(hours=12)  # than any pause after a failure lasts


def subscribe(port: int, receiver: Receiver) -> str:
    """Has the service at ``port`` tell ``receiver`` all that happens; the secret of the signatures."""
    receiver.answers = list(ANSWERS)
    secret: str = post(port, Write("webhook", "webhook", "/v1/webhooks", {"url": receiver.url}, [])).json()["secret"]
    return secret


def deliver_rest(settings: Settings, receiver: Receiver) -> None:
    """Delivers what is left, as a service does that runs half a day later."""
    receiver.answers = [204]
    database = Database(settings)
    allowed = replace(settings, webhook_private_addresses=1)
    deliverer = Deliverer.of(database, allowed, lambda: datetime.now(UTC) + _LATER, RequestLog(io.StringIO()))
    deliverer.deliver_due()
    database.close()


def judge(url: URL, receiver: Receiver, secret: str, found: Verdict) -> None:
    """Every step that is on disk was told, nothing else was, and each message is signed and always the same."""
    told: Counter[tuple[str, str, int]] = Counter()
    bodies: dict[str, bytes] = {}
    for headers, body in receiver.seen:
        message = headers["webhook-id"]
        if not genuine(secret, headers, body) or bodies.setdefault(message, body) != body:
            found.forged.append(message)
    for _, body in receiver.accepted:
        said = json.loads(body)
        told[said["type"], said["data"]["event"], said["data"]["revision"]] += 1
    engine = connected(url, pooled=False)
    step = StepRow.__table__
    with engine.connect() as connection:
        rows = connection.execute(select(step.c.kind, step.c.event_id, step.c.revision))
        happened = {(OF_STEP[kind], event, revision) for kind, event, revision in rows}
    found.untold += sorted(map(str, happened - set(told)))
    found.made_up += sorted(map(str, set(told) - happened))
    found.told, found.told_again = len(told), sum(told.values()) - len(told)
