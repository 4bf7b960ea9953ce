"""What the contract shows of events: the day of the ferry talks, as it is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from api.contract.examples import REQUEST
from api.events import wire
from api.events.values import EventSummary, StoredAccount, StoredEvent, StoredRevision
from api.wire import Json

EVENT_ID = "evt_01jv50m2b8t4x3v9k6q7c1r5wd"
_NOON = datetime(2025, 5, 13, 11, 4, 7, 120_000, UTC)

NEW_EVENT: Json = dict(REQUEST["event"])
NEW_ACCOUNT: Json = REQUEST["accounts"][0]
_SECOND: Json = REQUEST["accounts"][1]
WHOLE_EVENT: Json = {**NEW_EVENT, "accounts": REQUEST["accounts"]}
UPDATE: Json = {"archived": True}
REVISION: Json = {"text": NEW_ACCOUNT["text"].replace("12 sailings", "14 sailings")}


def _revision(text: str, number: int, step: int, published_at: str) -> StoredRevision:
    return StoredRevision(
        number=number,
        event_revision=step,
        text=text,
        characters=len(text),
        sha256=sha256(text.encode()).hexdigest(),
        published_at=datetime.fromisoformat(published_at),
        url=None,
        language=None,
        received_at=_NOON + timedelta(hours=2 * step),
        received_from="newsroom",
    )


def _account(sent: Json, current: StoredRevision, added: int) -> StoredAccount:
    return StoredAccount(
        id=sent["id"],
        party=sent["party"],
        speaker=None,
        quoted_by=None,
        channel=sent["channel"],
        expand=False,
        added_at=_NOON + timedelta(hours=2 * added),
        withdrawn_at=None,
        current=current,
    )


_FIRST_TEXT = _revision(NEW_ACCOUNT["text"], 1, 2, NEW_ACCOUNT["published_at"])
_EDITED_TEXT = _revision(REVISION["text"], 2, 4, NEW_ACCOUNT["published_at"])
_SECOND_TEXT = _revision(_SECOND["text"], 1, 3, _SECOND["published_at"])
_ACCOUNTS = (_account(NEW_ACCOUNT, _EDITED_TEXT, 2), _account(_SECOND, _SECOND_TEXT, 3))


def _event(revision: int, accounts: tuple[StoredAccount, ...], archived_at: datetime | None = None) -> StoredEvent:
    return StoredEvent(
        id=EVENT_ID,
        title=NEW_EVENT["title"],
        occurred_on=date.fromisoformat(NEW_EVENT["occurred_on"]),
        timezone=NEW_EVENT["timezone"],
        archived_at=archived_at,
        created_at=_NOON,
        updated_at=_NOON + timedelta(hours=2 * revision),
        revision=revision,
        accounts=accounts,
    )


_ARCHIVED = _event(5, _ACCOUNTS, _NOON + timedelta(hours=10))


def _without_text(answer: Json) -> Json:
    return {
        **answer,
        "accounts": [
            {**each, "revision": {name: value for name, value in each["revision"].items() if name != "text"}}
            for each in answer["accounts"]
        ],
    }


CREATED = wire.event(_event(1, ()))
EVENT = _without_text(wire.event(_event(4, _ACCOUNTS)))
ARCHIVED = _without_text(wire.event(_ARCHIVED))
PAGE: Json = {
    "events": [wire.summary(EventSummary(_event(4, ()), ("Northern Ferries", "Seafarers' Union"), 2))],
    "next": None,
}
ADDED = wire.account(_account(NEW_ACCOUNT, _FIRST_TEXT, 2))
REVISED = wire.account(_ACCOUNTS[0])
ACCOUNTS: Json = {"accounts": [wire.account(each) for each in _ACCOUNTS]}
REVISIONS: Json = {
    "revisions": [
        {name: value for name, value in wire.revision(each).items() if name != "text"}
        for each in (_FIRST_TEXT, _EDITED_TEXT)
    ]
}
FIRST_REVISION = wire.revision(_FIRST_TEXT)
