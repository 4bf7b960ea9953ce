"""GET /v1/events/{event}/comparison."""

from __future__ import annotations

from flask import Blueprint, Response, g, request

from api.events.comparing import compare_event
from api.events.parameters import point_of
from api.events.store import EventStore
from api.negotiation import negotiate
from api.representations import BY_MEDIA_TYPE
from api.representations.response import comparison_response
from api.revalidation import PRIVATE
from api.service import Service

EVENT_REVISION = "Event-Revision"


def event_comparisons(service: Service, store: EventStore) -> Blueprint:
    """Compares what the parties to an event say, now and as it stood before."""
    routes = Blueprint("event_comparisons", __name__)

    @routes.get("/v1/events/<id:event>/comparison")
    def compare_event_accounts(event: str) -> Response:
        representation = BY_MEDIA_TYPE[negotiate(request, *BY_MEDIA_TYPE)]
        stored, compared = compare_event(service, store, event, point_of(request))
        g.measures = {
            "accounts": len(stored.accounts),
            "characters": sum(each.current.characters for each in stored.accounts),
            "points": len(compared.comparison.points),
        }
        response = comparison_response(compared, representation, PRIVATE)
        response.headers[EVENT_REVISION] = str(stored.revision)
        return response

    return routes
