"""Reads reviews, as they are and as they were."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.events.values import Point
from api.reviews import document
from api.reviews.tables import ReviewRow
from api.reviews.values import Review
from api.storage.tables import EventRow


def reviews_at(session: Session, event_id: str, point: Point) -> tuple[Review, ...]:
    """The reviews that the event had at ``point``, the first one first."""
    chosen = select(ReviewRow).where(ReviewRow.event_id == event_id)
    if point.moment is not None:
        chosen = chosen.where(ReviewRow.at <= point.moment)
    if point.revision is not None:
        chosen = chosen.where(ReviewRow.made_in <= point.revision)
    return tuple(review_value(row) for row in session.scalars(chosen.order_by(ReviewRow.number)))


def reviewed_events(session: Session) -> tuple[str, ...]:
    """The ids of the events that have reviews, in the order in which they were made."""
    chosen = select(EventRow.id).where(EventRow.id.in_(select(ReviewRow.event_id)))
    return tuple(session.scalars(chosen.order_by(EventRow.id)))


def review_value(row: ReviewRow) -> Review:
    """The review in ``row``."""
    return Review(
        id=row.id,
        number=row.number,
        at=row.at,
        by=row.by,
        reviewer=row.reviewer,
        verdict=row.verdict,  # type: ignore[arg-type]  # one of VERDICTS: the schema has let no other in
        note=row.note,
        replaces=row.replaces,
        revision=row.revision,
        made_in=row.made_in,
        comparison=row.comparison,
        engine=row.engine,
        points=tuple(document.read(each) for each in row.points),
        into=tuple(document.read(each) for each in row.put_in_place),
    )
