"""What search finds, as the contract's JSON."""

from __future__ import annotations

from api.events.wire import utc
from api.parameters import opaque
from api.search.searching import SCALE
from api.search.values import Found, Hit, Position
from api.wire import Json


def found(page: Found) -> Json:
    """A page of hits."""
    return {"hits": [_hit(each) for each in page.hits], "next": None if page.after is None else cursor(page.after)}


def cursor(position: Position) -> str:
    """``position`` as clients send it back."""
    return opaque(f"{position.newest}.{position.score}.{position.passage}")


def _hit(hit: Hit) -> Json:
    return {
        "score": hit.score / SCALE,
        "event": {
            "id": hit.event_id,
            "title": hit.title,
            "occurred_on": hit.occurred_on and hit.occurred_on.isoformat(),
        },
        "account": {
            "id": hit.account_id,
            "party": hit.party,
            "speaker": hit.speaker,
            "quoted_by": hit.quoted_by,
            "channel": hit.channel,
            "withdrawn_at": utc(hit.withdrawn_at),
        },
        "revision": {
            "number": hit.number,
            "current": hit.current,
            "received_at": utc(hit.received_at),
            "published_at": hit.published_at and hit.published_at.isoformat(),
            "url": hit.url,
        },
        "quote": {"start": hit.start, "end": hit.stop, "text": hit.text},
    }
