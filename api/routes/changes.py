"""GET /v1/events/{event}/changes."""

from __future__ import annotations

from flask import Blueprint, Response, g, request

from api.body import MEDIA_TYPE
from api.changes import wire
from api.changes.listing import changes as find_changes
from api.changes.parameters import listing_of
from api.events.store import EventStore
from api.json_answers import json_response
from api.negotiation import negotiate
from api.revalidation import PRIVATE
from api.service import Service


def changes(service: Service, store: EventStore) -> Blueprint:
    """Says what each arrival, revision and withdrawal changed."""
    routes = Blueprint("changes", __name__)

    @routes.get("/v1/events/<id:event>/changes")
    def list_changes(event: str) -> Response:
        negotiate(request, MEDIA_TYPE)
        limit, below, above = listing_of(request)
        page = find_changes(service, store, event, limit, below, above)
        g.measures = {"steps": len(page.changes)}
        return json_response(wire.page(event, page, service.describe()), cache=PRIVATE)

    return routes
