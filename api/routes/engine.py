"""GET /v1/engine."""

from __future__ import annotations

from flask import Blueprint, Response, request

from api.json_answers import json_response
from api.negotiation import negotiate
from api.revalidation import REVALIDATED
from api.service import Service
from api.wire import description


def engine_description(service: Service) -> Blueprint:
    """Says what the engine is and by which rules it compares."""
    routes = Blueprint("engine", __name__)

    @routes.get("/v1/engine")
    def describe_engine() -> Response:
        negotiate(request, "application/json")
        return json_response(description(service.describe()), cache=REVALIDATED)

    return routes
