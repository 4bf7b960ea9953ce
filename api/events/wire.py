"""Between what is kept and the wire: events, accounts and revisions as the contract's JSON, and as a comparison's request."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from api.events.values import EventSummary, StoredAccount, StoredEvent, StoredRevision
from api.wire import Json, Request, request

_OF_EVENT = ("title", "occurred_on", "timezone")
_OF_ACCOUNT = ("id", "party", "channel", "speaker", "quoted_by")
_OF_TEXT = ("published_at", "url", "language", "text")


def event(stored: StoredEvent) -> Json:
    """The event with its accounts, whose texts stay where they are."""
    return _head(stored) | {"accounts": [account(each) for each in stored.accounts]}


def summary(listed: EventSummary) -> Json:
    """The event as lists have it."""
    return _head(listed.event) | {"parties": list(listed.parties), "account_count": listed.accounts}


def account(stored: StoredAccount) -> Json:
    """The account and the revision that stands; with its text, where that was asked for."""
    return {
        "id": stored.id,
        "party": stored.party,
        "speaker": stored.speaker,
        "quoted_by": stored.quoted_by,
        "channel": stored.channel,
        "expand": stored.expand,
        "added_at": utc(stored.added_at),
        "withdrawn_at": utc(stored.withdrawn_at),
        "revision": revision(stored.current),
    }


def revision(stored: StoredRevision) -> Json:
    """The revision, with its text where that was asked for."""
    return {
        "number": stored.number,
        "event_revision": stored.event_revision,
        "received_at": utc(stored.received_at),
        "received_from": stored.received_from,
        "sha256": stored.sha256,
        "characters": stored.characters,
        "published_at": stored.published_at and stored.published_at.isoformat(),
        "url": stored.url,
        "language": stored.language,
        **({} if stored.text is None else {"text": stored.text}),
    }


def comparison_request(stored: StoredEvent) -> Request:
    """What ``POST /v1/comparisons`` would be sent to compare the event's accounts, which have their texts."""
    return request({"event": _stated(stored, _OF_EVENT), "accounts": [_sent(each) for each in stored.accounts]})


def utc(moment: datetime | None) -> str | None:
    """``moment`` in UTC, to the microsecond (RFC 3339)."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _sent(stored: StoredAccount) -> Mapping[str, Any]:
    expand = {"expand": True} if stored.expand else {}
    return _stated(stored, _OF_ACCOUNT) | _stated(stored.current, _OF_TEXT) | expand


def _stated(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    members = {name: getattr(value, name) for name in names}
    return {name: member for name, member in members.items() if member is not None}


def _head(stored: StoredEvent) -> Json:
    return {
        "id": stored.id,
        "title": stored.title,
        "occurred_on": stored.occurred_on and stored.occurred_on.isoformat(),
        "timezone": stored.timezone,
        "archived_at": utc(stored.archived_at),
        "created_at": utc(stored.created_at),
        "updated_at": utc(stored.updated_at),
        "revision": stored.revision,
    }
