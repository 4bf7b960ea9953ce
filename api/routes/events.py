"""/v1/events and /v1/events/{event}."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from api.body import MEDIA_TYPE, name_what_is_taken, read_json
from api.events import wire
from api.events.parameters import listing_of, point_of
from api.events.reading import event_at, listed
from api.events.store import EventStore
from api.events.values import StoredEvent
from api.events.writing import NO_EVENT, Writer, event_tag
from api.idempotency import Answered
from api.json_answers import json_response
from api.negotiation import negotiate
from api.parameters import opaque, read_parameters
from api.preconditions import condition_of
from api.problem_types import NOT_FOUND
from api.problems import Problem
from api.revalidation import PRIVATE


def events(store: EventStore) -> Blueprint:
    """Keeps events, lists, reads, changes and archives them."""
    routes = Blueprint("events", __name__)
    name_what_is_taken(routes, MEDIA_TYPE)

    @routes.post("/v1/events")
    def create_event() -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)

        def write(writer: Writer, members: dict[str, Any]) -> Answered:
            event = event_at(writer.session, writer.create(members))
            assert event is not None
            headers = {"Location": f"/v1/events/{event.id}", "ETag": f'"{event_tag(event.revision)}"'}
            return Answered(201, wire.event(event), headers)

        return store.post(request, store.schemas.event, write)

    @routes.get("/v1/events")
    def list_events() -> Response:
        negotiate(request, MEDIA_TYPE)
        wanted, limit, after = listing_of(request)
        with store.reading() as session:
            page = listed(session, wanted, limit, after)
        following = opaque(page.events[-1].event.id) if page.more else None
        return json_response({"events": [wire.summary(each) for each in page.events], "next": following}, cache=PRIVATE)

    @routes.get("/v1/events/<id:event>")
    def read_event(event: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        point = point_of(request)
        with store.reading() as session:
            found = event_at(session, event, point)
        if found is None:
            raise Problem(NOT_FOUND, NO_EVENT)
        return _event(found)

    @routes.patch("/v1/events/<id:event>")
    def update_event(event: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        read_parameters(request)
        members = store.schemas.update.load(read_json(request, store.settings.max_body_bytes))  # type: ignore[arg-type]
        condition = condition_of(request, required=True)
        with store.writing() as writer:
            writer.update(event, members, condition)
            found = event_at(writer.session, event)
        assert found is not None
        return _event(found)

    return routes


def _event(found: StoredEvent) -> Response:
    headers = {"ETag": f'"{event_tag(found.revision)}"'}
    return json_response(wire.event(found), headers=headers, cache=PRIVATE)
