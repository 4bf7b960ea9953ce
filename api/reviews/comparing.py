"""Compares an event's accounts, and applies what people have said of the points."""

from __future__ import annotations

from dataclasses import dataclass

from api.compared import Compared
from api.events.comparing import compare_event
from api.events.store import EventStore
from api.events.values import NOW, Point, StoredEvent
from api.reviews.reading import reviews_at
from api.reviews.reviewed import Reviewed, reviewed
from api.reviews.standing import Standing, Texts, standing
from api.service import Service


@dataclass(frozen=True, slots=True)
class ReviewedEvent:
    """``event`` with the texts of its accounts; what the engine makes of them; that after the reviews; the reviews."""

    event: StoredEvent
    machine: Compared
    found: Reviewed
    reviews: tuple[Standing, ...]


def compare_reviewed(service: Service, store: EventStore, event_id: str, point: Point = NOW) -> ReviewedEvent:
    """The event at ``point`` and its comparison, before and after the reviews that there were by then.

    Raises Problem (not-found, not-comparable), Overloaded and DeadlineExceeded.
    """
    event, compared = compare_event(service, store, event_id, point)
    with store.reading() as session:
        said = reviews_at(session, event_id, point)
    reviews = standing(said, Texts.of(event))
    return ReviewedEvent(event, compared, reviewed(compared, reviews), reviews)
