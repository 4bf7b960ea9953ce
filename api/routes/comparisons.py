"""POST /v1/comparisons."""

from __future__ import annotations

from flask import Blueprint, Response, request

from api.body import MEDIA_TYPE, name_what_is_taken, read_json
from api.measured import compare_measured
from api.negotiation import negotiate
from api.representations import BY_MEDIA_TYPE
from api.representations.response import comparison_response
from api.service import Service


def comparisons(service: Service) -> Blueprint:
    """Compares accounts of one event."""
    routes = Blueprint("comparisons", __name__)
    name_what_is_taken(routes, MEDIA_TYPE)

    @routes.post("/v1/comparisons")
    def compare_accounts() -> Response:
        representation = BY_MEDIA_TYPE[negotiate(request, *BY_MEDIA_TYPE)]
        asked = service.read(read_json(request, service.settings.max_body_bytes))
        return comparison_response(compare_measured(service, asked), representation)

    return routes
