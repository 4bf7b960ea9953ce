"""Compares an event's accounts as they stood at some point of its history."""

from __future__ import annotations

from marshmallow import ValidationError

from api.compared import Compared
from api.events.kept_comparisons import keep, kept
from api.events.reading import event_at
from api.events.store import EventStore, workspace
from api.events.values import NOW, Point, StoredEvent
from api.events.wire import comparison_request
from api.events.writing import NO_EVENT
from api.problem_types import NOT_COMPARABLE, NOT_FOUND
from api.problems import Problem
from api.service import Service
from api.wire import Request


def compare_event(
    service: Service, store: EventStore, event_id: str, point: Point = NOW
) -> tuple[StoredEvent, Compared]:
    """The event at ``point`` and the comparison of its accounts, the same as ``POST /v1/comparisons`` makes of them.

    It is made once for the same accounts, outside of any transaction, and kept. Raises Problem (not-found,
    not-comparable), Overloaded and DeadlineExceeded.
    """
    with store.reading() as session:
        event = event_at(session, event_id, point, texts=True)
    if event is None:
        raise Problem(NOT_FOUND, NO_EVENT)
    if not _comparable(event):
        raise Problem(NOT_COMPARABLE, f"Two accounts are needed; the event has {len(event.accounts)}.")
    try:
        return event, compare_once(service, store, comparison_request(event))
    except ValidationError as error:
        raise Problem(NOT_COMPARABLE, f"It cannot be compared: {_reason(error)}.") from error


def compare_once(service: Service, store: EventStore, asked: Request) -> Compared:
    """What ``asked`` compares to: as it is kept, else made outside of any transaction, and kept.

    Raises marshmallow's ValidationError, where articles hold too few or too many accounts, Overloaded and
    DeadlineExceeded.
    """
    with store.reading() as session:
        found = kept(session, asked, service.engine.describe(asked.settings))
    if found is not None:
        return found
    compared = service.compare(asked)
    keep(store.database, workspace(), compared, store.now(), store.settings.kept_comparisons)
    return compared


def _comparable(event: StoredEvent) -> bool:
    return len(event.accounts) > 1 or any(account.expand for account in event.accounts)


def _reason(error: ValidationError) -> str:
    messages = error.messages_dict["accounts"]
    return str(messages[0])
