"""GET /v1/search."""

from __future__ import annotations

from flask import Blueprint, Response, g, request

from api.body import MEDIA_TYPE
from api.events.store import EventStore
from api.json_answers import json_response
from api.negotiation import negotiate
from api.revalidation import PRIVATE
from api.search import wire
from api.search.parameters import search_of
from api.search.searching import search
from api.service import Service


def searches(service: Service, store: EventStore) -> Blueprint:
    """Finds who has said something before."""
    routes = Blueprint("search", __name__)

    @routes.get("/v1/search")
    def search_passages() -> Response:
        negotiate(request, MEDIA_TYPE)
        found = search(service, store, *search_of(request))
        g.measures = {"hits": len(found.hits)}
        return json_response(wire.found(found), cache=PRIVATE)

    return routes
