"""POST /v1/comparisons."""

from __future__ import annotations

from flask import Blueprint, Response, g, request

from api.body import read_json
from api.json_answers import json_response
from api.negotiation import negotiate
from api.service import Service


def comparisons(service: Service) -> Blueprint:
    """Compares accounts of one event."""
    routes = Blueprint("comparisons", __name__)

    @routes.post("/v1/comparisons")
    def compare_accounts() -> Response:
        negotiate(request, "application/json")
        asked = service.read(read_json(request, service.settings.max_body_bytes))
        g.measures = {
            "accounts": len(asked.accounts),
            "characters": sum(len(account.text) for account in asked.accounts),
        }
        answer = service.compare(asked)
        g.measures["points"] = len(answer["points"])
        return json_response(answer)

    return routes
