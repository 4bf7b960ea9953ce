"""Reviews as labelled data: what people said, on the texts that they said it of.

Each line holds a case and its gold points in the layout that ``benchmarks.gold`` reads, so that a folder of them can be
measured and calibrated on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from api.events.reading import event_at
from api.events.store import EventStore
from api.events.values import Point, StoredAccount, StoredEvent
from api.representations.json_document import compact
from api.reviews.document import difference
from api.reviews.reading import reviewed_events, reviews_at
from api.reviews.standing import Standing, Texts, standing
from api.reviews.values import Review, StatedPoint
from api.storage.database import Database
from api.wire import Json

_NOW = Point()


def export(store: EventStore, workspace: str) -> Iterator[bytes]:
    """The lines, an event and a revision of it each; the first events first. Each event is read at one moment.

    The list of events is read at once, so that what is wrong with the database is known before there is an answer. Raises
    StorageError.
    """
    with store.database.reading(workspace) as session:
        events = reviewed_events(session)
    return _lines(store.database, workspace, events)


def _lines(database: Database, workspace: str, events: Sequence[str]) -> Iterator[bytes]:
    for event_id in events:
        with database.reading(workspace) as session:
            reviews = reviews_at(session, event_id, _NOW)
            revisions = sorted({each.revision for each in reviews})
            states = [event_at(session, event_id, Point(revision), texts=True) for revision in revisions]
        for state in states:
            line = state and _line(state, reviews)
            if line:
                yield compact(line).encode() + b"\n"


def _line(event: StoredEvent, reviews: Sequence[Review]) -> Json | None:
    """What was said of the event's accounts as they stand in ``event``."""
    found = [
        each
        for each in standing(reviews, Texts.of(event))
        if each.state == "applied" and each.review.revision == event.revision and each.review.verdict != "retract"
    ]
    if not found:
        return None
    told = [point for each in found for point in (*each.review.points, *each.review.into)]
    members = {
        "title": event.title,
        "occurred_on": event.occurred_on and event.occurred_on.isoformat(),
        "timezone": event.timezone,
    }
    case = {
        "id": f"{event.id}-{event.revision}",
        "event": {key: value for key, value in members.items() if value is not None},
        "accounts": [*_accounts(event, told)],
    }
    return case_line(case, found)


def case_line(case: Json, found: Sequence[Standing]) -> Json:
    """A line: ``case``, and what the reviews ``found`` say of it."""
    rejected = [each.review for each in found if each.review.verdict == "reject"]
    return {
        "case": case,
        "gold": {
            "id": case["id"],
            "points": [_gold(point, each.review) for each in found for point in _right(each)],
            "rejected": [_gold(point, review) for review in rejected for point in review.points],
        },
    }


def _right(standing: Standing) -> Sequence[StatedPoint]:
    """The points that the review says there are."""
    review = standing.review
    return {"confirm": review.points, "edit": review.into}.get(review.verdict, ())


def _gold(point: StatedPoint, review: Review) -> Json:
    members: dict[str, list[str]] = {}
    spans: dict[str, list[list[int]]] = {}
    for each in point.anchors:
        members.setdefault(each.account, []).append(each.exact)
        spans.setdefault(each.account, []).append([each.start, each.end])
    return {
        "topic": point.topic,
        "members": members,
        "spans": spans,
        "status": point.status,
        "differences": [difference(each) for each in point.differences],
        "note": review.note or "",
        "review": {"id": review.id, "verdict": review.verdict},
        "machine": [{"status": each.status, "score": each.score} for each in review.points],
    }


def _accounts(event: StoredEvent, told: Sequence[StatedPoint]) -> Iterator[Json]:
    """The accounts with their texts; those that an article was taken apart into have that of the article."""
    quoted = dict.fromkeys(each.account for point in told for each in point.anchors if "/" in each.account)
    for account in event.accounts:
        yield _account(account, account.id)
        for name in quoted:
            if name.startswith(account.id + "/"):
                yield _account(account, name)


def _account(account: StoredAccount, name: str) -> Json:
    published = account.current.published_at
    members: dict[str, Any] = {
        "id": name,
        "party": account.party,
        "channel": account.channel,
        "published_at": published and published.isoformat(),
        "language": account.current.language,
        "text": account.current.text,
    }
    return {key: value for key, value in members.items() if value is not None}
