"""/v1/events/{event}/reviews and /v1/reviews/export."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from api.body import MEDIA_TYPE, NDJSON, name_what_is_taken
from api.events.comparing import compare_event
from api.events.reading import event_at
from api.events.store import EventStore, workspace
from api.events.values import NOW, Point
from api.events.writing import NO_EVENT, Writer
from api.idempotency import Answered
from api.json_answers import json_response
from api.negotiation import negotiate
from api.parameters import opaque, read_parameters
from api.problem_types import NOT_FOUND
from api.problems import Problem
from api.revalidation import PRIVATE
from api.reviews import wire
from api.reviews.export import export
from api.reviews.parameters import listing_of
from api.reviews.reading import reviews_at
from api.reviews.request_schema import ReviewRequest
from api.reviews.standing import Standing, Texts, standing
from api.reviews.writing import Stating, keep_review
from api.service import Service


def reviews(service: Service, store: EventStore) -> Blueprint:
    """Takes in what people say of an event's points, and tells it again."""
    routes = Blueprint("reviews", __name__)
    name_what_is_taken(routes, MEDIA_TYPE)
    schema = ReviewRequest()

    @routes.post("/v1/events/<id:event>/reviews")
    def review_points(event: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)

        def prepare(members: dict[str, Any]) -> Callable[[Writer], Answered]:
            stating, revision = None, None
            if "comparison" in members:
                stored, compared = compare_event(service, store, event, Point(members.get("revision")))
                stating, revision = Stating(members, compared), stored.revision

            def write(writer: Writer) -> Answered:
                kept = keep_review(writer, event, members, stating, revision)
                made = next(each for each in _found(writer.session, event) if each.review.id == kept.id)
                return Answered(201, wire.review(made), {"Location": f"/v1/events/{event}/reviews/{kept.id}"})

            return write

        return store.post_prepared(request, schema, prepare)

    @routes.get("/v1/events/<id:event>/reviews")
    def list_reviews(event: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        limit, below = listing_of(request)
        with store.reading() as session:
            found = _found(session, event)
        earlier = [each for each in reversed(found) if below is None or each.review.number < below]
        page = earlier[:limit]
        following = opaque(str(page[-1].review.number)) if len(earlier) > limit else None
        return json_response({"reviews": [wire.review(each) for each in page], "next": following}, cache=PRIVATE)

    @routes.get("/v1/events/<id:event>/reviews/<id:review>")
    def read_review(event: str, review: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        with store.reading() as session:
            found = _found(session, event)
        for each in found:
            if each.review.id == review:
                return json_response(wire.review(each), cache=PRIVATE)
        raise Problem(NOT_FOUND, "The event has no such review.")

    @routes.get("/v1/reviews/export")
    def export_reviews() -> Response:
        negotiate(request, NDJSON)
        read_parameters(request)
        response = Response(export(store, workspace()), mimetype=NDJSON)
        response.headers["Cache-Control"] = "no-store"
        return response

    return routes


def _found(session: Session, event_id: str) -> tuple[Standing, ...]:
    """Every review of the event, as it stands, the first one first. Raises Problem (not-found)."""
    event = event_at(session, event_id, NOW, texts=True)
    if event is None:
        raise Problem(NOT_FOUND, NO_EVENT)
    return standing(reviews_at(session, event_id, NOW), Texts.of(event))
