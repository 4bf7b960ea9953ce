"""GET /v1/events/{event}/comparison."""

from __future__ import annotations

from flask import Blueprint, Response, g, request

from api.body import MEDIA_TYPE
from api.events.comparing import compare_event
from api.events.store import EventStore
from api.json_answers import json_response
from api.negotiation import negotiate
from api.representations import BY_MEDIA_TYPE
from api.representations.response import comparison_response
from api.revalidation import PRIVATE
from api.reviews import wire
from api.reviews.comparing import compare_reviewed
from api.reviews.parameters import viewed
from api.reviews.reviewed import Reviewed
from api.service import Service

EVENT_REVISION = "Event-Revision"


def event_comparisons(service: Service, store: EventStore) -> Blueprint:
    """Compares what the parties to an event say, now and as it stood before, and as people have reviewed it."""
    routes = Blueprint("event_comparisons", __name__)

    @routes.get("/v1/events/<id:event>/comparison")
    def compare_event_accounts(event: str) -> Response:
        representation = BY_MEDIA_TYPE[negotiate(request, *BY_MEDIA_TYPE)]
        point, machine = viewed(request)
        if machine:
            stored, compared = compare_event(service, store, event, point)
            found = Reviewed(compared)
        else:
            made = compare_reviewed(service, store, event, point)
            stored, found = made.event, made.found
        g.measures = {
            "accounts": len(stored.accounts),
            "characters": sum(each.current.characters for each in stored.accounts),
            "points": len(found.compared.comparison.points),
        }
        if representation.media_type == MEDIA_TYPE:
            response = json_response(wire.comparison(found), cache=PRIVATE)
        else:
            response = comparison_response(found.compared, representation, PRIVATE)
        response.headers[EVENT_REVISION] = str(stored.revision)
        return response

    return routes
